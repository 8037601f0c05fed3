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
export function serverMaker(bridge: Manageable) {
  return async (asked: Record<string, unknown>): Promise<MadeServer> => {
    const path = `/integrated-account/${bridge.ready.accountId}/mcp`
    const made = madeSchema.parse(await post(bridge, path, asked))
    noteSecret('token of an MCP server', made.token)
    return made
  }
}

/** A code that pairs one more browser; it ends the one before. */
export async function newPairingCode(bridge: Manageable): Promise<string> {
  const made = await post(bridge, '/pairing-code', {})
  const { pairingCode } = z.object({ pairingCode: z.string() }).parse(made)
  noteSecret('pairing code', pairingCode)
  return pairingCode
}

async function post({ ready }: Manageable, path: string, body: object): Promise<unknown> {
  const reply = await fetch(ready.bridgeUrl + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${ready.apiToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!reply.ok) throw new Error(`${reply.status}: ${await reply.text()}`)
  return await reply.json()
}
