/** Any reference to an order in any dress, turned into an ordered list of things to look up. */
import {
  type FoundCode,
  orderNumberLabel,
  type ReferenceKind,
  referenceLabels,
} from './reference-codes.ts'
import { readReference } from './reference-reading.ts'

/** One thing to look up. `variants` are exact spellings to try, likeliest first; `value` is the first of them. */
export interface ReferenceCandidate {
  readonly kind: ReferenceKind
  readonly value: string
  readonly variants: readonly string[]
}

const unlabelledKinds: readonly ReferenceKind[] = [
  'externalId',
  'poNum',
  'refNum',
  'loadTenderNum',
  'fullId',
]
const variantLimit = 8

function unique(spellings: readonly string[]): string[] {
  return [...new Set(spellings.map((spelling) => spelling.trim()))]
    .filter((spelling) => spelling !== '')
    .slice(0, variantLimit)
}

/** The prefix a code carries itself, and its number: `so00441` → `so`, `00441`. */
function splitPrefix(code: string): { prefix: string; number: string } | undefined {
  const match = /^(\p{L}{1,8})[-_./ ]?(\d+)$/u.exec(code)
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { prefix: match[1].toUpperCase(), number: match[2] }
}

const knownPrefixes = new Set(referenceLabels.map(({ prefix }) => prefix))

/** Spellings under which that code may be stored, likeliest first. */
function spellings({ typed, code, label }: FoundCode, kind: ReferenceKind): string[] {
  const own = splitPrefix(code)
  const upper = code.toUpperCase()
  const prefix = own?.prefix ?? (kind === 'fullId' ? 'O' : label?.prefix)
  const number = own?.number ?? code
  if (prefix === undefined || !/^\d+$/u.test(number)) {
    return unique([code, upper, ...(own === undefined ? [withoutZeros(code)] : [])])
  }
  const short = withoutZeros(number)
  const dressed = [`${prefix}-${number}`, `${prefix}${number}`]
  const shortDressed = [`${prefix}-${short}`, `${prefix}${short}`]
  if (kind === 'fullId') return unique([...dressed, ...shortDressed, upper, code])
  const glued =
    typed.length <= prefix.length + number.length + 2 ? [typed.toUpperCase(), typed] : []
  // Typed without a blank, the prefix is part of the code; an external id is mostly written with one.
  const whole = own !== undefined || kind === 'externalId' || !/[\s#:]/u.test(typed)
  const bare = own === undefined || knownPrefixes.has(prefix) ? [number, short] : []
  return unique(
    own === undefined
      ? [...(whole ? [...dressed, number] : [number, ...dressed]), ...glued, short, ...shortDressed]
      : [upper, code, ...dressed, ...bare, ...shortDressed],
  )
}

function withoutZeros(number: string): string {
  return number.replace(/^0+(?=\d)/u, '')
}

/** The code as a text search should see it: with the prefix it was typed with, then its bare number. */
function searchTexts({ typed, code, label }: FoundCode): string[] {
  if (label === orderNumberLabel) return [`O-${code}`]
  const whole = label !== undefined && !/\s/u.test(typed) ? [typed] : []
  const own = splitPrefix(code)
  return [...whole, code, ...(own === undefined ? [] : [withoutZeros(own.number)])].filter(
    (text) => text.length > 2 || text === code,
  )
}

function candidate(kind: ReferenceKind, variants: readonly string[]): ReferenceCandidate[] {
  const [value] = variants
  return value === undefined ? [] : [{ kind, value, variants }]
}

/**
 * What to look up for a typed reference, likeliest first: ids of pasted addresses, UUIDs and opaque ids, then each code
 * under the fields its label names, then words for a text search. Empty when the text holds nothing to look for.
 * `webUrl`: origin of the organisation's web app, if its addresses are to be known besides the usual hosts.
 */
export function parseReference(
  text: string,
  { webUrl }: { webUrl?: string } = {},
): ReferenceCandidate[] {
  const { ids, opaque, single, codes, words } = readReference(text, webUrl)
  const candidates: ReferenceCandidate[] = []
  for (const id of ids) candidates.push(...candidate('id', [id]))
  for (const id of opaque) candidates.push(...candidate('externalId', [id]))
  for (const found of codes) {
    for (const kind of found.label?.kinds ?? unlabelledKinds) {
      candidates.push(...candidate(kind, spellings(found, kind)))
    }
  }
  if (single !== undefined) {
    if (codes.length === 0)
      candidates.push(...candidate('externalId', unique([single, single.toUpperCase()])))
    candidates.push(...candidate('id', [single]))
  }
  const codeTexts = codes.slice(0, 3).flatMap(searchTexts)
  candidates.push(...candidate('text', unique([...codeTexts, words.join(' '), ...words])))
  const known = new Set<string>()
  return candidates.filter(({ kind, value }) => {
    const key = `${kind}\n${value}`
    return !known.has(key) && known.add(key)
  })
}
