/** What an event says in words: changes of fields, a note, a message, or its bare type. */

import { cleanText, quoted } from '../safe-text.ts'
import { authorName } from './author-name.ts'
import { changesOf, type FieldChange } from './field-history.ts'
import type { Moment, TimelineKind } from './moment.ts'
import type { Note } from './notes.ts'
import type { RecordedEvent } from './order-facts.ts'
import { text } from './record-value.ts'
import type { Speech } from './speech.ts'
import { valueWords } from './value-words.ts'

/** Fields that say nothing to a reader, or repeat what another field says. */
const silentFields =
  /^(?:version|updated(?:At|By|ByFullName)|id|orgId|ownerId|searchText|etaLastUpdated|lastSeenTime)$/u
/** Views, widgets and assistant logs are not the order's history. */
const silentTypes = /^(?:widget-|ai\.)/u
const noteLimit = 280

function kindOfField(field: string): TimelineKind {
  if (/^(?:status|customerOrderStatus)$/u.test(field)) return 'status'
  if (/appointment|requested.*Window/iu.test(field)) return 'appointment'
  if (/eta(?:status)?$/iu.test(field)) return 'eta'
  return 'change'
}

function changeWords(change: FieldChange, zone: string, speech: Speech): string {
  const { values, timeline } = speech.story
  const before = valueWords(change.field, change.previous, zone, speech)
  const after = valueWords(change.field, change.value, zone, speech)
  const isNews = before !== values.none && before !== after
  return timeline.change(speech.field(change.field), isNews ? before : undefined, after)
}

/** Who wrote it, for colleagues: a name, else an address; integrations are named as such. */
export function authorWords({ author, source }: Note, speech: Speech): string | undefined {
  if (author === null) return undefined
  const name = cleanText(authorName(author, speech), 80)
  return source === 'integration' && !/integration/iu.test(author.name)
    ? speech.story.timeline.byIntegration(name)
    : name
}

/** A change that another moment tells already. */
export function changeKey({ eventId, recordId, field }: FieldChange): string {
  return JSON.stringify([eventId, recordId, field])
}

/**
 * The words of one event; undefined when it holds none. `told` are keys of changes that need no words any more; wall
 * clocks are read in `zone`. A note is quoted, since it is somebody's free text.
 */
export function eventWords(
  recorded: RecordedEvent,
  { words, source }: Pick<Note, 'words' | 'source'>,
  told: ReadonlySet<string>,
  zone: string,
  speech: Speech,
): Pick<Moment, 'kind' | 'text'> | undefined {
  const { event } = recorded
  const { joint, timeline: say } = speech.story
  if (silentTypes.test(event.type)) return undefined
  const all = changesOf(recorded)
  const changes = all.filter(
    (change) => !silentFields.test(change.field) && !told.has(changeKey(change)),
  )
  if (changes.length > 0) {
    const shown = changes.slice(0, 6).map((change) => changeWords(change, zone, speech))
    const more = changes.length > 6 ? [say.moreFields(changes.length - 6)] : []
    const kinds = changes.map(({ field }) => kindOfField(field))
    return {
      kind: kinds.find((kind) => kind !== 'change') ?? 'change',
      text: [...shown, ...more].join(joint),
    }
  }
  if (all.length > 0) return undefined
  const status = text(event.json?.newStatus)
  if (status !== undefined) {
    const text = say.change(speech.field('status'), undefined, speech.option(status))
    return { kind: 'status', text }
  }
  if (words !== '') {
    return source === 'integration'
      ? { kind: 'message', text: say.message(quoted(words, noteLimit)) }
      : { kind: 'note', text: say.note(quoted(words, noteLimit)) }
  }
  if (event.type === 'create') {
    return {
      kind: 'created',
      text: recorded.objectKey === 'order' ? say.orderCreated : say.created,
    }
  }
  if (['mutate', 'internal', 'unknown'].includes(event.type)) return undefined
  return { kind: 'other', text: speech.field(event.type) }
}
