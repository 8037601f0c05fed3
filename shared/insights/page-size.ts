/** How many entries of a list fit on one page: by number, and by the size that a model is to read. */
import { ceilingFor, estimateTokens } from '../result-size.ts'

/** Room for the order's head, the cursor and what is unknown around the entries. */
const envelopeTokens = 250

/**
 * The first entries, up to `limit` (default `usual`) and as many as fit the page; always at least one, if there is any.
 * An explicit limit widens the page (design 2.1).
 */
export function firstPage<Entry>(
  entries: readonly Entry[],
  { limit, usual }: { readonly limit: number | undefined; readonly usual: number },
): Entry[] {
  const most = Math.max(1, limit ?? usual)
  let room = ceilingFor({ limit }) - envelopeTokens
  const page: Entry[] = []
  for (const entry of entries) {
    room -= estimateTokens(JSON.stringify(entry))
    if (page.length >= most || (room < 0 && page.length > 0)) break
    page.push(entry)
  }
  return page
}
