/** Sessions for older clients: whose they are, how they end, what a lost stream gets back, what a user is asked. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, ProtocolError, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEventStore } from '../../../bridge/mcp/event-store.ts'
import { conformanceFixtures } from '../../conformance/fixtures.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { type OwnBridge, startOwnBridge } from '../../helpers/own-bridge.ts'

let own: OwnBridge
let laterMs = 0
beforeAll(async () => {
  own = await startOwnBridge({
    extension: () => conformanceFixtures(() => {}),
    nowMs: () => performance.now() + laterMs,
  })
})
afterAll(() => own?.[Symbol.asyncDispose]())

const accept = 'application/json, text/event-stream'
const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify(body),
  })
const request = (method: string, params: unknown = {}, id = 1) => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
})
const introduction = request('initialize', {
  protocolVersion: '2025-11-25',
  capabilities: { elicitation: {} },
  clientInfo: { name: 'old', version: '1' },
})

async function openSession(url: string, headers: Record<string, string> = {}): Promise<string> {
  const reply = await post(url, introduction, headers)
  expect(reply.status).toBe(200)
  await reply.text()
  const id = reply.headers.get('mcp-session-id') ?? ''
  expect(id).toMatch(/^[\x21-\x7e]{16,}$/)
  await post(url, { jsonrpc: '2.0', method: 'notifications/initialized' }, inSession(id, headers))
  return id
}
const inSession = (id: string, headers: Record<string, string> = {}) => ({
  ...headers,
  'mcp-session-id': id,
  'mcp-protocol-version': '2025-11-25',
})
const statusIn = async (url: string, id: string, headers: Record<string, string> = {}) => {
  const reply = await post(url, request('tools/list'), inSession(id, headers))
  await reply.text()
  return reply.status
}

describe('a session', () => {
  it('belongs to the token that opened it', async () => {
    const [one, other] = [await own.makeServer({}), await own.makeServer({})]
    const id = await openSession(one.url)
    expect(await statusIn(one.url, id)).toBe(200)
    expect(await statusIn(other.url, id)).toBe(404)
    const [first, second] = await Promise.all([tokenFor(one.id), tokenFor(one.id)])
    const mcp = `${own.bridge.url}/mcp`
    expect(await statusIn(mcp, id, first)).toBe(404)
    const byBearer = await openSession(mcp, first)
    expect(await statusIn(mcp, byBearer, first)).toBe(200)
    expect(await statusIn(mcp, byBearer, second)).toBe(404)
    expect(await statusIn(one.url, byBearer)).toBe(404)
  })

  it('is unknown after its end, and after that of its server', async () => {
    const server = await own.makeServer({})
    const id = await openSession(server.url)
    const gone = await fetch(server.url, { method: 'DELETE', headers: inSession(id) })
    expect(gone.status).toBe(200)
    expect(await statusIn(server.url, id)).toBe(404)
    const second = await openSession(server.url)
    const stream = await fetch(server.url, {
      headers: { accept: 'text/event-stream', ...inSession(second) },
    })
    expect(stream.status).toBe(200)
    await own.revokeServer(server.id)
    expect(await stream.text()).toBe('')
    expect(await statusIn(server.url, second)).toBe(401)
  })

  it('ends with the instant its server expires', async () => {
    const server = await own.makeServer(
      {},
      { expires_at: new Date(Date.now() + 1_500).toISOString() },
    )
    const id = await openSession(server.url)
    const stream = await fetch(server.url, {
      headers: { accept: 'text/event-stream', ...inSession(id) },
    })
    expect(await stream.text()).toBe('')
    expect(await statusIn(server.url, id)).toBe(401)
  })

  it('ends when nobody has used it for half an hour, unless somebody listens', async () => {
    const server = await own.makeServer({})
    const [idle, used, heard] = [
      await openSession(server.url),
      await openSession(server.url),
      await openSession(server.url),
    ]
    const stream = await fetch(server.url, {
      headers: { accept: 'text/event-stream', ...inSession(heard) },
    })
    laterMs += 20 * 60_000
    expect(await statusIn(server.url, used)).toBe(200)
    laterMs += 11 * 60_000
    expect(await statusIn(server.url, idle)).toBe(404)
    expect(await statusIn(server.url, used)).toBe(200)
    expect(await statusIn(server.url, heard)).toBe(200)
    await stream.body?.cancel()
  })

  it('makes room for newer ones', async () => {
    const server = await own.makeServer({})
    const first = await openSession(server.url)
    const kept = await openSession(server.url)
    const held = await fetch(server.url, {
      headers: { accept: 'text/event-stream', ...inSession(kept) },
    })
    for (let count = 0; count < 32; count += 1) await openSession(server.url)
    expect(await statusIn(server.url, first)).toBe(404)
    expect(await statusIn(server.url, kept)).toBe(200)
    await held.body?.cancel()
  })

  it('is not needed: a call without one is answered all the same', async () => {
    const reply = await post(own.mcpUrl, request('tools/list'))
    expect(reply.status).toBe(200)
    expect(reply.headers.get('mcp-session-id')).toBeNull()
    await reply.text()
    for (const method of ['GET', 'DELETE']) {
      const refused = await fetch(own.mcpUrl, { method, headers: { accept } })
      expect(refused.status).toBe(405)
    }
    const bad = await post(own.mcpUrl, { jsonrpc: '2.0', id: 1, method: 'initialize', params: {} })
    expect(bad.headers.get('mcp-session-id')).toBeNull()
    const deaf = await post(own.mcpUrl, introduction, { accept: 'application/json' })
    expect(deaf.status).toBe(406)
    expect(deaf.headers.get('mcp-session-id')).toBeNull()
    expect(await deaf.text()).toContain('text/event-stream')
  })
})

describe('within a session', () => {
  it('a user is asked, and log lines come', async () => {
    const client = new Client(
      { name: 'old', version: '1' },
      { versionNegotiation: { mode: 'legacy' }, capabilities: { elicitation: { form: {} } } },
    )
    const logged: unknown[] = []
    client.setRequestHandler('elicitation/create', () => ({
      action: 'accept',
      content: { username: 'ana', email: 'ana@small.test' },
    }))
    client.setNotificationHandler('notifications/message', ({ params }) => {
      logged.push(params.data)
    })
    await client.connect(new StreamableHTTPClientTransport(new URL(own.mcpUrl)))
    const asked = await client.callTool({
      name: 'test_elicitation',
      arguments: { message: 'Who?' },
    })
    expect(JSON.stringify(asked.content)).toContain('ana@small.test')
    await client.callTool({ name: 'test_tool_with_logging', arguments: {} })
    expect(logged).toHaveLength(3)
    await client.close()
  })

  it('a stream that broke goes on where it was', async () => {
    const server = await own.makeServer({})
    const id = await openSession(server.url)
    const reply = await post(
      server.url,
      request('tools/call', { name: 'test_reconnection', arguments: {} }, 7),
      inSession(id),
    )
    const first = await reply.text()
    expect(first).not.toContain('"id":7')
    const lastId = /^id: (\S+)$/m.exec(first)?.[1] ?? ''
    await sleep(150)
    const resumed = await fetch(server.url, {
      headers: { accept: 'text/event-stream', 'last-event-id': lastId, ...inSession(id) },
    })
    expect(await resumed.text()).toContain('"id":7')
  })

  it('a client that lost it is told so and opens another', async () => {
    const server = await own.makeServer({})
    const connected = await connectClient(server.url, { mode: 'legacy' })
    const transport = connected.client.transport
    const id = transport?.sessionId ?? ''
    await fetch(server.url, { method: 'DELETE', headers: inSession(id) })
    const lost: unknown = await connected.client.listTools().catch((error: unknown) => error)
    expect(lost).toBeInstanceOf(Error)
    expect(lost).not.toBeInstanceOf(ProtocolError)
    expect(String(lost)).toContain('Session not found')
    await connected.client.close().catch(() => {})
    const again = await connectClient(server.url, { mode: 'legacy' })
    expect((await again.client.listTools()).tools.length).toBeGreaterThan(0)
    await again.client.close()
  })
})

describe('the kept messages', () => {
  const message = (method: string) => ({ jsonrpc: '2.0' as const, method })

  it('are replayed for their own stream only, without the primer', async () => {
    const store = createEventStore()
    const primer = await store.storeEvent('a', JSON.parse('{}'))
    await store.storeEvent('b', message('other'))
    await store.storeEvent('a', message('mine'))
    const sent: unknown[] = []
    const streamId = await store.replayEventsAfter(primer, {
      send: async (_id, one) => {
        sent.push(one)
      },
    })
    expect({ streamId, sent }).toEqual({ streamId: 'a', sent: [message('mine')] })
  })

  it('are bounded, and one that is gone is unknown', async () => {
    const store = createEventStore()
    const first = await store.storeEvent('a', message('first'))
    for (let count = 0; count < 200; count += 1) await store.storeEvent('a', message('more'))
    expect(await store.getStreamIdForEventId?.(first)).toBeUndefined()
    await expect(store.replayEventsAfter(first, { send: async () => {} })).rejects.toThrow(
      'not kept',
    )
  })
})

/** A bearer header with a new API token for that server. */
async function tokenFor(serverId: string): Promise<Record<string, string>> {
  return { authorization: `Bearer ${own.makeToken(serverId)}` }
}
