/** The evidence of a delay answer: the few events and records that it rests on, capped and without doubles. */
import { Temporal } from 'temporal-polyfill'
import { authorName } from './author-name.ts'
import type { Findings } from './delay-findings.ts'
import type { Audience, Evidence } from './delay-schema.ts'
import { reachedLate } from './delay-state.ts'
import { changesInWords, customerFields, noteInWords } from './last-update.ts'
import type { Note } from './notes.ts'
import { clip } from './prose.ts'
import type { Fields } from './record-value.ts'
import { planInWords, type Speech } from './speech.ts'
import { formatLocal, parseInstant } from './stop-time.ts'
import type { Stop } from './stops.ts'

/** For whom, how long and in which language. */
export interface Telling {
  readonly audience: Audience
  /** In characters. */
  readonly textLimit: number
  readonly speech: Speech
}

/** What a customer may read of an event: changes of times and status, never a note's words. */
export function customerText(note: Note, textLimit: number, speech: Speech): string {
  return note.words === '' ? clip(changesInWords(note, speech, customerFields), textLimit) : ''
}

/** An event as evidence. */
export function eventEvidence(
  note: Note,
  zone: string,
  { audience, textLimit, speech }: Telling,
): Evidence {
  const at = Temporal.Instant.fromEpochMilliseconds(note.at)
  const named = note.author !== null && (audience === 'internal' || note.author.staff)
  return {
    id: note.eventId,
    kind: 'event',
    at: formatLocal(at, zone),
    ...(named && note.author !== null ? { by: clip(authorName(note.author, speech), 60) } : {}),
    text:
      audience === 'customer'
        ? customerText(note, textLimit, speech)
        : noteInWords(note, textLimit, speech),
  }
}

/** The task of a stop: its plan and what happened there. */
export function stopEvidence(stop: Stop, asOf: Temporal.Instant, speech: Speech): Evidence {
  const say = speech.story.evidence
  const happened = stop.arrival ?? stop.completion
  const words = stop.arrival === undefined ? say.completed : say.arrived
  const actual =
    happened === undefined ? say.noArrival : words(speech.moment(happened, stop.zone, asOf))
  return {
    id: stop.taskId,
    kind: 'task',
    at: formatLocal(happened ?? stop.planned?.start ?? asOf, stop.zone),
    text: clip(say.stop(speech.stop(stop), planInWords(stop, asOf, speech), actual), 140),
  }
}

/** A record whose field says something. */
function recordEvidence(
  record: Fields & { readonly id: string },
  kind: 'order' | 'task' | 'manifest',
  words: string,
  zone: string,
  asOf: Temporal.Instant,
): Evidence {
  const at = parseInstant(record.updatedAt, zone) ?? parseInstant(record.createdAt, zone) ?? asOf
  return { id: record.id, kind, at: formatLocal(at, zone), text: clip(words, 100) }
}

/** At most `most` entries, what the cause rests on first; an id appears once. */
export function answerEvidence(findings: Findings, most: number, telling: Telling): Evidence[] {
  const { audience, speech } = telling
  const { facts, cause, byId, judgement, expected, timings, zone, asOf } = findings
  const entries: Evidence[] = []
  const addEvent = (id: string | undefined) => {
    const note = id === undefined ? undefined : byId.get(id)
    if (note !== undefined) entries.push(eventEvidence(note, zone, telling))
  }
  addEvent(cause?.evidence[0])
  if (cause?.recordId !== undefined) {
    const sources = [
      ...facts.tasks.map((record) => ({ record, kind: 'task' as const })),
      ...facts.manifests.map((record) => ({ record, kind: 'manifest' as const })),
      { record: facts.order, kind: 'order' as const },
    ]
    const source = sources.find(({ record }) => record.id === cause.recordId)
    const words = audience === 'customer' ? '' : speech.story.evidence.reasonOnFile(cause.quote)
    if (source !== undefined)
      entries.push(recordEvidence(source.record, source.kind, words, zone, asOf))
  }
  const stop = judgement.late?.stop ?? (judgement.state === 'cancelled' ? null : judgement.focus)
  if (stop !== null) entries.push(stopEvidence(stop, asOf, speech))
  if (judgement.reason === 'earlier_stop') {
    const earlier = reachedLate(findings.stops)
    if (earlier !== undefined) entries.push(stopEvidence(earlier, asOf, speech))
  }
  addEvent(expected?.eta.eventId)
  addEvent(timings.plans.findLast((plan) => plan.taskId === stop?.taskId)?.eventId)
  for (const id of cause?.evidence.slice(1) ?? []) addEvent(id)
  return withoutDoubles(entries).slice(0, most)
}

/** The first entry of each id, in the order they came. */
export function withoutDoubles(entries: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id))
}
