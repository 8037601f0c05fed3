/** `start --auto-deletes`, with a connected organisation: without it every delete asks a person, whatever its server says. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { readWorldFile } from '../../bridge/sandbox/world/parse-world.ts'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { connectSandboxes } from '../helpers/connected-bridge.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { writeWorld } from '../helpers/small-world.ts'
import { jsonOf, runHere } from './cli-process.ts'

let rose: RunningSandbox
let connected: Awaited<ReturnType<typeof connectSandboxes>>
beforeAll(async () => {
  rose = await startSandbox({ world: readWorldFile(writeWorld()) })
  connected = await connectSandboxes([rose])
})
afterAll(async () => {
  connected?.[Symbol.dispose]()
  await rose?.close()
})

const json = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', connected.dataDir]))
const waitingSchema = z.object({ result: z.array(z.object({ id: z.string(), tool: z.string() })) })
const waiting = async () => waitingSchema.parse(await json('approvals', 'list')).result
const start = (...args: string[]) =>
  startBridgeProcess({ dataDirectory: connected.dataDir, isSandbox: false, args })
const autoServer = async () =>
  z.object({ url: z.string() }).parse(await json('mcp', 'create', '--approval', 'auto')).url
const single = 'delete_a_roserocket_object_by_id'

test.each([
  [single, { id: 'ord-new', object_key: 'order' }],
  ['roserocket_objects_bulk_delete', { ids: ['ord-new'], object_key: 'order' }],
])('%s: not given, a person is asked though the server says auto', async (tool, input) => {
  await using _bridge = await start()
  await using client = await connectClient(await autoServer())
  const failed = client.failure(tool, input)
  await expect.poll(async () => (await waiting()).map((each) => each.tool)).toEqual([tool])
  await json('approvals', 'deny', (await waiting())[0]?.id ?? '')
  expect(await failed).toMatchObject({ kind: 'denied' })
  expect(
    await client.answer('get_single_roserocket_object_by_id', { id: 'ord-new' }),
  ).toHaveProperty('record')
})

test('given, a server that says auto deletes at once, and one that asks still asks', async () => {
  await using _bridge = await start('--auto-deletes')
  await using client = await connectClient(await autoServer())
  expect(await client.answer(single, { id: 'ord-twin-a', object_key: 'order' })).toEqual({
    deleted: ['ord-twin-a'],
  })
  const made = z.object({ url: z.string() }).parse(await json('mcp', 'create'))
  await using asking = await connectClient(made.url)
  const failed = asking.failure(single, { id: 'ord-twin-b', object_key: 'order' })
  await expect.poll(async () => (await waiting()).map((each) => each.tool)).toEqual([single])
  await json('approvals', 'deny', (await waiting())[0]?.id ?? '')
  expect(await failed).toMatchObject({ kind: 'denied' })
})
