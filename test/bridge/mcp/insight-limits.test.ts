/** The answers about an order stay within their size on the fattest order of the default world. */
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'

let bridge: BridgeProcess
let mcp: ConnectedClient
const fattest = 'O-FAT-1'

beforeAll(async () => {
  bridge = await startBridgeProcess()
  mcp = await connectClient(bridge.mcpUrl)
})
afterAll(async () => {
  await mcp?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

const calls: [string, Record<string, unknown>, number][] = [
  ['explain_order_delay', { order: fattest }, 900],
  ['explain_order_delay', { order: fattest, audience: 'customer' }, 900],
  ['get_order_timeline', { order: fattest }, 1_500],
  ['get_order_timeline', { order: fattest, limit: 200 }, 6_000],
  ['get_order_brief', { order: fattest }, 1_500],
  ['check_order_documents', { order: fattest }, 1_500],
  ['draft_order_update', { order: fattest, audience: 'customer', purpose: 'status' }, 1_500],
  ['draft_order_update', { order: fattest, audience: 'carrier', purpose: 'check_call' }, 1_500],
  ['list_order_exceptions', {}, 1_500],
  ['list_order_exceptions', { limit: 100 }, 6_000],
  ['find_order', { query: 'foods', limit: 25 }, 6_000],
  ['search', { query: 'foods' }, 1_500],
]

it.each(calls)('%s %j', async (name, input, ceiling) => {
  const result = await mcp.call(name, input)
  expect(result.isError ?? false).toBe(false)
  const [item] = result.content
  expect(encode(item?.type === 'text' ? item.text : '').length).toBeLessThanOrEqual(ceiling)
  expect(encode(JSON.stringify(result.structuredContent)).length).toBeLessThanOrEqual(ceiling)
})

it('a brief tells the stops around the next open one, and how many others there are', async () => {
  const { facts } = await mcp.answer('get_order_brief', { order: fattest })
  expect(facts).toMatchObject({ otherStops: expect.any(Number), stops: expect.any(Array) })
  const { stops = [], otherStops = 0 } = Object(facts)
  expect(stops).toHaveLength(6)
  expect(stops.map(({ done }: { done: boolean }) => done)).toContain(false)
  for (const { type, stop } of stops) expect(stop).toMatch(new RegExp(`^${type} at `))
  const { record } = await mcp.answer('get_single_roserocket_objects_external_by_id', {
    object_key: 'order',
    external_id: 'PO-FAT-0001',
    fields: ['tasks.ordinal'],
  })
  expect(stops.length + otherStops).toBe(Object(record).tasks.length)
})
