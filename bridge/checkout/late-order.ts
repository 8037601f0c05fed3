/** Finds a late order to show, through the bridge's own front door. */
import { z } from 'zod'

const replySchema = z.object({
  result: z.object({
    structuredContent: z.object({
      exceptions: z.array(
        z.object({ order: z.object({ id: z.string() }), minutes: z.number().optional() }),
      ),
    }),
  }),
})
const protocolVersion = '2026-07-28'
const tool = 'list_order_exceptions'

/** The id of the order that is late by most; null where none is. `mcpUrl` is the address of an MCP server. */
export async function findLateOrder(mcpUrl: string): Promise<string | null> {
  const reply = await fetch(mcpUrl, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      'MCP-Protocol-Version': protocolVersion,
      'Mcp-Method': 'tools/call',
      'Mcp-Name': tool,
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name: tool,
        arguments: { kinds: ['late'], limit: 20 },
        _meta: {
          'io.modelcontextprotocol/protocolVersion': protocolVersion,
          'io.modelcontextprotocol/clientInfo': { name: 'rosebridge-start', version: '1.0.0' },
          'io.modelcontextprotocol/clientCapabilities': {},
        },
      },
    }),
  })
  const { exceptions } = replySchema.parse(await reply.json()).result.structuredContent
  const worst = exceptions.toSorted((a, b) => (b.minutes ?? 0) - (a.minutes ?? 0))[0]
  return worst?.order.id ?? null
}
