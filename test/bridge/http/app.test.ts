/** The HTTP interface at its doors: guards, health, management, MCP addresses and tokens. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Grant } from '../../../bridge/access/grant.ts'
import { accountId, createBridgeApp } from './bridge-app.ts'

type BridgeApp = ReturnType<typeof createBridgeApp>
const seen: { grants: Grant[]; aborted: number } = { grants: [], aborted: 0 }
let bridge: BridgeApp
let apiToken = ''

beforeEach(() => {
  seen.grants = []
  seen.aborted = 0
  bridge = createBridgeApp(async (request, grant) => {
    seen.grants.push(grant)
    request.signal.addEventListener('abort', () => {
      seen.aborted += 1
    })
    const body: unknown = request.method === 'POST' ? await request.json() : null
    if (JSON.stringify(body) === '"stream"') {
      return new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
        }),
      )
    }
    if (JSON.stringify(body) === '"hang"') return await new Promise<Response>(() => {})
    return Response.json({ server: grant.serverId, body })
  })
  apiToken = bridge.apiTokens.create({ name: 'test' }).token
})
afterEach(() => bridge.close())

const errorSchema = z.strictObject({
  error: z.object({ kind: z.string(), message: z.string().min(1), nextStep: z.string().min(1) }),
})
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const json = { 'Content-Type': 'application/json' }
const base = `/integrated-account/${accountId}/mcp`

async function ask(
  path: string,
  init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
  const { method = init.body === undefined ? 'GET' : 'POST', body, headers = {} } = init
  return await bridge.app.request(path, {
    method,
    headers: { ...(body === undefined ? {} : json), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}
const manage = (path: string, init: { method?: string; body?: unknown } = {}) =>
  ask(path, { ...init, headers: bearer(apiToken) })

describe('guards, one row per door', () => {
  const big = JSON.stringify('x'.repeat(5 * 1024 * 1024))
  test.each<[string, string, Parameters<typeof ask>[1], number, string]>([
    ['foreign host', '/healthz', { headers: { Host: 'evil.test' } }, 403, 'forbidden'],
    ['look-alike host', '/healthz', { headers: { Host: '127.0.0.1.evil.test' } }, 403, 'forbidden'],
    ['foreign origin', '/healthz', { headers: { Origin: 'https://evil.test' } }, 403, 'forbidden'],
    ['null origin', '/healthz', { headers: { Origin: 'null' } }, 403, 'forbidden'],
    [
      'extension origin',
      '/mcp',
      { headers: { Origin: 'chrome-extension://abc' } },
      403,
      'forbidden',
    ],
    [
      'public host, private path',
      '/healthz',
      { headers: { Host: 'bridge.example.com' } },
      404,
      'not_found',
    ],
    ['big body', '/mcp/x', { body: big }, 413, 'invalid_input'],
    [
      'form body',
      '/mcp/x',
      { method: 'POST', headers: { 'Content-Type': 'text/plain' } },
      415,
      'invalid_input',
    ],
    ['unknown path', '/nothing', {}, 404, 'not_found'],
    ['no credential', base, {}, 401, 'not_allowed'],
    ['rubbish credential', base, { headers: bearer('rubbish') }, 401, 'not_allowed'],
    ['unknown address', '/mcp/rubbish', { body: {} }, 401, 'not_allowed'],
    ['bearer missing', '/mcp', { body: {} }, 401, 'not_allowed'],
  ])('%s', async (_, path, init, status, kind) => {
    const reply = await ask(path, init)
    expect(reply.status).toBe(status)
    expect(errorSchema.parse(await reply.json()).error.kind).toBe(kind)
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    if (status === 401) expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(seen.grants).toEqual([])
  })

  test('a big body that does not tell its size is refused too', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let count = 0; count < 6; count += 1)
          controller.enqueue(new Uint8Array(1024 * 1024).fill(32))
        controller.close()
      },
    })
    const server = bridge.servers.create({ accountId, name: 'A' })
    const init = { method: 'POST', headers: json, body, duplex: 'half' }
    const reply = await bridge.app.request(`/mcp/${server.token}`, init)
    expect(reply.status).toBe(413)
  })

  test.each(['127.0.0.1:8722', 'localhost', 'LOCALHOST:80', '[::1]:8722'])(
    'host %s passes',
    async (host) => {
      expect(
        (await ask('/healthz', { headers: { Host: host, Origin: `http://${host}` } })).status,
      ).toBe(200)
    },
  )

  test('a public origin reaches MCP only', async () => {
    const headers = { Host: 'bridge.example.com', Origin: 'https://bridge.example.com' }
    expect((await ask('/mcp', { headers })).status).toBe(401)
    expect((await ask(base, { headers: { ...headers, ...bearer(apiToken) } })).status).toBe(404)
  })
})

test('health, readiness, metrics', async () => {
  const health = await ask('/healthz')
  expect(await health.json()).toEqual({ ok: true, name: 'rosebridge', version: '9.9.9' })
  expect((await ask('/readyz')).status).toBe(200)
  bridge.readiness.why = 'The sandbox is gone.'
  expect((await ask('/readyz')).status).toBe(503)
  expect(await (await ask('/metrics')).text()).toMatch(
    /rosebridge_http_requests_total\{method="GET",status="200"\} 2/,
  )
})

const createdSchema = z.looseObject({ id: z.string(), token: z.string(), url: z.string() })

describe('management', () => {
  test('create, list, show, change, revoke', async () => {
    const made = await manage(base, { body: { name: 'ChatGPT', config: { methods: ['read'] } } })
    expect(made.status).toBe(201)
    const { token, url, ...record } = createdSchema.parse(await made.json())
    expect(url).toBe(`http://127.0.0.1:8722/mcp/${token}`)
    expect(Object.keys(record)).toEqual([
      'id',
      'name',
      'integrated_account_id',
      'config',
      'expires_at',
      'created_at',
      'updated_at',
      'last_used_at',
      'last_client',
    ])
    expect(record).toMatchObject({
      name: 'ChatGPT',
      integrated_account_id: accountId,
      config: { methods: ['read'], require_api_token_auth: false, approval: 'ask' },
    })
    const one = `${base}/${record.id}`
    expect(await (await manage(base)).json()).toEqual({ result: [record], next_cursor: null })
    expect(await (await manage(one)).json()).toEqual(record)
    expect((await ask(`/mcp/${token}`, { body: 1 })).status).toBe(200)
    const changed = await manage(one, { method: 'PATCH', body: { config: { approval: 'auto' } } })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ config: { methods: ['read'], approval: 'auto' } })
    const gone = await manage(one, { method: 'DELETE' })
    expect([gone.status, await gone.text()]).toEqual([204, ''])
    expect((await manage(one)).status).toBe(404)
    expect((await ask(`/mcp/${token}`, { body: 1 })).status).toBe(401)
  })

  test('pages', async () => {
    for (const name of ['A', 'B', 'C']) await manage(base, { body: { name } })
    const pageSchema = z.object({
      result: z.array(z.object({ name: z.string() })),
      next_cursor: z.string().nullable(),
    })
    const first = pageSchema.parse(await (await manage(`${base}?limit=2`)).json())
    const second = pageSchema.parse(
      await (await manage(`${base}?limit=2&cursor=${first.next_cursor}`)).json(),
    )
    expect([...first.result, ...second.result].map(({ name }) => name).sort()).toEqual([
      'A',
      'B',
      'C',
    ])
    expect(second.next_cursor).toBeNull()
  })

  test.each<[string, unknown, RegExp]>([
    ['broken JSON', '{"name":', /not valid JSON/],
    ['no name', {}, /name/],
    ['empty name', { name: ' ' }, /name/],
    ['unknown key', { name: 'A', methods: ['read'] }, /methods/],
    ['unknown config key', { name: 'A', config: { method: ['read'] } }, /method/],
    ['unknown method', { name: 'A', config: { methods: ['reed'] } }, /reed/],
    ['empty methods', { name: 'A', config: { methods: [] } }, /leave it out/],
    ['unknown tag', { name: 'A', config: { tags: ['moon'] } }, /moon/],
    ['no instant', { name: 'A', expires_at: 'tomorrow' }, /ISO 8601/],
    ['past', { name: 'A', expires_at: '2020-01-01T00:00:00Z' }, /passed/],
  ])('refuses %s with 400', async (_, body, message) => {
    const reply = await manage(base, { body })
    expect(reply.status).toBe(400)
    expect(errorSchema.parse(await reply.json()).error.message).toMatch(message)
  })

  test('knows its accounts, and keeps them apart', async () => {
    const { id } = createdSchema.parse(await (await manage(base, { body: { name: 'A' } })).json())
    expect((await manage('/integrated-account/nobody/mcp')).status).toBe(404)
    for (const method of ['GET', 'DELETE']) {
      expect((await manage(`/integrated-account/other/mcp/${id}`, { method })).status).toBe(404)
    }
    const changed = await manage(`/integrated-account/other/mcp/${id}`, {
      method: 'PATCH',
      body: { name: 'B' },
    })
    expect(changed.status).toBe(404)
    expect(bridge.servers.get(id).name).toBe('A')
  })

  test('a token bound to a server may not manage, a revoked one nothing', async () => {
    const server = bridge.servers.create({ accountId, name: 'A' })
    const bound = bridge.apiTokens.create({ name: 'bound', server_id: server.id })
    expect((await ask(base, { headers: bearer(bound.token) })).status).toBe(403)
    bridge.apiTokens.revoke(bound.id)
    expect((await ask(base, { headers: bearer(bound.token) })).status).toBe(401)
  })
})

describe('MCP', () => {
  test('a request arrives with its grant, and its use is noted', async () => {
    const server = bridge.servers.create({
      accountId,
      name: 'A',
      config: { tags: ['orders', 'insights'] },
      expires_at: null,
    })
    const reply = await ask(`/mcp/${server.token}`, { body: { jsonrpc: '2.0' } })
    expect(await reply.json()).toEqual({ server: server.id, body: { jsonrpc: '2.0' } })
    expect(seen.grants[0]).toMatchObject({
      serverId: server.id,
      accountId,
      name: 'A',
      config: { tags: ['orders', 'insights'] },
      expiresAt: null,
      domains: new Set(['orders']),
    })
    seen.grants[0]?.reportClient('evil\n\u202eclient 1.0')
    expect(bridge.servers.get(server.id)).toMatchObject({
      last_client: 'evil client 1.0',
      last_used_at: expect.any(String),
    })
  })

  test('/mcp takes an API token that is bound to a server, and no other', async () => {
    const server = bridge.servers.create({ accountId, name: 'A' })
    const bound = bridge.apiTokens.create({ name: 'bound', server_id: server.id })
    expect((await ask('/mcp', { body: 1, headers: bearer(bound.token) })).status).toBe(200)
    expect((await ask('/mcp', { body: 1, headers: bearer(apiToken) })).status).toBe(403)
    expect((await ask('/mcp', { body: 1, headers: bearer(server.token) })).status).toBe(401)
    bridge.servers.revoke(server.id)
    expect((await ask('/mcp', { body: 1, headers: bearer(bound.token) })).status).toBe(401)
  })

  test('require_api_token_auth asks for a token besides the address', async () => {
    const server = bridge.servers.create({
      accountId,
      name: 'A',
      config: { require_api_token_auth: true },
    })
    const other = bridge.servers.create({ accountId, name: 'B' })
    const own = bridge.apiTokens.create({ name: 'own', server_id: server.id })
    const foreign = bridge.apiTokens.create({ name: 'foreign', server_id: other.id })
    const status = async (headers: Record<string, string>) =>
      (await ask(`/mcp/${server.token}`, { body: 1, headers })).status
    expect(await status({})).toBe(401)
    expect(await status(bearer('rubbish'))).toBe(401)
    expect(await status(bearer(foreign.token))).toBe(401)
    expect(await status(bearer(own.token))).toBe(200)
    expect(await status(bearer(apiToken))).toBe(200)
  })

  test('an account that is not served answers 503', async () => {
    const server = bridge.servers.create({ accountId: 'unserved', name: 'A' })
    expect((await ask(`/mcp/${server.token}`, { body: 1 })).status).toBe(503)
  })

  test('revoking ends an open stream and aborts the request', async () => {
    const server = bridge.servers.create({ accountId, name: 'A' })
    const reply = await ask(`/mcp/${server.token}`, { body: '"stream"' })
    const reader = reply.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
    expect(await (await ask('/metrics')).text()).toMatch(/rosebridge_open_streams 1/)
    await manage(`${base}/${server.id}`, { method: 'DELETE' })
    expect((await reader?.read())?.done).toBe(true)
    expect(seen.aborted).toBe(1)
    expect(await (await ask('/metrics')).text()).toMatch(/rosebridge_open_streams 0/)
  })

  test('expiry ends an open stream and a call that has no answer yet', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    try {
      const server = bridge.servers.create({
        accountId,
        name: 'A',
        expires_at: new Date(Date.now() + 60_000).toISOString(),
      })
      bridge.watch.look()
      const reply = await ask(`/mcp/${server.token}`, { body: '"stream"' })
      const hanging = ask(`/mcp/${server.token}`, { body: '"hang"' })
      await vi.waitFor(() => expect(seen.grants).toHaveLength(2))
      await vi.advanceTimersByTimeAsync(60_000)
      expect((await hanging).status).toBe(401)
      expect(await reply.text()).toBe('first')
      expect(seen.aborted).toBe(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('nothing secret is logged, whatever is asked', async () => {
    const server = bridge.servers.create({ accountId, name: 'A' })
    await ask(`/mcp/${server.token}?key=hush`, {
      body: { secret: 'hush' },
      headers: bearer(apiToken),
    })
    await ask(`/mcp/${server.token}/deeper`, { body: 1 })
    await ask(`/mcp/${server.token}`, { body: '{broken' })
    expect(bridge.logged.length).toBeGreaterThanOrEqual(3)
    for (const line of bridge.logged) {
      expect(line).not.toContain(server.token)
      expect(line).not.toContain(apiToken)
      expect(line).not.toContain('hush')
    }
  })
})
