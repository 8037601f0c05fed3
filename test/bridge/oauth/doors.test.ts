/** Every route that a public address opens, asked by whom it is not for: foreign pages, foreign names, odd paths. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { serverMaker } from '../../helpers/management.ts'
import { rawOauth } from '../../helpers/raw-oauth.ts'
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

/** The status of a request whose path goes out exactly as written. */
function rawStatus(path: string, token: string): Promise<number> {
  const socket = connect(Number(new URL(bridge.url).port), '127.0.0.1')
  const head = `GET ${path} HTTP/1.1\r\nHost: ${publicHost}\r\nAuthorization: Bearer ${token}\r\n`
  socket.end(`${head}Connection: close\r\n\r\n`)
  let said = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((resolve) => {
    socket.on('close', () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(said)?.[1])))
  })
}

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
  'http://127.0.0.1/approvals',
])('the operator’s side is not reached from outside by %s', async (path) => {
  const status = await rawStatus(path, bridge.apiToken ?? '')
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
