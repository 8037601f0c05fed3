/** The id behind an order's number, asked of a running bridge over MCP. */
import { z } from 'zod'
import type { BridgeProcess } from './bridge-process.ts'
import { connectClient } from './mcp-client.ts'

const foundSchema = z.object({ matches: z.array(z.object({ id: z.string() })).min(1) })

export async function findOrderId(
  bridge: Pick<BridgeProcess, 'mcpUrl'>,
  number: string,
): Promise<string> {
  await using client = await connectClient(bridge.mcpUrl)
  const { matches } = foundSchema.parse(await client.answer('find_order', { query: number }))
  return matches[0]?.id ?? ''
}
