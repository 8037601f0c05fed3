/** Answers about an order under a server that names domains: what lies outside is neither told nor called missing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { serverMaker } from '../../helpers/management.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { smallWorld, writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
let narrow: ConnectedClient
let withDocuments: ConnectedClient
/** What only customers, documents or financials hold, in the small world. */
const outside = /Acme Plant|Midwest DC|Chicago|bol\.pdf|INVOICE-1|555 0100/

const delivered = {
  id: 'ord-done',
  objectKey: 'order',
  fullId: 'O-200',
  poNum: 'PO-200',
  status: 'delivered',
  customer: { id: 'cust-acme' },
  tasks: [{ id: 'task-done' }],
  createdAt: '2026-05-01T12:00:00.000Z',
}
const deliveredTask = {
  id: 'task-done',
  objectKey: 'task',
  taskType: 'delivery',
  ordinal: 1,
  status: 'complete',
  appointmentTime: { dateTimeInLocation: '2026-05-02T09:00:00' },
  actualArrivalTime: { dateTimeInLocation: '2026-05-02T08:50:00' },
  completedAt: '2026-05-02T14:00:00.000Z',
  createdAt: '2026-05-01T12:00:00.000Z',
}

beforeAll(async () => {
  const world = { ...smallWorld, objects: [...smallWorld.objects, delivered, deliveredTask] }
  bridge = await startBridgeProcess({ args: ['--world', writeWorld(world)] })
  const make = serverMaker(bridge)
  const clientFor = async (tags: string[]) => {
    const { url } = await make({ name: tags.join(), config: { tags } })
    return await connectClient(url)
  }
  narrow = await clientFor(['insights', 'search', 'orders'])
  withDocuments = await clientFor(['insights', 'search', 'orders', 'documents'])
})
afterAll(async () => {
  await narrow?.[Symbol.asyncDispose]()
  await withDocuments?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

const answers: [string, Record<string, unknown>][] = [
  ['find_order', { query: 'PO-5561' }],
  ['explain_order_delay', { order: 'PO-5561' }],
  ['get_order_timeline', { order: 'PO-5561' }],
  ['get_order_brief', { order: 'PO-5561' }],
  ['check_order_documents', { order: 'PO-5561' }],
  ['draft_order_update', { order: 'PO-5561', audience: 'customer', purpose: 'delay' }],
  ['list_order_exceptions', {}],
  ['search', { query: 'PO-5561' }],
  ['fetch', { id: 'ord-late' }],
]

describe('a server for orders only', () => {
  it.each(answers)('%s %j tells the customer by name and nothing outside', async (name, input) => {
    const result = await narrow.call(name, input)
    expect(result.isError ?? false).toBe(false)
    expect(JSON.stringify(result)).not.toMatch(outside)
    if (name !== 'draft_order_update') expect(JSON.stringify(result)).toContain('Acme Foods')
  })

  it('falls back to the zone of the organisation, and says so', async () => {
    expect(await narrow.answer('explain_order_delay', { order: 'O-100' })).toMatchObject({
      late: { planned: { timezone: 'America/Toronto' } },
      unknowns: [expect.stringMatching(/zone.*America\/Toronto/i)],
    })
  })

  it('calls no document missing that it may not see', async () => {
    const answer = await narrow.answer('check_order_documents', { order: 'O-200' })
    expect(answer).toMatchObject({
      readyToInvoice: false,
      blockers: expect.arrayContaining([expect.stringMatching(/documents cannot be seen/i)]),
      unknowns: expect.arrayContaining([expect.stringMatching(/proof of delivery/i)]),
    })
    const missing = JSON.stringify(answer.missing)
    expect(missing).not.toMatch(/billOfLading|proofOfDelivery|rateConfirmation|document/)
    expect(missing).toContain('refNum')
    const brief = await narrow.answer('get_order_brief', { order: 'O-200' })
    expect(JSON.stringify(brief.lines)).not.toMatch(/bill of lading|proof of delivery/i)
    const { exceptions } = await narrow.answer('list_order_exceptions', { kinds: ['missing_pod'] })
    expect(exceptions).toEqual([])
  })
})

it('a server that may see documents says which are missing', async () => {
  const { missing } = await withDocuments.answer('check_order_documents', { order: 'O-200' })
  expect(JSON.stringify(missing)).toMatch(/proofOfDelivery/)
  const found = await withDocuments.answer('list_order_exceptions', { kinds: ['missing_pod'] })
  expect(JSON.stringify(found.exceptions)).toContain('ord-done')
})
