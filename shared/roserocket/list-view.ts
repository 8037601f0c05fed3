/** Pure: what the records read so far amount to: which match, which are final, where the next page begins. */
import type { CursorPosition } from './cursor.ts'
import type { ListPlan, Position } from './list-plan.ts'
import { maxSearchLimit } from './objects-endpoints.ts'
import type { RecordWalk } from './record-walk.ts'
import type { RoseRecord } from './schemas.ts'

export interface ListView {
  /** Matching records after the cursor, in the order of the list. */
  readonly candidates: readonly RoseRecord[]
  /** The first of them whose place is final. */
  readonly settled: readonly RoseRecord[]
  /** All records of the range were read. */
  readonly finished: boolean
  /** The last final record behind the cursor, in the range or not: where to go on when none was found. */
  readonly lastPassed: RoseRecord | undefined
  positionOf(record: RoseRecord): CursorPosition
}

/** Pure: what the records read so far amount to. */
export function viewOf(
  plan: ListPlan,
  walk: RecordWalk,
  from: CursorPosition | undefined,
): ListView {
  const finished = walk.state === 'exhausted' || walk.records.some((record) => plan.isPast(record))
  if (plan.settling === 'by_sequence') return sequenceView(plan, walk, from, finished)
  const place = (record: RoseRecord) => ({ value: plan.keyOf(record), id: record.id })
  const placed = walk.records
    .map((record) => ({ record, position: place(record) }))
    .sort((left, right) => plan.compare(left.position, right.position))
  const isAfter = (position: Position) => from === undefined || plan.compare(from, position) < 0
  const candidates = placed.filter(
    ({ record, position }) => plan.inRange(record) && isAfter(position),
  )
  const furthest = placed.findLast(({ position }) => position.value !== null)?.position.value
  const isFinal = (position: Position) =>
    finished ||
    (plan.settling === 'by_date' && position.value !== null && position.value !== furthest)
  return {
    candidates: candidates.map(({ record }) => record),
    settled: candidates.filter(({ position }) => isFinal(position)).map(({ record }) => record),
    finished,
    lastPassed: placed.findLast(({ position }) => isFinal(position) && isAfter(position))?.record,
    positionOf(record) {
      const position = place(record)
      const upTo = placed.filter((other) => plan.compare(other.position, position) <= 0)
      return { ...position, count: upTo.length }
    },
  }
}

/** The list in the host's own sequence: goes on behind the cursor's record. */
function sequenceView(
  plan: ListPlan,
  walk: RecordWalk,
  from: CursorPosition | undefined,
  finished: boolean,
): ListView {
  const ended = finished || walk.state === 'stuck'
  const found = walk.records.findIndex((record) => record.id === from?.id)
  // A record that was deleted since: those behind it have moved up by one.
  const givenUp = ended || walk.records.length >= (from?.count ?? 0) + maxSearchLimit
  const start =
    from === undefined
      ? 0
      : found >= 0
        ? found + 1
        : givenUp
          ? Math.max(0, from.count - 1)
          : undefined
  const candidates = start === undefined ? [] : walk.records.slice(start)
  return {
    candidates,
    settled: candidates,
    finished,
    lastPassed: candidates.at(-1),
    positionOf: (record) => ({
      value: plan.keyOf(record),
      id: record.id,
      count: walk.records.indexOf(record) + 1,
    }),
  }
}

/** How many follow: exact where all were read, by the host's approximate total where no range hides it. */
export function leftOf(state: {
  readonly plan: ListPlan
  readonly walk: RecordWalk
  readonly view: ListView
  readonly given: number
  readonly last: RoseRecord | undefined
  readonly complete: boolean
}): number | undefined {
  const { plan, walk, view, given, last, complete } = state
  if (view.finished) return view.candidates.length - given
  if (plan.hasRange || last === undefined || !complete) return undefined
  const passed = view.positionOf(last).count
  return Math.max(view.candidates.length - given, walk.total - passed)
}
