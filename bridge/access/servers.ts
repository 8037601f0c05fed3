/** MCP servers: made, listed, shown, changed, revoked, and destroyed at the instant they expire. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { hashToken, newToken } from '../secrets.ts'
import type { Store } from '../store.ts'
import { decodeCursor, encodeCursor } from './asked.ts'
import { mergeConfig } from './server-config.ts'
import {
  type NewServer,
  type ServerChange,
  type ServerRecord,
  serverRowSchema,
} from './server-record.ts'

const dayMs = 86_400_000
const defaultLifeMs = 30 * dayMs
const columns =
  'id, name, account_id, config, expires_at, created_at, updated_at, last_used_at, last_client'
const idRowSchema = z.object({ id: z.string() })
const lenderRowSchema = z.object({ bridge_id: z.string().nullable() })

/** Which servers: of one account, or (absent) of all. */
interface Whose {
  readonly accountId?: string | undefined
}

/** The servers in the store. Every look-up first destroys what has expired. */
export interface ServerRegistry {
  /** Makes a server; its token is told here once and kept only as a hash. `bridgeId`: ends with that process. */
  create(
    asked: NewServer & { readonly accountId: string; readonly bridgeId?: string },
  ): ServerRecord & { readonly token: string }
  /** Servers in the order they were made, at most `limit` (1 to 1,000) of them. */
  list(page: Whose & { readonly limit: number; readonly cursor?: string | undefined }): {
    readonly result: ServerRecord[]
    readonly next_cursor: string | null
  }
  /** Throws not_found. */
  get(id: string, whose?: Whose): ServerRecord
  /** Throws not_found, and invalid_input for unknown names or a past expiry. */
  update(id: string, change: ServerChange, whose?: Whose): ServerRecord
  /** Throws not_found. */
  revoke(id: string, whose?: Whose): void
  find(id: string): ServerRecord | undefined
  /** The bridge whose end is its own; null where it was made to stay. */
  lenderOf(id: string): string | null
  findByToken(token: string): ServerRecord | undefined
  /** Notes that the server was used, in the record at most once a minute per client. */
  noteUse(id: string, client?: string): void
  /** Destroys what has expired; answers the next instant at which something will. */
  sweep(): string | null
}

/** Opens the servers of a store. `toolNames` are the tools that `methods` may name. */
export function createServerRegistry(options: {
  readonly store: Store
  readonly now: () => Date
  readonly toolNames: readonly string[]
}): ServerRegistry {
  const { store, now, toolNames } = options
  const instant = () => now().toISOString()

  const destroyExpired = () => {
    // A delete takes the write lock, so it is asked for only when there is something to delete.
    const due = { now: instant() }
    const condition = 'expires_at IS NOT NULL AND expires_at <= :now'
    if (store.one(idRowSchema, `SELECT id FROM mcp_servers WHERE ${condition} LIMIT 1`, due)) {
      store.run(`DELETE FROM mcp_servers WHERE ${condition}`, due)
    }
  }
  const find = (where: string, values: Record<string, string | null>) => {
    destroyExpired()
    return store.one(serverRowSchema, `SELECT ${columns} FROM mcp_servers WHERE ${where}`, values)
  }
  const get: ServerRegistry['get'] = (id, { accountId } = {}) => {
    const found = find('id = :id', { id })
    if (found && (accountId === undefined || found.integrated_account_id === accountId)) {
      return found
    }
    throw new RosebridgeError('not_found', `There is no MCP server ${id}.`, {
      nextStep: 'List the servers to see which there are; an expired or revoked one is gone.',
    })
  }

  return {
    create({ accountId, bridgeId, name, config, expires_at }) {
      const token = newToken()
      const createdAt = instant()
      const expiresAt =
        expires_at === undefined
          ? new Date(now().getTime() + defaultLifeMs).toISOString()
          : refusePast(expires_at, createdAt)
      const record: ServerRecord = {
        id: randomUUID(),
        name,
        integrated_account_id: accountId,
        config: mergeConfig(config ?? {}, { toolNames }),
        expires_at: expiresAt,
        created_at: createdAt,
        updated_at: createdAt,
        last_used_at: null,
        last_client: null,
      }
      store.run(
        `INSERT INTO mcp_servers (${columns}, token_hash, bridge_id)
         VALUES (:id, :name, :account_id, :config, :expires_at, :created_at, :created_at, NULL, NULL, :token_hash, :bridge_id)`,
        {
          id: record.id,
          name,
          account_id: accountId,
          config: JSON.stringify(record.config),
          expires_at: expiresAt,
          created_at: createdAt,
          token_hash: hashToken(token),
          bridge_id: bridgeId ?? null,
        },
      )
      return { ...record, token }
    },

    list({ accountId, limit, cursor }) {
      destroyExpired()
      const after = cursor === undefined ? { createdAt: '', id: '' } : decodeCursor(cursor)
      const found = store.all(
        serverRowSchema,
        `SELECT ${columns} FROM mcp_servers
         WHERE (:account_id IS NULL OR account_id = :account_id) AND (created_at, id) > (:created_at, :id)
         ORDER BY created_at, id LIMIT :limit`,
        {
          account_id: accountId ?? null,
          created_at: after.createdAt,
          id: after.id,
          limit: limit + 1,
        },
      )
      const result = found.slice(0, limit)
      const last = result.at(-1)
      const hasMore = found.length > limit && last !== undefined
      return { result, next_cursor: hasMore ? encodeCursor(last.created_at, last.id) : null }
    },

    get,

    update(id, change, whose) {
      return store.transaction(() => {
        const present = get(id, whose)
        const updated: ServerRecord = {
          ...present,
          name: change.name ?? present.name,
          config: mergeConfig(change.config ?? {}, { over: present.config, toolNames }),
          expires_at:
            change.expires_at === undefined
              ? present.expires_at
              : refusePast(change.expires_at, instant()),
          updated_at: instant(),
        }
        store.run(
          `UPDATE mcp_servers SET name = :name, config = :config, expires_at = :expires_at, updated_at = :updated_at
           WHERE id = :id`,
          {
            id,
            name: updated.name,
            config: JSON.stringify(updated.config),
            expires_at: updated.expires_at,
            updated_at: updated.updated_at,
          },
        )
        return updated
      })
    },

    revoke(id, whose) {
      get(id, whose)
      store.run('DELETE FROM mcp_servers WHERE id = :id', { id })
    },

    find: (id) => find('id = :id', { id }),
    lenderOf: (id) =>
      store.one(lenderRowSchema, 'SELECT bridge_id FROM mcp_servers WHERE id = :id', { id })
        ?.bridge_id ?? null,
    findByToken: (token) => find('token_hash = :token_hash', { token_hash: hashToken(token) }),

    noteUse(id, client) {
      const values = {
        id,
        client: client ?? null,
        minute_ago: new Date(now().getTime() - 60_000).toISOString(),
      }
      // Asked first, since even an update of no row waits for the write lock.
      const isDue = store.one(
        idRowSchema,
        `SELECT id FROM mcp_servers WHERE id = :id AND (last_used_at IS NULL OR last_used_at <= :minute_ago
           OR coalesce(:client, last_client) IS NOT last_client)`,
        values,
      )
      if (isDue === undefined) return
      store.run(
        `UPDATE mcp_servers SET last_used_at = :now, last_client = coalesce(:client, last_client) WHERE id = :id`,
        { id, client: values.client, now: instant() },
      )
    },

    sweep() {
      destroyExpired()
      const next = store.one(
        z.object({ at: z.string().nullable() }),
        'SELECT min(expires_at) AS at FROM mcp_servers',
      )
      return next?.at ?? null
    },
  }
}

function refusePast(expiresAt: string | null, now: string): string | null {
  if (expiresAt === null || expiresAt > now) return expiresAt
  throw new RosebridgeError('invalid_input', `expires_at (${expiresAt}) has passed already.`, {
    nextStep: 'Name a later instant, or revoke the server to end it now.',
  })
}
