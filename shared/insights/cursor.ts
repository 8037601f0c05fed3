/** Cursors of lists that are calculated anew for each page: a place in an order, opaque to callers. */
import { z } from 'zod'
import { RosebridgeError } from '../errors.ts'

const placeSchema = z.tuple([z.number(), z.string()])

/** The last entry of a page: the number it is sorted by, then the text that settles ties. */
export interface Place {
  readonly rank: number
  readonly key: string
}

/** Writes a place as text that survives an address, a form and a model. */
export function writeCursor({ rank, key }: Place): string {
  return btoa(encodeURIComponent(JSON.stringify([rank, key.toWellFormed()])))
    .replace(/\+/gu, '-')
    .replace(/\//gu, '_')
    .replace(/=+$/u, '')
}

/** Reads a cursor back; throws `invalid_input` for one that `writeCursor` did not make. */
export function readCursor(cursor: string): Place {
  try {
    const raw: unknown = JSON.parse(
      decodeURIComponent(atob(cursor.replace(/-/gu, '+').replace(/_/gu, '/'))),
    )
    const [rank, key] = placeSchema.parse(raw)
    return { rank, key }
  } catch (cause) {
    throw new RosebridgeError('invalid_input', 'That cursor does not belong to this list.', {
      nextStep: 'Pass nextCursor exactly as the previous page gave it, or leave it out.',
      cause,
    })
  }
}
