/** Keeps the latest time of a running bridge: for its next start, and for commands beside it. */
import type { ForwardClock } from './forward-clock.ts'
import { errorFacts, type Log } from './log.ts'

/** How often the latest time is kept while all is well. */
const keepEveryMs = 60_000
const lookEveryMs = 500
/** Clocks of machines are corrected all the time; only more than this is worth a word. */
export const clockToleranceMs = 120_000

/** Starts keeping it, and says so when the machine's clock was set back. Answers what ends it. */
export function keepClock(clock: ForwardClock, log: Log): () => void {
  let keptAtMs = 0
  let keptBehindMs = 0
  const keep = () => {
    keptAtMs = performance.now()
    keptBehindMs = clock.behindMs()
    if (keptBehindMs > clockToleranceMs) {
      const facts = { behindSeconds: Math.round(keptBehindMs / 1_000) }
      log.warn(
        facts,
        "this machine's clock was set back: what expires goes by the latest time seen",
      )
    }
    try {
      clock.keep()
    } catch (error) {
      log.error(errorFacts(error), 'the time could not be kept')
    }
  }
  keep()
  const timer = setInterval(() => {
    // Commands beside the bridge have to know at once that time is not what it seems.
    const wasSetBack = clock.behindMs() > keptBehindMs + lookEveryMs
    if (wasSetBack || performance.now() - keptAtMs >= keepEveryMs) keep()
  }, lookEveryMs)
  timer.unref()
  return () => {
    clearInterval(timer)
    keep()
  }
}
