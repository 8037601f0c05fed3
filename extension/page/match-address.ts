/** Finds the record an address names, by patterns. */
import { escapePattern } from './escape-pattern.ts'
import { type AddressPattern, wordsNotIds } from './known-patterns.ts'

/** A record named by an address. */
export interface NamedRecord {
  readonly kind: string
  readonly id: string
}

/** A pattern made ready for matching. */
export interface CompiledAddress {
  readonly kind: string
  readonly uuid: RegExp
  readonly opaque: RegExp
}

const uuidShape = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const opaqueShape = '[^/]{1,120}'
const maxAnyParts = 3

/**
 * Makes a pattern ready, or null where it has no `{id}` or more than three `**` (matching such a one could
 * take long on a hostile address). A query is no part of it; upper and lower case are the same.
 */
export function compileAddress({ kind, address }: AddressPattern): CompiledAddress | null {
  const parts = address.split('/').filter((part) => part !== '')
  if (parts.filter((part) => part === '{id}').length !== 1) return null
  if (parts.filter((part) => part === '**').length > maxAnyParts) return null
  const sourceWith = (idShape: string) =>
    parts
      .map((part) => {
        if (part === '{id}') return `(${idShape})/`
        if (part === '**') return '(?:[^/]+/)*'
        return `${part === '*' ? '[^/]+' : escapePattern(part)}/`
      })
      .join('')
  const compile = (idShape: string) => new RegExp(`^/${sourceWith(idShape)}`, 'id')
  return { kind, uuid: compile(uuidShape), opaque: compile(opaqueShape) }
}

/**
 * The record whose id stands furthest right: a panel beside a list adds its record at the end. A board is
 * taken only where no record is named. A UUID that follows no known key names nothing.
 */
export function matchAddress(
  address: URL,
  options: { readonly patterns: readonly CompiledAddress[]; readonly opaqueIds: boolean },
): NamedRecord | null {
  const path = segmentsOf(address)
  let best: (NamedRecord & { readonly rank: number }) | null = null
  for (const pattern of options.patterns) {
    const match = (options.opaqueIds ? pattern.opaque : pattern.uuid).exec(path)
    const id = match?.[1]
    if (match === null || id === undefined || wordsNotIds.has(id.toLowerCase())) continue
    const at = match.indices?.[1]?.[0] ?? 0
    const rank = pattern.kind === 'board' ? at - path.length : at
    if (best === null || rank > best.rank) best = { kind: pattern.kind, id, rank }
  }
  return best === null ? null : { kind: best.kind, id: decode(best.id) }
}

/** Path and hash route as one list of parts between slashes, with `#` where the hash begins. */
function segmentsOf({ pathname, hash }: URL): string {
  const route = hash.split('?', 1)[0] ?? ''
  const text = `${pathname}/${route === '' ? '' : `#/${route.slice(1)}`}/`
  return text.replace(/\/{2,}/g, '/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
