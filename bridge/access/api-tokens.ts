/** API tokens: they open the management interface, or (bound to a server) that one server. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { hashToken, newToken } from '../secrets.ts'
import type { Store } from '../store.ts'
import { givenNameSchema, instantSchema } from './asked.ts'

/** An API token as every surface shows it. `server_id` null: it manages; else it opens `/mcp` as that server. */
const apiTokenRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  server_id: z.string().nullable(),
  expires_at: z.string().nullable(),
  created_at: z.string(),
  last_used_at: z.string().nullable(),
})
export type ApiTokenRecord = z.infer<typeof apiTokenRecordSchema>

export const newApiTokenSchema = z.strictObject({
  name: givenNameSchema,
  server_id: z.string().min(1).nullish(),
  expires_at: instantSchema.nullish(),
})
type NewApiToken = z.infer<typeof newApiTokenSchema>

export interface ApiTokenRegistry {
  /** Makes a token, told here once. `bridgeId`: it ends with that process. Throws not_found for an unknown server. */
  create(
    asked: NewApiToken & { readonly bridgeId?: string },
  ): ApiTokenRecord & { readonly token: string }
  list(): ApiTokenRecord[]
  /** Throws not_found. */
  revoke(id: string): void
  /** Whether a token of that id is valid. */
  has(id: string): boolean
  /** The record of a valid token; notes its use at most once a minute. */
  findByToken(token: string): ApiTokenRecord | undefined
}

const idSchema = z.object({ id: z.string() })
const columns = 'id, name, server_id, expires_at, created_at, last_used_at'

/** Opens the API tokens of a store. */
export function createApiTokenRegistry(options: {
  readonly store: Store
  readonly now: () => Date
}): ApiTokenRegistry {
  const { store } = options
  const instant = (shiftMs = 0) => new Date(options.now().getTime() + shiftMs).toISOString()
  const destroyExpired = () => {
    const due = { now: instant() }
    const where = 'expires_at IS NOT NULL AND expires_at <= :now'
    if (store.one(idSchema, `SELECT id FROM api_tokens WHERE ${where} LIMIT 1`, due)) {
      store.run(`DELETE FROM api_tokens WHERE ${where}`, due)
    }
  }

  return {
    create({ name, server_id, expires_at, bridgeId }) {
      const token = newToken()
      const record: ApiTokenRecord = {
        id: randomUUID(),
        name,
        server_id: server_id ?? null,
        expires_at: expires_at ?? null,
        created_at: instant(),
        last_used_at: null,
      }
      if (record.expires_at !== null && record.expires_at <= record.created_at) {
        throw new RosebridgeError(
          'invalid_input',
          `expires_at (${expires_at}) has passed already.`,
          {
            nextStep: 'Name a later instant.',
          },
        )
      }
      store.transaction(() => {
        if (record.server_id !== null) requireServer(store, record.server_id)
        store.run(
          `INSERT INTO api_tokens (${columns}, token_hash, bridge_id)
           VALUES (:id, :name, :server_id, :expires_at, :created_at, NULL, :token_hash, :bridge_id)`,
          {
            id: record.id,
            name: record.name,
            server_id: record.server_id,
            expires_at: record.expires_at,
            created_at: record.created_at,
            token_hash: hashToken(token),
            bridge_id: bridgeId ?? null,
          },
        )
      })
      return { ...record, token }
    },

    list() {
      destroyExpired()
      return store.all(
        apiTokenRecordSchema,
        `SELECT ${columns} FROM api_tokens ORDER BY created_at, id`,
      )
    },

    revoke(id) {
      if (store.run('DELETE FROM api_tokens WHERE id = :id', { id }) > 0) return
      throw new RosebridgeError('not_found', `There is no API token ${id}.`, {
        nextStep: 'List the tokens to see which there are.',
      })
    },

    has(id) {
      destroyExpired()
      return store.one(idSchema, 'SELECT id FROM api_tokens WHERE id = :id', { id }) !== undefined
    },

    findByToken(token) {
      destroyExpired()
      const found = store.one(
        apiTokenRecordSchema,
        `SELECT ${columns} FROM api_tokens WHERE token_hash = :token_hash`,
        { token_hash: hashToken(token) },
      )
      if (found && (found.last_used_at === null || found.last_used_at <= instant(-60_000))) {
        store.run('UPDATE api_tokens SET last_used_at = :now WHERE id = :id', {
          id: found.id,
          now: instant(),
        })
      }
      return found
    },
  }
}

function requireServer(store: Store, serverId: string): void {
  const server = store.one(idSchema, 'SELECT id FROM mcp_servers WHERE id = :id', { id: serverId })
  if (server !== undefined) return
  throw new RosebridgeError('not_found', `There is no MCP server ${serverId}.`, {
    nextStep: 'List the servers, or make one first.',
  })
}
