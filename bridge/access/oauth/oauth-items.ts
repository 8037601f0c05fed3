/** Everything OAuth remembers (clients, codes, tokens, grants): found by the hash of its id, sealed with the id itself. */
import { z } from 'zod'
import { hashToken } from '../../secrets.ts'
import type { Store } from '../../store.ts'
import { seal, unseal } from './sealed.ts'

/** How often what has expired is looked for. */
const sweepEveryMs = 60_000
/** Longer than a person may take to allow a client and its browser to come back: a server without tokens by then gets none. */
const tokenlessSeconds = 900

export interface StoredItem {
  readonly payload: Record<string, unknown>
  /** ISO instant at which it was used up; null = not yet. */
  readonly consumedAt: string | null
  /** ISO instant by the clock that only runs forward; null = never. */
  readonly expiresAt: string | null
}

export interface OauthItems {
  save(item: {
    readonly kind: string
    readonly id: string
    readonly payload: Record<string, unknown>
    /** Absent: it stays until it is destroyed. */
    readonly lifeSeconds?: number
    readonly grantId?: string
    /** The MCP server under which it acts: it goes when the server goes. */
    readonly serverId?: string
  }): void
  find(kind: string, id: string): StoredItem | undefined
  /** Uses the item up; false when somebody was faster. */
  consume(kind: string, id: string): boolean
  destroy(kind: string, id: string): void
  destroyByGrant(kind: string, grantId: string): void
  /** Lets an item that is there live for so long from now. */
  prolong(kind: string, id: string, lifeSeconds: number): void
}

const rowSchema = z.object({
  payload: z.string(),
  consumed_at: z.string().nullable(),
  expires_at: z.string().nullable(),
})
const payloadSchema = z.record(z.string(), z.unknown())

/** The items of one issuer; those of another are not found, as each hash covers the issuer. */
export function createOauthItems(options: {
  readonly store: Store
  readonly issuer: string
  readonly now: () => Date
}): OauthItems {
  const { store, issuer, now } = options
  const instant = (afterSeconds = 0) =>
    new Date(now().getTime() + afterSeconds * 1_000).toISOString()
  const hashOf = (kind: string, id: string) => hashToken(`${issuer}\n${kind}\n${id}`)
  const keyOf = (kind: string, id: string) => ({ secret: id, purpose: `oauth ${kind}` })
  const where = 'kind = :kind AND id_hash = :id_hash'

  let sweptAtMs = 0
  const sweep = () => {
    const atMs = now().getTime()
    if (Math.abs(atMs - sweptAtMs) < sweepEveryMs) return
    sweptAtMs = atMs
    store.transaction(() => {
      // A code nobody came for leaves a server that no token can ever open.
      store.run(
        `DELETE FROM mcp_servers WHERE id IN (SELECT server_id FROM oauth_items
           WHERE kind = 'AuthorizationCode' AND consumed_at IS NULL AND expires_at <= :now)`,
        { now: instant() },
      )
      store.run('DELETE FROM oauth_items WHERE expires_at <= :now', { now: instant() })
      // So does a browser that never came back with the answer, and a client whose last token has ended.
      store.run(
        `DELETE FROM mcp_servers WHERE created_at <= :before
           AND id IN (SELECT server_id FROM oauth_items WHERE kind = 'Grant')
           AND id NOT IN (SELECT server_id FROM oauth_items WHERE server_id IS NOT NULL
             AND kind IN ('AuthorizationCode', 'AccessToken', 'RefreshToken'))`,
        { before: instant(-tokenlessSeconds) },
      )
    })
  }

  return {
    save({ kind, id, payload, lifeSeconds, grantId, serverId }) {
      sweep()
      store.run(
        `INSERT INTO oauth_items (kind, id_hash, payload, grant_hash, server_id, expires_at)
         VALUES (:kind, :id_hash, :payload, :grant_hash, :server_id, :expires_at)
         ON CONFLICT (kind, id_hash) DO UPDATE SET payload = excluded.payload, expires_at = excluded.expires_at`,
        {
          kind,
          id_hash: hashOf(kind, id),
          payload: seal(JSON.stringify(payload), keyOf(kind, id)),
          grant_hash: grantId === undefined ? null : hashOf('Grant', grantId),
          server_id: serverId ?? null,
          expires_at: lifeSeconds === undefined ? null : instant(lifeSeconds),
        },
      )
    },

    find(kind, id) {
      const row = store.one(
        rowSchema,
        `SELECT payload, consumed_at, expires_at FROM oauth_items
         WHERE ${where} AND (expires_at IS NULL OR expires_at > :now)`,
        { kind, id_hash: hashOf(kind, id), now: instant() },
      )
      if (row === undefined) return undefined
      const payload = payloadSchema.parse(JSON.parse(unseal(row.payload, keyOf(kind, id))))
      return { payload, consumedAt: row.consumed_at, expiresAt: row.expires_at }
    },

    // One statement, so that of two requests with the same code only one gets through.
    consume: (kind, id) =>
      store.run(
        `UPDATE oauth_items SET consumed_at = :now WHERE ${where} AND consumed_at IS NULL`,
        { kind, id_hash: hashOf(kind, id), now: instant() },
      ) > 0,

    destroy(kind, id) {
      store.run(`DELETE FROM oauth_items WHERE ${where}`, { kind, id_hash: hashOf(kind, id) })
    },

    destroyByGrant(kind, grantId) {
      store.run('DELETE FROM oauth_items WHERE kind = :kind AND grant_hash = :grant_hash', {
        kind,
        grant_hash: hashOf('Grant', grantId),
      })
    },

    prolong(kind, id, lifeSeconds) {
      store.run(`UPDATE oauth_items SET expires_at = :expires_at WHERE ${where}`, {
        kind,
        id_hash: hashOf(kind, id),
        expires_at: instant(lifeSeconds),
      })
    },
  }
}
