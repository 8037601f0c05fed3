/** Arrival times and moved appointments in the prose of one note, as instants at the stop they are about. */
import { Temporal } from 'temporal-polyfill'
import { type ClockMention, readClocks } from './clock-words.ts'
import { type DateMention, readDates, readDayParts } from './date-words.ts'
import { durationTimes, isLength } from './eta-durations.ts'
import { readDurations } from './number-words.ts'
import type { Sentence } from './prose.ts'
import { reached } from './stop-names.ts'
import { fromWallClock, wallClock } from './stop-time.ts'
import type { Stop } from './stops.ts'
import {
  gap,
  type Near,
  nearestTo,
  type ProseContext,
  type ProseTime,
  roleOf,
  stopFor,
  timeHits,
} from './time-roles.ts'

const dayMs = 86_400_000
/** A clock time this little before the note is that very moment, not the next day's. */
const justPassedMs = 45 * 60_000

/** Hours of the working day: "by 5 tomorrow" is five in the afternoon, "at 8" is eight in the morning. */
function workingHour(hour: number): number {
  return hour >= 1 && hour <= 5 ? hour + 12 : hour
}

function resolveClock(
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
    ? [clock.hour]
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

function dayOnly(
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
    (part === undefined || (plannedMinute > part.from && plannedMinute <= part.to))
  const minute = fits && plannedMinute !== null ? plannedMinute : (part?.to ?? 0)
  const at = fromWallClock(
    day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 }),
    stop.zone,
  )
  return at
}

function clockTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const { folded } = sentence
  const hits = timeHits(sentence)
  const durations = readDurations(folded)
  const found: ProseTime[] = []
  let previous: { readonly clock: ClockMention; readonly role: string | null } | null = null
  for (const clock of readClocks(folded)) {
    if (isLength(folded, clock, durations)) continue
    const stop = stopFor(sentence, clock, context)
    if (stop === undefined) continue
    const zone = clock.zone ?? stop.zone
    const today = wallClock(
      Temporal.Instant.fromEpochMilliseconds(context.noteAt),
      zone,
    ).toPlainDate()
    const dates = readDates(folded, today)
    const date = nearestTo(dates, clock, 24)
    const span = {
      start: Math.min(
        clock.start,
        date !== undefined && gap(date, clock) <= 5 ? date.start : clock.start,
      ),
      end: clock.end,
    }
    const hit = roleOf(sentence, hits, span, 8)
    const said = hit?.row.code ?? (besideStop(folded, span, context) ? 'ETA' : null)
    const role: string | null = continued(folded, previous, clock, sentence) ?? said
    previous = { clock, role }
    if (role !== 'ETA' && role !== 'MOVED') continue
    const half = nearestTo(readDayParts(folded), clock, 20)?.half ?? null
    found.push({
      role: role === 'MOVED' ? 'appointment' : 'eta',
      stop,
      at: resolveClock(clock, date, half, zone, context.noteAt),
    })
  }
  return found
}

/** "from 2p to 4p" and "2 to 4pm": the later time has the role of the pair. */
function continued(
  folded: string,
  previous: { readonly clock: ClockMention; readonly role: string | null } | null,
  clock: ClockMention,
  sentence: Sentence,
): string | null {
  if (previous === null) return null
  const between = folded.slice(previous.clock.end, clock.start)
  if (!/^\s*(?:to|til|till|and|or|-|–|a|au|et|ou|y|o|hasta)\s*$/u.test(between)) return null
  if (!/\b(?:from|de|du|des)\s*$/u.test(folded.slice(0, previous.clock.start))) return previous.role
  if (/\beta\b/u.test(folded.slice(0, previous.clock.start))) return 'ETA'
  const start = folded.slice(0, previous.clock.start).lastIndexOf('from')
  const hit = roleOf(
    sentence,
    timeHits(sentence),
    { start: Math.max(start, 0), end: Math.max(start, 1) },
    8,
  )
  return hit?.row.code ?? null
}

/** "Spokane tmrw 0600", "5pm for the Bronx": a stop's own name right beside the time. */
function besideStop(folded: string, mention: Near, context: ProseContext): boolean {
  return context.stops
    .find(folded, context.noteAt)
    .some(
      (named) =>
        named.named &&
        !reached(named.stop, context.noteAt) &&
        (/^[\s,:@-]*(?:at |by |now |around |for )?$/u.test(
          folded.slice(named.end, mention.start),
        ) ||
          /^,? (?:in|into|at|for|to) (?:the )?$/u.test(folded.slice(mention.end, named.start))),
    )
}

function dayTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const hits = timeHits(sentence)
  const stop = stopFor(sentence, { start: 0, end: 0 }, context)
  if (stop === undefined) return []
  const today = wallClock(
    Temporal.Instant.fromEpochMilliseconds(context.noteAt),
    stop.zone,
  ).toPlainDate()
  const dates = readDates(sentence.folded, today)
  const parts = readDayParts(sentence.folded)
  const mentions = dates.length > 0 ? dates : parts
  for (const mention of mentions.toReversed()) {
    const hit = roleOf(sentence, hits, mention, 5)
    if (hit === undefined || (hit.row.code !== 'ETA' && hit.row.code !== 'MOVED')) continue
    const date = dates.find((entry) => entry.start === mention.start)
    if (
      date === undefined &&
      /^(?:am|pm|night|noche|tarde|aft|overnight|morning)$/u.test(
        sentence.folded.slice(mention.start, mention.end),
      )
    )
      continue
    const at = dayOnly(date, sentence, stop, context)
    if (at !== null) return [{ role: hit.row.code === 'MOVED' ? 'appointment' : 'eta', stop, at }]
  }
  return []
}

/** The times of one sentence that bind: per stop and role the last one said. Sentences that state nothing are filtered before. */
export function readProseTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const clocks = clockTimes(sentence, context)
  const found = clocks.length > 0 ? clocks : durationTimes(sentence, context)
  const all = found.length > 0 ? found : dayTimes(sentence, context)
  const last = new Map<string, ProseTime>()
  for (const time of all) last.set(`${time.role} ${time.stop.taskId}`, time)
  return [...last.values()].filter(
    (time) => Math.abs(time.at.epochMilliseconds - context.noteAt) < 60 * dayMs,
  )
}
