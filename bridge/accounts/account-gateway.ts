/** Opens connected organisations for tool calls: one client per account, kept while its account is unchanged. */
import { RosebridgeError } from '../../shared/errors.ts'
import { createTokenSource } from '../../shared/roserocket/auth.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import { createRoseRocketClient } from '../../shared/roserocket/create-client.ts'
import type { CallReport } from '../../shared/roserocket/request.ts'
import type { Organisation } from '../../shared/tool.ts'
import type { SecretStore } from '../secrets.ts'
import { type AccountDirectory, clientSecretName, sandboxAccountId } from './accounts.ts'

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
  /** Opens the account; cheap, to be called for every request. Throws not_found and upstream_unavailable. */
  open(accountId: string): Promise<OpenAccount>
}

/** Serves the connected organisations. A secret that was renewed is picked up with the next call. */
export function createAccountGateway(options: {
  readonly accounts: AccountDirectory
  readonly secrets: SecretStore
  readonly now: () => Date
  readonly onCall?: (report: CallReport) => void
}): AccountGateway {
  const { accounts, secrets, now, onCall } = options
  const opened = new Map<string, { readonly updatedAt: string; readonly account: OpenAccount }>()
  return {
    whyNotServed(accountId) {
      if (accounts.find(accountId) !== undefined) return null
      return accountId === sandboxAccountId
        ? 'This MCP server belongs to the sandbox, which is not running.'
        : 'The account of this MCP server is not connected any more.'
    },
    async open(accountId) {
      const account = accounts.find(accountId)
      const clientSecret = secrets.get(clientSecretName(accountId))
      if (account === undefined || clientSecret === undefined) {
        throw new RosebridgeError('not_found', 'The account of this MCP server is not connected.', {
          nextStep: 'Connect the organisation again with `rosebridge connect`.',
        })
      }
      const known = opened.get(accountId)
      if (known !== undefined && known.updatedAt === account.updatedAt) return known.account
      const { authUrl, clientId, orgId, userId, apiUrl, timezone, webUrl } = account
      const auth = createTokenSource({ authUrl, clientId, clientSecret, orgId, userId, now })
      const fresh: OpenAccount = {
        accountId,
        roserocket: createRoseRocketClient({
          apiUrl,
          auth,
          orgId,
          now,
          ...(onCall === undefined ? {} : { onCall }),
        }),
        organisation: { timezone, webUrl },
        now,
      }
      opened.set(accountId, { updatedAt: account.updatedAt, account: fresh })
      return fresh
    },
  }
}
