/** A tool call that has to be approved: rehearsed to see what it would write, carried out as exactly that. */
import { RosebridgeError } from '../../shared/errors.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import type { Tool } from '../../shared/tool.ts'
import type { Approvals } from '../access/approvals.ts'
import type { AskedWrite } from '../access/asked-write.ts'
import type { Grant } from '../access/grant.ts'
import { permitOnly, rehearse } from '../access/intended-write.ts'
import { narrowClient } from '../access/narrow-client.ts'
import { previewOf } from '../access/write-preview.ts'
import { type ConnectedAccount, contextOf } from './context.ts'

/** Builds what the approvals ask a person about. `input` is parsed; `allows` judges a grant as it is by then. */
export function askedWrite(call: {
  readonly tool: Tool
  readonly input: Record<string, unknown>
  readonly grant: Grant
  readonly client: string | null
  readonly approvals: Approvals
  allows(grant: Grant, tool: Tool): boolean
  openAccount(accountId: string): Promise<ConnectedAccount>
}): AskedWrite {
  const { tool, grant, client, approvals, allows, openAccount } = call
  // A copy of its own: whoever holds the arguments cannot change what is being asked for.
  const input = structuredClone(call.input)
  const currentGrant = (): Grant => {
    const current = grant.current()
    if (current !== null && allows(current, tool)) return current
    throw new RosebridgeError(
      'not_allowed',
      'The MCP server that asked may not do this any more.',
      {
        nextStep: 'Nothing was changed. Look at the server with `rosebridge mcp show`.',
      },
    )
  }
  const run = async (
    account: ConnectedAccount,
    roserocket: RoseRocketClient,
    signal: AbortSignal,
  ) => {
    const setting = { signal, progress: () => {}, approvals }
    return await tool.run(input, contextOf(currentGrant(), { ...account, roserocket }, setting))
  }

  return {
    accountId: grant.accountId,
    serverId: grant.serverId,
    serverName: grant.name,
    client,
    tool,
    input,
    isAlive() {
      const current = grant.current()
      return current !== null && allows(current, tool)
    },
    async prepare(signal) {
      const account = await openAccount(grant.accountId)
      const rehearsed = await rehearse(account.roserocket, (reader) => run(account, reader, signal))
      if ('output' in rehearsed) return { output: { ...rehearsed.output } }
      const narrowed = narrowClient(account.roserocket, currentGrant().domains)
      const { write } = rehearsed
      return { write, preview: await previewOf(write, narrowed, signal) }
    },
    async execute(write, signal) {
      const account = await openAccount(grant.accountId)
      const writer = permitOnly(account.roserocket, write)
      return { ...(await run(account, writer, signal)) }
    },
  }
}
