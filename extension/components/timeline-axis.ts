/** The hour axis of the drawing: round hours and days of one zone's clock, by `Intl`. */
import type { DrawnStop } from '../../shared/insights/order-drawing.ts'
import { offsetMs, zoneNameAt } from './time-words.ts'

export interface Tick {
  readonly atMs: number
  /** Where a day begins; else an hour. */
  readonly isDay: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** In hours; whole days beyond. */
const steps = [1, 2, 3, 6, 12, 24, 48, 96, 168, 336]

/** The zone of the next open stop's plan, else of the last plan there is, else the last of `zones`. */
export function axisZone(stops: readonly DrawnStop[], zones: readonly string[]): string {
  const next = stops.find(({ done }) => !done)
  const planned = next?.planned ?? stops.findLast((stop) => stop.planned !== null)?.planned
  return planned?.timezone ?? zones.at(-1) ?? 'UTC'
}

/** `CDT`; both names where the clock changes in between: `CST/CDT`. */
export function axisZoneName(fromMs: number, toMs: number, zone: string): string {
  const names = [fromMs, toMs].map((atMs) => zoneNameAt(new Date(atMs).toISOString(), zone))
  return [...new Set(names)].join('/')
}

/** Few enough that their words do not touch, on a drawing `width` pixels wide. */
export function ticksBetween(fromMs: number, toMs: number, width: number, zone: string): Tick[] {
  const most = Math.max(2, Math.floor(width / 70))
  const least = (toMs - fromMs) / most
  const hours = steps.find((step) => step * hourMs >= least)
  const step = hours === undefined ? Math.ceil(least / dayMs) * dayMs : hours * hourMs
  const ticks: Tick[] = []
  // Along the clock on the wall, beyond both ends by more than a clock is ever changed.
  const first = Math.floor((fromMs + offsetMs(fromMs, zone)) / step - 2) * step
  const last = toMs + offsetMs(toMs, zone) + 2 * step
  for (let wallMs = first; wallMs <= last; wallMs += step) {
    const isDay = wallMs % dayMs === 0
    const moments = momentsOf(wallMs, zone, isDay)
    // The hour that a clock shows twice is one mark where marks are farther apart.
    for (const atMs of step === hourMs ? moments : moments.slice(0, 1)) {
      if (atMs >= fromMs && atMs <= toMs) ticks.push({ atMs, isDay })
    }
  }
  return ticks
}

/** When the clock of a zone shows `wallMs` (as if it were UTC): once, twice, or never as it springs forward. */
function momentsOf(wallMs: number, zone: string, isDay: boolean): number[] {
  const before = wallMs - offsetMs(wallMs - dayMs, zone)
  const after = wallMs - offsetMs(wallMs + dayMs, zone)
  const shown = [...new Set([before, after])].filter(
    (atMs) => atMs + offsetMs(atMs, zone) === wallMs,
  )
  // A day without a midnight begins when its clock springs forward.
  return shown.length === 0 && isDay ? [before] : shown
}
