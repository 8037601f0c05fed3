/** The last update of an order: the newest word of a person or an integration, automation only where there is no other. */
import { changedFieldsOf } from '../roserocket/event-contents.ts'
import type { Note } from './notes.ts'
import { clip } from './prose.ts'
import { isFields, nested, text } from './record-value.ts'

/** The newest event that counts as an update. */
export function lastUpdateOf(notes: readonly Note[]): Note | null {
  return notes.findLast((note) => note.source !== 'automation') ?? notes.at(-1) ?? null
}

function shown(value: unknown): string {
  const plain = text(value)
  if (plain !== undefined) return plain
  if (typeof value === 'boolean') return String(value)
  if (isFields(value)) {
    const time = text(value.dateTimeInLocation)
    const end = text(value.dateTimeInLocationEnd)
    if (time !== undefined)
      return `${minuteOf(time)}${end === undefined ? '' : ` to ${minuteOf(end)}`}`
    return text(value.name) ?? text(value.fullId) ?? text(value.id) ?? 'changed'
  }
  if (Array.isArray(value)) return `${value.length} entries`
  return 'empty'
}

function minuteOf(time: string): string {
  return time.replace('T', ' ').replace(/:\d{2}(?:\.\d+)?$/u, '')
}

/** A change event in words: `status booked → in transit`; at most three fields. */
export function changesInWords(note: Note, only?: RegExp): string {
  const parts = changedFieldsOf(note.json)
    .filter(({ field }) => only === undefined || only.test(field))
    .map(({ field, value, previous }) => {
      const before = (previous ?? null) === null ? '' : `${clip(shown(previous), 40)} → `
      return `${field} ${before}${clip(shown(value), 40)}`
    })
  const rest = parts.length - 3
  return parts.slice(0, 3).join('; ') + (rest > 0 ? `; ${rest} more` : '')
}

/** What an event says, in at most `limit` characters: its words, else its changes, else its kind. */
export function noteInWords(note: Note, limit: number): string {
  if (note.words !== '') return clip(note.words, limit)
  const changes = changesInWords(note)
  if (changes !== '') return clip(changes, limit)
  const status = text(note.json.newStatus) ?? text(nested(note.json.status)?.value)
  if (status !== undefined) return clip(`status ${status}`, limit)
  return note.type === 'create' ? `${note.objectKey} created` : note.type
}

/** Changes that a customer may read: times and status of the shipment, nothing of money. */
export const customerFields =
  /^(?:status|appointmentTime|requestedCompletionWindow|deliveryEta|taskETAStatus|orderETAStatus|actual\w*|arrivedAt|completedAt|eta)$/u
