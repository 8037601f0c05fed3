/** The moments of an order's history, each in words: from events, and from the times of its stops. */
import { Temporal } from 'temporal-polyfill'
import { authorWords, changeKey, eventWords } from './event-moments.ts'
import { changesOf, type FieldChange, recordedAt } from './field-history.ts'
import type { Moment } from './moment.ts'
import { type Note, readNotes } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { text } from './record-value.ts'
import type { Speech } from './speech.ts'
import { stopMoments } from './stop-moments.ts'
import { resolveZone } from './stop-time.ts'
import { readingGaps, stopLabel } from './stop-words.ts'
import { orderedStops } from './stops.ts'

/** A status change is often told twice, as a change of the field and as an event of its own. */
function repeatsStatus(
  { eventId, recordId, at, json }: Note,
  changes: readonly FieldChange[],
): boolean {
  const status = text(json.newStatus)
  return (
    status !== undefined &&
    changes.some(
      (change) =>
        change.field === 'status' &&
        change.eventId !== eventId &&
        change.recordId === recordId &&
        change.value === status &&
        Math.abs(change.at - at) <= 5_000,
    )
  )
}

function undatedWords(facts: OrderFacts, speech: Speech): string[] {
  const count = facts.events.filter(
    (recorded) => recordedAt(recorded) === null && (recorded.event.json ?? null) !== null,
  ).length
  return count === 0 ? [] : [speech.story.timeline.undated(count)]
}

/**
 * Every moment of an order as known at `now`, in no particular order. Events without words or changes are left out;
 * events without a readable time cannot be placed, and `unknowns` counts them.
 */
export function collectMoments(
  facts: OrderFacts,
  now: Date,
  speech: Speech,
): { moments: Moment[]; unknowns: string[] } {
  const stops = orderedStops(facts, now)
  const notes = readNotes(facts.events, now.getTime())
  const authors = new Map(
    notes.flatMap((note) => [[note.eventId, authorWords(note, speech)] as const]),
  )
  const { moments, told } = stopMoments(facts, stops, now, authors, speech)
  const toldKeys = new Set([...told].map(changeKey))
  const stopOf = new Map(stops.map((stop) => [stop.taskId, stop]))
  const { zone: orgZone } = resolveZone(undefined, facts.orgTimezone)
  const changes = facts.events.flatMap(changesOf)
  const eventOf = new Map(
    facts.events.toReversed().map((recorded) => [recorded.event.id, recorded]),
  )
  for (const note of notes) {
    const recorded = eventOf.get(note.eventId)
    if (recorded === undefined || repeatsStatus(note, changes)) continue
    const stop = stopOf.get(note.recordId)
    const zone = stop?.zone ?? orgZone
    const words = eventWords(recorded, note, toldKeys, zone, speech)
    if (words === undefined) continue
    const by = authorWords(note, speech)
    moments.push({
      at: Temporal.Instant.fromEpochMilliseconds(note.at),
      zone,
      key: `event ${note.eventId}`,
      kind: words.kind,
      text:
        stop === undefined && note.objectKey !== 'order'
          ? speech.story.timeline.ofRecord(speech.field(note.objectKey), words.text)
          : words.text,
      ...(stop === undefined ? {} : { stop: stopLabel(stop, speech) }),
      ...(by === undefined ? {} : { by }),
      eventId: note.eventId,
    })
  }
  return {
    moments,
    unknowns: [...readingGaps(facts, stops, speech), ...undatedWords(facts, speech)],
  }
}
