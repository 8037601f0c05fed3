/** Sign-in against a real server: the vendor's extra fields, one refresh for many calls, and why it failed. */
import { afterEach, describe, expect, test } from 'vitest'
import { createRefreshTokenSource, createTokenSource } from '../../../shared/roserocket/auth.ts'
import { createRoseRocketClient } from '../../../shared/roserocket/create-client.ts'
import { failureOf } from '../../helpers/failure-of.ts'
import {
  type ScriptedAnswer,
  type ScriptedServer,
  type SeenRequest,
  startScriptedServer,
} from '../../helpers/scripted-server.ts'

let server: ScriptedServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function serve(answer: (request: SeenRequest, index: number) => ScriptedAnswer) {
  let index = 0
  server = await startScriptedServer((request) => {
    index += 1
    return answer(request, index)
  })
  return server
}

const account = { clientId: 'client', clientSecret: 'SECRET', orgId: 'org-1', userId: 'user-1' }

/** An API that accepts only the newest token its sign-in gave out. */
async function serveWithSignIn() {
  let issued = 0
  let refusesAll = false
  const started = await serve(({ path, headers }) => {
    if (path === '/oauth/token') {
      issued += 1
      return { body: { access_token: `token-${issued}`, expires_in: 1800 }, delayMs: 40 }
    }
    return headers.authorization === `Bearer token-${issued}` && !refusesAll
      ? { body: { id: 'o-1' } }
      : { status: 401, body: { statusCode: 401, message: 'Unauthorized' } }
  })
  return {
    url: started.url,
    signIns: () => started.requests.filter(({ path }) => path === '/oauth/token').length,
    expireTokens() {
      issued += 100
    },
    refuseAll() {
      refusesAll = true
    },
  }
}

describe('client credentials', () => {
  test('send what the vendor asks for, as JSON', async () => {
    const { url, requests } = await serve(() => ({ body: { access_token: 't' } }))
    await createTokenSource({ authUrl: url, ...account }).token()
    expect(requests[0]?.path).toBe('/oauth/token')
    expect(requests[0]?.headers['content-type']).toBe('application/json')
    expect(requests[0]?.json()).toEqual({
      grant_type: 'client_credentials',
      client_id: 'client',
      client_secret: 'SECRET',
      audience: 'https://roserocket.com',
      org_id: 'org-1',
      user_id: 'user-1',
    })
  })

  test.each([
    ['told lifetime, renewed a minute early', { expires_in: 1800 }, 1800 - 60],
    ['told as text', { expires_in: '600' }, 600 - 60],
    ['no lifetime: half an hour', {}, 1800 - 60],
    ['nonsense: half an hour', { expires_in: -5 }, 1800 - 60],
    ['very short: half of it', { expires_in: 10 }, 5],
    ['a year: a day at most', { expires_in: 31_536_000 }, 24 * 3600 - 60],
  ])('%s', async (_name, lifetime, goodForSeconds) => {
    const { url, requests } = await serve((_request, index) => ({
      body: { access_token: `t-${index}`, ...lifetime },
    }))
    let nowMs = 1_000_000
    const source = createTokenSource({ authUrl: url, ...account, now: () => new Date(nowMs) })
    await source.token()
    nowMs += goodForSeconds * 1000 - 1
    expect(await source.token()).toBe('t-1')
    nowMs += 1
    expect(await source.token()).toBe('t-2')
    expect(requests).toHaveLength(2)
  })

  test('a passing failure of the sign-in host is retried', async () => {
    const { url } = await serve((_request, index) =>
      index === 1 ? { status: 503 } : { body: { access_token: 't' } },
    )
    const source = createTokenSource({ authUrl: url, ...account, random: () => 0 })
    expect(await source.token()).toBe('t')
  })

  test('a failed sign-in is not remembered', async () => {
    const { url } = await serve((_request, index) =>
      index === 1 ? { status: 401 } : { body: { access_token: 't' } },
    )
    const source = createTokenSource({ authUrl: url, ...account })
    expect((await failureOf(source.token())).kind).toBe('sign_in_failed')
    expect(await source.token()).toBe('t')
  })
})

describe('many calls, one sign-in', () => {
  test('twenty calls without a token wait for the same sign-in', async () => {
    const { url, signIns } = await serveWithSignIn()
    const client = createRoseRocketClient({
      apiUrl: url,
      auth: createTokenSource({ authUrl: url, ...account }),
    })
    await Promise.all(Array.from({ length: 20 }, () => client.get({ id: 'o-1' })))
    expect(signIns()).toBe(1)
  })

  test('twenty calls refused with an old token share one refresh', async () => {
    const { url, signIns, expireTokens } = await serveWithSignIn()
    const source = createTokenSource({ authUrl: url, ...account })
    const client = createRoseRocketClient({ apiUrl: url, auth: source, concurrency: 20 })
    await client.get({ id: 'o-1' })
    expireTokens()
    await Promise.all(Array.from({ length: 20 }, () => client.get({ id: 'o-1' })))
    expect(signIns()).toBe(2)
  })

  test('one waiter that gives up does not take the sign-in from the others', async () => {
    const { url, signIns } = await serveWithSignIn()
    const source = createTokenSource({ authUrl: url, ...account })
    const controller = new AbortController()
    const first = source.token(controller.signal)
    const second = source.token()
    controller.abort()
    expect((await failureOf(first)).kind).toBe('cancelled')
    expect(await second).toBe('token-1')
    expect(signIns()).toBe(1)
  })

  test('a token refused twice ends in a named error, after one refresh', async () => {
    const { url, signIns, refuseAll } = await serveWithSignIn()
    const client = createRoseRocketClient({
      apiUrl: url,
      auth: createTokenSource({ authUrl: url, ...account }),
    })
    await client.get({ id: 'o-1' })
    refuseAll()
    const error = await failureOf(client.get({ id: 'o-1' }))
    expect(error.kind).toBe('sign_in_failed')
    expect(error.details?.reason).toBe('account_revoked')
    expect(signIns()).toBe(2)
  })
})

describe('why a sign-in failed', () => {
  const table: [string, ScriptedAnswer, RegExp][] = [
    [
      'secret refused',
      { status: 401, body: { error: 'access_denied', error_description: 'SECRET' } },
      /client secret.*rotated/,
    ],
    ['unknown client', { status: 400, body: { error: 'invalid_client' } }, /client id/],
    ['account revoked', { status: 403, body: { error: 'access_denied' } }, /revoked/],
    ['grant ended', { status: 403, body: { error: 'invalid_grant' } }, /ended this sign-in/],
    ['host failing', { status: 500, headers: {}, body: '<html>' }, /not working/],
    ['not a sign-in host', { status: 404, body: '<html>' }, /refused the sign-in \(status 404\)/],
    ['no token in the answer', { body: '<html>hello</html>' }, /not with an access token/],
    [
      'a token no header can carry',
      { body: { access_token: 'a\r\nx: y' } },
      /not with an access token/,
    ],
  ]
  test.each(table)('%s', async (_name, answer, message) => {
    const { url } = await serve(() => answer)
    const source = createTokenSource({ authUrl: url, ...account, random: () => 0 })
    const error = await failureOf(source.token())
    expect(error.kind).toBe('sign_in_failed')
    expect(error.message).toMatch(message)
    expect(`${error.message} ${error.nextStep} ${JSON.stringify(error.details)}`).not.toMatch(
      /SECRET/,
    )
  })

  test('host unreachable', async () => {
    const { url } = await serve(() => ({}))
    await server?.close()
    const source = createTokenSource({ authUrl: url, ...account, random: () => 0 })
    const error = await failureOf(source.token())
    expect(error.kind).toBe('sign_in_failed')
    expect(error.message).toMatch(/could not be reached \(ECONNREFUSED\)/)
  })

  test('too many sign-ins pass on the figures', async () => {
    const { url } = await serve(() => ({ status: 429, headers: { 'retry-after': '300' } }))
    const error = await failureOf(createTokenSource({ authUrl: url, ...account }).token())
    expect(error.kind).toBe('rate_limited')
    expect(error.rateLimit).toEqual({ reset: 300 })
  })
})

describe('refresh tokens', () => {
  const person = { clientId: 'client', clientSecret: 'SECRET', orgId: 'org-1' }
  const read = async () => 'r-1'
  const keep = async () => {}

  test('are sent form-encoded with the organisation, and a new one is kept before use', async () => {
    const { url, requests } = await serve((_request, index) => ({
      body: { access_token: `t-${index}`, refresh_token: `r-${index + 1}`, expires_in: 600 },
    }))
    const kept: string[] = []
    const source = createRefreshTokenSource({
      authUrl: url,
      ...person,
      read: async () => kept.at(-1) ?? 'r-1',
      keep: async (token) => {
        kept.push(token)
      },
    })
    source.invalidate(await source.token())
    expect(await source.token()).toBe('t-2')
    expect(kept).toEqual(['r-2', 'r-3'])
    expect(requests[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
    expect(requests.map(({ body }) => new URLSearchParams(body).get('refresh_token'))).toEqual([
      'r-1',
      'r-2',
    ])
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'r-1',
      client_id: 'client',
      client_secret: 'SECRET',
      org_id: 'org-1',
    })
  })

  test('a refresh whose answer was lost is not repeated', async () => {
    const { url, requests } = await serve(() => ({ cut: true }))
    const source = createRefreshTokenSource({
      authUrl: url,
      ...person,
      read,
      keep,
      random: () => 0,
    })
    expect((await failureOf(source.token())).kind).toBe('sign_in_failed')
    expect(requests).toHaveLength(1)
  })

  test('a refusal is believed only of the newest token: one that was renewed elsewhere is read again', async () => {
    const { url, requests } = await serve(({ body }) =>
      new URLSearchParams(body).get('refresh_token') === 'r-2'
        ? { body: { access_token: 't-2' } }
        : { status: 403, body: { error: 'invalid_grant' } },
    )
    const stored = ['r-1', 'r-2']
    const renewed = createRefreshTokenSource({
      authUrl: url,
      ...person,
      read: async () => stored.shift() ?? 'r-2',
      keep,
    })
    expect(await renewed.token()).toBe('t-2')
    const ended = createRefreshTokenSource({ authUrl: url, ...person, read, keep })
    expect((await failureOf(ended.token())).details?.reason).toBe('account_revoked')
    expect(requests).toHaveLength(3)
  })

  test('a new token that could not be kept is used and kept the next time', async () => {
    const { url } = await serve(({ body }, index) =>
      new URLSearchParams(body).get('refresh_token') === `r-${index}`
        ? { body: { access_token: `t-${index}`, refresh_token: `r-${index + 1}` } }
        : { status: 403, body: { error: 'invalid_grant' } },
    )
    const kept = ['r-1']
    let isFull = true
    const source = createRefreshTokenSource({
      authUrl: url,
      ...person,
      read: async () => kept.at(-1) ?? '',
      async keep(token) {
        if (isFull) throw new Error('the disk is full')
        kept.push(token)
      },
    })
    await expect(source.token()).rejects.toThrow('disk is full')
    isFull = false
    expect(await source.token()).toBe('t-2')
    expect(kept).toEqual(['r-1', 'r-3'])
  })

  test('an older token that is refused late does not end the newer one', async () => {
    const { url, requests } = await serve((_request, index) => ({
      body: { access_token: `t-${index}`, expires_in: 600 },
    }))
    const source = createRefreshTokenSource({ authUrl: url, ...person, read, keep })
    source.invalidate(await source.token())
    await source.token()
    source.invalidate('t-1')
    expect(await source.token()).toBe('t-2')
    expect(requests).toHaveLength(2)
  })
})
