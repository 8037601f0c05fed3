/** Any reference in any dress: record ids without a digit, odd external ids, addresses, and the customer's words. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { smallWorld, writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
let mcp: ConnectedClient
const createdAt = '2026-05-01T12:00:00Z'
const plainId = 'aardvark'
const oddId = 'ord/with slash & space'
/** An id that is also a word without meaning in a question. */
const wordId = 'late'

beforeAll(async () => {
  const orders = [
    { id: plainId, fullId: 'O-19', externalId: 'SO-00441', status: 'in transit' },
    { id: oddId, fullId: 'O-20', externalId: 'LOAD/77 X', status: 'booked' },
    { id: 'ord-load', fullId: 'O-21', loadTenderNum: '77', status: 'booked' },
  ]
  const world = {
    ...smallWorld,
    objects: [
      ...smallWorld.objects,
      { id: 'cust-plain', objectKey: 'customer', name: 'Québec Meubles', createdAt },
      { id: wordId, objectKey: 'order', createdAt },
      ...orders.map((order) => ({
        ...order,
        objectKey: 'order',
        createdAt,
        customer: [{ id: 'cust-plain' }],
      })),
    ],
  }
  bridge = await startBridgeProcess({ args: ['--world', writeWorld(world)] })
  mcp = await connectClient(bridge.mcpUrl)
})
afterAll(async () => {
  await mcp?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

it.each([
  [plainId, plainId],
  [wordId, wordId],
  [oddId, oddId],
  ['#o-19', plainId],
  ['so00441', plainId],
  ['https://small.roserocket.com/#/ops/orders/aardvark', plainId],
  ['https://network.roserocket.com/_/#/boards/7/order/aardvark?tab=notes', plainId],
  [`https://small.roserocket.com/#/ops/orders/${encodeURIComponent(oddId)}`, oddId],
  ['LOAD/77 X', oddId],
  ['load 77', 'ord-load'],
])('%s means %s', async (query, id) => {
  const { matches, ambiguous } = await mcp.answer('find_order', { query })
  expect(ambiguous).toBe(false)
  expect(matches).toEqual(expect.arrayContaining([expect.objectContaining({ id })]))
  expect(await mcp.answer('explain_order_delay', { order: query })).toMatchObject({ order: { id } })
})

it('opens the addresses it gives out itself', async () => {
  const { results } = await mcp.answer('search', { query: plainId })
  expect(results).toMatchObject([{ id: plainId }])
  const { order } = await mcp.answer('get_order_brief', { order: plainId })
  expect(order).toMatchObject({ url: `${bridge.ready.webAppUrl}/#/ops/orders/${plainId}` })
  expect(
    await mcp.answer('get_order_brief', {
      order: `${bridge.ready.webAppUrl}/#/ops/orders/${plainId}`,
    }),
  ).toMatchObject({ order: { id: plainId } })
})

it.each([
  'https://small.roserocket.com/#/ops/orders/new',
  'https://small.roserocket.com/#/ops/orders',
  'https://evil.test/#/ops/orders/aardvark',
])('%s is no order', async (query) => {
  expect((await mcp.failure('explain_order_delay', { order: query })).kind).toBe('invalid_input')
})

it.each(['QUÉBEC meubles', 'where are the Québec loads?', 'FW: update for MEUBLES pls'])(
  'customer words: %s',
  async (query) => {
    const found = await mcp.answer('find_order', { query, limit: 10 })
    expect(found.ambiguous).toBe(true)
    expect(found.matches).toHaveLength(3)
    expect(found.matches).toMatchObject([
      { customer: 'Québec Meubles', why: { field: 'customer', value: 'Québec Meubles' } },
      { why: { field: 'customer' } },
      { why: { field: 'customer' } },
    ])
    const failed = await mcp.failure('explain_order_delay', { order: query })
    expect(failed.kind).toBe('ambiguous')
  },
)
