/** What must not work: codes, tokens, redirects, audiences, numbers and pages in the wrong hands or at the wrong time. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBrowser } from '../../helpers/headless-browser.ts'
import { rawOauth, redirectUri, type Tokens, tokensOf } from '../../helpers/raw-oauth.ts'
import { followConsent, requestOn } from '../../helpers/sign-in.ts'
import { type OauthBridge, startOauthBridge } from './oauth-bridge.ts'

let bridge: OauthBridge
let raw: ReturnType<typeof rawOauth>
let clientId = ''
beforeAll(async () => {
  bridge = await startOauthBridge()
  raw = rawOauth(bridge.origin)
  clientId = await raw.newClient()
})
afterAll(() => bridge[Symbol.asyncDispose]())

const find = async (token: string) =>
  (await raw.call(token, 'find_order', { query: 'PO-9942' })).status
const invalidGrant = { status: 400, body: { error: 'invalid_grant' } }

/** Visits an address that must answer at once, and gives what the client gets back. */
async function refusalOf(changes: Record<string, string | null>, id = clientId) {
  const visit = await createBrowser().visit(raw.authorization(id, changes).url)
  if (!visit.hasLeft) return `page ${visit.status}`
  const { search, hash } = visit.url
  return Object.fromEntries(new URLSearchParams(search === '' ? hash.slice(1) : search))
}

describe('codes', () => {
  test('a second redemption is refused and ends what the first one got', async () => {
    const code = await raw.newCode(clientId, bridge.allow())
    const tokens = tokensOf(await raw.redeem(clientId, code))
    expect(await find(tokens.access_token)).toBe(200)
    expect(await raw.redeem(clientId, code)).toMatchObject(invalidGrant)
    expect(await find(tokens.access_token)).toBe(401)
    expect(await raw.refresh(clientId, tokens.refresh_token)).toMatchObject(invalidGrant)
  })

  test('two redemptions at the same instant leave nothing that works', async () => {
    const code = await raw.newCode(clientId, bridge.allow())
    const answers = await Promise.all([1, 2, 3].map(() => raw.redeem(clientId, code)))
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    for (const { body } of answers) expect(await find(String(body.access_token))).toBe(401)
  })

  test.each<[string, Record<string, string>, string]>([
    ['wrong verifier', { code_verifier: 'a'.repeat(43) }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_grant'],
    ['other redirect', { redirect_uri: 'http://127.0.0.1:1/callback' }, 'invalid_grant'],
    ['other resource', { resource: 'https://elsewhere.example.com/mcp' }, 'invalid_target'],
    ['made-up code', { code: 'b'.repeat(43) }, 'invalid_grant'],
  ])('%s', async (_, changes, error) => {
    const code = await raw.newCode(clientId, bridge.allow())
    expect(await raw.redeem(clientId, code, changes)).toMatchObject({
      status: 400,
      body: { error },
    })
  })

  test("another client's code", async () => {
    const code = await raw.newCode(clientId, bridge.allow())
    const other = await raw.newClient()
    expect(await raw.redeem(other, code)).toMatchObject(invalidGrant)
  })
})

describe('requests for authorization', () => {
  test.each<[string, Record<string, string | null>, string]>([
    ['no PKCE', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no resource', { resource: null }, 'invalid_target'],
    ['other resource', { resource: 'https://elsewhere.example.com/mcp' }, 'invalid_target'],
    ['a token at once', { response_type: 'token' }, 'invalid_request'],
    ['without asking anybody', { prompt: 'none' }, 'login_required'],
    ['a request object', { request: 'e30.e30.' }, 'request_not_supported'],
  ])('%s', async (_, changes, error) => {
    expect(await refusalOf(changes)).toMatchObject({ error, iss: bridge.origin })
  })

  test.each<[string, Record<string, string>]>([
    ['an unlisted redirect', { redirect_uri: 'https://evil.example.com/callback' }],
    ['another path on loopback', { redirect_uri: 'http://127.0.0.1:33418/other' }],
    ['an unknown client', { client_id: 'client-unknown' }],
  ])('%s goes nowhere', async (_, changes) => {
    expect(await refusalOf(changes)).toBe('page 400')
  })

  test('loopback redirects may name any port', async () => {
    const { url } = raw.authorization(clientId, { redirect_uri: 'http://127.0.0.1:50505/callback' })
    const back = await followConsent(url, ({ id }) => bridge.cli('consents', 'deny', id))
    expect(back.url.port).toBe('50505')
    expect(Object.fromEntries(back.url.searchParams)).toMatchObject({ error: 'access_denied' })
  })

  test.each<[string, readonly string[]]>([
    ['a stranger', ['https://evil.example.com/callback']],
    ['a stranger among friends', [redirectUri, 'https://evil.example.com/callback']],
    ['a look-alike', ['https://chatgpt.com.evil.example.com/connector_platform_oauth_redirect']],
    ['another path', ['https://chatgpt.com/connector/oauth/x/../../steal']],
    ['another scheme', ['javascript:alert(1)']],
    ['a user in front', ['http://127.0.0.1@evil.example.com/']],
  ])('registering with %s', async (_, redirects) => {
    expect(await raw.register({ redirect_uris: redirects })).toMatchObject({
      status: 400,
      body: { error: 'invalid_redirect_uri' },
    })
  })
})

describe('tokens', () => {
  let tokens: Tokens
  beforeAll(async () => {
    tokens = await raw.newTokens(clientId, bridge.allow())
  })

  test('of another audience are refused', async () => {
    const elsewhere = rawOauth(bridge.origin.replace('127.0.0.1', 'localhost'))
    const foreign = await elsewhere.newTokens(await elsewhere.newClient(), bridge.allow())
    expect((await elsewhere.call(foreign.access_token, 'find_order', { query: 'x' })).status).toBe(
      200,
    )
    expect(await find(foreign.access_token)).toBe(401)
    expect((await elsewhere.call(tokens.access_token, 'find_order', { query: 'x' })).status).toBe(
      401,
    )
  })

  test('open neither the management nor the consents', async () => {
    for (const path of ['/consents', '/integrated-account/sandbox/mcp']) {
      const headers = { authorization: `Bearer ${tokens.access_token}` }
      expect((await fetch(`${bridge.origin}${path}`, { headers })).status).toBe(401)
    }
  })

  test('another client can neither refresh nor revoke them', async () => {
    const other = await raw.newClient()
    expect(await raw.refresh(other, tokens.refresh_token)).toMatchObject(invalidGrant)
    await raw.revoke(other, tokens.refresh_token)
    expect(await find(tokens.access_token)).toBe(200)
  })

  test('a refresh token works once; the second use ends them all', async () => {
    const next = tokensOf(await raw.refresh(clientId, tokens.refresh_token))
    expect(next.refresh_token).not.toBe(tokens.refresh_token)
    expect(await raw.refresh(clientId, tokens.refresh_token)).toMatchObject(invalidGrant)
    expect(await find(next.access_token)).toBe(401)
    expect(await raw.refresh(clientId, next.refresh_token)).toMatchObject(invalidGrant)
  })

  test('revoked by their client they end with their record', async () => {
    const own = await raw.newTokens(clientId, bridge.allow())
    const before = (await bridge.serversNamed('Raw client')).length
    expect((await raw.revoke(clientId, own.refresh_token)).status).toBe(200)
    expect(await find(own.access_token)).toBe(401)
    expect(await bridge.serversNamed('Raw client')).toHaveLength(before - 1)
  })
})

describe('consent', () => {
  const waiting = async () => {
    const browser = createBrowser()
    const page = await browser.visit(raw.authorization(clientId).url)
    return { browser, page, ...requestOn(page) }
  }

  test('is not given without the number', async () => {
    const { id, browser, page } = await waiting()
    expect(await bridge.cli('consents', 'allow', id)).toMatchObject({
      error: { kind: 'invalid_input' },
    })
    expect(await bridge.cli('consents', 'allow', id, '--number', '')).toMatchObject({
      error: { kind: 'invalid_input' },
    })
    expect(requestOn(await browser.visit(page.url)).id).toBe(id)
    await bridge.cli('consents', 'deny', id)
  })

  test('dies of five wrong numbers, then the right one is too late', async () => {
    const { id, number, browser, page } = await waiting()
    const wrong = number === '000000' ? '111111' : '000000'
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await bridge.cli('consents', 'allow', id, '--number', wrong)).toMatchObject({
        error: { kind: 'not_allowed' },
      })
    }
    expect(await bridge.cli('consents', 'allow', id, '--number', number)).toMatchObject({
      error: { kind: 'conflict' },
    })
    const back = await browser.visit(page.url)
    expect(back.url.searchParams.get('error')).toBe('access_denied')
  })

  test('is given once', async () => {
    const { id, number, browser, page } = await waiting()
    await bridge.cli('consents', 'allow', id, '--number', number)
    expect(await bridge.cli('consents', 'allow', id, '--number', number)).toMatchObject({
      error: { kind: 'conflict' },
    })
    const back = await browser.visit(page.url)
    expect(back.url.searchParams.get('code')).not.toBeNull()
    expect((await browser.visit(page.url)).status).toBe(410)
  })

  test('shows its page to no other browser, and in no frame', async () => {
    const { id, page, html } = await waiting().then((found) => ({
      ...found,
      html: found.page.html,
    }))
    const stranger = await createBrowser().visit(page.url)
    expect(stranger.status).toBe(410)
    expect(stranger.html).not.toContain(id)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(html).not.toMatch(/<script|<form|<button/)
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    expect(page.headers.get('cache-control')).toBe('no-store')
    await bridge.cli('consents', 'deny', id)
  })

  test('is decided by managers only', async () => {
    const { id, number } = await waiting()
    const post = (token: string) =>
      fetch(`${bridge.origin}/consents/${id}/allow`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ number }),
      })
    const [server] = await bridge.serversNamed('Sandbox')
    const bound = await bridge.cli('token', 'create', '--server', server?.id ?? '')
    expect((await post('rubbish')).status).toBe(401)
    expect((await post(String(Object(bound).token))).status).toBe(403)
    await bridge.cli('consents', 'deny', id)
  })

  test("shows a client's name as text", async () => {
    const odd = await raw.newClient({ client_name: '<img src=x>\u202e"&\n evil' })
    const page = await createBrowser().visit(raw.authorization(odd).url)
    expect(page.html).toContain('&lt;img src=x&gt; &quot;&amp; evil')
    expect(page.html).not.toContain('<img')
    await bridge.cli('consents', 'deny', requestOn(page).id)
  })
})

test('nothing secret is at rest: no token, code, number or key of a page', async () => {
  const { url, verifier } = raw.authorization(clientId, { state: 'a-secret-of-the-client' })
  const browser = createBrowser()
  const page = await browser.visit(url)
  const { id, number } = requestOn(page)
  const key = page.url.pathname.split('/').at(-1) ?? ''
  const secrets = [key, 'a-secret-of-the-client']
  const leaks = () => {
    const files = readdirSync(bridge.dataDirectory).filter((name) => name.includes('sqlite'))
    expect(files.length).toBeGreaterThan(0)
    const stored = files.map((name) => readFileSync(join(bridge.dataDirectory, name), 'latin1'))
    return secrets.filter(
      (secret) =>
        stored.some((text) => text.includes(secret)) || bridge.process.errorText().includes(secret),
    )
  }
  expect(leaks()).toEqual([])
  await bridge.cli('consents', 'allow', id, '--number', number)
  const back = await browser.visit(page.url)
  const code = back.url.searchParams.get('code') ?? ''
  const tokens = tokensOf(await raw.redeem(clientId, { code, verifier }))
  secrets.push(code, verifier, tokens.access_token, tokens.refresh_token)
  expect(leaks()).toEqual([])
})

test('strangers register so often, and no more', async () => {
  const answers: number[] = []
  for (let count = 0; count < 21; count += 1) answers.push((await raw.register()).status)
  expect(answers.at(-1)).toBe(429)
})
