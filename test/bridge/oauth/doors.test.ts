/** Every route that a public address opens, asked by whom it is not for: foreign pages, foreign names, odd paths. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { createBrowser } from '../../helpers/headless-browser.ts'
import { serverMaker } from '../../helpers/management.ts'
import { rawOauth } from '../../helpers/raw-oauth.ts'
import { rawStatus } from '../../helpers/raw-status.ts'
import { requestOn } from '../../helpers/sign-in.ts'
import { throughTunnel } from '../../helpers/through-tunnel.ts'

const publicHost = 'bridge.example.com'
let bridge: Awaited<ReturnType<typeof startBridgeInside>>
beforeAll(async () => {
  bridge = await startBridgeInside({ publicUrl: `https://${publicHost}` })
})
afterAll(() => bridge[Symbol.asyncDispose]())

const routes: readonly [string, string][] = [
  ['GET', '/.well-known/oauth-protected-resource'],
  ['GET', '/.well-known/oauth-protected-resource/mcp'],
  ['GET', '/.well-known/oauth-authorization-server'],
  ['GET', '/oauth/authorize?client_id=x'],
  ['GET', '/oauth/authorize/some-key'],
  ['GET', '/oauth/consent/some-key'],
  ['POST', '/oauth/register'],
  ['POST', '/oauth/token'],
  ['POST', '/oauth/revoke'],
  ['POST', '/mcp'],
]
const typeOf = (path: string) =>
  /token|revoke/.test(path) ? 'application/x-www-form-urlencoded' : 'application/json'

describe.each(routes)('%s %s', (method, path) => {
  const ask = async (host: string, headers: Record<string, string> = {}) => {
    const body = method === 'POST' ? { body: '{}' } : {}
    return await throughTunnel(bridge.url, host)(`${bridge.url}${path}`, {
      method,
      headers: { 'content-type': typeOf(path), ...headers },
      ...body,
    })
  }

  test.each(['evil.example.com', `${publicHost}.evil.example.com`, `${publicHost}:8443`, '[::2]'])(
    'is not there for the host %s',
    async (host) => {
      expect((await ask(host)).status).toBe(403)
    },
  )

  test.each([
    ['https://evil.example.com'],
    ['null'],
    [`https://${publicHost}.evil.example.com`],
    [`http://${publicHost}`],
    ['chrome-extension://abcdefghijklmnopabcdefghijklmnop'],
    ['http://127.0.0.1.evil.example.com'],
  ])('is refused to a page of %s', async (origin) => {
    for (const host of [publicHost, new URL(bridge.url).host]) {
      const reply = await ask(host, { origin })
      expect(reply.status).toBe(403)
      expect(reply.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('is there under its own name, and for no page to read', async () => {
    const reply = await ask(publicHost)
    expect([403, 404]).not.toContain(reply.status)
    expect(reply.headers.get('access-control-allow-origin')).toBeNull()
    expect(reply.headers.get('x-frame-options')).toBe('DENY')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test.each([
  '/consents',
  '/mcp/../consents',
  '/oauth/../approvals',
  '/oauth/%2e%2e/approvals',
  '/.well-known/..%2fapprovals',
  '//approvals',
  '/mcp/..;/approvals',
  '/metrics',
  '/healthz',
  '/tunnel',
  '/browsers/x/unpair',
  'http://127.0.0.1/approvals',
])('the operator’s side is not reached from outside by %s', async (path) => {
  const headers = { host: publicHost, authorization: `Bearer ${bridge.apiToken}` }
  const status = await rawStatus(bridge.url, path, headers)
  expect([400, 401, 403, 404]).toContain(status)
})

test('a token counts in its header only: not in the query, not in a form', async () => {
  const server = await serverMaker(bridge)({ name: 'queries' })
  const { resource } = rawOauth(bridge.url)
  const ask = (url: string, type = 'application/json', body = '{}') =>
    fetch(url, { method: 'POST', headers: { 'content-type': type }, body })
  for (const name of ['access_token', 'token', 'authorization']) {
    expect((await ask(`${resource}?${name}=${server.token}`)).status).toBe(401)
    const form = `${name}=${server.token}`
    const status = (await ask(resource, 'application/x-www-form-urlencoded', form)).status
    expect(status).toBe(415)
  }
})

const origin = `https://${publicHost}`
/** Through the tunnel, from that address as the tunnel tells it. */
const from = (address: string): typeof fetch => {
  const send = throughTunnel(bridge.url, publicHost)
  return (input, init = {}) => {
    // What stands before the last address anybody can write.
    const forwarded = `198.51.100.1, ${address}`
    const headers = { ...Object.fromEntries(new Headers(init.headers)) }
    return send(input, { ...init, headers: { ...headers, 'x-forwarded-for': forwarded } })
  }
}

test('whoever floods the token endpoint from one place keeps no one from renewing', async () => {
  const ask = (address: string) =>
    from(address)(`${origin}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=refresh_token&refresh_token=guess&client_id=nobody',
    })
  const statuses: number[] = []
  for (let count = 0; count < 310; count += 1) statuses.push((await ask('203.0.113.99')).status)
  expect(statuses.at(-1)).toBe(429)
  expect((await ask('203.0.113.98')).status).toBe(401)
})

test('whoever floods the consents from one place keeps no one else out', async () => {
  const raw = rawOauth(origin, from('203.0.113.1'))
  const clientId = await raw.newClient()
  const visit = (address: string) => {
    const send = from(address)
    const browser = createBrowser((url, headers) => send(url, { headers, redirect: 'manual' }))
    return browser.visit(raw.authorization(clientId).url)
  }
  const flood = []
  for (let count = 0; count < 8; count += 1) flood.push(await visit('203.0.113.66'))
  expect(flood.map(({ status }) => status)).toEqual([...Array(5).fill(200), ...Array(3).fill(429)])
  const person = await visit('203.0.113.7')
  expect(person.status).toBe(200)
  const { id, number } = requestOn(person)
  for (let count = 0; count < 6; count += 1) {
    expect((await visit('203.0.113.66')).status).toBe(429)
  }
  const headers = {
    authorization: `Bearer ${bridge.apiToken}`,
    'content-type': 'application/json',
  }
  const allowed = await fetch(`${bridge.url}/consents/${id}/allow`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ number }),
  })
  expect(allowed.status).toBe(200)

  // And there is an end to beginning: of one place first, so that others can still begin.
  const answers = []
  for (let count = 0; count < 10; count += 1) answers.push((await visit('203.0.113.66')).headers)
  expect(answers.at(-1)?.get('retry-after')).not.toBeNull()
  expect((await visit('203.0.113.8')).headers.get('retry-after')).toBeNull()
  const registered = rawOauth(origin, from('203.0.113.66'))
  const statuses: number[] = []
  for (let count = 0; count < 9; count += 1) statuses.push((await registered.register()).status)
  expect([statuses.at(-2), statuses.at(-1)]).toEqual([201, 429])
  expect((await raw.register()).status).toBe(201)
})
