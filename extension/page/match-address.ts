/** Finds the record an address names, by patterns. */
import { type AddressPattern, wordsNotIds } from './known-patterns.ts'

/** A record named by an address. */
export interface NamedRecord {
  readonly kind: string
  readonly id: string
}

/** A pattern made ready for matching: its parts between slashes, in lower case. */
export interface CompiledAddress {
  readonly kind: string
  readonly parts: readonly string[]
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const maxOpaqueLength = 120
const maxAnyParts = 3

/**
 * Makes a pattern ready, or null where it has no `{id}` or more than three `**` (matching such a one could
 * take long on a hostile address). A query is no part of it; upper and lower case are the same.
 */
export function compileAddress({ kind, address }: AddressPattern): CompiledAddress | null {
  const parts = address
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '')
  if (parts.filter((part) => part === '{id}').length !== 1) return null
  if (parts.filter((part) => part === '**').length > maxAnyParts) return null
  return { kind, parts }
}

/**
 * The record whose id stands furthest right: a panel beside a list adds its record at the end. A board is
 * taken only where no record is named. A UUID that follows no known key names nothing.
 */
export function matchAddress(
  address: URL,
  options: { readonly patterns: readonly CompiledAddress[]; readonly opaqueIds: boolean },
): NamedRecord | null {
  const path = partsOf(address)
  const lower = path.map((part) => part.toLowerCase())
  const isId = options.opaqueIds
    ? (part: string) => part.length <= maxOpaqueLength
    : (part: string) => uuid.test(part)
  let best: (NamedRecord & { readonly rank: number }) | null = null
  for (const { kind, parts } of options.patterns) {
    const at = idPlace({ path: lower, parts, isId })
    const id = at === null ? undefined : path[at]
    if (at === null || id === undefined || wordsNotIds.has(id.toLowerCase())) continue
    const rank = kind === 'board' ? at - path.length : at
    if (best === null || rank > best.rank) best = { kind, id, rank }
  }
  return best === null ? null : { kind: best.kind, id: decode(best.id) }
}

interface Matching {
  readonly path: readonly string[]
  readonly parts: readonly string[]
  readonly isId: (part: string) => boolean
}

/**
 * Where in the path the id stands if the pattern fits its beginning, or null. `**` takes as much as it can. Plain
 * comparisons: thirty expressions would cost the host page more than all the rest of this script.
 */
function idPlace(
  matching: Matching,
  pathAt = 0,
  partAt = 0,
  place: number | null = null,
): number | null {
  const { path, parts, isId } = matching
  const part = parts[partAt]
  if (part === undefined) return place
  if (part === '**') {
    for (let next = path.length; next >= pathAt; next -= 1) {
      const found = idPlace(matching, next, partAt + 1, place)
      if (found !== null) return found
    }
    return null
  }
  const here = path[pathAt]
  if (here === undefined) return null
  if (part === '{id}') return isId(here) ? idPlace(matching, pathAt + 1, partAt + 1, pathAt) : null
  return part === '*' || part === here ? idPlace(matching, pathAt + 1, partAt + 1, place) : null
}

/** Path and hash route as one list of parts between slashes, with `#` where the hash begins. */
function partsOf({ pathname, hash }: URL): string[] {
  const route = hash.split('?', 1)[0] ?? ''
  return [
    ...pathname.split('/'),
    ...(route === '' ? [] : ['#', ...route.slice(1).split('/')]),
  ].filter((part) => part !== '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
