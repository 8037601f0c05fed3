/** Measures a piece of work: how long it takes and how often it asks Rose Rocket. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** Clients are shared by all calls, so a request is counted for the work in whose course it is made. */
const underWay = new AsyncLocalStorage<{ upstreamCalls: number }>()

export interface Measured {
  readonly durationMs: number
  readonly upstreamCalls: number
}

/** Of what took no time and asked nobody. */
export const nothingMeasured: Measured = { durationMs: 0, upstreamCalls: 0 }

export interface Meter {
  /** Runs work that is counted here. */
  run<Result>(work: () => Promise<Result>): Promise<Result>
  /** What was measured since the meter was made. */
  read(): Measured
}

export function startMeter(): Meter {
  const counted = { upstreamCalls: 0 }
  const startedAtMs = performance.now()
  return {
    run: (work) => underWay.run(counted, work),
    read: () => ({
      durationMs: Math.round(performance.now() - startedAtMs),
      upstreamCalls: counted.upstreamCalls,
    }),
  }
}

/** To be called for every request to Rose Rocket. */
export function countUpstreamCall(): void {
  const counted = underWay.getStore()
  if (counted !== undefined) counted.upstreamCalls += 1
}
