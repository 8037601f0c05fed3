/** Connected Rose Rocket organisations: what is known of each, without its secrets. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import type { Store } from '../store.ts'

/** The account of the sandbox: always the same id, so that servers made for it outlive a restart. */
export const sandboxAccountId = 'sandbox'

const accountRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.literal('service_account'),
    client_id: z.string(),
    org_id: z.string(),
    user_id: z.string(),
    api_url: z.string(),
    auth_url: z.string(),
    web_url: z.string(),
    timezone: z.string(),
    created_at: z.string(),
    updated_at: z.string(),
    checked_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    clientId: row.client_id,
    orgId: row.org_id,
    userId: row.user_id,
    apiUrl: row.api_url,
    authUrl: row.auth_url,
    webUrl: row.web_url,
    timezone: row.timezone,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    checkedAt: row.checked_at,
  }))

/** A connected organisation. `timezone` is IANA; the addresses are origins; instants are ISO 8601 in UTC. */
export type Account = z.infer<typeof accountRowSchema>

export interface AccountDirectory {
  list(): Account[]
  find(id: string): Account | undefined
  /** The account of that service user in that organisation, if it was connected before. */
  findSame(account: Pick<Account, 'orgId' | 'userId' | 'apiUrl'>): Account | undefined
  /** Adds the account, or replaces the one with its id. */
  save(account: Account): void
}

/** The name under which an account's client secret is kept. */
export function clientSecretName(accountId: string): string {
  return `account.${accountId}.client-secret`
}

/** Opens the accounts of a store. */
export function createAccountDirectory(store: Store): AccountDirectory {
  const columns =
    'id, name, kind, client_id, org_id, user_id, api_url, auth_url, web_url, timezone, created_at, updated_at, checked_at'
  const select = `SELECT ${columns} FROM accounts`
  return {
    list: () => store.all(accountRowSchema, `${select} ORDER BY created_at, id`),
    find: (id) => store.one(accountRowSchema, `${select} WHERE id = :id`, { id }),
    findSame: ({ orgId, userId, apiUrl }) =>
      store.one(
        accountRowSchema,
        `${select} WHERE org_id = :orgId AND user_id = :userId AND api_url = :apiUrl`,
        { orgId, userId, apiUrl },
      ),
    save(account) {
      store.run(
        `INSERT OR REPLACE INTO accounts (${columns}) VALUES (:id, :name, :kind, :clientId, :orgId, :userId,
           :apiUrl, :authUrl, :webUrl, :timezone, :createdAt, :updatedAt, :checkedAt)`,
        account,
      )
    },
  }
}

/** The account a command means: the one named, else the only one, else the sandbox when none is connected. */
export function chooseAccount(accounts: AccountDirectory, named: string | undefined): string {
  const known = accounts.list()
  if (named !== undefined) {
    const found = known.find(({ id, name }) => id === named || name === named)
    if (found !== undefined) return found.id
    if (named === sandboxAccountId) return sandboxAccountId
    throw new RosebridgeError('not_found', `There is no connected account ${named}.`, {
      nextStep: `Known: ${[...known.map(({ id, name }) => `${id} (${name})`), sandboxAccountId].join(', ')}.`,
    })
  }
  const [only, ...others] = known
  if (only === undefined) return sandboxAccountId
  if (others.length === 0) return only.id
  throw new RosebridgeError('ambiguous', 'Several accounts are connected.', {
    nextStep: `Name one with --account: ${known.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
  })
}
