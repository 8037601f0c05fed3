/** How each MCP server was used last: from which address, and with which tool list its client works. */
import { z } from 'zod'
import type { Store } from '../store.ts'

const rowSchema = z.object({
  address: z.string().nullable(),
  used_at: z.string().nullable(),
  listed_hash: z.string().nullable(),
})

export interface ServerUse {
  /** An IP address, or the public host through which nobody said one; null = not used yet. */
  readonly address: string | null
  /** Hash of the tool list that was fetched last; null = none yet. */
  readonly listedHash: string | null
}

/** Kept with the server, and gone with it. */
export interface ServerUses {
  of(serverId: string): ServerUse
  /** Notes from where the server was used, at most once a minute. */
  noteAddress(serverId: string, address: string): void
  /** Notes the list a client has fetched. */
  noteList(serverId: string, listedHash: string): void
}

/** Opens the uses of a store. A server that is gone is passed over. */
export function createServerUses(options: {
  readonly store: Store
  readonly now: () => Date
}): ServerUses {
  const { store, now } = options
  const find = (serverId: string) =>
    store.one(
      rowSchema,
      'SELECT address, used_at, listed_hash FROM server_uses WHERE server_id = :server_id',
      { server_id: serverId },
    )
  const save = (serverId: string, change: Partial<z.infer<typeof rowSchema>>) =>
    store.run(
      `INSERT INTO server_uses (server_id, address, used_at, listed_hash)
       SELECT id, :address, :used_at, :listed_hash FROM mcp_servers WHERE id = :server_id
       ON CONFLICT (server_id) DO UPDATE SET address = coalesce(excluded.address, address),
         used_at = coalesce(excluded.used_at, used_at), listed_hash = coalesce(excluded.listed_hash, listed_hash)`,
      { address: null, used_at: null, listed_hash: null, ...change, server_id: serverId },
    )
  return {
    of(serverId) {
      const found = find(serverId)
      return { address: found?.address ?? null, listedHash: found?.listed_hash ?? null }
    },
    noteAddress(serverId, address) {
      const minuteAgo = new Date(now().getTime() - 60_000).toISOString()
      const usedAt = find(serverId)?.used_at ?? ''
      if (usedAt <= minuteAgo) save(serverId, { address, used_at: now().toISOString() })
    },
    noteList(serverId, listedHash) {
      // Asked first, since a write waits for the lock and for the disk.
      if (find(serverId)?.listed_hash !== listedHash) save(serverId, { listed_hash: listedHash })
    },
  }
}
