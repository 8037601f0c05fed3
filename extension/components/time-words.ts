/** Moments and durations in words: in a stop's own time, by `Intl`. */
import { answerWords } from '../words/answer-words.ts'

/** `Tue Sep 15, 15:00 CDT`. Without a zone the moment's own offset names it. */
export function inZone(at: string, zone = offsetOf(at)): string {
  return `${dayOf(at, zone)}, ${clockOf(at, zone)} ${zoneNameAt(at, zone)}`
}

/** `Tue Sep 15, 15:00–17:00 CDT`, or both days where the window spans midnight. */
export function windowWords(planned: {
  readonly start: string
  readonly end?: string | undefined
  readonly timezone: string
}): string {
  const { start, end, timezone } = planned
  if (end === undefined || end === start) return inZone(start, timezone)
  if (dayOf(start, timezone) !== dayOf(end, timezone)) {
    return `${dayOf(start, timezone)}, ${clockOf(start, timezone)} – ${inZone(end, timezone)}`
  }
  return `${dayOf(start, timezone)}, ${clockOf(start, timezone)}–${clockOf(end, timezone)} ${zoneNameAt(start, timezone)}`
}

/** `19 h 20 min`, whole minutes; days (and no minutes) from `daysFrom` minutes on. */
export function duration(minutes: number, daysFrom = 2_880): string {
  const { days, hours, minutes: minutesWord } = answerWords.value.common
  const whole = Math.floor(minutes)
  const parts: string[] = []
  const wholeDays = whole >= daysFrom ? Math.floor(whole / 1_440) : 0
  const rest = whole - wholeDays * 1_440
  if (wholeDays > 0) parts.push(days(wholeDays))
  if (rest >= 60) parts.push(hours(Math.floor(rest / 60)))
  if (wholeDays === 0 && (rest % 60 > 0 || rest < 60)) parts.push(minutesWord(rest % 60))
  return parts.join(' ')
}

const dayMinutes = 1_440

/** How long ago (or ahead) a moment is, as seen at `nowMs`. */
export function age(at: string, nowMs: number): string {
  const { ago, ahead, justNow } = answerWords.value.common
  const minutes = (nowMs - Date.parse(at)) / 60_000
  if (Math.abs(minutes) < 1) return justNow
  return minutes > 0 ? ago(duration(minutes, dayMinutes)) : ahead(duration(-minutes, dayMinutes))
}

/** The first of the zones whose clock shows the moment's own offset; else the offset itself. */
export function zoneOf(at: string, zones: readonly string[]): string {
  const offset = offsetOf(at)
  const known = [...zones, Intl.DateTimeFormat().resolvedOptions().timeZone]
  return known.find((zone) => zoneNameAt(at, zone, 'longOffset') === `GMT${offset}`) ?? offset
}

/** A mark of the drawing's axis, by a zone's clock: a day or an hour. */
export function axisTick(atMs: number, isDay: boolean, timeZone: string): string {
  const at = new Date(atMs).toISOString()
  return isDay ? format(at, { timeZone, weekday: 'short', day: 'numeric' }) : clockOf(at, timeZone)
}

/** How far a zone's clock is ahead of UTC. */
export function offsetMs(atMs: number, zone: string): number {
  const name = zoneNameAt(new Date(atMs).toISOString(), zone, 'longOffset')
  // `GMT-05:00`, or bare `GMT`: midnight there, in UTC, is that far from midnight.
  return -Date.parse(`1970-01-01T00:00${name.slice(3) || 'Z'}`)
}

function offsetOf(at: string): string {
  return /[+-]\d\d:\d\d$/.exec(at)?.[0] ?? 'UTC'
}

function dayOf(at: string, timeZone: string): string {
  return format(at, { timeZone, weekday: 'short', month: 'short', day: 'numeric' })
}

/** `15:00` at the zone's clock; `15 h 00` is not broken either. */
export function clockOf(at: string, timeZone: string): string {
  const clock = format(at, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return clock.replace(/ /g, '\u00a0')
}

/** `15:00` at this computer's clock: of what belongs to no place. */
export function clockHere(at: string): string {
  return clockOf(at, Intl.DateTimeFormat().resolvedOptions().timeZone)
}

/** `CDT`, as it is called at that moment. */
export function zoneNameAt(
  at: string,
  timeZone: string,
  timeZoneName: 'short' | 'longOffset' = 'short',
): string {
  // Offsets are compared, not read: every language writes them differently.
  const locale = timeZoneName === 'longOffset' ? 'en-US' : answerWords.value.locale
  const parts = formatter({ timeZone, timeZoneName }, locale).formatToParts(new Date(at))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

function format(at: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(options).format(new Date(at))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(
  options: Intl.DateTimeFormatOptions,
  locale = answerWords.value.locale,
): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formatters.set(key, made)
  return made
}
