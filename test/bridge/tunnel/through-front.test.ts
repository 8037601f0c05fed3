/** The bridge behind a public front: what can be reached from outside, what cannot, and that off is off at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { createPublicFront } from '../../helpers/public-front.ts'
import { rawStatus } from '../../helpers/raw-status.ts'
import { createStandInTunnel } from '../../helpers/stand-in-tunnel.ts'
import { type ManagedTunnel, tunnelOf } from '../../helpers/tunnel-manager.ts'

const origin = 'https://desk.example.com'
// Its front stays open after the end, so that only the bridge itself can have closed anything.
const stand = createStandInTunnel([origin], { lingers: true })
let bridge: Awaited<ReturnType<typeof startBridgeInside>>
let tunnel: ManagedTunnel

beforeAll(async () => {
  bridge = await startBridgeInside({
    tunnelProviders: [stand.provider],
    fetchOutside: stand.fetch,
  })
  tunnel = tunnelOf(bridge.ready)
})
afterAll(() => bridge[Symbol.asyncDispose]())

const outside = (path: string, init?: RequestInit) => stand.fetch(`${origin}${path}`, init)

describe('before it is switched on', () => {
  it('the bridge does not answer to any foreign name', async () => {
    expect(await tunnel.status()).toMatchObject({ state: 'off', endedBy: null })
    const front = createPublicFront(origin)
    await front.open(Number(new URL(bridge.url).port))
    for (const path of ['/mcp', '/.well-known/oauth-protected-resource', '/healthz']) {
      expect((await front.fetch(`${origin}${path}`)).status).toBe(403)
    }
    await front.close()
  })
})

describe('while it is on', () => {
  beforeAll(async () => {
    expect(await tunnel.start({ seconds: 600 })).toMatchObject({
      state: 'ready',
      provider: 'cloudflared',
      publicUrl: origin,
      isTemporary: true,
    })
  })

  it('answers the three families of routes', async () => {
    const resource = await outside('/.well-known/oauth-protected-resource/mcp')
    expect(await resource.json()).toMatchObject({
      resource: `${origin}/mcp`,
      authorization_servers: [origin],
    })
    const server = await outside('/.well-known/oauth-authorization-server')
    expect(await server.json()).toMatchObject({
      issuer: origin,
      token_endpoint: `${origin}/oauth/token`,
    })
    const refused = await outside('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain(
      `${origin}/.well-known/oauth-protected-resource/mcp`,
    )
    const registered = await outside('/oauth/register', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ redirect_uris: ['http://127.0.0.1:33418/callback'] }),
    })
    expect(registered.status).toBe(201)
    expect(
      (
        await outside(`/mcp/${'x'.repeat(43)}`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(401)
  })

  it.each([
    '/',
    '/healthz',
    '/readyz',
    '/metrics',
    '/tunnel',
    '/tunnel/stop',
    '/consents',
    '/approvals',
    '/pairing-code',
    '/integrated-account/sandbox/mcp',
    '/mcpx',
    '/oauthx',
    '/mcp%2f..%2fhealthz',
    '/.well-known/rosebridge-reachable',
    `/.well-known/rosebridge-reachable/${'a'.repeat(32)}`,
  ])('is 404 at %s, also with the operator’s own token', async (path) => {
    for (const method of ['GET', 'POST']) {
      const reply = await outside(path, {
        method,
        headers: {
          authorization: `Bearer ${bridge.ready.apiToken ?? ''}`,
          'content-type': 'application/json',
        },
        ...(method === 'POST' ? { body: '{}' } : {}),
      })
      expect([path, method, reply.status]).toEqual([path, method, 404])
    }
  })

  it.each(['/mcp/../healthz', '/mcp/%2e%2e/healthz', '//healthz', '/.well-known/../metrics'])(
    'is not led astray by %s',
    async (path) => {
      expect(await rawStatus(bridge.url, path, { host: 'desk.example.com' })).toBe(404)
    },
  )

  it('lets no forwarded header open what is for this machine only', async () => {
    const { port } = new URL(bridge.url)
    const authorization = `Bearer ${bridge.ready.apiToken ?? ''}`
    for (const forwarded of [
      { 'x-forwarded-for': '203.0.113.9' },
      { 'x-forwarded-host': '127.0.0.1' },
      { 'x-forwarded-proto': 'http' },
      { forwarded: 'host=127.0.0.1' },
      { 'cf-connecting-ip': '127.0.0.1' },
    ]) {
      // A proxy that rewrites Host to our own name.
      const rewritten = { host: `127.0.0.1:${port}`, authorization, ...forwarded }
      expect(await rawStatus(bridge.url, '/tunnel', rewritten)).toBe(404)
      expect(await rawStatus(bridge.url, '/healthz', rewritten)).toBe(404)
      const foreign = { host: 'evil.example.com', authorization, ...forwarded }
      expect(await rawStatus(bridge.url, '/mcp', foreign)).toBe(403)
    }
    expect(
      await rawStatus(bridge.url, '/tunnel', { host: `127.0.0.1:${port}`, authorization }),
    ).toBe(200)
  })

  it('takes ChatGPT’s own Origin, and no other, as long as it is on', async () => {
    const asked = (origin: string, path = '/mcp') =>
      outside(path, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: '{}',
      })
    const taken = await asked('https://chatgpt.com')
    expect(taken.status).toBe(401)
    // No page gets to read or even send anything: there are no CORS headers.
    expect(taken.headers.get('access-control-allow-origin')).toBeNull()
    expect((await asked('https://chatgpt.com.evil.example')).status).toBe(403)
    expect((await asked('http://chatgpt.com')).status).toBe(403)
    // ChatGPT comes in from outside: a page of it in a browser of this machine is none of it.
    const { host } = new URL(bridge.url)
    expect(await rawStatus(bridge.url, '/mcp', { host, origin: 'https://chatgpt.com' })).toBe(403)
  })

  it('opens no socket to anybody, under whatever name the proxy gives', async () => {
    const { port } = new URL(bridge.url)
    const own = `127.0.0.1:${port}`
    const cases = [
      ['/extension', { host: 'desk.example.com' }, 404],
      ['/mcp', { host: 'desk.example.com' }, 404],
      ['/extension', { host: own, 'x-forwarded-for': '203.0.113.9' }, 404],
      ['/extension', { host: 'evil.example.com' }, 403],
      ['/extension', { host: own }, 101],
    ] as const
    for (const [path, headers, status] of cases) {
      const upgrade = {
        origin: `chrome-extension://${'a'.repeat(32)}`,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      }
      expect([path, headers, await rawStatus(bridge.url, path, upgrade)]).toEqual([
        path,
        headers,
        status,
      ])
    }
  })

  it('tells what came in from outside, and nothing of this machine’s own', async () => {
    const { arrivals } = await tunnel.status()
    expect(arrivals.handshakeAt).not.toBeNull()
    expect(arrivals).toMatchObject({ signInAt: null, allowedAt: null, callAt: null, client: null })
  })
})

describe('switching off', () => {
  it('ends open streams at once, and nothing answers any more', async () => {
    const streamUrl = new URL(bridge.mcpUrl ?? '')
    const reply = await outside(streamUrl.pathname, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-method': 'subscriptions/listen',
        'mcp-protocol-version': '2026-07-28',
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'subscriptions/listen',
        params: {
          notifications: { toolsListChanged: true },
          _meta: {
            'io.modelcontextprotocol/protocolVersion': '2026-07-28',
            'io.modelcontextprotocol/clientCapabilities': {},
          },
        },
      }),
    })
    expect(reply.headers.get('content-type')).toContain('text/event-stream')
    const reader = reply.body?.getReader()
    await reader?.read()
    const startedAt = performance.now()
    const end = (async () => {
      for (;;) {
        const part = await reader?.read().catch(() => ({ done: true }))
        if (part?.done !== false) return
      }
    })()
    expect(await tunnel.stop()).toMatchObject({ state: 'off', publicUrl: null, endedBy: 'person' })
    await end
    expect(performance.now() - startedAt).toBeLessThan(1_500)
    expect(stand.isOpen()).toBe(false)
    expect((await outside('/mcp')).status).toBe(403)
    expect((await outside('/.well-known/oauth-protected-resource')).status).toBe(403)
    const { port } = new URL(bridge.url)
    const fromPage = { host: `127.0.0.1:${port}`, origin: 'https://chatgpt.com' }
    expect(await rawStatus(bridge.url, '/mcp', fromPage)).toBe(403)
    // The same server still serves this machine.
    expect((await fetch(`${bridge.url}/healthz`)).status).toBe(200)
  })
})
