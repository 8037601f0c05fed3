/** Waking up at an instant, however far away it is. */

/**
 * How long is waited without a look at the clock. Timers stand still while a machine sleeps, the clock does not: what
 * was over when it wakes must not go on for as long as it slept. Also a timer of more than 24.8 days fires at once.
 */
const longestWaitMs = 15_000

/** An alarm that can be set anew; setting it forgets the earlier instant. */
export interface Alarm {
  /** Rings at that ISO instant, at once if it has passed; null = not at all. */
  set(instant: string | null): void
}

/** Makes an alarm that calls `ring`. Its timer keeps no process alive. */
export function createAlarm(options: {
  readonly ring: () => void
  readonly now: () => Date
}): Alarm {
  let timer: NodeJS.Timeout | undefined
  const set = (instant: string | null): void => {
    clearTimeout(timer)
    if (instant === null) return
    const waitMs = Math.max(0, Date.parse(instant) - options.now().getTime())
    const wake = waitMs > longestWaitMs ? () => set(instant) : options.ring
    timer = setTimeout(wake, Math.min(waitMs, longestWaitMs))
    timer.unref()
  }
  return { set }
}
