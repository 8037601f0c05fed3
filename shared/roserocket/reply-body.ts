/** Pure: what may be taken from the body of a reply: its JSON, and the few words of an error. */
import { z } from 'zod'

const maxMessageLength = 300

/** API notes, section 9: `{ statusCode, message: string | string[], error? }`; v1 says `error_message`. */
const errorBodySchema = z.looseObject({
  message: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  error_message: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
})

/** The parsed JSON, or `undefined` where the text is none. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The words of an error body, on one line of at most 300 characters; `undefined` for HTML and other strangers.
 * Query strings and tokens that a careless host repeats are taken out.
 */
export function errorWords(text: string): string | undefined {
  const parsed = errorBodySchema.safeParse(parseJsonText(text))
  if (!parsed.success) return undefined
  const { message, error_message, error } = parsed.data
  const words = Array.isArray(message) ? message.slice(0, 10).join('; ') : message
  const line = cleanLine(words ?? error_message ?? error ?? '')
  return line === '' ? undefined : line
}

function cleanLine(text: string): string {
  const line = text
    .slice(0, 4_000)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')
    .replace(/(\/[^\s?]*)\?\S*/g, '$1')
    .replace(/\bBearer\s+\S+/gi, 'Bearer (removed)')
    .replace(/\beyJ[\w-]{6,}(\.[\w-]*)*/g, '(removed)')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= maxMessageLength ? line : `${line.slice(0, maxMessageLength - 1)}…`
}
