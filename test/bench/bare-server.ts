/** The yardstick: an SDK server with one tool that answers from memory, and nothing around it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

/** Starts it on a free loopback port. */
export async function startBareServer(record: unknown): Promise<{ url: string; close(): void }> {
  const handler = createMcpHandler(() => {
    const server = new McpServer({ name: 'bare', version: '1.0.0' })
    server.registerTool(
      'get',
      {
        inputSchema: z.object({ id: z.string() }),
        outputSchema: z.object({ record: z.looseObject({}) }),
      },
      () => {
        const structuredContent = { record: z.looseObject({}).parse(record) }
        return {
          content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
          structuredContent,
        }
      },
    )
    return server
  })
  const server = createServer(getRequestListener((request) => handler.fetch(request)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${portOf(server.address())}/`, close: () => server.close() }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
