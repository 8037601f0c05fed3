/** Pure: what the events read so far amount to: which match, which are final, where the next page begins. */
import { compareKeys, dateKey, type Position } from './list-plan.ts'
import type { RoseEvent } from './schemas.ts'

/** An event and what places it in a history. */
export interface PlacedEvent {
  readonly event: RoseEvent
  readonly position: Position
}

export interface EventsView {
  /** Matching events after the cursor, newest first. */
  readonly candidates: readonly PlacedEvent[]
  /** The first of them whose place is final. */
  readonly settled: readonly PlacedEvent[]
  /** Nothing older is needed, or none is there. */
  readonly finished: boolean
  /** The last event read whose place is final and which lies after the cursor. */
  readonly lastPassed: PlacedEvent | undefined
}

export function placeEvent(event: RoseEvent): PlacedEvent {
  return { event, position: { value: dateKey(event.createdAt), id: event.id } }
}

/** Newest first, undated last, ties by id. */
export function compareEvents(left: PlacedEvent, right: PlacedEvent): number {
  return comparePositions(left.position, right.position)
}

function comparePositions(left: Position, right: Position): number {
  const byTime = compareKeys(left.value, right.value, -1)
  if (byTime !== 0 || left.id === right.id) return byTime
  return left.id < right.id ? -1 : 1
}

/** Sorts and sifts the events read so far, which reach from the cursor's place to the oldest of them. */
export function eventsView(
  read: readonly PlacedEvent[],
  query: {
    readonly from: Position | undefined
    readonly sinceMs: number | undefined
    readonly untilMs: number | undefined
    readonly types: readonly string[] | undefined
    readonly exhausted: boolean
  },
): EventsView {
  const { from, sinceMs, untilMs, types, exhausted } = query
  const byId = new Map(read.map((placed) => [placed.event.id, placed]))
  const placed = [...byId.values()].sort(compareEvents)
  const oldest = placed.findLast(({ position }) => position.value !== null)?.position.value
  const isPast = (value: Position['value']) =>
    sinceMs !== undefined && typeof value === 'number' && value < sinceMs
  const finished = exhausted || (oldest !== undefined && isPast(oldest))
  const isFinal = ({ position }: PlacedEvent) =>
    finished || (position.value !== null && position.value !== oldest)
  const after = placed.filter(
    ({ position }) => from === undefined || comparePositions(from, position) < 0,
  )
  const candidates = after.filter(({ event, position: { value } }) => {
    const untimed = sinceMs === undefined && untilMs === undefined
    const inRange =
      typeof value === 'number'
        ? value >= (sinceMs ?? value) && value < (untilMs ?? Number.POSITIVE_INFINITY)
        : untimed
    return inRange && (types === undefined || types.length === 0 || types.includes(event.type))
  })
  return {
    candidates,
    settled: candidates.filter(isFinal),
    finished,
    lastPassed: after.findLast(isFinal),
  }
}
