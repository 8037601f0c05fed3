/** Pure: what the records read so far amount to: which match, which are final, where the next page begins. */
import type { CursorPosition } from './cursor.ts'
import { maxSearchLimit } from './limits.ts'
import type { ListPlan, Position } from './list-plan.ts'
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
  trustsSequence: boolean,
): ListView {
  const finished = walk.state === 'exhausted' || walk.records.some((record) => plan.isPast(record))
  if (plan.settling === 'by_sequence') {
    return sequenceView(plan, walk, from, { finished, trustsSequence })
  }
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

interface Ranked {
  readonly record: RoseRecord
  readonly index: number
  readonly group: string
  /** Where its group begins in the host's sequence. */
  readonly rank: number
}

/**
 * The list in an order whose rules only the host knows: its sequence of values is taken over, records of equal
 * value are sorted by id. Where those are too many to be read, the host's sequence is trusted for them too.
 */
function sequenceView(
  plan: ListPlan,
  walk: RecordWalk,
  from: CursorPosition | undefined,
  query: { readonly finished: boolean; readonly trustsSequence: boolean },
): ListView {
  const { finished, trustsSequence } = query
  const groupOf = (value: CursorPosition['value'], id: string) =>
    value === null ? `id ${id}` : `${typeof value} ${value}`
  const ranks = new Map<string, number>()
  const ranked = walk.records.map((record, index): Ranked => {
    const group = groupOf(plan.keyOf(record), record.id)
    const rank = ranks.get(group) ?? index
    ranks.set(group, rank)
    return { record, index, group, rank }
  })
  const openGroup = finished ? undefined : ranked.at(-1)?.group
  const fromGroup = from === undefined ? undefined : groupOf(from.value, from.id)
  const isSequenced = (group: string) =>
    (trustsSequence && group === openGroup) || (from?.inSequence === true && group === fromGroup)
  ranked.sort((left, right) => {
    if (left.rank !== right.rank) return left.rank - right.rank
    if (isSequenced(left.group)) return left.index - right.index
    return left.record.id < right.record.id ? -1 : 1
  })

  function startOf(): number | undefined {
    if (from === undefined) return 0
    const found = ranked.findIndex(({ record }) => record.id === from.id)
    if (found >= 0 && ranked[found]?.group === fromGroup) return found + 1
    const rank = ranks.get(fromGroup ?? '')
    if (rank !== undefined && from.inSequence !== true) {
      const isBehind = (other: Ranked) =>
        other.rank > rank || (other.rank === rank && other.record.id > from.id)
      const next = ranked.findIndex(isBehind)
      return next >= 0 ? next : ranked.length
    }
    // The cursor's record is gone: those behind it have moved up by one.
    const ended = finished || walk.state === 'stuck'
    const lookedFarEnough = walk.records.length >= from.count + maxSearchLimit
    return ended || lookedFarEnough ? Math.max(0, from.count - 1) : undefined
  }

  const start = startOf()
  const candidates = start === undefined ? [] : ranked.slice(start)
  const settled = candidates.filter(({ group }) => group !== openGroup || isSequenced(group))
  return {
    candidates: candidates.map(({ record }) => record),
    settled: settled.map(({ record }) => record),
    finished,
    lastPassed: settled.at(-1)?.record,
    positionOf(record) {
      const value = plan.keyOf(record)
      return {
        value,
        id: record.id,
        count: ranked.findIndex((other) => other.record === record) + 1,
        ...(isSequenced(groupOf(value, record.id)) ? { inSequence: true } : {}),
      }
    },
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
