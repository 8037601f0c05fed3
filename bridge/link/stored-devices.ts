/** Paired browsers in the bridge's store, and the identity they know the bridge by. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { seal, unseal } from '../access/oauth/sealed.ts'
import type { Store } from '../store.ts'
import type { DeviceStore, PairedDevice } from './devices.ts'

const columns = 'id, name, verifier, origin, created_at, last_seen_at'

const deviceRowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    verifier: z.string(),
    origin: z.string(),
    created_at: z.string(),
    last_seen_at: z.string(),
  })
  .transform(
    ({ created_at, last_seen_at, ...row }): PairedDevice => ({
      ...row,
      createdAt: created_at,
      lastSeenAt: last_seen_at,
    }),
  )

/** The paired browsers as they are shown: for whoever need not know what proves them. */
export function listDevices(store: Store): Omit<PairedDevice, 'verifier'>[] {
  return store
    .all(deviceRowSchema, `SELECT ${columns} FROM devices ORDER BY created_at, id`)
    .map(({ verifier: _sealed, ...shown }) => shown)
}

/** Whether a browser is paired, and the end of that: for whoever need not know what proves them. */
export function storedPairings(store: Store): Pick<DeviceStore, 'find' | 'remove'> {
  const byId = `SELECT ${columns} FROM devices WHERE id = :id`
  return {
    find: (id) => store.one(deviceRowSchema, byId, { id }),
    remove(id) {
      store.run('DELETE FROM devices WHERE id = :id', { id })
    },
  }
}

/**
 * Keeps paired browsers. Whoever has a verifier can prove to be that browser, so that it lies in the store sealed,
 * with a key that lies elsewhere: a copy of the store alone pairs nobody.
 */
export function createDeviceStore(store: Store, key: string): DeviceStore {
  const select = `SELECT ${columns} FROM devices`
  const keyOf = (id: string) => ({ secret: key, purpose: `verifier of ${id}` })
  const opened = (device: PairedDevice): PairedDevice[] => {
    try {
      return [{ ...device, verifier: unseal(device.verifier, keyOf(device.id)) }]
    } catch {
      // Sealed with a key that is lost: that browser has to be paired anew.
      return []
    }
  }
  return {
    list: () => store.all(deviceRowSchema, `${select} ORDER BY created_at, id`).flatMap(opened),
    find: (id) => store.all(deviceRowSchema, `${select} WHERE id = :id`, { id }).flatMap(opened)[0],
    add({ id, name, verifier, origin, createdAt, lastSeenAt }) {
      store.run(
        `INSERT INTO devices (${columns}) VALUES (:id, :name, :verifier, :origin, :createdAt, :lastSeenAt)`,
        { id, name, verifier: seal(verifier, keyOf(id)), origin, createdAt, lastSeenAt },
      )
    },
    seen(id, at) {
      store.run('UPDATE devices SET last_seen_at = :at WHERE id = :id', { id, at })
    },
    remove: storedPairings(store).remove,
  }
}

/** The identity of the bridge whose data these are: made once, the same after every restart. */
export function bridgeIdentity(store: Store): string {
  return store.transaction(() => {
    const name = 'bridge_id'
    const known = store.one(
      z.object({ value: z.string() }),
      'SELECT value FROM settings WHERE name = :name',
      { name },
    )
    if (known !== undefined) return known.value
    const value = randomUUID()
    store.run('INSERT INTO settings (name, value) VALUES (:name, :value)', { name, value })
    return value
  })
}
