/** Clock times and days of prose as instants at a stop. */
import { Temporal } from 'temporal-polyfill'
import type { ClockMention } from './clock-words.ts'
import { type DateMention, readDayParts } from './date-words.ts'
import type { Sentence } from './prose.ts'
import { fromWallClock, wallClock } from './stop-time.ts'
import type { Stop } from './stops.ts'
import type { ProseContext } from './time-roles.ts'

/** A clock time this little before the note is that very moment, not the next day's. */
const justPassedMs = 45 * 60_000

/** Hours of the working day: "by 5 tomorrow" is five in the afternoon, "at 8" is eight in the morning. */
function workingHour(hour: number): number {
  return hour >= 1 && hour <= 5 ? hour + 12 : hour
}

/** The instant a clock time means: on the day named, else the next time that clock shows it after the note. */
export function resolveClock(
  clock: ClockMention,
  date: DateMention | undefined,
  half: 'am' | 'pm' | null,
  zone: string,
  noteAt: number,
): Temporal.Instant {
  const note = Temporal.Instant.fromEpochMilliseconds(noteAt)
  const today = wallClock(note, zone).toPlainDate()
  const on = (day: Temporal.PlainDate, hour: number) =>
    fromWallClock(
      day
        .add({ days: Math.floor(hour / 24) })
        .toPlainDateTime({ hour: hour % 24, minute: clock.minute }),
      zone,
    )
  const hours = !clock.ambiguous
    ? // "1015 tonight": four digits, yet half a day is named.
      [half === 'pm' && clock.hour > 0 && clock.hour < 12 ? clock.hour + 12 : clock.hour]
    : half === null
      ? [clock.hour % 12, (clock.hour % 12) + 12]
      : [half === 'pm' ? (clock.hour % 12) + 12 : clock.hour % 12]
  const inTime = (instant: Temporal.Instant) => instant.epochMilliseconds >= noteAt - justPassedMs
  const here = date?.date ?? today
  const candidates = hours.map((hour) => on(here, hour))
  const coming = candidates.find(inTime)
  if (date !== undefined) {
    const sameDay = here.equals(today)
    if (date.weekday && sameDay && coming === undefined)
      return on(here.add({ days: 7 }), hours.at(0) ?? 0)
    if (!sameDay && clock.ambiguous && half === null) return on(here, workingHour(clock.hour))
    return coming ?? on(here, hours.at(-1) ?? 0)
  }
  return coming ?? on(today.add({ days: 1 }), hours.at(0) ?? 0)
}

/** A day, or part of one, without a clock time: the planned hour where it fits, else the end of that part. */
export function dayOnly(
  date: DateMention | undefined,
  sentence: Sentence,
  stop: Stop,
  context: ProseContext,
): Temporal.Instant | null {
  const note = Temporal.Instant.fromEpochMilliseconds(context.noteAt)
  const today = wallClock(note, stop.zone).toPlainDate()
  const day = date?.date ?? today
  const deadline = context.deadlineOf(stop)
  const planned = deadline === null ? null : wallClock(deadline, stop.zone)
  const plannedMinute = planned === null ? null : planned.hour * 60 + planned.minute
  const part = readDayParts(sentence.folded).at(0)
  if (part === undefined && plannedMinute === null) return null
  const fits =
    plannedMinute !== null &&
    (part === undefined || !part.point) &&
    (part === undefined || (plannedMinute > part.from && plannedMinute <= part.to))
  const minute = fits && plannedMinute !== null ? plannedMinute : (part?.to ?? 0)
  const at = fromWallClock(
    day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 }),
    stop.zone,
  )
  return at
}
