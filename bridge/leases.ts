/** Leases in the store: one process at a time does what must not happen twice. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { RosebridgeError } from '../shared/errors.ts'
import type { Store } from './store.ts'

/** Longer than any work under a lease; a process that died under one holds up others no longer. */
const lifeMs = 45_000
const lookAgainMs = 40

/** Runs `work` while no other process (and nobody else in this one) holds that lease. */
export type Exclusively = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>

/** Builds it over the store that the processes share. Throws upstream_timeout when the lease does not come free. */
export function createExclusively(store: Store): Exclusively {
  return async (name, work) => {
    const holder = randomUUID()
    const giveUpAtMs = Date.now() + lifeMs + 5_000
    while (!take(store, { name, holder })) {
      if (Date.now() > giveUpAtMs) {
        throw new RosebridgeError('upstream_timeout', 'Another process holds up the sign-in.', {
          nextStep: 'Try again in a moment.',
        })
      }
      await sleep(lookAgainMs)
    }
    try {
      return await work()
    } finally {
      store.run('DELETE FROM leases WHERE name = :name AND holder = :holder', { name, holder })
    }
  }
}

function take(store: Store, lease: { readonly name: string; readonly holder: string }): boolean {
  const nowMs = Date.now()
  return (
    store.run(
      `INSERT INTO leases (name, holder, until_ms) VALUES (:name, :holder, :untilMs)
       ON CONFLICT (name) DO UPDATE SET holder = :holder, until_ms = :untilMs WHERE until_ms <= :nowMs`,
      { ...lease, nowMs, untilMs: nowMs + lifeMs },
    ) > 0
  )
}
