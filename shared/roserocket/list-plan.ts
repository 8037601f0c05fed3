/** Pure: how a list is read when the API can neither page nor filter dates, and which records are settled. */
import { RosebridgeError } from '../errors.ts'
import type { CursorPosition } from './cursor.ts'
import type { RoseRecord } from './schemas.ts'
import { sortKeyOf, valueAt } from './values.ts'

export interface SortOrder {
  readonly path: string
  readonly direction: 'asc' | 'desc'
}

/** ISO instants; `after` is included, `before` is not, so that neighbouring ranges share nothing. */
export interface DateRanges {
  readonly createdAfter?: string | undefined
  readonly createdBefore?: string | undefined
  readonly updatedAfter?: string | undefined
  readonly updatedBefore?: string | undefined
}

type Settling =
  /** Read in the wanted order by a date: what lies before the furthest date read is final. */
  | 'by_date'
  /** Read in the wanted order, whose rules only the host knows: its own sequence is final. */
  | 'by_sequence'
  /** Read in another order: nothing is final before the end. */
  | 'at_end'

export interface ListPlan {
  /** The order asked of the API. */
  readonly readOrder: SortOrder
  readonly settling: Settling
  readonly hasRange: boolean
  /** Whether records may lie before the range in reading order, so that small pages are wasted. */
  readonly startsOutside: boolean
  inRange(record: RoseRecord): boolean
  /** Whether this record, and so all after it in reading order, lies past the range. */
  isPast(record: RoseRecord): boolean
  keyOf(record: RoseRecord): string | number | null
  /** The order of the list: by key, empty last, ties by id. */
  compare(left: Position, right: Position): number
}

/** What places an item in a list. */
export type Position = Pick<CursorPosition, 'value' | 'id'>

type DateField = 'createdAt' | 'updatedAt'

interface Range {
  readonly field: DateField
  readonly afterMs: number | undefined
  readonly beforeMs: number | undefined
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const maxKeyLength = 200

/** Milliseconds of an ISO instant. Throws `invalid_input`. */
export function instantMs(name: string, instant: string | undefined): number | undefined {
  if (instant === undefined) return undefined
  const value = Date.parse(instant)
  if (!Number.isNaN(value)) return value
  throw new RosebridgeError('invalid_input', `${name} is not an instant.`, {
    nextStep: 'Give an ISO instant such as 2026-05-04T00:00:00Z.',
  })
}

/** Milliseconds of a record's date, `null` where it has none that parses. */
export function dateKey(value: unknown): number | null {
  const parsed = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(parsed) ? null : parsed
}

function readRanges(ranges: DateRanges): Range[] {
  const both: Range[] = [
    {
      field: 'createdAt',
      afterMs: instantMs('created_after', ranges.createdAfter),
      beforeMs: instantMs('created_before', ranges.createdBefore),
    },
    {
      field: 'updatedAt',
      afterMs: instantMs('updated_after', ranges.updatedAfter),
      beforeMs: instantMs('updated_before', ranges.updatedBefore),
    },
  ]
  return both.filter(({ afterMs, beforeMs }) => afterMs !== undefined || beforeMs !== undefined)
}

/** The range that ends the reading soonest: the one with the later `after`, else the first. */
function narrowestRange(ranges: readonly Range[]): Range | undefined {
  return [...ranges].sort(
    (left, right) =>
      (right.afterMs ?? Number.NEGATIVE_INFINITY) - (left.afterMs ?? Number.NEGATIVE_INFINITY) || 0,
  )[0]
}

function dateFieldOf(path: string): DateField | undefined {
  const name = path.replace(/^\$/, '')
  return name === 'createdAt' || name === 'updatedAt' ? name : undefined
}

function isInside(range: Range, record: RoseRecord): boolean {
  const atMs = dateKey(record[range.field])
  if (atMs === null) return false
  return atMs >= (range.afterMs ?? atMs) && atMs < (range.beforeMs ?? Number.POSITIVE_INFINITY)
}

/**
 * Plans a list. Without a range it is read in the wanted order (default: newest first). With one it is read by
 * that date from the end that meets the range first: newest first where there is an `after`, else oldest first;
 * a wanted order that differs is made afterwards.
 */
export function planList(wanted: SortOrder | undefined, dates: DateRanges): ListPlan {
  const ranges = readRanges(dates)
  const range = narrowestRange(ranges)
  const rangeDirection: SortOrder['direction'] = range?.afterMs === undefined ? 'asc' : 'desc'
  const order: SortOrder =
    wanted ??
    (range === undefined
      ? { path: 'createdAt', direction: 'desc' }
      : { path: range.field, direction: rangeDirection })
  const orderDate = dateFieldOf(order.path)
  const sameWay =
    range === undefined ||
    (orderDate === range.field && (order.direction === 'desc' || range.afterMs === undefined))
  const readOrder = sameWay ? order : { path: range.field, direction: rangeDirection }
  const sign = order.direction === 'asc' ? 1 : -1

  return {
    readOrder,
    settling: !sameWay ? 'at_end' : orderDate === undefined ? 'by_sequence' : 'by_date',
    hasRange: range !== undefined,
    startsOutside: readOrder.direction === 'desc' && range?.beforeMs !== undefined,
    inRange: (record) => ranges.every((each) => isInside(each, record)),
    isPast(record) {
      const atMs = range === undefined ? null : dateKey(record[range.field])
      if (range === undefined || atMs === null) return false
      return readOrder.direction === 'desc'
        ? range.afterMs !== undefined && atMs < range.afterMs
        : range.beforeMs !== undefined && atMs >= range.beforeMs
    },
    keyOf(record) {
      if (orderDate !== undefined) return dateKey(record[orderDate])
      const key = sortKeyOf(valueAt(record, order.path))
      return typeof key === 'string' ? key.slice(0, maxKeyLength) : key
    },
    compare: (left, right) => compareKeys(left.value, right.value, sign) || compareIds(left, right),
  }
}

/** Empty keys come last whichever way the list runs. */
export function compareKeys(
  left: Position['value'],
  right: Position['value'],
  sign: number,
): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  if (typeof left === 'number' && typeof right === 'number') return sign * Math.sign(left - right)
  return sign * collator.compare(String(left), String(right))
}

function compareIds(left: Position, right: Position): number {
  if (left.id === right.id) return 0
  return left.id < right.id ? -1 : 1
}
