/** Watches the servers in use: tells at once when one expires or is revoked, by whichever process. */
import type { Store } from '../store.ts'
import { createAlarm } from './expiry.ts'
import type { ServerRegistry } from './servers.ts'

/** How soon a change made by another process (the command line) is noticed. */
const pollMs = 250

export interface ServerWatch {
  /** Calls `onGone` once when the server is gone. Answers a function that stops the watching. */
  watch(serverId: string, onGone: () => void): () => void
  /** Looks now; to be called after this process changed or removed a server. */
  look(): void
  close(): void
}

/** Starts the watch, which also destroys expired servers at their instant, also those that came while nothing ran. */
export function createServerWatch(options: {
  readonly servers: ServerRegistry
  readonly store: Store
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}): ServerWatch {
  const { servers, store, now, onError } = options
  const listeners = new Map<string, Set<() => void>>()

  const look = () => {
    try {
      alarm.set(servers.sweep())
      for (const [serverId, waiting] of listeners) {
        if (servers.find(serverId) !== undefined) continue
        listeners.delete(serverId)
        for (const onGone of waiting) onGone()
      }
    } catch (error) {
      onError(error)
    }
  }
  const alarm = createAlarm({ ring: look, now })

  let seenChanges = store.foreignChanges()
  const poll = setInterval(() => {
    try {
      const changes = store.foreignChanges()
      if (changes === seenChanges) return
      seenChanges = changes
    } catch (error) {
      onError(error)
      return
    }
    look()
  }, pollMs)
  poll.unref()
  look()

  return {
    watch(serverId, onGone) {
      const waiting = listeners.get(serverId) ?? new Set()
      waiting.add(onGone)
      listeners.set(serverId, waiting)
      return () => {
        waiting.delete(onGone)
        if (waiting.size === 0 && listeners.get(serverId) === waiting) listeners.delete(serverId)
      }
    },
    look,
    close() {
      clearInterval(poll)
      alarm.set(null)
      listeners.clear()
    },
  }
}
