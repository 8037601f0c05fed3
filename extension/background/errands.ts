/** What a menu, the address bar or a key sends the panel to do: kept until one panel has taken it, once. */
import type { Errand } from '../messages.ts'

/** After this nobody remembers having asked. */
const goodForMs = 60_000

/** An errand as it is kept, also beyond this worker's end. `at`: milliseconds since 1970. */
export interface KeptErrand {
  readonly errand: Errand
  readonly windowId: number
  readonly at: number
}

/** The one errand that may wait. */
export interface Errands {
  /** Leaves it for the panel of that window; an earlier one is forgotten. */
  leave(errand: Errand, windowId: number): void
  /** Takes what an earlier worker kept, unless a newer one came. */
  restore(kept: KeptErrand | null): void
  /** Which window's panel should come for it, and a number that tells errands apart. */
  waiting(): { readonly id: number; readonly windowId: number } | null
  /** Hands it out; whoever comes second gets null. */
  take(windowId: number): Errand | null
}

/** `keep` stores it for a worker that comes later; `onChange` is called when one comes or goes. */
export function createErrands(options: {
  readonly now: () => Date
  readonly keep: (kept: KeptErrand | null) => void
  readonly onChange: () => void
}): Errands {
  const { now, keep, onChange } = options
  let kept: KeptErrand | null = null
  const set = (next: KeptErrand | null) => {
    kept = next
    keep(next)
    onChange()
  }
  const fresh = () => (kept !== null && now().getTime() - kept.at < goodForMs ? kept : null)
  return {
    leave: (errand, windowId) => set({ errand, windowId, at: now().getTime() }),
    restore(before) {
      if (kept !== null || before === null) return
      kept = before
      onChange()
    },
    waiting() {
      const found = fresh()
      return found === null ? null : { id: found.at, windowId: found.windowId }
    },
    take(windowId) {
      const found = fresh()
      if (found === null || found.windowId !== windowId) return null
      set(null)
      return found.errand
    },
  }
}
