/** The frames of a link: how calls, replies, failures, cancelling and progress are written as text. */
import * as z from 'zod/mini'
import { progressSchema } from './exchange.ts'
import { unreadable } from './wire-error.ts'
import { wireErrorSchema } from './wire-error-schema.ts'

const id = z.int().check(z.nonnegative())

const frameSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id, name: z.string(), input: z.unknown() }),
  z.object({ type: z.literal('reply'), id, output: z.unknown() }),
  // `id` is null where the message that failed could not be read far enough to find one.
  z.object({ type: z.literal('failure'), id: z.nullable(id), error: wireErrorSchema }),
  z.object({ type: z.literal('cancel'), id }),
  z.extend(progressSchema, { type: z.literal('progress'), id }),
])
export type Frame = z.output<typeof frameSchema>

const anyIdSchema = z.object({ type: z.literal('call'), id })

/** A frame that could be read, or the failure to answer with. */
export type ReadFrame =
  | { readonly frame: Frame }
  | { readonly failure: Extract<Frame, { type: 'failure' }> }

/** Reads one message of a socket. Never throws. */
export function readFrame(data: unknown): ReadFrame {
  let value: unknown
  try {
    value = JSON.parse(typeof data === 'string' ? data : String(data))
  } catch {
    return failureOf(null, 'it is not JSON')
  }
  const parsed = z.safeParse(frameSchema, value)
  if (parsed.success) return { frame: parsed.data }
  const named = z.safeParse(anyIdSchema, value)
  return failureOf(named.success ? named.data.id : null, problemOf(parsed.error))
}

/** The first problem of a failed parse, in words: where, then what. */
export function problemOf(error: z.core.$ZodError): string {
  const [first] = error.issues
  if (first === undefined) return 'unknown'
  const path = first.path.map(String).join('.')
  return path === '' ? first.message : `${path}: ${first.message}`
}

function failureOf(frameId: number | null, problem: string): ReadFrame {
  const error = unreadable('The message', problem).facts
  return { failure: { type: 'failure', id: frameId, error } }
}
