/** Finds the record a heading names by its human id. */
import { escapePattern } from './escape-pattern.ts'
import type { HeadingPattern } from './known-patterns.ts'

/** A record named by a human id such as O-19. */
export interface HumanId {
  readonly kind: string
  readonly fullId: string
}

/** A pattern made ready for matching. */
export interface CompiledHeading {
  readonly kind: string
  readonly text: RegExp
}

/** Longer headings are texts, and texts mention records they are not about. */
const maxHeadingLength = 200

/** Makes a pattern ready, or null where it has no `#` or nothing beside it. */
export function compileHeading({ kind, heading }: HeadingPattern): CompiledHeading | null {
  if (!heading.includes('#') || !/\p{L}/u.test(heading)) return null
  const source = heading.trim().split('#').map(escapePattern).join('\\d{1,12}')
  // Not inside a longer id: M-O-19 is a manifest's, not the order's.
  return { kind, text: new RegExp(`(?<![\\w-])${source}(?![\\w-])`, 'g') }
}

/** The one record the headings name; null where they name none or several. */
export function matchHeadings(
  headings: Iterable<string>,
  patterns: readonly CompiledHeading[],
): HumanId | null {
  const found = new Map<string, HumanId>()
  for (const heading of headings) {
    if (heading.length > maxHeadingLength) continue
    for (const { kind, text } of patterns) {
      for (const [fullId] of heading.matchAll(text)) found.set(fullId, { kind, fullId })
    }
  }
  const [only, second] = found.values()
  return second === undefined ? (only ?? null) : null
}
