/** Parses what a caller asks for, and says in one sentence what is wrong with it. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'

/** Parses unknown input; throws invalid_input that names every place and what belongs there. */
export function parseAsked<Output>(schema: z.core.$ZodType<Output>, input: unknown): Output {
  const parsed = z.safeParse(schema, input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(faultOf)
  throw new RosebridgeError('invalid_input', `${faults.join('; ')}.`, {
    nextStep: 'Correct what is named and ask again.',
  })
}

/** What is wrong and where, in words for whoever asked. */
export function faultOf({ path, message }: z.core.$ZodIssue): string {
  const words = message
    .replace(/^Invalid input: expected (.+), received undefined$/u, 'is missing; $1 is expected')
    .replace(/^Invalid input: expected (.+), received NaN$/u, 'must be a $1')
    .replace(/^Invalid input: /u, '')
    .replace(/^Too small: expected string to have >=1 characters$/u, 'must not be empty')
  return path.length === 0 ? words : `${path.join('.')}: ${words}`
}

/** A name people give to something: one line, 1 to 120 characters. */
export const givenNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'must not hold control characters')

/** An instant with a zone, kept in UTC with milliseconds so that text order is time order. */
export const instantSchema = z.iso
  .datetime({ offset: true, message: 'must be an ISO 8601 instant such as 2027-01-31T17:00:00Z' })
  .transform((instant) => new Date(instant).toISOString())

/** When something is to end, as people write it: an instant, or `never` (null) in any case. Absent stays absent. */
export function endsAt(said: string | undefined): string | null | undefined {
  return said?.trim().toLowerCase() === 'never' ? null : said
}

const cursorSchema = z.tuple([z.string(), z.string()])

/** A place in a list ordered by creation and id, as one opaque word. */
export function encodeCursor(createdAt: string, id: string): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url')
}

/** The place a cursor means; throws invalid_input for a word that is none of ours. */
export function decodeCursor(cursor: string): { readonly createdAt: string; readonly id: string } {
  try {
    const [createdAt, id] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    )
    return { createdAt, id }
  } catch (error) {
    throw new RosebridgeError('invalid_input', 'That cursor is not one of ours.', {
      nextStep: 'Ask without a cursor to start from the beginning.',
      cause: error,
    })
  }
}
