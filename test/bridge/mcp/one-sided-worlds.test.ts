/** A world file may state a connection at either end: the answers about an order see it all the same. */
import { expect, it } from 'vitest'
import { startBridgeProcess } from '../../helpers/bridge-process.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { writeWorld } from '../../helpers/small-world.ts'

const createdAt = '2026-05-01T12:00:00Z'
const manifest = {
  id: 'man',
  objectKey: 'manifest',
  createdAt,
  name: 'M-1',
  partner: [{ id: 'par' }],
}

const worlds: [
  string,
  Record<string, unknown>,
  Record<string, unknown>,
  Record<string, unknown>,
][] = [
  ['the manifest names its orders', {}, {}, { orders: [{ id: 'ord' }] }],
  ['the order names its manifests', { manifests: { id: 'man' } }, {}, {}],
  ['the task names its manifest', {}, { manifest: { id: 'man' } }, {}],
  ['the manifest names its tasks', {}, {}, { tasks: [{ id: 'tsk' }] }],
]

it.each(worlds)('%s', async (_what, ofOrder, ofTask, ofManifest) => {
  const world = {
    now: '2026-05-05T18:00:00Z',
    org: { id: 'org-1', timezone: 'America/Toronto' },
    objects: [
      { id: 'ord', objectKey: 'order', status: 'in transit', createdAt, ...ofOrder },
      {
        id: 'tsk',
        objectKey: 'task',
        taskType: 'delivery',
        createdAt,
        order: [{ id: 'ord' }],
        appointmentTime: { dateTimeInLocation: '2026-05-05T09:00:00' },
        location: { id: 'adr' },
        ...ofTask,
      },
      { id: 'adr', objectKey: 'address', city: 'Denver', timezone: 'America/Denver', createdAt },
      { ...manifest, ...ofManifest },
      { id: 'par', objectKey: 'partner', name: 'Northline Carriers', createdAt },
    ],
    events: [
      {
        id: 'evt',
        recordId: 'man',
        objectKey: 'manifest',
        type: 'internal',
        createdAt: '2026-05-05T16:00:00Z',
        json: { logMessage: 'truck broke down' },
      },
    ],
  }
  await using bridge = await startBridgeProcess({ args: ['--world', writeWorld(world)] })
  await using mcp = await connectClient(bridge.mcpUrl)
  expect(await mcp.answer('explain_order_delay', { order: 'ord' })).toMatchObject({
    state: 'late',
    late: { minutes: 180, stop: { id: 'tsk', city: 'Denver' } },
    cause: { category: 'equipment_or_accident', evidence: ['evt'] },
  })
  const { lines } = await mcp.answer('get_order_brief', { order: 'ord' })
  expect(JSON.stringify(lines)).toContain('Northline Carriers')
})
