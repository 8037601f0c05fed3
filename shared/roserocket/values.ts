/** Pure: reads the shapes field values come in: money, local times, connections, measurements. */
import { z } from 'zod'

/** Money in minor units, as Rose Rocket stores it (API notes 3.1). */
export interface Money {
  /** Whole minor units: 125000 is 1,250.00 in a currency with cents. */
  readonly amount: number
  readonly currencyCode: string
}

/** A wall-clock time without zone (`2026-05-04T08:00:00`), and the end where it is a window. */
export interface LocalWindow {
  readonly start: string
  readonly end?: string
}

/** A connected record; more fields where the caller asked for their paths. */
export interface Connection {
  readonly id: string
  readonly [field: string]: unknown
}

const moneySchema = z.looseObject({
  amount: z.number(),
  currencyCode: z.string().regex(/^[A-Za-z]{3}$/),
})
const dateTimeSchema = z.looseObject({
  dateTimeInLocation: z.string().min(1),
  dateTimeInLocationEnd: z.string().min(1).nullish().catch(null),
})
const connectionSchema = z.looseObject({ id: z.string().min(1) })
const measurementSchema = z.looseObject({
  value: z.number(),
  unit: z.string().nullish().catch(null),
})

/** The money in a value, or `undefined`. */
export function readMoney(value: unknown): Money | undefined {
  const parsed = moneySchema.safeParse(value)
  if (!parsed.success) return undefined
  const { amount, currencyCode } = parsed.data
  return { amount, currencyCode: currencyCode.toUpperCase() }
}

/** Money for people, such as `1250.00 USD`; the number of decimals is the currency's own. */
export function formatMoney(money: Money): string {
  const digits = currencyDigits(money.currencyCode)
  return `${(money.amount / 10 ** digits).toFixed(digits)} ${money.currencyCode}`
}

/** Making a formatter costs more than all else that is done with an amount. */
const digitsByCurrency = new Map<string, number>()

function currencyDigits(currencyCode: string): number {
  const known = digitsByCurrency.get(currencyCode)
  if (known !== undefined) return known
  const options = { style: 'currency', currency: currencyCode } as const
  const digits = new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits ?? 2
  digitsByCurrency.set(currencyCode, digits)
  return digits
}

/** The local time or window in a dateTime value; a plain string counts as its start. `undefined` where empty. */
export function readLocalWindow(value: unknown): LocalWindow | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { start: value }
  const parsed = dateTimeSchema.safeParse(value)
  if (!parsed.success) return undefined
  const { dateTimeInLocation: start, dateTimeInLocationEnd: end } = parsed.data
  return typeof end === 'string' ? { start, end } : { start }
}

/** The connected records in a value: one object, a list, `[]` and `null` are all in use (API notes, section 15). */
export function readConnections(value: unknown): Connection[] {
  const items = Array.isArray(value) ? value : [value]
  return items.flatMap((item) => {
    const parsed = connectionSchema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
}

/** The one (or first) connected record in a value. */
export function readConnection(value: unknown): Connection | undefined {
  return readConnections(value)[0]
}

/** A measurement: a plain number, or `{ value, unit }` (API notes, section 15 row 19). */
export function readMeasurement(
  value: unknown,
): { readonly value: number; readonly unit?: string } | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : undefined
  const parsed = measurementSchema.safeParse(value)
  if (!parsed.success) return undefined
  const { value: number, unit } = parsed.data
  return typeof unit === 'string' ? { value: number, unit } : { value: number }
}

/** The value at a dotted path; lists are entered at their first item, a leading `$` is the boards' spelling. */
export function valueAt(record: Readonly<Record<string, unknown>>, path: string): unknown {
  let current: unknown = record
  for (const step of path.split('.')) {
    if (Array.isArray(current)) current = current[0]
    if (typeof current !== 'object' || current === null) return undefined
    const name = step.replace(/^\$/, '')
    current = Object.hasOwn(current, name) ? Reflect.get(current, name) : undefined
  }
  return current
}

/** What a value sorts by: a number or a text; `null` where it is empty or cannot be ordered. */
export function sortKeyOf(value: unknown): string | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'boolean') return value ? 1 : 0
  return (
    readMoney(value)?.amount ??
    readMeasurement(value)?.value ??
    readLocalWindow(value)?.start ??
    sortableName(value)
  )
}

/** Connections sort by the name people see. */
function sortableName(value: unknown): string | null {
  const connection = readConnection(value)
  const name = connection?.name ?? connection?.fullId
  return typeof name === 'string' ? name : null
}
