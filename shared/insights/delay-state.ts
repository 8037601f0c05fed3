/** The state of an order by the rules of lateness: per stop, worst open stop, last delivery. */
import { Temporal } from 'temporal-polyfill'
import type { DelayState } from './delay-schema.ts'
import type { EtaStatement } from './eta-standing.ts'
import { minutesBetween } from './stop-time.ts'
import type { Stop } from './stops.ts'

export interface Lateness {
  readonly stop: Stop
  readonly minutes: number
  readonly basis: 'actual' | 'eta' | 'elapsed'
  readonly compared: Temporal.Instant
}

export interface Judgement {
  readonly state: DelayState
  readonly late: Lateness | null
  /** The stop the answer is about: the late one, the one at risk, the next open one, or the last delivery. */
  readonly focus: Stop | null
  readonly reason: 'tracking' | 'tight_eta' | 'earlier_stop' | null
}

export interface StateInput {
  readonly stops: readonly Stop[]
  readonly asOf: Temporal.Instant
  readonly cancelled: boolean
  /** The order itself says delivered while its stops hold no completion. */
  readonly deliveredByStatus: boolean
  /** The order's own tracking status. */
  readonly orderEtaStatus: string | undefined
  readonly newestEta: (stop: Stop) => EtaStatement | undefined
}

const atRiskMinutes = 30

/** When the stop was reached: arrival, else completion. */
export function reachedAt(stop: Stop): Temporal.Instant | undefined {
  return stop.arrival ?? stop.completion
}

/** The first stop that was reached after its deadline. */
export function reachedLate(stops: readonly Stop[]): Stop | undefined {
  return stops.find((stop) => {
    const reached = reachedAt(stop)
    return (
      reached !== undefined &&
      stop.deadline !== null &&
      Temporal.Instant.compare(reached, stop.deadline) > 0
    )
  })
}

/** The newest ETA, if it does not lie in the past. */
export function credibleEta(stop: Stop, input: Pick<StateInput, 'asOf' | 'newestEta'>) {
  const eta = input.newestEta(stop)
  if (eta === undefined || Temporal.Instant.compare(eta.at, input.asOf) < 0) return undefined
  return eta
}

/** How late one stop is, or null; less than one minute is not late. */
export function latenessOf(stop: Stop, input: StateInput): Lateness | null {
  const { deadline } = stop
  if (deadline === null) return null
  const late = (compared: Temporal.Instant, basis: Lateness['basis']): Lateness | null => {
    const minutes = minutesBetween(deadline, compared)
    return minutes >= 1 ? { stop, minutes, basis, compared } : null
  }
  const reached = reachedAt(stop)
  if (reached !== undefined) return late(reached, 'actual')
  if (stop.done) return null
  const eta = credibleEta(stop, input)
  return eta === undefined ? late(input.asOf, 'elapsed') : late(eta.at, 'eta')
}

function riskOf(stop: Stop, index: number, input: StateInput): Judgement['reason'] {
  if (stop.done || reachedAt(stop) !== undefined) return null
  const eta = credibleEta(stop, input)
  if (eta !== undefined && stop.deadline !== null) {
    if (minutesLeft(eta.at, stop.deadline) <= atRiskMinutes) return 'tight_eta'
  }
  if (isWarning(stop.etaStatus)) return 'tracking'
  for (const earlier of input.stops.slice(0, index)) {
    const lateness = latenessOf(earlier, input)
    const reached = reachedAt(earlier)
    if (lateness === null || reached === undefined) continue
    if (eta === undefined || eta.saidAt <= reached.epochMilliseconds) return 'earlier_stop'
  }
  return null
}

/** A tracking status that foresees a delay, however it is spelt: `atRisk`, `at risk`, `Delayed`. */
function isWarning(status = ''): boolean {
  return /^(?:atrisk|delayed|late)$/iu.test(status.replace(/[^a-z]/giu, ''))
}

function minutesLeft(eta: Temporal.Instant, deadline: Temporal.Instant): number {
  return (deadline.epochMilliseconds - eta.epochMilliseconds) / 60_000
}

function delivered(input: StateInput, last: Stop): Judgement {
  const late = latenessOf(last, input)
  if (last.deadline === null || reachedAt(last) === undefined)
    return { state: 'unknown', late: null, focus: last, reason: null }
  return {
    state: late === null ? 'delivered_on_time' : 'delivered_late',
    late,
    focus: last,
    reason: null,
  }
}

/** The state of the order; every rule is of the design, section 2.2. */
export function judge(input: StateInput): Judgement {
  const { stops } = input
  const open = stops.filter((stop) => !stop.done)
  const deliveries = stops.filter((stop) => stop.type === 'delivery')
  const last = deliveries.at(-1)
  const next = open.find((stop) => reachedAt(stop) === undefined) ?? open.at(0) ?? last ?? null
  if (input.cancelled) return { state: 'cancelled', late: null, focus: next, reason: null }
  if (stops.every((stop) => stop.deadline === null))
    return { state: 'unknown', late: null, focus: next, reason: null }
  if (last !== undefined && (input.deliveredByStatus || deliveries.every((stop) => stop.done)))
    return delivered(input, last)
  let worst: Lateness | null = null
  for (const stop of open) {
    const late = latenessOf(stop, input)
    if (late !== null && (worst === null || late.minutes > worst.minutes)) worst = late
  }
  if (worst !== null) return { state: 'late', late: worst, focus: worst.stop, reason: null }
  for (const [index, stop] of stops.entries()) {
    const reason = riskOf(stop, index, input)
    if (reason !== null) return { state: 'at_risk', late: null, focus: stop, reason }
  }
  if (open.length > 0 && isWarning(input.orderEtaStatus))
    return { state: 'at_risk', late: null, focus: next, reason: 'tracking' }
  return { state: 'on_time', late: null, focus: next, reason: null }
}
