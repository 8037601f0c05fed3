/** Arrival times and moved appointments in the prose of one note, as instants at the stop they are about. */
import { Temporal } from 'temporal-polyfill'
import type { ClockMention } from './clock-words.ts'
import { type DateMention, readDates, readDayParts } from './date-words.ts'
import { durationTimes, isLength, timesIn } from './eta-durations.ts'
import { tellsOnlyATime } from './eta-plain.ts'
import { dayOnly, resolveClock } from './eta-resolve.ts'
import type { PhraseHit } from './phrase-language.ts'
import type { Sentence } from './prose.ts'
import { reached } from './stop-names.ts'
import { wallClock } from './stop-time.ts'
import type { Stop } from './stops.ts'
import {
  gap,
  type Near,
  nearestTo,
  type ProseContext,
  type ProseTime,
  roleOf,
  stopFor,
  stopMentions,
  timeHits,
} from './time-roles.ts'

const dayMs = 86_400_000

/** Somebody else's way to the truck: a tow, a mechanic, a part, a vessel. */
const othersBefore =
  /\b(?:tow|wrecker|mechanic|mech|tech|tire (?:guy|truck|man)|service truck|road ?svc|roadside|locksmith|parts?|trooper|police|depanneuse|remorqueuse|mecanicien|grua|mecanico|vessel|ship|boat|train|rail|ferry|flight|plane|barge|navire|bateau|barco|tren|escort|pilot car|uhaul|lumpers?|crew|manager|supervisor|sales rep|inspector|adjuster)(?: \S+){0,4} ?$/u
const toTheTruck =
  /\b(?:at|to|with|reach(?:es)?) (?:the|his|our) (?:truck|trk|unit|breakdown)\b|\b(?:to|with|meets?|meeting|reach(?:es)?) (?:him|her|(?:the |our )?driver)\b/u
/** "the 1500 appt": the plan, unless a word before it says that it is new. */
const appointmentAfter =
  /^,? ?(?:hrs?|h)? ?(?:(?:del|delivery|dlv|pu|pickup|unload|receiving|original|sched\w*) )?(?:appt|appts|appointment|apt|apptmt|slot|window|rdv|rendez-vous|cita|cutoff|deadline)\b/u

function isOthers(folded: string, clock: Near): boolean {
  const from = Math.max(
    ...[',', ';', '.', ' - ', ' but ', ' new eta', ' then '].map((mark) =>
      folded.lastIndexOf(mark, clock.start),
    ),
    0,
  )
  return othersBefore.test(folded.slice(from, clock.start)) || toTheTruck.test(folded.slice(from))
}

interface Said {
  readonly clock: ClockMention
  readonly role: string | null
}

/** What the words make of a clock time: a role of the phrase tables, or null. */
function roleIn(
  sentence: Sentence,
  hits: readonly PhraseHit[],
  clock: ClockMention,
  span: Near,
  previous: Said | null,
  context: ProseContext,
): string | null {
  const { folded } = sentence
  const paired = continued(folded, previous, clock, sentence, context)
  if (paired !== null) return paired
  const hit = roleOf(sentence, hits, span, 8)
  const said = hit?.row.code ?? null
  const beside = besideStop(sentence, span, context)
  if (appointmentAfter.test(folded.slice(clock.end)) && said !== 'MOVED' && said !== 'NOT')
    return /\b(?:new|got|secured|moved to|rescheduled (?:to|for))(?: (?:the|a|an|his|our))? ?$/u.test(
      folded.slice(0, clock.start),
    )
      ? 'MOVED'
      : 'PLAN'
  // "rolling since 0630, Omaha 1115": the place is nearer than what an earlier clause tells.
  const elsewhere =
    hit !== undefined &&
    /[,;]/u.test(folded.slice(sentence.words[hit.from]?.start ?? 0, clock.start))
  if (beside && elsewhere) return 'ETA'
  if (said !== null) return said === 'ETA' && isOthers(folded, clock) ? 'ELSE' : said
  return beside ? 'ETA' : null
}

function clockTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const { folded } = sentence
  const hits = timeHits(sentence, context)
  const { clocks: read, durations } = timesIn(sentence)
  const clocks = read.filter((clock) => !isLength(folded, clock, durations))
  const found: ProseTime[] = []
  let previous: Said | null = null
  for (const clock of clocks) {
    const stop = stopFor(sentence, clock, context)
    if (stop === undefined) continue
    const zone = clock.ours === true ? context.orgZone : (clock.zone ?? stop.zone)
    const note = Temporal.Instant.fromEpochMilliseconds(context.noteAt)
    const today = wallClock(note, zone).toPlainDate()
    const dates = readDates(folded, today)
    const parts = readDayParts(folded)
    const date = nearestTo(dates, clock, 24) ?? correctedDay(folded, stop, zone, context)
    const span = {
      start: Math.min(
        clock.start,
        date !== undefined && gap(date, clock) <= 5 ? date.start : clock.start,
      ),
      end: clock.end,
    }
    const half = nearestTo(parts, clock, clock.ambiguous ? 20 : 6)?.half ?? null
    const at = resolveClock(clock, date, half, zone, context.noteAt)
    let role = roleIn(sentence, hits, clock, span, previous, context)
    if (role === 'WHEN')
      role = date === undefined && wasLately(clock, zone, context) ? 'PAST' : 'ETA'
    if (
      role === null &&
      context.person &&
      (date !== undefined || !wasLately(clock, zone, context)) &&
      tellsOnlyATime(sentence, clock, [...clocks, ...dates, ...parts], context)
    )
      role = 'ETA'
    previous = { clock, role }
    const meaning = meanings.get(role ?? '')
    if (meaning !== undefined) found.push({ role: meaning, stop, at })
  }
  return found
}

const meanings: ReadonlyMap<string, ProseTime['role']> = new Map([
  ['ETA', 'eta'],
  ['MOVED', 'appointment'],
  ['NOT', 'withdrawn'],
  ['OFF', 'withdrawn'],
])

/** A clock time that may tell of the past does so when it lies this little before the note. */
const latelyMinutes = 6 * 60

function wasLately(clock: ClockMention, zone: string, context: ProseContext): boolean {
  const now = wallClock(Temporal.Instant.fromEpochMilliseconds(context.noteAt), zone)
  const minute = now.hour * 60 + now.minute
  const halves = clock.ambiguous ? [clock.hour % 12, (clock.hour % 12) + 12] : [clock.hour % 24]
  return halves.every((hour) => {
    const ago = (minute - hour * 60 - clock.minute + 1_440) % 1_440
    return ago <= latelyMinutes
  })
}

/** "make that 1000": the hour is corrected, the day stays. */
function correctedDay(
  folded: string,
  stop: Stop,
  zone: string,
  context: ProseContext,
): DateMention | undefined {
  if (!/\b(?:make (?:that|it)|meant|typo|correction|sorry|not)\b/u.test(folded)) return undefined
  const before = context.etaOf(stop)
  if (before === undefined) return undefined
  return { start: -99, end: -99, date: wallClock(before, zone).toPlainDate(), weekday: false }
}

/** "from 2p to 4p" and "2 to 4pm": the later time has the role of the pair. */
function continued(
  folded: string,
  previous: Said | null,
  clock: ClockMention,
  sentence: Sentence,
  context: ProseContext,
): string | null {
  if (previous === null) return null
  const between = folded.slice(previous.clock.end, clock.start)
  if (!/^\s*(?:to|til|till|and|or|&|-|–|a|au|et|ou|y|o|hasta)?\s*$/u.test(between)) return null
  if (!/\b(?:from|de|du|des)\s*$/u.test(folded.slice(0, previous.clock.start))) return previous.role
  if (/\beta\b/u.test(folded.slice(0, previous.clock.start))) return 'ETA'
  const start = folded.slice(0, previous.clock.start).lastIndexOf('from')
  const hit = roleOf(
    sentence,
    timeHits(sentence, context),
    { start: Math.max(start, 0), end: Math.max(start, 1) },
    8,
  )
  return hit?.row.code ?? null
}

/** "Spokane tmrw 0600", "5pm for the Bronx": a stop's own name right beside the time. */
function besideStop(sentence: Sentence, mention: Near, context: ProseContext): boolean {
  const { folded } = sentence
  return stopMentions(sentence, context).some(
    (named) =>
      named.named &&
      !reached(named.stop, context.noteAt) &&
      (/^[\s,:@-]*(?:at |by |now |around |for )?$/u.test(folded.slice(named.end, mention.start)) ||
        /^,? (?:in|into|at|for|to) (?:the )?$/u.test(folded.slice(mention.end, named.start))),
  )
}

function dayTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const hits = timeHits(sentence, context)
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
    if (isOthers(sentence.folded, mention)) continue
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
  const telling = clocks.some((time) => time.role !== 'withdrawn')
  const lengths = telling ? [] : durationTimes(sentence, context)
  const found = [...clocks, ...lengths]
  const all = found.length > 0 ? found : dayTimes(sentence, context)
  const last = new Map<string, ProseTime>()
  for (const time of all) last.set(`${time.role} ${time.stop.taskId}`, time)
  return [...last.values()].filter(
    (time) => Math.abs(time.at.epochMilliseconds - context.noteAt) < 60 * dayMs,
  )
}
