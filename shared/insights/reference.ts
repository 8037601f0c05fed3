/** Any reference to an order in any dress, turned into an ordered list of things to look up. */
import {
  type FoundCode,
  findCodes,
  foldText,
  orderNumberLabel,
  type ReferenceKind,
  referenceLabels,
} from './reference-codes.ts'
import { takeAddresses } from './reference-url.ts'
import { cleanText } from './safe-text.ts'

/** One thing to look up. `variants` are exact spellings to try, likeliest first; `value` is the first of them. */
export interface ReferenceCandidate {
  readonly kind: ReferenceKind
  readonly value: string
  readonly variants: readonly string[]
}

const uuid =
  /(?<![\p{L}\d-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\d-])/giu
/** `ord_1a2b`, or a long run of letters and digits: made by a machine. */
const opaqueId = /^(?:[a-z]{2,12}_[\w-]+|(?=.*\d)(?=.*[a-z])[0-9a-z]{20,})$/iu
const unlabelledKinds: readonly ReferenceKind[] = [
  'externalId',
  'poNum',
  'refNum',
  'loadTenderNum',
  'fullId',
]
const variantLimit = 8

/** Words of a question or a mail subject that say nothing about which order is meant (English, French, Spanish). */
const emptyWords = new Set(
  (
    'a about and any are at by can could did do does for from get give going has have how i in into is it its just ' +
    'me my of on one ones or our please pls shall should show tell that the their them there these they this those ' +
    'to up us was we were what whats when where wheres which who why will with would you your yours ' +
    're fw fwd rr tr rv aw wg eta etd update status latest news track tracking trace late delay delayed order orders load ' +
    'loads shipment shipments freight truck po ref reference number no num bol id urgent customer pick pickup drop deliver delivery delivered running hi hello hey thanks thank ' +
    'le la les l un une des du de d et ou est sont quel quelle quand pourquoi comment svp commande merci en retard ' +
    'el los las lo una unos unas del y o es son cual cuando donde por que como favor pedido gracias esta su'
  ).split(' '),
)

/** The words of a text that can name a customer, a place or a carrier; folded, lower-case, no codes. */
export function tellingWords(text: string): string[] {
  const words =
    foldText(text)
      .toLowerCase()
      .match(/\p{L}[\p{L}\d'’&.-]*/gu) ?? []
  const bare = words.map((word) => word.replace(/['’]s?$|[.'’&-]+$/gu, ''))
  return [
    ...new Set(
      bare.filter((word) => word.length > 1 && !/\d/u.test(word) && !emptyWords.has(word)),
    ),
  ]
}

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
    return unique([upper, code, ...(own === undefined ? [withoutZeros(code)] : [])])
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
  const typed = cleanText(text.slice(0, 4_000).normalize('NFKC'), 500).replace(/[‐‑‒–—−]/gu, '-')
  const { orderIds, rest } = takeAddresses(typed, webUrl)
  const uuids = rest.match(uuid) ?? []
  const plain = rest.replace(uuid, ' ').trim()
  const tokens = plain
    .split(/\s+/u)
    .map((token) => token.replace(/^[#<("'“[]+|[>)"'”\].,;:!?]+$/gu, ''))
  const opaque = tokens.filter((token) => opaqueId.test(token))
  const { codes, rest: words } = findCodes(
    tokens.filter((token) => !opaque.includes(token)).join(' '),
  )

  const candidates: ReferenceCandidate[] = []
  for (const id of [...orderIds, ...uuids.map((id) => id.toLowerCase()), ...opaque]) {
    candidates.push(...candidate('id', [id]))
  }
  for (const id of opaque) candidates.push(...candidate('externalId', [id]))
  for (const found of codes) {
    for (const kind of found.label?.kinds ?? unlabelledKinds) {
      candidates.push(...candidate(kind, spellings(found, kind)))
    }
  }
  // A single token may always be a record id that no rule knows.
  const [only] = tokens
  if (
    tokens.length === 1 &&
    only !== undefined &&
    /^[\w.-]*\d[\w.-]*$/u.test(only) &&
    opaque.length === 0 &&
    !plain.startsWith('#')
  ) {
    candidates.push(...candidate('id', [only]))
  }
  const telling = tellingWords(words)
  const codeTexts = codes.slice(0, 3).flatMap(searchTexts)
  candidates.push(...candidate('text', unique([...codeTexts, telling.join(' '), ...telling])))
  const known = new Set<string>()
  return candidates.filter(({ kind, value }) => {
    const key = `${kind}\n${value}`
    return !known.has(key) && known.add(key)
  })
}
