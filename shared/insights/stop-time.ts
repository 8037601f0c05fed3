/** Stop time: Rose Rocket's wall-clock values plus a stop's IANA zone become instants, and instants become local words. */
import { Temporal } from 'temporal-polyfill'
import { isFields } from './record-value.ts'

/** A point (`end` absent) or a window in time. */
export interface StopTime {
  readonly start: Temporal.Instant
  readonly end?: Temporal.Instant
}

const withOffset = /(?:z|[+-]\d{2}:?\d{2})$/iu
const dateOnly = /^\d{4}-\d{2}-\d{2}$/u
const clockOnly = /^\d{1,2}:\d{2}(?::\d{2})?$/u
const knownZones = new Map<string, boolean>()

/** Whether the runtime knows this IANA zone. */
export function isZone(zone: string): boolean {
  const known = knownZones.get(zone)
  if (known !== undefined) return known
  let valid = /^[A-Za-z]/u.test(zone)
  try {
    if (valid) new Intl.DateTimeFormat('en-US', { timeZone: zone })
  } catch {
    valid = false
  }
  knownZones.set(zone, valid)
  return valid
}

/** The stop's own zone, else the organisation's, else UTC; `missing` when it is not the stop's own. */
export function resolveZone(
  candidate: unknown,
  orgTimezone: string,
): { readonly zone: string; readonly missing: boolean } {
  if (typeof candidate === 'string' && isZone(candidate.trim()))
    return { zone: candidate.trim(), missing: false }
  return { zone: isZone(orgTimezone) ? orgTimezone : 'UTC', missing: true }
}

/** A wall clock in a zone; a clock time that a DST change skips moves on, one that comes twice is the first. */
export function fromWallClock(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
}

/** An instant as wall clock of the zone. */
export function wallClock(instant: Temporal.Instant, zone: string): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(zone).toPlainDateTime()
}

function parseText(raw: string, zone: string): Temporal.Instant | null {
  const value = raw.trim().replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d)/u, '$1T')
  if (!/^(?:19[7-9]|20|21)\d{1,2}-\d{2}-\d{2}/u.test(value)) return null
  try {
    if (value.includes('T') && withOffset.test(value)) return Temporal.Instant.from(value)
    return fromWallClock(Temporal.PlainDateTime.from(value), zone)
  } catch {
    return null
  }
}

/** One instant from a stored value: a `{ dateTimeInLocation }`, a bare local string, or a string with an offset. */
export function parseInstant(value: unknown, zone: string): Temporal.Instant | null {
  if (typeof value === 'string') return parseText(value, zone)
  if (isFields(value)) return parseInstant(value.dateTimeInLocation, zone)
  return null
}

function parseEnd(
  value: unknown,
  start: Temporal.Instant,
  zone: string,
): Temporal.Instant | undefined {
  if (typeof value !== 'string') return undefined
  const day = wallClock(start, zone).toPlainDate()
  const clock = clockOnly.test(value.trim())
  const raw = clock ? `${day.toString()}T${value.trim().padStart(5, '0')}` : value
  const end = parseText(raw, zone)
  if (end === null) return undefined
  if (Temporal.Instant.compare(end, start) >= 0) return end
  const local = wallClock(end, zone)
  // A window written with one date on both sides and an earlier end runs past midnight.
  if (local.toPlainDate().equals(day)) return fromWallClock(local.add({ days: 1 }), zone)
  return undefined
}

/** A point or window from a stored value; a bare date is that whole day. Anything unreadable is null. */
export function parseStopTime(value: unknown, zone: string): StopTime | null {
  const start = parseInstant(value, zone)
  if (start === null) {
    // A window that only says until when is a point in time at its end.
    const end = isFields(value) ? parseInstant(value.dateTimeInLocationEnd, zone) : null
    return end === null ? null : { start: end }
  }
  if (isFields(value)) {
    const end = parseEnd(value.dateTimeInLocationEnd, start, zone)
    if (end !== undefined) return { start, end }
    if (typeof value.dateTimeInLocation === 'string' && dateOnly.test(value.dateTimeInLocation))
      return { start, end: endOfDay(start, zone) }
    return { start }
  }
  if (typeof value === 'string' && dateOnly.test(value.trim()))
    return { start, end: endOfDay(start, zone) }
  return { start }
}

function endOfDay(start: Temporal.Instant, zone: string): Temporal.Instant {
  return fromWallClock(wallClock(start, zone).with({ hour: 23, minute: 59 }), zone)
}

/** ISO 8601 with the zone's offset at that moment: `2026-11-24T08:00:00-06:00`. */
export function formatLocal(instant: Temporal.Instant, zone: string): string {
  return instant
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', calendarName: 'never', smallestUnit: 'second' })
}

const namers = new Map<string, Intl.DateTimeFormat>()

function zoneName(instant: Temporal.Instant, zone: string, locale: string): string {
  const key = `${locale} ${zone}`
  let namer = namers.get(key)
  if (namer === undefined) {
    namer = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' })
    namers.set(key, namer)
  }
  const parts = namer.formatToParts(new Date(instant.epochMilliseconds))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
]

/** A time for people, `Thu 14:30 CDT`; with the day (`Thu Nov 26 14:30 CST`) when `near` is absent or over 5 days away. */
export function formatHuman(
  instant: Temporal.Instant,
  zone: string,
  near?: Temporal.Instant,
): string {
  const local = wallClock(instant, zone)
  const far =
    near === undefined ||
    Math.abs(instant.epochMilliseconds - near.epochMilliseconds) > 5 * 86_400_000
  const day = far ? ` ${months[local.month - 1]} ${local.day}` : ''
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const american = zoneName(instant, zone, 'en-US')
  const name = american.startsWith('GMT') ? zoneName(instant, zone, 'en-CA') : american
  return `${weekdays[local.dayOfWeek - 1]}${day} ${clock} ${name}`
}

/** Whole minutes from `from` to `to`, rounded towards zero. */
export function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.trunc((to.epochMilliseconds - from.epochMilliseconds) / 60_000)
}
