/** Lengths of time in prose: "two hours behind" from the plan, "45 min out" from the moment of writing. */
import { Temporal } from 'temporal-polyfill'
import { type ClockMention, readClocks } from './clock-words.ts'
import { type Duration, readDurations } from './number-words.ts'
import { PhraseBook, type PhraseHit } from './phrase-language.ts'
import { durationRoles } from './phrases/eta-lengths.ts'
import type { Sentence } from './prose.ts'
import type { Stop } from './stops.ts'
import {
  onlyColon,
  type ProseContext,
  type ProseTime,
  stopFor,
  timeHits,
  wordAt,
} from './time-roles.ts'

const durationBook = new PhraseBook([durationRoles])

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

interface TimesSaid {
  readonly clocks: readonly ClockMention[]
  readonly durations: readonly Duration[]
}

const said = new WeakMap<Sentence, TimesSaid>()

/** Clock times and lengths of a sentence, read once. */
export function timesIn(sentence: Sentence): TimesSaid {
  const remembered = said.get(sentence)
  if (remembered !== undefined) return remembered
  const times = { clocks: readClocks(sentence.folded), durations: readDurations(sentence.folded) }
  said.set(sentence, times)
  return times
}

/** `14h30 de retard`, `in 2h`: a length of time that looks like a clock time. */
export function isLength(
  folded: string,
  clock: ClockMention,
  durations: readonly Duration[],
): boolean {
  if (!durations.some((duration) => duration.start < clock.end && clock.start < duration.end))
    return false
  const before = folded.slice(Math.max(0, clock.start - 14), clock.start)
  if (/d'ici $/u.test(before) && clock.hour <= 8) return true
  const after = folded.slice(clock.end, clock.end + 16)
  return (
    /\b(?:dans|in|retard de|avec|de|within|another|encore|con|en|retard)(?: (?:estime|prevu|d'environ|about|abt|approx|around|like|another|environ|como|unas))? $/u.test(
      before,
    ) ||
    /^ (?:de (?:retard|chez|route|distance|destination)|late|behind|out|away|de retraso|tarde)/u.test(
      after,
    )
  )
}

/** Words that make a lateness one to come, whatever else the clause tells of the past. */
const ahead =
  /\b(?:running|runs|run|will|be|gonna|now|eta|still|looking|expect\w*|about|approx\w*|around|sera|arrivera|llega\w*|va|viene|con)\b/u
const movedAppointment =
  /\b(?:appt|appts|appointment|rdv|cita)\b.{0,30}\b(?:moved|pushed|rescheduled|reset|bumped|changed|reporte|movida|reprogramada)\b|\b(?:moved|pushed|rescheduled|bumped|changed|postponed)\b.{0,24}\b(?:appt|appointment)\b/u

function clauseWords(
  sentence: Sentence,
  first: number,
  last: number,
): { from: number; to: number } {
  let from = first
  const ends = (at: number) => sentence.words[at]?.breakBefore === true && !onlyColon(sentence, at)
  while (from > 0 && !ends(from)) from -= 1
  let to = last + 1
  while (to < sentence.words.length && !ends(to)) to += 1
  return { from, to }
}

/** Arrivals that a sentence tells as lengths of time. */
export function durationTimes(sentence: Sentence, context: ProseContext): ProseTime[] {
  const { folded, words } = sentence
  const hits = durationBook.find(words.map((word) => word.norm))
  const { clocks, durations } = timesIn(sentence)
  const found: ProseTime[] = []
  for (const duration of durations) {
    const asClock = clocks.find((clock) => clock.start < duration.end && duration.start < clock.end)
    if (asClock !== undefined && !isLength(folded, asClock, [duration])) continue
    const first = wordAt(sentence, duration.start)
    const last = wordAt(sentence, duration.end - 1)
    const clause = clauseWords(sentence, first, last)
    const distance = (hit: PhraseHit) =>
      hit.from > last ? hit.from - last - 1 : hit.to <= first ? first - hit.to : 0
    const beside = hits
      .filter((hit) => hit.from >= clause.from && hit.to <= clause.to && distance(hit) <= 3)
      .sort(
        (a, b) =>
          distance(a) - distance(b) ||
          b.named - a.named ||
          Number(b.row.code === 'LATE') - Number(a.row.code === 'LATE'),
      )
    const role = /\beta ?\+ ?$/u.test(folded.slice(0, duration.start))
      ? 'LATE'
      : beside.at(0)?.row.code
    if (role !== 'LATE' && role !== 'OUT') continue
    if (
      /^ (?:(?:of )?(?:drive time|driving) )?left (?:on|in) |^ drive time/u.test(
        folded.slice(duration.end),
      )
    )
      continue
    const before = hits
      .filter((hit) => hit.from >= clause.from && hit.to <= first)
      .map((hit) => hit.row.code)
    const clauseText = folded.slice(
      words[clause.from]?.start ?? 0,
      words[clause.to - 1]?.end ?? folded.length,
    )
    if (role === 'LATE') {
      // "was 2 hours late" tells of the past, "shipper running 2 hours behind" of a dock: no arrival to come.
      if (before.includes('PAST') && !ahead.test(clauseText)) continue
      if (before.includes('HELD')) continue
      if (
        /^ (?:behind|late) (?:on|with) (?:unload|load|offload|receiv|ship|product|dock)/u.test(
          folded.slice(duration.end),
        )
      )
        continue
      if (
        !/^ late (?:to|for|at|getting to) (?:the |his )?(?:receiver|rcvr|dock|consignee|delivery|drop)/u.test(
          folded.slice(duration.end),
        ) &&
        /^\s?(?:delay|delays|late)?\s?(?:at|by|from|with|on|in|to) (?:the )?(?:shipper|pu|pickup|receiver|dock|border|customs|load|unload|unloading|loading|origin|warehouse)/u.test(
          folded.slice(duration.end),
        )
      )
        continue
    } else if (beside.at(0)?.row.pattern.startsWith('in|') === true && before.includes('PAST'))
      continue
    const roles = timeHits(sentence, context).filter(
      (hit) => hit.to <= first && first - hit.to <= 3,
    )
    if (role === 'OUT' && roles.at(-1)?.row.code === 'ELSE' && !/\b(?:out|away)\b/u.test(folded))
      continue
    if (role === 'OUT' && othersOnTheWay.test(clauseText)) continue
    const stop = stopFor(sentence, duration, context)
    if (stop === undefined) continue
    const moved = role === 'LATE' && movedAppointment.test(folded)
    const at = relative(duration, role, sentence, stop, context)
    if (at !== null) found.push({ role: moved ? 'appointment' : 'eta', stop, at })
  }
  return found
}

/** "tow truck 2 hrs out": somebody else's way here is not the freight's. */
const othersOnTheWay =
  /\b(?:tow|wrecker|mechanic|mech|tech|tire guy|tire truck|service truck|road ?svc|roadside|repair|locksmith|parts?|shop|relief|relay|new driver|replacement|repower|technician|depanneuse|remorqueuse|mecanicien|grua|mecanico|trooper|police)\b/u
