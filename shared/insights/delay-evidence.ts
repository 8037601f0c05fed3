/** The evidence of a delay answer: the few events and records that it rests on, capped and without doubles. */
import { Temporal } from 'temporal-polyfill'
import type { Audience, Evidence } from './delay-schema.ts'
import { planInWords, stopInWords } from './delay-words.ts'
import { changesInWords, customerFields, noteInWords } from './last-update.ts'
import type { Note } from './notes.ts'
import { clip } from './prose.ts'
import type { Fields } from './record-value.ts'
import { formatHuman, formatLocal, parseInstant } from './stop-time.ts'
import type { Stop } from './stops.ts'

const textLimit = 140
const most = 6

/** What a customer may read of an event: changes of times and status, never a note's words. */
export function customerText(note: Note): string {
  return note.words === '' ? clip(changesInWords(note, customerFields), textLimit) : ''
}

/** An event as evidence. */
export function eventEvidence(note: Note, zone: string, audience: Audience): Evidence {
  const at = Temporal.Instant.fromEpochMilliseconds(note.at)
  const named = note.author !== null && (audience === 'internal' || note.author.staff)
  return {
    id: note.eventId,
    kind: 'event',
    at: formatLocal(at, zone),
    ...(named && note.author !== null ? { by: clip(note.author.name, 60) } : {}),
    text: audience === 'customer' ? customerText(note) : noteInWords(note, textLimit),
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
    text: clip(`${stopInWords(stop)}: planned ${planInWords(stop, asOf)}, ${actual}`, textLimit),
  }
}

/** A record whose field says something. */
export function recordEvidence(
  record: Fields & { readonly id: string },
  kind: 'order' | 'task' | 'manifest',
  words: string,
  zone: string,
  asOf: Temporal.Instant,
): Evidence {
  const at = parseInstant(record.updatedAt, zone) ?? parseInstant(record.createdAt, zone) ?? asOf
  return { id: record.id, kind, at: formatLocal(at, zone), text: clip(words, textLimit) }
}

/** First come, first kept; an id appears once. */
export function gatherEvidence(entries: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return entries
    .filter((entry) => {
      if (seen.has(entry.id)) return false
      seen.add(entry.id)
      return true
    })
    .slice(0, most)
}
