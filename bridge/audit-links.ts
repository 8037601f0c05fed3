/** Places in the audit's chain, as the store keeps them beside the lines. */
import { z } from 'zod'
import { chainStart, type Link, linkSchema } from './audit-chain.ts'
import type { Store } from './store.ts'

/** The newest line; the last that retention took away; the newest that was to be kept apart (audit-head.ts). */
export type LinkName = 'head' | 'floor' | 'kept'

export interface AuditLinks {
  /** The beginning of the chain where nothing was set. */
  get(name: LinkName): Link
  has(name: LinkName): boolean
  set(name: LinkName, link: Link): void
  /** Whether that very line is there, or was the last to go by age. */
  holds(link: Link): boolean
}

export function createAuditLinks(store: Store): AuditLinks {
  const find = (name: LinkName) =>
    store.one(z.object({ value: z.string() }), 'SELECT value FROM settings WHERE name = :name', {
      name: `audit.${name}`,
    })
  const get = (name: LinkName): Link => {
    const row = find(name)
    return row === undefined ? chainStart : linkSchema.parse(JSON.parse(row.value))
  }
  return {
    get,
    has: (name) => find(name) !== undefined,
    set: (name, { seq, hash }) =>
      store.run('INSERT OR REPLACE INTO settings (name, value) VALUES (:name, :value)', {
        name: `audit.${name}`,
        value: JSON.stringify({ seq, hash }),
      }),
    holds({ seq, hash }) {
      const floor = get('floor')
      const found =
        floor.seq === seq
          ? floor
          : store.one(linkSchema, 'SELECT seq, hash FROM audit WHERE seq = :seq', { seq })
      return found?.hash === hash
    },
  }
}
