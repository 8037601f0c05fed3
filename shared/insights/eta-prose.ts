/** Arrival times and moved appointments in the prose of one note, as instants at the stop they are about. */
import { Temporal } from 'temporal-polyfill'
import { type ClockMention, readClocks } from './clock-words.ts'
import { type DateMention, readDates, readDayParts } from './date-words.ts'
import { type Duration, readDurations } from './number-words.ts'
import { PhraseBook, type PhraseHit } from './phrase-language.ts'
import { durationRoles, timeRoles } from './phrases/eta.ts'
import type { Sentence } from './prose.ts'
import { reached, type StopFinder } from './stop-names.ts'
import { fromWallClock, wallClock } from './stop-time.ts'
import type { Stop } from './stops.ts'

export interface ProseTime {
  readonly role: 'eta' | 'appointment'
  readonly stop: Stop
  readonly at: Temporal.Instant
}

export interface ProseContext {
  /** Epoch milliseconds at which the note was recorded. */
  readonly noteAt: number
  readonly stops: StopFinder
  /** The stop whose task carries the note, if any. */
  readonly ownStop: Stop | undefined
  /** What the stop's plan was when the note was written: its deadline, moved appointments included. */
  readonly deadlineOf: (stop: Stop) => Temporal.Instant | null
  /** The ETA in force before this note, for "another two hours". */
  readonly etaOf: (stop: Stop) => Temporal.Instant | undefined
}

const timeBook = new PhraseBook([timeRoles])
const durationBook = new PhraseBook([durationRoles])
const dayMs = 86_400_000
/** A clock time this little before the note is that very moment, not the next day's. */
const justPassedMs = 45 * 60_000

interface Near {
  readonly start: number
  readonly end: number
}

function gap(a: Near, b: Near): number {
  return Math.max(0, a.start > b.end ? a.start - b.end : b.start - a.end)
}

function wordAt(sentence: Sentence, position: number): number {
  const index = sentence.words.findIndex((word) => word.end > position)
  return index === -1 ? sentence.words.length : index
}

/** The phrase that decides about a time: the nearest before it, else one right after it. */
function roleOf(
  sentence: Sentence,
  hits: readonly PhraseHit[],
  mention: Near,
  reachWords: number,
): PhraseHit | undefined {
  const first = wordAt(sentence, mention.start)
  const last = wordAt(sentence, mention.end - 1)
  const breaksBetween = (from: number, to: number) =>
    sentence.words.slice(from, to + 1).filter((word) => word.breakBefore).length
  const before = hits
    .filter((hit) => hit.from < first && hit.to <= last + 1 && first - hit.to <= reachWords)
    .filter((hit) => !hit.row.weak || (first - hit.to <= 4 && breaksBetween(hit.to, first) === 0))
    .filter((hit) => breaksBetween(hit.to, first) <= 1)
    .sort((a, b) => b.to - a.to || b.named - a.named)
    .at(0)
  const after = hits
    .filter((hit) => hit.from > last && hit.from - last <= 3 && !hit.row.weak)
    .filter((hit) => hit.row.code === 'ETA' && breaksBetween(last + 1, hit.from) === 0)
    .at(0)
  return before ?? after
}

function stopFor(sentence: Sentence, mention: Near, context: ProseContext): Stop | undefined {
  const next = context.stops.nextOf(null, context.noteAt)
  const mentions = context.stops
    .find(sentence.folded, context.noteAt)
    .filter(({ stop }) => !reached(stop, context.noteAt))
    .sort((a, b) => Number(b.named) - Number(a.named) || gap(a, mention) - gap(b, mention))
  const said = mentions.at(0)?.stop
  if (said !== undefined) return said
  if (context.ownStop !== undefined && !reached(context.ownStop, context.noteAt))
    return context.ownStop
  return next
}

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

function nearestTo<Item extends Near>(items: readonly Item[], mention: Near, reach: number) {
  return items
    .filter((item) => gap(item, mention) <= reach)
    .sort((a, b) => gap(a, mention) - gap(b, mention))
    .at(0)
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

function relative(
  duration: Duration,
  role: string,
  sentence: Sentence,
  stop: Stop,
  context: ProseContext,
): Temporal.Instant | null {
  const more = /\b(?:another|further|additional|more|again|encore|de plus|otr[oa]s?|mas)\b/u.test(
    sentence.folded.slice(Math.max(0, duration.start - 14), duration.end + 6),
  )
  const base =
    role === 'OUT'
      ? Temporal.Instant.fromEpochMilliseconds(context.noteAt)
      : ((more ? context.etaOf(stop) : undefined) ?? context.deadlineOf(stop))
  if (base === null) return null
  return base
    .toZonedDateTimeISO(stop.zone)
    .add({ days: duration.days })
    .add({ minutes: duration.minutes })
    .toInstant()
}

function clockTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const { folded } = sentence
  const hits = timeBook.findBest(sentence.words.map((word) => word.norm))
  const durations = readDurations(folded)
  const found: ProseTime[] = []
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
    const role = hit?.row.code ?? (besideStop(folded, span, context) ? 'ETA' : null)
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

/** `14h30 de retard`, `in 2h`: a length of time that looks like a clock time. */
function isLength(folded: string, clock: ClockMention, durations: readonly Duration[]): boolean {
  if (!durations.some((duration) => duration.start < clock.end && clock.start < duration.end))
    return false
  const before = folded.slice(Math.max(0, clock.start - 14), clock.start)
  const after = folded.slice(clock.end, clock.end + 16)
  return (
    /\b(?:dans|in|retard de|avec|de|within|another|encore|con|en) $/u.test(before) ||
    /^ (?:de retard|late|behind|out|away|de retraso|tarde)/u.test(after)
  )
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
  const hits = timeBook.findBest(sentence.words.map((word) => word.norm))
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

function durationTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const { folded, words } = sentence
  const hits = durationBook.findBest(words.map((word) => word.norm))
  const roles = timeBook.findBest(words.map((word) => word.norm))
  const clocks = readClocks(folded)
  const found: ProseTime[] = []
  for (const duration of readDurations(folded)) {
    const asClock = clocks.find((clock) => clock.start < duration.end && duration.start < clock.end)
    if (asClock !== undefined && !isLength(folded, asClock, [duration])) continue
    const first = wordAt(sentence, duration.start)
    const last = wordAt(sentence, duration.end - 1)
    const distance = (hit: PhraseHit) =>
      hit.from > last ? hit.from - last - 1 : hit.to <= first ? first - hit.to : 0
    const role = hits
      .filter((hit) => distance(hit) <= 3)
      .sort((a, b) => distance(a) - distance(b) || b.named - a.named)
      .at(0)?.row.code
    if (role !== 'LATE' && role !== 'OUT') continue
    // "was 2 hours late": a lateness that is told of the past, or of the shipper's dock, is no arrival to come.
    const near = hits.filter((hit) => distance(hit) <= 5).map((hit) => hit.row.code)
    if (role === 'LATE' && (near.includes('PAST') || near.includes('HELD'))) continue
    if (role === 'OUT' && near.includes('PAST') && !/\beta\b/u.test(folded)) continue
    const ahead = roles.filter((hit) => hit.to <= first && first - hit.to <= 3).at(-1)
    if (role === 'OUT' && ahead?.row.code === 'ELSE' && !/\b(?:out|away)\b/u.test(folded)) continue
    const stop = stopFor(sentence, duration, context)
    if (stop === undefined) continue
    const moved =
      role === 'LATE' &&
      roles.some((hit) => hit.row.code === 'MOVED' || hit.row.code === 'PLAN') &&
      /\b(?:appt|appts|appointment|rdv|cita)\b.{0,30}\b(?:moved|pushed|rescheduled|reset|bumped|changed|reporte|movida|reprogramada)\b/u.test(
        folded,
      )
    const at = relative(duration, role, sentence, stop, context)
    if (at !== null) found.push({ role: moved ? 'appointment' : 'eta', stop, at })
  }
  return found
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
