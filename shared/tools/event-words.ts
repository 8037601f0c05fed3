/** An event as tools give it out: who, when, the words or the changed fields, and nothing else. */
import { z } from 'zod'
import { personName } from '../insights/record-fields.ts'
import { changedFieldsOf, textsOf } from '../roserocket/event-contents.ts'
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
  const name = user ? personName(user) : undefined
  return name ?? (typeof json?.$source === 'string' ? json.$source : user?.id)
}

function wordsOf({ json }: RoseEvent): string | undefined {
  for (const words of textsOf(json)) if (words.trim() !== '') return words
  return undefined
}

function changesOf({ json }: RoseEvent) {
  return changedFieldsOf(json).map(({ field, value, previous }) => ({
    field,
    ...(isEmpty(previous) ? {} : { from: shortValue(previous) }),
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
