/** What the v1 client of the official SDK gets in its session: its user asked, its log lines, its streams mended, its lists renewed. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import {
  ElicitRequestSchema,
  LoggingMessageNotificationSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { conformanceFixtures } from '../../conformance/fixtures.ts'
import { type OwnBridge, startOwnBridge } from '../../helpers/own-bridge.ts'
import { writeWorld } from '../../helpers/small-world.ts'

let own: OwnBridge
beforeAll(async () => {
  own = await startOwnBridge({
    worldFile: writeWorld(),
    extension: () => conformanceFixtures(() => {}),
  })
})
afterAll(() => own?.[Symbol.asyncDispose]())

async function connect(url: string) {
  const client = new Client(
    { name: 'older', version: '1.0.0' },
    { capabilities: { elicitation: {} } },
  )
  const transport = new StreamableHTTPClientTransport(new URL(url))
  await client.connect(transport)
  return { client, transport, [Symbol.asyncDispose]: () => client.close() }
}

it('has its user asked', async () => {
  await using opened = await connect(own.mcpUrl)
  opened.client.setRequestHandler(ElicitRequestSchema, ({ params }) => ({
    action: 'accept',
    content: { username: params.message, email: 'ana@small.test' },
  }))
  const asked = await opened.client.callTool({
    name: 'test_elicitation',
    arguments: { message: 'Who?' },
  })
  expect(JSON.stringify(asked.content)).toContain('ana@small.test')
})

it('gets log lines from the level it asks for, also of the product’s own tools', async () => {
  await using opened = await connect(own.mcpUrl)
  const logged: unknown[] = []
  opened.client.setNotificationHandler(LoggingMessageNotificationSchema, ({ params }) => {
    logged.push(params)
  })
  await opened.client.setLoggingLevel('warning')
  await opened.client.callTool({ name: 'test_tool_with_logging', arguments: {} })
  expect(logged).toEqual([])
  await opened.client.callTool({ name: 'get_order_brief', arguments: { order: 'nobody-here' } })
  await expect
    .poll(() => logged)
    .toEqual([
      {
        level: 'warning',
        logger: 'rosebridge',
        data: { tool: 'get_order_brief', kind: 'not_found' },
      },
    ])
})

it('finds its way back to an answer whose stream was closed', async () => {
  await using opened = await connect(own.mcpUrl)
  const tokens: string[] = []
  const answered = await opened.client.callTool(
    { name: 'test_reconnection', arguments: {} },
    undefined,
    { onresumptiontoken: (token) => tokens.push(token) },
  )
  expect(JSON.stringify(answered.content)).toContain('after the stream was closed')
  expect(tokens.length).toBeGreaterThan(0)
})

it('hears at once that what its server may do has changed', async () => {
  const server = await own.makeServer({})
  await using opened = await connect(server.url)
  let heard = 0
  opened.client.setNotificationHandler(ToolListChangedNotificationSchema, () => {
    heard += 1
  })
  const names = async () => (await opened.client.listTools()).tools.map(({ name }) => name)
  expect(await names()).toContain('create_a_roserocket_object')
  await own.changeServer(server.id, { config: { methods: ['read'] } })
  await expect.poll(() => heard).toBeGreaterThan(0)
  expect(await names()).not.toContain('create_a_roserocket_object')
})

it('is let go by its own wish, and its session is gone', async () => {
  await using opened = await connect(own.mcpUrl)
  await opened.client.listTools()
  await opened.transport.terminateSession()
  expect(opened.transport.sessionId).toBeUndefined()
})
