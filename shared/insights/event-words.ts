/** Who recorded an event, by which road it came, and the words it holds. */
import type { RecordedEvent } from './order-facts.ts'
import { personName } from './record-fields.ts'
import { type Fields, firstText, text } from './record-value.ts'
import { cleanText } from './safe-text.ts'

export type EventSource = 'user' | 'automation' | 'integration'

/** Where writers put the words of a note, in the order they are looked for. */
const wordKeys = ['logMessage', 'note', 'comment', 'text', 'message', 'body'] as const

function actorOf(json: Fields | null | undefined): Fields {
  const actor: unknown = json?.actor
  return typeof actor === 'object' && actor !== null ? { ...actor } : {}
}

/**
 * An integration says so (`json.$source` is `edi` or `api`, or the user's role is `integration`); automation says so
 * too, or was not submitted by a user, or names nobody. Everything else is a person.
 */
export function eventSource({ event }: RecordedEvent): EventSource {
  const source = text(event.json?.$source)?.toLowerCase()
  if (source === 'edi' || source === 'api') return 'integration'
  if (source === 'automation') return 'automation'
  if (text(event.user?.role)?.toLowerCase() === 'integration') return 'integration'
  const actor = actorOf(event.json)
  if (actor.isUserSubmitted === false && !text(actor.widgetKey)) return 'automation'
  return event.user === null || event.user === undefined || personName(event.user) === undefined
    ? 'automation'
    : 'user'
}

/** A person's name, else their e-mail address; integrations and automation are named as such. */
export function eventAuthor(recorded: RecordedEvent): string {
  const { event } = recorded
  const source = eventSource(recorded)
  const name = event.user ? personName(event.user) : undefined
  if (source === 'user') return cleanText(name ?? 'unknown', 80)
  if (source === 'automation') return 'automation'
  const road = text(event.json?.$source)?.toUpperCase()
  if (road !== 'EDI' && road !== 'API') return `${cleanText(name ?? 'unnamed', 80)} (integration)`
  return name === undefined ? `${road} integration` : `${cleanText(name, 80)} (${road} integration)`
}

/** The words of a note or message; undefined when the event holds none. */
export function eventNote({ event }: RecordedEvent): string | undefined {
  return firstText(event.json ?? null, ...wordKeys)
}
