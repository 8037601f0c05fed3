/** Cursors of long lists: opaque texts that remember the query and the last item given, and nothing else. */
import { z } from 'zod'
import { RosebridgeError } from '../errors.ts'
import { parseJsonText } from './reply-body.ts'

const maxCursorLength = 2_000

const positionSchema = z.object({
  /** What the last item sorted by. */
  value: z.union([z.string().max(500), z.number(), z.null()]),
  id: z.string().max(300),
  /** How many items lay before the next one: a hint where to look, not the truth. */
  count: z.number().int().min(0).max(10_000_000),
  /** The item was placed by the host's own sequence, since its equals were too many to sort by id. */
  inSequence: z.boolean().optional(),
})
/** Where a list was left off. */
export type CursorPosition = z.infer<typeof positionSchema>

const cursorSchema = positionSchema.extend({ query: z.string() })

/** JSON with sorted keys, so that the same query has the same text however it was written. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
  return `{${entries.join(',')}}`
}

/** A short hash that tells one query from another. */
export async function hashQuery(query: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(query))
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return toBase64Url(new Uint8Array(digest).slice(0, 9))
}

export function encodeCursor(position: CursorPosition, queryHash: string): string {
  const json = JSON.stringify({ ...position, query: queryHash })
  return toBase64Url(new TextEncoder().encode(json))
}

/** The position in a cursor. Throws `invalid_input` for rubbish and for the cursor of another query. */
export function decodeCursor(cursor: string, queryHash: string): CursorPosition {
  const parsed = cursorSchema.safeParse(parseJsonText(fromBase64Url(cursor)))
  if (!parsed.success) {
    throw new RosebridgeError('invalid_input', 'The cursor is not one this list gave out.', {
      nextStep: 'Ask without a cursor to start from the beginning.',
    })
  }
  const { query, ...position } = parsed.data
  if (query !== queryHash) {
    throw new RosebridgeError('invalid_input', 'The cursor belongs to another query.', {
      nextStep:
        'Repeat the query exactly as it was when the cursor was given (the limit may differ), or ask without a cursor.',
    })
  }
  return position
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The text behind base64url; empty where it is none. */
function fromBase64Url(text: string): string {
  if (text.length > maxCursorLength || !/^[\w-]+$/.test(text)) return ''
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
  } catch {
    return ''
  }
}
