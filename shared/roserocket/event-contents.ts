/** What an event holds, wherever its writer put it: words, and changes of fields (API notes, section 6). */
import type { RoseEvent } from './schemas.ts'

type EventJson = RoseEvent['json']

/** Where the words of a note stand; most writers use the first. */
const wordFields = ['logMessage', 'note', 'comment', 'text', 'message', 'body'] as const

/** The texts of an event as written, the likeliest to be its words first; some writers put them one level deeper. */
export function* textsOf(json: EventJson): Generator<string> {
  for (const field of wordFields) {
    const value = json?.[field]
    if (typeof value === 'string') yield value
    if (!isObject(value)) continue
    for (const inner of wordFields) {
      const text = value[inner]
      if (typeof text === 'string') yield text
    }
  }
}

/** One field that changed, without the `$` that boards put before system fields. */
export interface ChangedField {
  readonly field: string
  readonly value: unknown
  readonly previous: unknown
}

/** The changes an event tells; an event of any other shape tells none. */
export function changedFieldsOf(json: EventJson): ChangedField[] {
  const list = json?.changedFields
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown) => {
    if (!isObject(entry) || typeof entry.field !== 'string') return []
    const { field, value, prevValue: previous } = entry
    return [{ field: field.replace(/^\$/u, ''), value, previous }]
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
