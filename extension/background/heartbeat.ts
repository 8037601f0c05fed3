/** The heartbeat: round trips in a steady pace, the only ground for saying "connected". */
import type { BridgeExchanges } from '../../shared/wire/messages.ts'
import type { Peer } from '../../shared/wire/peer.ts'
import { WireError } from '../../shared/wire/wire-error.ts'

/** How often to ask and how long to wait for an answer, in milliseconds. */
export interface Pace {
  readonly everyMs: number
  readonly timeoutMs: number
}

/**
 * While someone looks, what is shown is true within a second: pause and patience together stay below it.
 * Otherwise often enough to keep the worker alive, which the browser ends after 30 idle seconds.
 */
export const paces = {
  watched: { everyMs: 400, timeoutMs: 500 },
  unwatched: { everyMs: 15_000, timeoutMs: 4_000 },
} as const satisfies Record<string, Pace>

/** Silence for this long ends the connection, so that a new one can be tried. */
const giveUpAfterMs = 5_000

/** Beats until the link is lost. `hurry` cuts a pause short, and a wait for an answer that began at another pace. */
export async function beat(options: {
  readonly peer: Peer<BridgeExchanges>
  readonly pace: () => Pace
  readonly onHurry: (listener: () => void) => void
  readonly onPong: () => void
  readonly onSilence: () => void
}): Promise<void> {
  const { peer, pace, onHurry, onPong, onSilence } = options
  let cutShort = () => {}
  onHurry(() => cutShort())
  let silentSince: number | null = null
  let isDue = false
  for (;;) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isDue || silentSince !== null ? 0 : pace().everyMs)
      cutShort = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    isDue = false
    const patience = new AbortController()
    cutShort = () => patience.abort()
    try {
      await peer.ask('ping', {}, { timeoutMs: pace().timeoutMs, signal: patience.signal })
      silentSince = null
      onPong()
    } catch (error) {
      const kind = error instanceof WireError ? error.facts.kind : ''
      // Asked again at the pace of whoever looks now.
      if (kind === 'cancelled') isDue = true
      if (isDue) continue
      if (kind !== 'link_silent') return
      silentSince ??= performance.now()
      onSilence()
      if (performance.now() - silentSince >= giveUpAfterMs) return peer.close()
    }
  }
}
