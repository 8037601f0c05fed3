/** Opens connected organisations for tool calls: one client per account, kept while its account is unchanged. */
import { RosebridgeError } from '../../shared/errors.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import type { Organisation } from '../../shared/tool.ts'
import { type AccountDirectory, sandboxAccountId } from './accounts.ts'
import { type ClientParts, openClient } from './open-client.ts'

/** An organisation, ready for one tool call. `now` is its clock: the machine's, or the sandbox's. */
interface OpenAccount {
  readonly accountId: string
  readonly roserocket: RoseRocketClient
  readonly organisation: Organisation
  now(): Date
}

export interface AccountGateway {
  /** Null when calls for that account are served here, else the reason why not. */
  whyNotServed(accountId: string): string | null
  /** Opens the account; cheap, to be called for every request. Throws not_found, sign_in_failed, upstream_unavailable. */
  open(accountId: string): Promise<OpenAccount>
}

/** Serves the connected organisations. A secret that was renewed is picked up with the next call. */
export function createAccountGateway(
  options: ClientParts & { readonly accounts: AccountDirectory },
): AccountGateway {
  const { accounts, now } = options
  const opened = new Map<string, { updatedAt: string; roserocket: Promise<RoseRocketClient> }>()
  return {
    whyNotServed(accountId) {
      if (accounts.find(accountId) !== undefined) return null
      return accountId === sandboxAccountId
        ? 'This MCP server belongs to the sandbox, which is not running.'
        : 'The account of this MCP server is not connected any more.'
    },
    async open(accountId) {
      const account = accounts.find(accountId)
      if (account === undefined) {
        opened.delete(accountId)
        throw new RosebridgeError('not_found', 'The account of this MCP server is not connected.', {
          nextStep: 'Connect the organisation again with `rosebridge connect`.',
        })
      }
      const { updatedAt, timezone, webUrl } = account
      const known = opened.get(accountId)
      const entry =
        known?.updatedAt === updatedAt
          ? known
          : { updatedAt, roserocket: openClient(account, options) }
      opened.set(accountId, entry)
      try {
        const roserocket = await entry.roserocket
        return { accountId, roserocket, organisation: { timezone, webUrl }, now }
      } catch (error) {
        // A keychain that was locked may be open the next time.
        if (opened.get(accountId) === entry) opened.delete(accountId)
        throw error
      }
    },
  }
}
