/** The last update of an order: the newest word of a person or an integration, automation only where there is no other. */
import { changedFieldsOf } from '../roserocket/event-contents.ts'
import type { Note } from './notes.ts'
import { clip } from './prose.ts'
import { isFields, nested, text } from './record-value.ts'
import type { Speech } from './speech.ts'
import { statusField } from './value-words.ts'

/** The newest event that counts as an update. */
export function lastUpdateOf(notes: readonly Note[]): Note | null {
  return notes.findLast((note) => note.source !== 'automation') ?? notes.at(-1) ?? null
}

function shown(value: unknown, field: string, speech: Speech): string {
  const say = speech.story.evidence
  const plain = text(value)
  if (plain !== undefined) return statusField.test(field) ? speech.quoting.option(plain) : plain
  if (typeof value === 'boolean') return String(value)
  if (isFields(value)) {
    const time = text(value.dateTimeInLocation)
    const end = text(value.dateTimeInLocationEnd)
    if (time !== undefined)
      return end === undefined ? minuteOf(time) : say.until(minuteOf(time), minuteOf(end))
    return text(value.name) ?? text(value.fullId) ?? text(value.id) ?? say.changed
  }
  if (Array.isArray(value)) return say.entries(value.length)
  return say.empty
}

function minuteOf(time: string): string {
  return time.replace('T', ' ').replace(/:\d{2}(?:\.\d+)?$/u, '')
}

/** A change event in words: `status booked → in transit`; at most three fields. */
export function changesInWords(note: Note, speech: Speech, only?: RegExp): string {
  const { joint, evidence: say } = speech.story
  const parts = changedFieldsOf(note.json)
    .filter(({ field }) => only === undefined || only.test(field))
    .map(({ field, value, previous }) => {
      const before =
        (previous ?? null) === null ? '' : `${clip(shown(previous, field, speech), 40)} → `
      return say.change(speech.quoting.field(field), before, clip(shown(value, field, speech), 40))
    })
  const rest = parts.length - 3
  return [...parts.slice(0, 3), ...(rest > 0 ? [say.moreChanges(rest)] : [])].join(joint)
}

/** What an event says, in at most `limit` characters: its words, else its changes, else its kind. */
export function noteInWords(note: Note, limit: number, speech: Speech): string {
  const say = speech.story.evidence
  if (note.words !== '') return clip(note.words, limit)
  const changes = changesInWords(note, speech)
  if (changes !== '') return clip(changes, limit)
  const status = text(note.json.newStatus) ?? text(nested(note.json.status)?.value)
  if (status !== undefined) return clip(say.status(speech.quoting.option(status)), limit)
  return note.type === 'create' ? say.created(note.objectKey) : note.type
}

/** Changes that a customer may read: times and status of the shipment, nothing of money. */
export const customerFields =
  /^(?:status|appointmentTime|requestedCompletionWindow|deliveryEta|taskETAStatus|orderETAStatus|actual\w*|arrivedAt|completedAt|eta)$/u
