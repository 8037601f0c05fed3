/** An address while it is open: whoever came in through it is cut off when it closes. */

export interface OpenAddresses {
  /** Origins that are open now. */
  list(): readonly string[]
  /** Opens it; the answered function closes it and ends everything that came through it. */
  open(origin: string): () => void
  /** Aborts when the origin of that host (`name:port`) closes; undefined for a host that is not open. */
  signalOf(host: string): AbortSignal | undefined
}

/** Begins with none. */
export function createOpenAddresses(): OpenAddresses {
  const open = new Map<string, AbortController>()
  return {
    list: () => [...open.keys()],
    open(origin) {
      const controller = new AbortController()
      open.set(origin, controller)
      return () => {
        if (open.get(origin) === controller) open.delete(origin)
        controller.abort()
      }
    },
    signalOf(host) {
      for (const [origin, { signal }] of open) {
        if (new URL(origin).host === host.toLowerCase()) return signal
      }
      return undefined
    },
  }
}
