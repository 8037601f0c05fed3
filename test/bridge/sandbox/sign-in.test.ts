/** Sign-in: three grants, who may do what, and every way to be refused. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { smallWorld } from './small-world.ts'
import { credentials, readAnswer, requestToken, visit } from './visitor.ts'

let sandbox: RunningSandbox
let machineMs = Date.now()
beforeAll(async () => {
  sandbox = await startSandbox({ world: smallWorld, machineNowMs: () => machineMs })
})
afterAll(() => sandbox.close())

describe('client credentials', () => {
  it('gives an opaque bearer for half an hour', async () => {
    const { status, body, headers } = await requestToken(sandbox, credentials(sandbox))
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 1800 })
    expect(body.access_token).toMatch(/^[\w-]{43}$/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('takes a form and Basic credentials too', async () => {
    const { client_id, client_secret, ...rest } = credentials(sandbox)
    const basic = Buffer.from(`${client_id}:${client_secret}`).toString('base64')
    const response = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams(rest),
    })
    expect(response.status).toBe(200)
  })

  it.each([
    ['no grant type', { grant_type: undefined }, 400],
    ['unknown grant type', { grant_type: 'password' }, 403],
    ['a name of JavaScript as grant type', { grant_type: 'constructor' }, 403],
    ['no client id', { client_id: undefined }, 400],
    ['no audience', { audience: undefined }, 400],
    ['no org', { org_id: undefined }, 400],
    ['no user', { user_id: undefined }, 400],
    ['no secret', { client_secret: undefined }, 401],
    ['wrong secret', { client_secret: 'guess' }, 401],
    ['wrong audience', { audience: 'https://elsewhere.test' }, 403],
    ['other org', { org_id: 'org-2' }, 403],
    ['unknown user', { user_id: 'u-9' }, 403],
    ['a record that is no user', { user_id: 'c-1' }, 403],
  ])('refuses %s', async (_name, change, status) => {
    const answer = await requestToken(sandbox, { ...credentials(sandbox), ...change })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({
      error: expect.any(String),
      error_description: expect.any(String),
    })
  })

  it('trusts a new client on first use, and holds it to its secret', async () => {
    const fresh = { ...credentials(sandbox), client_id: 'new-client', client_secret: 'one' }
    expect((await requestToken(sandbox, fresh)).status).toBe(200)
    expect((await requestToken(sandbox, { ...fresh, client_secret: 'two' })).status).toBe(401)
    expect((await requestToken(sandbox, fresh)).status).toBe(200)
  })

  it('refuses a body that is no JSON', async () => {
    const response = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    expect(response.status).toBe(400)
  })
})

describe('bearer', () => {
  it.each([
    ['none', {}],
    ['unknown', { authorization: 'Bearer nonsense' }],
    ['another scheme', { authorization: 'Basic abc' }],
  ])('%s is 401', async (_name, headers) => {
    const answer = await readAnswer(await fetch(`${sandbox.url}/api/v1/me`, { headers }))
    expect([answer.status, answer.body]).toEqual([
      401,
      { statusCode: 401, message: 'Unauthorized' },
    ])
    const groups = await fetch(`${sandbox.url}/api/v2/platformModel/userGroups`, { headers })
    expect((await readAnswer(groups)).body.message).toBe('Action is unauthorized.')
  })

  it('runs out by the machine’s clock, not by the sandbox’s', async () => {
    const visitor = await visit(sandbox)
    await fetch(`${sandbox.url}/__sandbox/clock`, {
      method: 'POST',
      body: JSON.stringify({ now: '2027-01-01T00:00:00Z' }),
    })
    machineMs += 1_799_000
    expect((await visitor.call('GET', '/api/v1/me')).status).toBe(200)
    machineMs += 2_000
    expect((await visitor.call('GET', '/api/v1/me')).status).toBe(401)
  })

  it.each([
    ['org-1', 200],
    ['org-2', 403],
  ])('with x-org-id %s is %i', async (orgId, status) => {
    const visitor = await visit(sandbox)
    expect((await visitor.call('GET', '/api/v1/me', undefined, { 'x-org-id': orgId })).status).toBe(
      status,
    )
  })
})

describe('roles', () => {
  it.each([
    ['u-ops', 200],
    ['u-odd', 200],
    ['u-driver', 403],
  ])('%s writes with %i', async (userId, status) => {
    const visitor = await visit(sandbox, userId)
    const json = { poNum: 'PO-1' }
    const calls = [
      ['PUT', '/objects/o-1', { objectKey: 'order', json }],
      ['GET', '/objects/i-1', undefined],
      ['GET', '/userGroups', undefined],
      ['POST', '/objects/bulk_delete', { objectKey: 'order', ids: [] }],
    ] as const
    for (const [method, path, body] of calls) {
      const got = (await visitor.call(method, path, body)).status
      expect([path, got]).toEqual([path, path.endsWith('delete') && status === 200 ? 204 : status])
    }
  })

  it('outside the company see records, but no money in them', async () => {
    const visitor = await visit(sandbox, 'u-driver')
    const { status, body } = await visitor.call('GET', '/objects/o-1?paths=invoices,tasks')
    expect(status).toBe(200)
    expect(body.tasks).toHaveLength(2)
    expect(body.invoices).toEqual([])
    expect(body).not.toHaveProperty('totalAmount')
    expect(await visitor.board('invoice')).toBeUndefined()
  })

  it('a world without a manager gets a service account', async () => {
    const users = smallWorld.users.filter(({ role }) => role === 'driver')
    const bare = await startSandbox({ world: { ...smallWorld, users, userGroups: [], events: [] } })
    const { body } = await (await visit(bare)).call('GET', '/api/v1/me')
    expect(body).toMatchObject({ id: bare.serviceAccountUserId, role: 'manager' })
    await bare.close()
  })
})

describe('authorization code', () => {
  const redirect = 'http://127.0.0.1:9/callback'
  const ask = (change: Record<string, string> = {}, without: string[] = []) => {
    const query = new URLSearchParams({
      ...{ audience: 'https://roserocket.com', scope: 'offline_access email profile' },
      ...{ response_type: 'code', client_id: 'code-client', redirect_uri: redirect, state: 's t' },
      ...change,
    })
    for (const name of without) query.delete(name)
    return fetch(`${sandbox.url}/authorize?${query}`, { redirect: 'manual' })
  }
  const landing = (response: Response) =>
    new URL(response.headers.get('location') ?? '').searchParams
  const code = async (change: Record<string, string> = {}) => {
    const query = landing(await ask({ login_hint: 'u-ops', ...change }))
    expect(query.get('state')).toBe('s t')
    return query.get('code') ?? ''
  }
  const exchange = async (change: Record<string, string>) =>
    readAnswer(
      await fetch(`${sandbox.url}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ grant_type: 'authorization_code', client_id: 'code-client', client_secret: 'shh' },
          redirect_uri: redirect,
          ...change,
        }),
      }),
    )

  it('shows a page with one Allow per person, safe against names from the query', async () => {
    const response = await ask({ client_id: '<script>alert(1)</script>' })
    const html = await response.text()
    expect(html.match(/>Allow</g)).toHaveLength(smallWorld.users.length)
    expect(html).not.toContain('<script>')
  })

  it('signs in, refreshes with org_id, and revokes', async () => {
    const { status, body } = await exchange({ code: await code() })
    expect(status).toBe(200)
    const me = await fetch(`${sandbox.url}/api/v1/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    })
    expect(await me.json()).toMatchObject({ id: 'u-ops' })
    const refresh = (change: Record<string, string>) =>
      exchange({ grant_type: 'refresh_token', refresh_token: body.refresh_token, ...change })
    expect((await refresh({})).status).toBe(400)
    expect((await refresh({ org_id: 'org-2' })).status).toBe(403)
    expect((await refresh({ org_id: 'org-1', refresh_token: 'x' })).status).toBe(403)
    expect((await refresh({ org_id: 'org-1' })).body).toMatchObject({ token_type: 'Bearer' })
    await fetch(`${sandbox.url}/oauth/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token: body.refresh_token, client_id: 'code-client' }),
    })
    expect((await refresh({ org_id: 'org-1' })).status).toBe(403)
  })

  it('gives a new refresh token with every refresh; one that comes twice ends the whole sign-in', async () => {
    const first = (await exchange({ code: await code() })).body.refresh_token
    const refresh = (refresh_token: string, change: Record<string, string> = {}) =>
      exchange({ grant_type: 'refresh_token', refresh_token, org_id: 'org-1', ...change })
    const second = (await refresh(first)).body.refresh_token
    expect(second).not.toBe(first)
    const another = { client_id: 'another', client_secret: 'x' }
    expect((await refresh(second, another)).body).toMatchObject({ error: 'invalid_grant' })
    const third = (await refresh(second)).body.refresh_token
    expect((await refresh(first)).status).toBe(403)
    expect((await refresh(third)).body).toMatchObject({ error: 'invalid_grant' })
  })

  it('gives no refresh token without offline_access', async () => {
    const answer = await exchange({ code: await code({ scope: 'email' }) })
    expect(answer.body).not.toHaveProperty('refresh_token')
  })

  it.each([
    ['an unknown code', async () => ({ code: 'nope' }), 403],
    [
      'another redirect',
      async () => ({ code: await code(), redirect_uri: 'http://127.0.0.1:9/else' }),
      403,
    ],
    [
      'another client',
      async () => ({ code: await code(), client_id: 'other', client_secret: 'x' }),
      403,
    ],
    [
      'no verifier',
      async () => ({ code: await code({ code_challenge: 'abc', code_challenge_method: 'S256' }) }),
      403,
    ],
    [
      'a wrong verifier',
      async () => ({
        code: await code({ code_challenge: 'abc', code_challenge_method: 'S256' }),
        code_verifier: 'abc',
      }),
      403,
    ],
    ['a wrong secret', async () => ({ code: await code(), client_secret: 'guess' }), 401],
  ])('refuses %s', async (_name, make, status) => {
    await exchange({ code: await code() })
    expect((await exchange(await make())).status).toBe(status)
  })

  it('takes a code once, and a public client with PKCE', async () => {
    const once = await code()
    expect((await exchange({ code: once })).status).toBe(200)
    expect((await exchange({ code: once })).status).toBe(403)
    const verifier = 'v'.repeat(50)
    const code_challenge = createHash('sha256').update(verifier).digest('base64url')
    const publicCode = await code({
      client_id: 'public',
      code_challenge,
      code_challenge_method: 'S256',
    })
    const form = { grant_type: 'authorization_code', client_id: 'public', redirect_uri: redirect }
    const response = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, code: publicCode, code_verifier: verifier }),
    })
    expect(response.status).toBe(200)
  })

  it.each([
    ['no redirect', {}, ['redirect_uri'], 400],
    ['a script as redirect', { redirect_uri: 'javascript:alert(1)' }, [], 400],
    ['no client', {}, ['client_id'], 400],
    ['an unknown person', { login_hint: 'u-9' }, [], 400],
  ])('shows an error page for %s', async (_name, change, without, status) => {
    expect((await ask(change, without)).status).toBe(status)
  })

  it.each([
    ['token response', { response_type: 'token' }, 'unsupported_response_type'],
    ['unknown audience', { audience: 'x' }, 'access_denied'],
    [
      'unknown challenge method',
      { code_challenge: 'a', code_challenge_method: 'S1' },
      'invalid_request',
    ],
  ])('goes back with an error for %s', async (_name, change, error) => {
    expect(landing(await ask(change)).get('error')).toBe(error)
  })

  it.each(['openid-configuration', 'oauth-authorization-server'])('publishes %s', async (name) => {
    const { body } = await readAnswer(await fetch(`${sandbox.url}/.well-known/${name}`))
    expect(body).toMatchObject({
      issuer: `${sandbox.url}/`,
      authorization_endpoint: `${sandbox.url}/authorize`,
      token_endpoint: `${sandbox.url}/oauth/token`,
      code_challenge_methods_supported: ['S256', 'plain'],
    })
  })
})
