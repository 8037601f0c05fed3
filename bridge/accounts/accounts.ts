/** Connected Rose Rocket organisations: what is known of each, without its secrets. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { accountProblemSchema } from '../../shared/wire/account-exchanges.ts'
import type { Store } from '../store.ts'

/** The account of the sandbox: always the same id, so that servers made for it outlive a restart. */
export const sandboxAccountId = 'sandbox'

const accountRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['service_account', 'sign_in']),
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
    person: z.string().nullable(),
    problem: z
      .string()
      .nullable()
      .transform((text) => (text === null ? null : accountProblemSchema.parse(JSON.parse(text)))),
    secret_place: z.enum(['keychain', 'encrypted_file', 'file']).nullable(),
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
    person: row.person,
    problem: row.problem,
    secretPlace: row.secret_place ?? ('file' as const),
  }))

/**
 * A connected organisation. `timezone` is IANA; the addresses are origins; instants are ISO 8601 in UTC. `person`: email of
 * who signed in; `problem`: what the last check found, null = it went well.
 */
export type Account = z.infer<typeof accountRowSchema>

export interface AccountDirectory {
  list(): Account[]
  find(id: string): Account | undefined
  /** By id or name. Throws not_found, and ambiguous for a name that several have. */
  get(idOrName: string): Account
  /** The account of that user in that organisation, if it was connected before. */
  findSame(account: Pick<Account, 'kind' | 'orgId' | 'userId' | 'apiUrl'>): Account | undefined
  /** Adds the account, or replaces the one with its id. */
  save(account: Account): void
  /** Throws not_found. */
  rename(id: string, name: string): Account
  /** Keeps what a check found; an account that is gone stays gone. */
  noteCheck(id: string, found: Pick<Account, 'checkedAt' | 'problem'>): void
  noteSecretPlace(id: string, place: Account['secretPlace']): void
  /** Destroys the account, its MCP servers, and every token that opens one of them. Answers how many servers went. */
  remove(id: string): number
}

/** The names under which an account's secrets are kept. A sign-in of an application without a secret has no `clientSecret`. */
export function secretNames(accountId: string): { clientSecret: string; refreshToken: string } {
  return {
    clientSecret: `account.${accountId}.client-secret`,
    refreshToken: `account.${accountId}.refresh-token`,
  }
}

/** Opens the accounts of a store. */
export function createAccountDirectory(store: Store): AccountDirectory {
  const columns =
    'id, name, kind, client_id, org_id, user_id, api_url, auth_url, web_url, timezone, created_at, updated_at, checked_at, person, problem, secret_place'
  const select = `SELECT ${columns} FROM accounts`
  const list = () => store.all(accountRowSchema, `${select} ORDER BY created_at, id`)
  const find = (id: string) => store.one(accountRowSchema, `${select} WHERE id = :id`, { id })
  const asText = (problem: Account['problem']) =>
    problem === null ? null : JSON.stringify(problem)
  return {
    list,
    find,
    get(idOrName) {
      const known = list()
      const found = onlyOne(known, idOrName)
      if (found === undefined) throw unknownAccount(idOrName, known)
      return found
    },
    findSame: ({ kind, orgId, userId, apiUrl }) =>
      store.one(
        accountRowSchema,
        `${select} WHERE kind = :kind AND org_id = :orgId AND user_id = :userId AND api_url = :apiUrl`,
        { kind, orgId, userId, apiUrl },
      ),
    save({ problem, ...account }) {
      store.run(
        `INSERT OR REPLACE INTO accounts (${columns}) VALUES (:id, :name, :kind, :clientId, :orgId, :userId,
           :apiUrl, :authUrl, :webUrl, :timezone, :createdAt, :updatedAt, :checkedAt, :person, :problem, :secretPlace)`,
        { ...account, problem: asText(problem) },
      )
    },
    rename(id, name) {
      if (store.run('UPDATE accounts SET name = :name WHERE id = :id', { id, name }) === 0) {
        throw unknownAccount(id, list())
      }
      const renamed = find(id)
      if (renamed === undefined) throw unknownAccount(id, list())
      return renamed
    },
    noteCheck(id, { checkedAt, problem }) {
      store.run('UPDATE accounts SET checked_at = :checkedAt, problem = :problem WHERE id = :id', {
        id,
        checkedAt,
        problem: asText(problem),
      })
    },
    noteSecretPlace(id, place) {
      store.run('UPDATE accounts SET secret_place = :place WHERE id = :id', { id, place })
    },
    remove: (id) =>
      store.transaction(() => {
        if (store.run('DELETE FROM accounts WHERE id = :id', { id }) === 0) {
          throw unknownAccount(id, list())
        }
        // Tokens and sign-ins of clients go with their server (foreign keys).
        return store.run('DELETE FROM mcp_servers WHERE account_id = :id', { id })
      }),
  }
}

/** The account of that id, else of that name; undefined where there is none. Throws ambiguous. */
function onlyOne(known: readonly Account[], idOrName: string): Account | undefined {
  const same = known.find(({ id }) => id === idOrName)
  if (same !== undefined) return same
  const called = known.filter(({ name }) => name === idOrName)
  if (called.length < 2) return called[0]
  throw new RosebridgeError('ambiguous', `${called.length} accounts are called ${idOrName}.`, {
    nextStep: `Name one by its id: ${called.map(({ id }) => id).join(', ')}.`,
  })
}

function unknownAccount(asked: string, known: readonly Account[]): RosebridgeError {
  return new RosebridgeError('not_found', `There is no connected account ${asked}.`, {
    nextStep:
      known.length === 0
        ? 'None is connected: run `rosebridge connect`.'
        : `Known: ${known.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
  })
}

/** The account a command means: the one named, else the only one, else the sandbox when none is connected. */
export function chooseAccount(accounts: AccountDirectory, named: string | undefined): string {
  const known = accounts.list()
  if (named !== undefined) {
    const found = onlyOne(known, named)
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
