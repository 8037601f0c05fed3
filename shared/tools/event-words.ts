/** An event as tools give it out: who, when, the words or the changed fields, and nothing else. */
import { z } from 'zod'
import type { RoseEvent } from '../roserocket/schemas.ts'

export const eventOutput = z.object({
  id: z.string(),
  type: z.string(),
  at: z.string(),
  by: z.string().optional(),
  text: z.string().optional(),
  changes: z
    .array(
      z.object({ field: z.string(), from: z.unknown().optional(), to: z.unknown().optional() }),
    )
    .optional(),
})

const textLimit = 400
/** Where writers put the words of a note (design 4). */
const textKeys = ['logMessage', 'note', 'comment', 'text', 'message', 'body'] as const

const changedFieldsSchema = z
  .array(z.object({ field: z.string(), value: z.unknown(), prevValue: z.unknown() }))
  .catch([])

/** Shapes `RoseEvent` for a reader: name, else e-mail, else the machine that wrote it. */
export function publicEvent(event: RoseEvent): z.infer<typeof eventOutput> {
  const by = writerOf(event)
  const text = wordsOf(event)
  const changes = changesOf(event)
  return {
    id: event.id,
    type: event.type,
    at: event.createdAt,
    ...(by === undefined ? {} : { by }),
    ...(text === undefined ? {} : { text: cap(text) }),
    ...(changes.length === 0 ? {} : { changes }),
  }
}

function writerOf({ user, json }: RoseEvent): string | undefined {
  const name = [user?.firstName, user?.lastName].filter(Boolean).join(' ')
  if (name !== '') return name
  if (user?.email) return user.email
  return typeof json?.$source === 'string' ? json.$source : user?.id
}

function wordsOf({ json }: RoseEvent): string | undefined {
  for (const key of textKeys) {
    const words = json?.[key]
    if (typeof words === 'string' && words.trim() !== '') return words
  }
  return undefined
}

function changesOf({ json }: RoseEvent) {
  return changedFieldsSchema.parse(json?.changedFields).map(({ field, value, prevValue }) => ({
    field,
    ...(isEmpty(prevValue) ? {} : { from: shortValue(prevValue) }),
    ...(isEmpty(value) ? {} : { to: shortValue(value) }),
  }))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function shortValue(value: unknown): unknown {
  return typeof value === 'string' ? cap(value) : value
}

function cap(text: string): string {
  return text.length > textLimit ? `${text.slice(0, textLimit)}…` : text
}
