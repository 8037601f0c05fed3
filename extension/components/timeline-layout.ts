/** Where everything of the timeline stands, in pixels: pure geometry, no drawing. */
import type { DrawnStop } from '../../shared/insights/order-drawing.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'
import { minutesLate } from './stop-list.tsx'
import { axisZoneName, type Tick, ticksBetween } from './timeline-axis.ts'

type Entry = Timeline['entries'][number]

/** Heights in pixels: a stop's row with its name, the axis above, and the lane of events. */
export const rowHeight = 42
export const axisHeight = 20
export const eventsHeight = 40
/** Marks nearer to each other than this are one mark: a finger and a keyboard need it. */
export const markSize = 24
const hourMs = 3_600_000

export interface Bar {
  readonly left: number
  readonly width: number
}
export interface StopRowLayout {
  readonly stop: DrawnStop
  readonly top: number
  readonly planned: Bar | null
  readonly actual: Bar | null
  readonly isLate: boolean
  /** From the end of what was planned to the arrival, the ETA or now, where that is later. */
  readonly delay: Bar | null
  readonly etaAt: number | null
}
export interface MarkLayout {
  readonly x: number
  /** Newest first, as in the list. */
  readonly entries: readonly { readonly id: string; readonly entry: Entry }[]
}
export interface TimelineLayout {
  readonly width: number
  readonly height: number
  readonly nowX: number | null
  readonly ticks: readonly (Tick & { readonly x: number })[]
  /** What the axis is told in, as its clock is called there. */
  readonly zoneName: string
  readonly rows: readonly StopRowLayout[]
  readonly marks: readonly MarkLayout[]
}

/** Lays out stops and events over time; the axis spans the stops told and what was said around them. */
export function layOut(options: {
  readonly stops: readonly DrawnStop[]
  readonly entries: readonly Entry[]
  readonly etaAt: string | null
  readonly now: number
  readonly width: number
  /** The zone of the axis. */
  readonly zone: string
}): TimelineLayout {
  const { stops, entries, etaAt, now, width, zone } = options
  const stopTimes = stops.flatMap(({ planned, arrivedAt, completedAt }) =>
    [planned?.start, planned?.end, arrivedAt, completedAt].flatMap((at) =>
      at === undefined ? [] : [Date.parse(at)],
    ),
  )
  const told = entries
    .map((entry, index) => ({ entry, id: entryId(entry, index) }))
    .filter(({ entry }) => entry.stop === undefined || entry.eventId !== undefined)
  const times = [
    ...stopTimes,
    ...(etaAt === null ? [] : [Date.parse(etaAt)]),
    ...(stopTimes.length === 0 ? told.map(({ entry }) => Date.parse(entry.at)) : []),
  ]
  if (times.length === 0) times.push(now)
  const [low, high] = [Math.min(...times), Math.max(...times)]
  // The present belongs on the axis while it is near; an order of last month keeps its own scale.
  const span = Math.max(high - low, hourMs)
  const nearNow = now > low - span / 4 && now < high + span / 4
  const fromMs = Math.min(low, nearNow ? now : low) - span * 0.04
  const toMs = Math.max(high, nearNow ? now : high) + span * 0.04
  const xOf = (atMs: number) => ((atMs - fromMs) / (toMs - fromMs)) * width
  const bar = (from: number, to: number, least: number): Bar => {
    const left = Math.min(xOf(from), width - least)
    return { left, width: Math.max(least, xOf(to) - xOf(from)) }
  }
  const next = stops.find(({ done }) => !done)
  const rows = stops.map((stop, index): StopRowLayout => {
    const { planned, arrivedAt, completedAt } = stop
    const deadline = planned === null ? null : Date.parse(planned.end ?? planned.start)
    const first = arrivedAt ?? completedAt
    const expected =
      stop === next && first === undefined && etaAt !== null ? Date.parse(etaAt) : null
    // Where nobody has arrived and no ETA is known, the delay grows until now.
    const isOverdue = !stop.done && deadline !== null && now > deadline
    const open = expected ?? (isOverdue ? now : null)
    const reached = first === undefined ? open : Date.parse(first)
    return {
      stop,
      top: axisHeight + index * rowHeight,
      planned: planned === null ? null : bar(Date.parse(planned.start), deadline ?? 0, 6),
      actual:
        first === undefined ? null : bar(Date.parse(first), Date.parse(completedAt ?? first), 6),
      isLate: minutesLate(stop) > 0,
      delay:
        deadline === null || reached === null || reached - deadline < 60_000
          ? null
          : { left: xOf(deadline), width: Math.min(width, xOf(reached)) - xOf(deadline) },
      etaAt: expected === null ? null : xOf(expected),
    }
  })
  const marks = cluster(
    told
      // What was said before or after the stops stands at the edge, not beyond it.
      .map((one) => ({ ...one, x: Math.max(0, Math.min(width, xOf(Date.parse(one.entry.at)))) })),
    width,
  )
  return {
    width,
    height: axisHeight + stops.length * rowHeight + eventsHeight,
    nowX: nearNow ? xOf(now) : null,
    ticks: ticksBetween(fromMs, toMs, width, zone).map((tick) => ({ ...tick, x: xOf(tick.atMs) })),
    zoneName: axisZoneName(fromMs, toMs, zone),
    rows,
    marks,
  }
}

function cluster(
  points: readonly { readonly x: number; readonly id: string; readonly entry: Entry }[],
  width: number,
): MarkLayout[] {
  const slots = new Map<number, { readonly id: string; readonly entry: Entry }[]>()
  const lastSlot = Math.floor(width / markSize) - 1
  for (const { x, id, entry } of points) {
    const slot = Math.min(lastSlot, Math.floor(x / markSize))
    slots.set(slot, [...(slots.get(slot) ?? []), { id, entry }])
  }
  return [...slots]
    .sort(([one], [other]) => one - other)
    .map(([slot, entries]) => ({ x: slot * markSize + markSize / 2, entries }))
}

/** The id a mark of the drawing and an evidence link find a row by. */
export function entryId(entry: Entry, index: number): string {
  return entry.eventId ?? `${entry.kind} ${entry.at} ${index}`
}
