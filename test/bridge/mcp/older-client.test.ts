/** The v1 client of the official SDK, which knows no later revision than 2025-11-25, against the same address. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
const client = new Client({ name: 'older', version: '1.0.0' })

beforeAll(async () => {
  bridge = await startBridgeProcess({ args: ['--world', writeWorld()] })
  await client.connect(new StreamableHTTPClientTransport(new URL(bridge.mcpUrl)))
})
afterAll(async () => {
  await client.close()
  await bridge?.[Symbol.asyncDispose]()
})

it('lists, calls, and gets a named error', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toContain('list_all_roserocket_objects')
  const found = await client.callTool({
    name: 'get_single_roserocket_objects_external_by_id',
    arguments: { object_key: 'order', external_id: 'PO-5561' },
  })
  expect(found.structuredContent).toMatchObject({ record: { id: 'ord-late' } })
  const failed = await client.callTool({
    name: 'get_single_roserocket_object_by_id',
    arguments: { id: 'nobody' },
  })
  expect(failed).toMatchObject({
    isError: true,
    structuredContent: { error: { kind: 'not_found' } },
  })
  await expect(client.callTool({ name: 'drop_database', arguments: {} })).rejects.toMatchObject({
    code: -32602,
  })
})
