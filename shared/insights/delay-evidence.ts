/** The evidence of a delay answer: the few events and records that it rests on, capped and without doubles. */
import { Temporal } from 'temporal-polyfill'
import type { Findings } from './delay-findings.ts'
import type { Audience, Evidence } from './delay-schema.ts'
import { reachedAt } from './delay-state.ts'
import { stopInWords } from './delay-words.ts'
import { changesInWords, customerFields, noteInWords } from './last-update.ts'
import type { Note } from './notes.ts'
import { clip } from './prose.ts'
import type { Fields } from './record-value.ts'
import { planInWords, speechIn } from './speech.ts'
import { formatHuman, formatLocal, parseInstant } from './stop-time.ts'
import type { Stop } from './stops.ts'

/** What a customer may read of an event: changes of times and status, never a note's words. */
export function customerText(note: Note, textLimit: number): string {
  return note.words === '' ? clip(changesInWords(note, customerFields), textLimit) : ''
}

/** An event as evidence. */
function eventEvidence(note: Note, zone: string, audience: Audience, textLimit: number): Evidence {
  const at = Temporal.Instant.fromEpochMilliseconds(note.at)
  const named = note.author !== null && (audience === 'internal' || note.author.staff)
  return {
    id: note.eventId,
    kind: 'event',
    at: formatLocal(at, zone),
    ...(named && note.author !== null ? { by: clip(note.author.name, 60) } : {}),
    text: audience === 'customer' ? customerText(note, textLimit) : noteInWords(note, textLimit),
  }
}

/** The task of a stop: its plan and what happened there. */
export function stopEvidence(stop: Stop, asOf: Temporal.Instant): Evidence {
  const happened = stop.arrival ?? stop.completion
  const word = stop.arrival === undefined ? 'completed' : 'arrived'
  const actual =
    happened === undefined ? 'no arrival' : `${word} ${formatHuman(happened, stop.zone, asOf)}`
  return {
    id: stop.taskId,
    kind: 'task',
    at: formatLocal(happened ?? stop.planned?.start ?? asOf, stop.zone),
    text: clip(
      `${stopInWords(stop)}: planned ${planInWords(stop, asOf, speechIn())}, ${actual}`,
      140,
    ),
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
export function answerEvidence(
  findings: Findings,
  audience: Audience,
  most: number,
  textLimit: number,
): Evidence[] {
  const { facts, cause, byId, judgement, expected, timings, zone, asOf } = findings
  const entries: Evidence[] = []
  const addEvent = (id: string | undefined) => {
    const note = id === undefined ? undefined : byId.get(id)
    if (note !== undefined) entries.push(eventEvidence(note, zone, audience, textLimit))
  }
  addEvent(cause?.evidence[0])
  if (cause?.recordId !== undefined) {
    const sources = [
      ...facts.tasks.map((record) => ({ record, kind: 'task' as const })),
      ...facts.manifests.map((record) => ({ record, kind: 'manifest' as const })),
      { record: facts.order, kind: 'order' as const },
    ]
    const source = sources.find(({ record }) => record.id === cause.recordId)
    const words = audience === 'customer' ? '' : `delay reason on file: ${cause.quote}`
    if (source !== undefined)
      entries.push(recordEvidence(source.record, source.kind, words, zone, asOf))
  }
  const stop = judgement.late?.stop ?? (judgement.state === 'cancelled' ? null : judgement.focus)
  if (stop !== null) entries.push(stopEvidence(stop, asOf))
  if (judgement.reason === 'earlier_stop') {
    const earlier = findings.stops.find((entry) => {
      const reached = reachedAt(entry)
      return (
        reached !== undefined &&
        entry.deadline !== null &&
        Temporal.Instant.compare(reached, entry.deadline) > 0
      )
    })
    if (earlier !== undefined) entries.push(stopEvidence(earlier, asOf))
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
