/** The sandbox's clock: starts at a chosen instant and runs on with the machine's. */

export interface SandboxClock {
  /** Milliseconds since the epoch. */
  nowMs(): number
  /** ISO 8601 in UTC. */
  nowIso(): string
  /** Moves the clock to that instant; it runs on from there. */
  set(instantMs: number): void
}

/** `startMs` absent = real time. `machineNowMs` is the machine's clock. */
export function createClock(options: {
  startMs: number | undefined
  machineNowMs: () => number
}): SandboxClock {
  const { machineNowMs } = options
  let offsetMs = options.startMs === undefined ? 0 : options.startMs - machineNowMs()
  const nowMs = () => machineNowMs() + offsetMs
  return {
    nowMs,
    nowIso: () => new Date(nowMs()).toISOString(),
    set: (instantMs) => {
      offsetMs = instantMs - machineNowMs()
    },
  }
}
