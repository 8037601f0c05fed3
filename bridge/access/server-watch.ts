/** Watches the servers in use: tells at once when one expires or is revoked, by whichever process. */
import type { Store } from '../store.ts'
import { createAlarm } from './expiry.ts'
import type { ServerRegistry } from './servers.ts'

/** How soon a change made by another process (the command line) is noticed. */
const pollMs = 250

export interface ServerWatch {
  /**
   * Calls `onGone` once when the server is gone. Answers a function that stops the watching. `updatedAt` is the
   * state of its record that is known already.
   */
  watch(serverId: string, onGone: () => void, updatedAt?: string): () => void
  /** The same for a credential; `isThere` is asked whenever something may have changed. */
  watchCredential(isThere: () => boolean, onGone: () => void): () => void
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
  /** Told of a watched server whose record was changed. */
  readonly onChange?: (serverId: string) => void
  /** Told at every look, after the servers that are gone were told. */
  readonly onLook?: () => void
}): ServerWatch {
  const { servers, store, now, onError, onChange, onLook } = options
  const listeners = new Map<string, Set<() => void>>()
  const seen = new Map<string, string>()
  const credentials = new Set<{ isThere(): boolean; onGone(): void }>()

  const forget = (serverId: string) => {
    listeners.delete(serverId)
    seen.delete(serverId)
  }
  const look = () => {
    try {
      alarm.set(servers.sweep())
      for (const [serverId, waiting] of listeners) {
        const server = servers.find(serverId)
        if (server !== undefined) {
          const known = seen.get(serverId)
          seen.set(serverId, server.updated_at)
          if (known !== undefined && known !== server.updated_at) onChange?.(serverId)
          continue
        }
        forget(serverId)
        for (const onGone of waiting) onGone()
      }
      for (const credential of credentials) {
        if (credential.isThere()) continue
        credentials.delete(credential)
        credential.onGone()
      }
      onLook?.()
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
    watch(serverId, onGone, updatedAt) {
      const waiting = listeners.get(serverId) ?? new Set()
      if (waiting.size === 0 && updatedAt !== undefined) seen.set(serverId, updatedAt)
      waiting.add(onGone)
      listeners.set(serverId, waiting)
      return () => {
        waiting.delete(onGone)
        if (waiting.size === 0 && listeners.get(serverId) === waiting) forget(serverId)
      }
    },
    watchCredential(isThere, onGone) {
      const credential = { isThere, onGone }
      credentials.add(credential)
      return () => credentials.delete(credential)
    },
    look,
    close() {
      clearInterval(poll)
      alarm.set(null)
      listeners.clear()
      credentials.clear()
    },
  }
}
