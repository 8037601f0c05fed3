/** Calls under way: cancelled up to the call upstream, telling how far they are, counted to a trace, logged when they fail. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RoseRocketClient } from '../../../shared/roserocket/client.ts'
import { cliPath } from '../../helpers/bridge-process.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { type OwnBridge, startOwnBridge } from '../../helpers/own-bridge.ts'
import { writeWorld } from '../../helpers/small-world.ts'

/** What became of the calls to Rose Rocket that never end by themselves. */
const upstream: string[] = []
let own: OwnBridge

/** Boards hang until whoever asked gives up; everything else is real. */
function hangingBoards(real: RoseRocketClient): RoseRocketClient {
  return {
    ...real,
    boards: (options) =>
      new Promise((_resolve, reject) => {
        upstream.push('asked')
        options?.signal?.addEventListener('abort', () => {
          upstream.push('given up')
          reject(new DOMException('aborted', 'AbortError'))
        })
      }),
  }
}

beforeAll(async () => {
  own = await startOwnBridge({ worldFile: writeWorld(), roserocket: hangingBoards })
})
afterAll(() => own?.[Symbol.asyncDispose]())
beforeEach(() => {
  upstream.length = 0
})

const tool = { name: 'list_all_roserocket_boards', arguments: {} }

async function cancelOver(client: Client): Promise<void> {
  const giveUp = new AbortController()
  const call = client.callTool(tool, { signal: giveUp.signal }).catch((error: unknown) => error)
  await expect.poll(() => upstream, { timeout: 15_000 }).toEqual(['asked'])
  giveUp.abort('enough')
  expect(await call).toBeInstanceOf(Error)
  await expect.poll(() => upstream).toEqual(['asked', 'given up'])
}

describe('a cancelled call', () => {
  it.each(['auto', 'legacy'] as const)('is given up upstream, %s', async (mode) => {
    await using connected = await connectClient(own.mcpUrl, { mode })
    await cancelOver(connected.client)
  })

  it('is given up upstream when an older client without a session goes away', async () => {
    const gone = new AbortController()
    const call = fetch(own.mcpUrl, {
      method: 'POST',
      signal: gone.signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: tool }),
    }).then((reply) => reply.text())
    await expect.poll(() => upstream).toEqual(['asked'])
    gone.abort()
    await expect(call).rejects.toThrow()
    await expect.poll(() => upstream).toEqual(['asked', 'given up'])
  })

  it('is given up upstream through stdin and stdout', async () => {
    const server = await own.makeServer({})
    const client = new Client(
      { name: 'stdio', version: '1' },
      { versionNegotiation: { mode: 'legacy' } },
    )
    const args = [cliPath, 'stdio', '--server', server.id, '--data-dir', own.dataDir]
    await client.connect(new StdioClientTransport({ command: process.execPath, args }))
    await cancelOver(client)
    await client.close()
  }, 40_000)

  it('is given up upstream when its server is revoked', async () => {
    const server = await own.makeServer({})
    await using connected = await connectClient(server.url, { mode: 'legacy' })
    const call = connected.client.callTool(tool).catch((error: unknown) => error)
    await expect.poll(() => upstream).toEqual(['asked'])
    await own.revokeServer(server.id)
    await expect.poll(() => upstream).toEqual(['asked', 'given up'])
    await connected.client.close()
    expect(await call).toBeInstanceOf(Error)
  })
})

describe('a long call', () => {
  it.each(['auto', 'legacy'] as const)('tells how far it is, and only grows, %s', async (mode) => {
    await using connected = await connectClient(own.mcpUrl, { mode })
    const told: number[] = []
    await connected.client.callTool(
      {
        name: 'list_all_roserocket_objects',
        arguments: { object_key: 'order', fields: ['customer.name'] },
      },
      { onprogress: ({ progress }) => told.push(progress) },
    )
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(told).toEqual([...new Set(told)].toSorted((one, other) => one - other))
  })
})

describe('a call', () => {
  it.each([
    ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '0af7651916cd43dd8448eb211c80319c'],
    ['00-00000000000000000000000000000000-b7ad6b7169203331-01', undefined],
    ['rubbish', undefined],
  ])('with traceparent %s is counted to %s', async (traceparent, traceId) => {
    await using connected = await connectClient(own.mcpUrl)
    own.traced.length = 0
    await connected.client.callTool({
      name: 'find_order',
      arguments: { query: 'O-100' },
      _meta: { traceparent },
    })
    expect(own.traced).toEqual(traceId === undefined ? [] : [{ tool: 'find_order', traceId }])
  })

  it('that fails is told to a client that wants log lines', async () => {
    const client = new Client(
      { name: 'old', version: '1' },
      { versionNegotiation: { mode: 'legacy' } },
    )
    const lines: unknown[] = []
    client.setNotificationHandler('notifications/message', ({ params }) => {
      lines.push(params)
    })
    await client.connect(new StreamableHTTPClientTransport(new URL(own.mcpUrl)))
    const fail = () => client.callTool({ name: 'get_order_brief', arguments: { order: 'nobody' } })
    await client.setLoggingLevel('error')
    await fail()
    expect(lines).toEqual([])
    await client.setLoggingLevel('warning')
    await fail()
    expect(lines).toEqual([
      {
        level: 'warning',
        logger: 'rosebridge',
        data: { tool: 'get_order_brief', kind: 'not_found' },
      },
    ])
    await client.close()
  })
})
