/** The management interface as a program uses it: a bearer token and plain HTTP. */
import { z } from 'zod'
import type { BridgeProcess } from './bridge-process.ts'
import { noteSecret } from './journey-leaks.ts'

/** A bridge as far as its management interface goes. */
type Manageable = {
  readonly ready: Pick<BridgeProcess['ready'], 'bridgeUrl' | 'accountId' | 'apiToken'>
}

const madeSchema = z.looseObject({ id: z.string(), token: z.string(), url: z.string() })
export type MadeServer = z.infer<typeof madeSchema>

/** Makes MCP servers on a running bridge. */
export function serverMaker({ ready }: Manageable) {
  return async (asked: Record<string, unknown>): Promise<MadeServer> => {
    const reply = await fetch(`${ready.bridgeUrl}/integrated-account/${ready.accountId}/mcp`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ready.apiToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    })
    if (reply.status !== 201) throw new Error(`${reply.status}: ${await reply.text()}`)
    const made = madeSchema.parse(await reply.json())
    noteSecret('token of an MCP server', made.token)
    return made
  }
}
