/** The user's page patterns as lines of text: a kind, a colon, an address or a heading. */
import type { PagePattern } from '../page/known-patterns.ts'
import { compileAddress } from '../page/match-address.ts'
import { compileHeading } from '../page/match-heading.ts'

/** Lines that could be read, and the first that could not. */
export interface ReadPatterns {
  readonly patterns: readonly PagePattern[]
  readonly wrongLine: string | null
}

/** Writes patterns one a line: `order: /_/#/dispatch/load/{id}`, `order: LD#`. */
export function patternsToText(patterns: readonly PagePattern[]): string {
  return patterns
    .map(
      (pattern) => `${pattern.kind}: ${'address' in pattern ? pattern.address : pattern.heading}`,
    )
    .join('\n')
}

/** Reads lines; empty ones are skipped, unusable ones named. */
export function textToPatterns(text: string): ReadPatterns {
  const patterns: PagePattern[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue
    const pattern = readLine(line)
    if (pattern === null) return { patterns, wrongLine: line }
    patterns.push(pattern)
  }
  return { patterns, wrongLine: null }
}

function readLine(line: string): PagePattern | null {
  const colon = line.indexOf(':')
  const kind = line.slice(0, colon).trim()
  const rest = line.slice(colon + 1).trim()
  if (colon < 1 || kind.length > 60 || rest.length > 300) return null
  const address = { kind, address: rest }
  if (rest.includes('{id}')) return compileAddress(address) === null ? null : address
  const heading = { kind, heading: rest }
  return rest.length > 60 || compileHeading(heading) === null ? null : heading
}
