/** `fields` means the same in a list as for one record: connections by name or by path, system fields with or without `$`. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
let mcp: ConnectedClient
const customer = { id: 'cust-acme', name: 'Acme Foods' }

beforeAll(async () => {
  bridge = await startBridgeProcess({ args: ['--world', writeWorld()] })
  mcp = await connectClient(bridge.mcpUrl)
})
afterAll(async () => {
  await mcp?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

it.each([
  [['customer'], { customer }],
  [['customer.name'], { customer }],
  [['poNum', 'tasks'], { poNum: 'PO-5561', tasks: [{ id: 'task-pick' }, { id: 'task-drop' }] }],
  [['tasks.stop.ordinal'], { tasks: [{ stop: { ordinal: 1 } }, { stop: { ordinal: 2 } }] }],
  [['createdAt'], { createdAt: '2026-05-03T12:00:00.000Z' }],
  [['$createdAt'], { createdAt: '2026-05-03T12:00:00.000Z' }],
])('%j', async (fields, wanted) => {
  const one = await mcp.answer('get_single_roserocket_object_by_id', { id: 'ord-late', fields })
  expect(one.record).toMatchObject({ id: 'ord-late', ...wanted })
  const list = await mcp.answer('list_all_roserocket_objects', {
    object_key: 'order',
    text: 'PO-5561',
    fields,
  })
  expect(list.records).toMatchObject([{ id: 'ord-late', ...wanted }])
  expect(Object(one.record).status).toBeUndefined()
})
