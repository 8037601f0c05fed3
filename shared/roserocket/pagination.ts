/** Lists of any length out of an API that only knows `limit`: records with date ranges, and histories. */
import type { RoseRocketClient, SearchFilter } from './client.ts'
import { decodeCursor, encodeCursor, hashQuery } from './cursor.ts'
import { compareEvents, eventsView, type PlacedEvent, placeEvent } from './event-view.ts'
import { checkLimit, maxEventsLimit, maxSearchLimit } from './limits.ts'
import {
  compareKeys,
  type DateRanges,
  instantMs,
  type Position,
  planList,
  type SortOrder,
} from './list-plan.ts'
import { leftOf, viewOf } from './list-view.ts'
import { isLastPage, startRecordWalk } from './record-walk.ts'
import type { RoseEvent, RoseRecord } from './schemas.ts'

const usualMaxCalls = 12
/** Read beyond what is asked, so that a few records of equal date do not cost a second call. */
const spareRecords = 25
/** However deep a cursor says it is, a page costs at most this many calls more. */
const maxCallsForDepth = 50
/** Reading all records of one status only to sort them by id is not worth more calls than this. */
const callsForEquals = 3
const maxListLimit = 50_000

export interface ListRecordsOptions extends DateRanges {
  readonly objectKey: string
  readonly boardId?: string | undefined
  readonly filters?: readonly SearchFilter[] | undefined
  readonly orderBy?: SortOrder | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  /** Search calls this page may cost beyond those that lead to its cursor. Default 12, of 1,000 records each. */
  readonly maxCalls?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((done: number, total?: number, message?: string) => void) | undefined
}

interface Continuation {
  /** Absent at the end of the list. */
  readonly nextCursor?: string
  /** How many follow after these, where it is known. */
  readonly left?: number
  /** The cursor that goes on after the item at that index, for a caller that shows fewer. */
  cursorAfter(index: number): string
}

export interface RecordList extends Continuation {
  readonly records: RoseRecord[]
  /** False where the reading had to stop before it could know all of this page. */
  readonly complete: boolean
}

/**
 * One page of the records that match, with date ranges the API cannot do itself. Pages neither repeat nor skip
 * records when others are added meanwhile: a cursor remembers the last record's date and id.
 * Throws `invalid_input` for a bad limit, instant or cursor, and whatever `search` throws.
 */
export async function listRecords(
  client: Pick<RoseRocketClient, 'search'>,
  options: ListRecordsOptions,
): Promise<RecordList> {
  checkLimit(options.limit, maxListLimit)
  const { objectKey, boardId, filters, orderBy, limit, signal, progress } = options
  const { createdAfter, createdBefore, updatedAfter, updatedBefore } = options
  const dates = { createdAfter, createdBefore, updatedAfter, updatedBefore }
  const plan = planList(orderBy, dates)
  const queryHash = await hashQuery({ objectKey, boardId, filters, orderBy, ...dates })
  const from = options.cursor === undefined ? undefined : decodeCursor(options.cursor, queryHash)
  const depthCalls = Math.ceil((from?.count ?? 0) / maxSearchLimit)
  const maxCalls = (options.maxCalls ?? usualMaxCalls) + Math.min(maxCallsForDepth, depthCalls)
  const walk = startRecordWalk(
    client,
    {
      objectKey,
      ...(boardId === undefined ? {} : { boardId }),
      ...(filters === undefined ? {} : { filters }),
      orderBy: plan.readOrder,
    },
    signal,
  )

  const trustsSequence = () => walk.calls >= depthCalls + callsForEquals
  let view = viewOf(plan, walk, from, trustsSequence())
  const enough = () => view.finished || view.settled.length > limit
  while (!enough() && walk.state === 'more' && walk.calls < maxCalls) {
    const firstLimit = (from?.count ?? 0) + limit + spareRecords
    const small = walk.calls === 0 && plan.settling !== 'at_end' && !plan.startsOutside
    await walk.readMore(small ? firstLimit : maxSearchLimit)
    view = viewOf(plan, walk, from, trustsSequence())
    progress?.(walk.records.length, Math.max(walk.total, walk.records.length), 'reading records')
  }

  const complete = enough()
  // Cut short: what is settled is sure; where nothing is, or nothing more comes, the best known is shown.
  const isBestKnown = !complete && (walk.state === 'stuck' || view.settled.length === 0)
  const known = isBestKnown ? view.candidates : view.settled
  const records = known.slice(0, limit)
  const cursorAt = (record: RoseRecord) => encodeCursor(view.positionOf(record), queryHash)
  const goesOn = known.length > records.length || (!complete && walk.state === 'more')
  const last = records.at(-1) ?? (goesOn ? view.lastPassed : undefined)
  const left = leftOf({ plan, walk, view, given: records.length, last, complete })
  return {
    records,
    complete,
    ...(goesOn && last !== undefined ? { nextCursor: cursorAt(last) } : {}),
    ...(goesOn && left !== undefined ? { left } : {}),
    cursorAfter: (index) => cursorAt(itemAt(records, index)),
  }
}

export interface ListEventsOptions {
  readonly recordId: string
  readonly objectKey: string
  /** ISO instants; `since` is included, `until` is not. Compared here, since the API cannot. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly types?: readonly string[] | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  /** Calls this page may cost. Default 12, of 200 events each. */
  readonly maxCalls?: number | undefined
  readonly signal?: AbortSignal | undefined
}

export interface EventList extends Continuation {
  readonly events: RoseEvent[]
}

/**
 * One page of a record's history, newest first, ties by id. New events neither shift nor repeat what later pages
 * give. Throws `invalid_input` for a bad limit, instant or cursor, and whatever `events` throws.
 */
export async function listEvents(
  client: Pick<RoseRocketClient, 'events'>,
  options: ListEventsOptions,
): Promise<EventList> {
  checkLimit(options.limit, maxListLimit)
  const { recordId, objectKey, since, until, types, limit, signal } = options
  const queryHash = await hashQuery({ recordId, objectKey, since, until, types })
  const from = options.cursor === undefined ? undefined : decodeCursor(options.cursor, queryHash)
  const sinceMs = instantMs('since', since)
  const untilMs = instantMs('until', until)
  const startOffset = from?.count ?? 0
  const read: PlacedEvent[] = []
  const maxCalls = options.maxCalls ?? usualMaxCalls
  let view = eventsView(read, { from, sinceMs, untilMs, types, exhausted: false })
  let total = 0
  for (let calls = 0; calls < maxCalls && !view.finished && view.settled.length <= limit; ) {
    const small = calls === 0 && untilMs === undefined ? limit + spareRecords : maxEventsLimit
    const pageLimit = Math.min(maxEventsLimit, small)
    const offset = startOffset + read.length
    const page = await client.events(
      {
        recordId,
        objectKey,
        ...(types === undefined ? {} : { types }),
        limit: pageLimit,
        offset,
      },
      signal === undefined ? undefined : { signal },
    )
    calls += 1
    total = page.total
    read.push(...page.events.map(placeEvent))
    const exhausted = isLastPage(page.events.length, pageLimit, page.total - offset)
    view = eventsView(read, { from, sinceMs, untilMs, types, exhausted })
  }

  const known = view.settled.length > 0 || view.finished ? view.settled : view.candidates
  const given = known.slice(0, limit)
  const newerThan = (value: Position['value']) =>
    read.filter((other) => compareKeys(other.position.value, value, -1) < 0).length
  // The count leads to the first event of the same instant, so that none of its equals is missed.
  const cursorAt = ({ position }: PlacedEvent) =>
    encodeCursor({ ...position, count: startOffset + newerThan(position.value) }, queryHash)
  const goesOn = known.length > given.length || !view.finished
  const last = given.at(-1) ?? (goesOn ? view.lastPassed : undefined)
  const left = view.finished
    ? known.length - given.length
    : sinceMs === undefined && last !== undefined
      ? total - (startOffset + read.indexOf(last) + 1)
      : undefined
  return {
    events: given.map(({ event }) => event),
    ...(goesOn && last !== undefined ? { nextCursor: cursorAt(last) } : {}),
    ...(goesOn && left !== undefined && left > 0 ? { left } : {}),
    cursorAfter: (index) => cursorAt(itemAt(given, index)),
  }
}

/**
 * The newest events of a record, up to `max` (default 2,000): one call where 200 suffice, else the further pages
 * all at once. `left` says how many older ones were not read. Throws whatever `events` throws.
 */
export async function allEvents(
  client: Pick<RoseRocketClient, 'events'>,
  options: {
    readonly recordId: string
    readonly objectKey: string
    readonly types?: readonly string[] | undefined
    readonly max?: number | undefined
    readonly signal?: AbortSignal | undefined
  },
): Promise<{ readonly events: RoseEvent[]; readonly left: number }> {
  const { recordId, objectKey, types, max = 2_000, signal } = options
  const pageAt = (offset: number) =>
    client.events(
      {
        recordId,
        objectKey,
        ...(types === undefined ? {} : { types }),
        limit: Math.min(maxEventsLimit, max - offset),
        offset,
      },
      signal === undefined ? undefined : { signal },
    )
  const first = await pageAt(0)
  const pageSize = first.events.length
  const last = isLastPage(pageSize, Math.min(maxEventsLimit, max), first.total)
  const offsets: number[] = []
  // Steps of the page really given: a host may have a ceiling below ours.
  for (let offset = pageSize; !last && offset < Math.min(first.total, max); offset += pageSize) {
    offsets.push(offset)
  }
  const further = await Promise.all(offsets.map(pageAt))
  const byId = new Map<string, PlacedEvent>()
  for (const page of [first, ...further]) {
    // An event added meanwhile shifts the pages: the one at the seam comes twice.
    for (const event of page.events) byId.set(event.id, placeEvent(event))
  }
  const events = [...byId.values()].sort(compareEvents).map(({ event }) => event)
  return { events, left: last ? 0 : Math.max(0, first.total - events.length) }
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`A page of ${items.length} has no item ${index}`)
  return item
}
