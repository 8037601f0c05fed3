/** What a typed text refers to, before it is known where to look: ids, codes and telling words. */

import { cleanText } from '../safe-text.ts'
import { type FoundCode, findCodes, foldText } from './reference-codes.ts'
import { takeAddresses } from './reference-url.ts'

const uuid =
  /(?<![\p{L}\d-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\d-])/giu
/** `ord_1a2b`, or a long run of letters and digits: made by a machine. */
const opaqueId = /^(?:[a-z]{2,12}_[\w-]+|(?=.*\d)(?=.*[a-z])[0-9a-z]{20,})$/iu
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
function tellingWords(text: string): string[] {
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

/** A text taken apart. */
export interface ReadReference {
  /** Record ids: of the app's own addresses, UUIDs, and tokens that only a machine makes. */
  readonly ids: readonly string[]
  /** The ids among them that might as well be an external id. */
  readonly opaque: readonly string[]
  /** The whole text when it is one token that may be an id no rule knows. */
  readonly single: string | undefined
  readonly codes: readonly FoundCode[]
  readonly words: readonly string[]
  /** The cleaned text itself. */
  readonly typed: string
}

/** Takes a typed reference apart. `webUrl`: origin of the organisation's web app. Reads the first 500 characters. */
export function readReference(text: string, webUrl?: string): ReadReference {
  const typed = cleanText(text.slice(0, 4_000).normalize('NFKC'), 500).replace(/[‐‑‒–—−]/gu, '-')
  const { orderIds, rest } = takeAddresses(typed, webUrl)
  const uuids = (rest.match(uuid) ?? []).map((id) => id.toLowerCase())
  const plain = rest.replace(uuid, ' ').trim()
  const tokens = plain
    .split(/\s+/u)
    .map((token) => token.replace(/^[#<("'“[]+|[>)"'”\].,;:!?]+$/gu, ''))
  const opaque = tokens.filter((token) => opaqueId.test(token))
  const others = tokens.filter((token) => !opaque.includes(token))
  const { codes, rest: words } = findCodes(others.join(' '))
  const [only = ''] = tokens
  const mayBeId = tokens.length === 1 && opaque.length === 0 && !plain.startsWith('#')
  return {
    ids: [...new Set([...orderIds, ...uuids, ...opaque])],
    opaque: [...new Set(opaque)],
    single: mayBeId && /^(?=.*[\d_.-])[\w.-]{1,80}$/u.test(only) ? only : undefined,
    codes,
    // A name may hold a digit (`3M`, `7-Eleven`), and then it looks like a code.
    words: [
      ...tellingWords(words),
      ...codes
        .filter(({ label, code }) => label === undefined && /\p{L}/u.test(code))
        .map(({ code }) => foldText(code).toLowerCase()),
    ],
    typed,
  }
}
