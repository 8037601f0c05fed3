/** How many entries of a list fit on one page: by number, and by the size that a model is to read. */

/** Characters of JSON: about 1,300 tokens without an explicit limit, about 5,200 with one (design 2.1). */
const usualCharacters = 3_500
const mostCharacters = 14_000

/**
 * The first entries, up to `limit` (default `usual`) and as many as fit the page; always at least one, if there is any.
 * An explicit limit widens the page.
 */
export function firstPage<Entry>(
  entries: readonly Entry[],
  { limit, usual }: { readonly limit: number | undefined; readonly usual: number },
): Entry[] {
  const most = Math.max(1, limit ?? usual)
  let room = limit === undefined ? usualCharacters : mostCharacters
  const page: Entry[] = []
  for (const entry of entries) {
    room -= JSON.stringify(entry).length
    if (page.length >= most || (room < 0 && page.length > 0)) break
    page.push(entry)
  }
  return page
}
