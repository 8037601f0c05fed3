/** Events as notes: who wrote what and when, and whether a person, an integration or an automation did. */
import { textsOf } from '../roserocket/event-contents.ts'
import { recordedAt } from './field-history.ts'
import type { RecordedEvent } from './order-facts.ts'
import { cleanNote } from './prose.ts'
import { personName } from './record-fields.ts'
import { compareText, type Fields, firstText, isFields, nested, text } from './record-value.ts'

export type Source = 'user' | 'integration' | 'automation'

export interface Author {
  readonly name: string
  /** True for people of the organisation itself: the only names a customer may read. */
  readonly staff: boolean
  /** The label of an integration, null for an automation, where nobody has named it; languages name it themselves. */
  readonly machine?: string | null
}

/** One event up to the moment asked about. */
export interface Note {
  readonly eventId: string
  readonly recordId: string
  readonly objectKey: string
  readonly type: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly source: Source
  readonly author: Author | null
  /** Words of the event, cleaned; empty for a mere change. */
  readonly words: string
  readonly json: Fields
}

const integrationSources = new Set(['edi', 'api', 'integration', 'webhook', 'tracking'])
const automationSources = new Set(['automation', 'system', 'workflow', 'rule', 'bot', 'ai'])
const staffRoles = new Set([
  ...['admin', 'super-admin', 'superadmin', 'manager', 'operations', 'ops', 'csr', 'sales'],
  ...['customerservicerep', 'customer service rep', 'dispatcher', 'dispatch', 'accounting'],
])

function wordsOf(json: Fields): string {
  for (const text of textsOf(json)) {
    const words = cleanNote(decode(text))
    if (words !== '') return words
  }
  return ''
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function decode(raw: string): string {
  return raw
    .slice(0, 20_000)
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/giu, '\n')
    .replace(/&(?<name>amp|lt|gt|quot|apos|nbsp|#39);/giu, (whole, name: string) =>
      name === '#39' ? "'" : (entities[name.toLowerCase()] ?? whole),
    )
}

function sourceOf(event: RecordedEvent['event'], json: Fields): Source {
  const said = (firstText(json, '$source', 'source') ?? '').toLowerCase()
  const role = (text(event.user?.role) ?? '').toLowerCase()
  if (automationSources.has(said) || automationSources.has(role)) return 'automation'
  if (integrationSources.has(said) || role === 'integration') return 'integration'
  const actor = nested(json.actor)
  if (actor !== null && actor.isUserSubmitted === false && (actor.widgetKey ?? null) === null)
    return 'automation'
  if (event.type.startsWith('ai.')) return 'automation'
  const anyone = event.user !== null && event.user !== undefined
  if (anyone || firstText(actor, 'fullName', 'name', 'email') !== undefined) return 'user'
  // A note was written by somebody, even where the system has forgotten who; a change without a user was a rule.
  return event.type === 'internal' && wordsOf(json) !== '' ? 'user' : 'automation'
}

function authorOf(event: RecordedEvent['event'], json: Fields, source: Source): Author | null {
  const user = isFields(event.user) ? event.user : null
  const actor = nested(json.actor)
  const name =
    (user === null ? undefined : text(personName(user))) ??
    firstText(user, 'fullName', 'name', 'email') ??
    firstText(actor, 'fullName', 'name', 'email')
  const role = (text(user?.role) ?? '').toLowerCase()
  if (name !== undefined) return { name, staff: source === 'user' && staffRoles.has(role) }
  if (source === 'integration') {
    const said = firstText(json, '$source', 'source') ?? 'integration'
    const label =
      said.toLowerCase() === 'edi' || said.toLowerCase() === 'api' ? said.toUpperCase() : said
    return { name: `${label} integration`, staff: false, machine: label }
  }
  if (source === 'automation') return { name: 'automation', staff: false, machine: null }
  return null
}

/** The events up to `asOf` (epoch milliseconds), oldest first; views of widgets and undated events are no updates. */
export function readNotes(events: readonly RecordedEvent[], asOf: number): Note[] {
  const seen = new Set<string>()
  const notes: Note[] = []
  for (const recorded of events) {
    const at = recordedAt(recorded)
    const { event } = recorded
    if (at === null || at > asOf || event.type.startsWith('widget-') || seen.has(event.id)) continue
    seen.add(event.id)
    const json = isFields(event.json) ? event.json : {}
    const source = sourceOf(event, json)
    notes.push({
      eventId: event.id,
      recordId: recorded.recordId,
      objectKey: recorded.objectKey,
      type: event.type,
      at,
      source,
      author: authorOf(event, json, source),
      words: wordsOf(json),
      json,
    })
  }
  return notes.sort((a, b) => a.at - b.at || compareText(a.eventId, b.eventId))
}
