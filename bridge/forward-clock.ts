/** The clock that expiry goes by: it only runs forward, whatever is done to the clock of the machine. */
import { z } from 'zod'
import type { Store } from './store.ts'

const settingName = 'clock.latest'
const instantSchema = z.object({ value: z.iso.datetime() })

export interface ForwardClock {
  /** The machine's clock; after that was set back, the latest instant it has shown and what has passed since. */
  now(): Date
  /** Keeps the latest instant in the store, so that a restart does not forget it either. */
  keep(): void
  /** How far the machine's clock is behind, in milliseconds; 0 as a rule. */
  behindMs(): number
  /** Forgets all that and goes by the machine's clock again: for reset-clock.ts, which ends what must not gain by it. */
  startAnew(): void
}

/** Goes on from the latest instant in the store. `nowMs` grows evenly, from any beginning. */
export function createForwardClock(options: {
  readonly store: Store
  readonly now: () => Date
  readonly nowMs: () => number
}): ForwardClock {
  const { store, now, nowMs } = options
  const kept = () =>
    store.one(instantSchema, 'SELECT value FROM settings WHERE name = :name', { name: settingName })
  const known = kept()
  let latestMs = Math.max(now().getTime(), known === undefined ? 0 : Date.parse(known.value))
  let seenAtMs = nowMs()

  const look = (): number => {
    const atMs = nowMs()
    latestMs = Math.max(now().getTime(), latestMs + Math.max(0, atMs - seenAtMs))
    seenAtMs = atMs
    return latestMs
  }
  return {
    now: () => new Date(look()),
    keep() {
      const value = new Date(look()).toISOString()
      store.transaction(() => {
        // Another process on the same data may have seen more.
        if ((kept()?.value ?? '') >= value) return
        store.run('INSERT OR REPLACE INTO settings (name, value) VALUES (:name, :value)', {
          name: settingName,
          value,
        })
      })
    },
    behindMs: () => Math.max(0, Math.floor(look()) - now().getTime()),
    startAnew() {
      store.run('DELETE FROM settings WHERE name = :name', { name: settingName })
      latestMs = now().getTime()
      seenAtMs = nowMs()
    },
  }
}
