/** Cuts a list on an item's boundary so that it fits its ceiling, with the cursor that goes on there. */
import { estimateTokens } from '../result-size.ts'

/** Room for the keys around the list, its cursor and its count. */
const envelopeTokens = 120

/**
 * Keeps the leading items that fit. `more` is what the source said about items beyond this page;
 * `cursorAfter(index)` is the cursor that goes on after the item at that index.
 */
export function fitList<Item>({
  items,
  more,
  ceilingTokens,
  cursorAfter,
}: {
  readonly items: readonly Item[]
  readonly more: { readonly nextCursor?: string | undefined; readonly left?: number | undefined }
  readonly ceilingTokens: number
  cursorAfter(index: number): string
}): { items: Item[]; nextCursor?: string; left?: number } {
  let room = ceilingTokens - envelopeTokens
  const kept: Item[] = []
  for (const item of items) {
    room -= estimateTokens(JSON.stringify(item)) + 1
    if (room < 0 && kept.length > 0) break
    kept.push(item)
  }
  const cutHere = items.length - kept.length
  if (cutHere > 0) {
    return {
      items: kept,
      nextCursor: cursorAfter(kept.length - 1),
      left: (more.left ?? 0) + cutHere,
    }
  }
  return {
    items: kept,
    ...(more.nextCursor === undefined ? {} : { nextCursor: more.nextCursor }),
    ...(more.left === undefined || more.left === 0 ? {} : { left: more.left }),
  }
}
