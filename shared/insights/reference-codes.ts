/** Codes inside typed text: which parts look like an order's reference, and which label a person put before it. */

export type ReferenceKind =
  | 'id'
  | 'fullId'
  | 'externalId'
  | 'poNum'
  | 'refNum'
  | 'loadTenderNum'
  | 'text'

/** A way people label a reference. A new wording is one more word here. */
export interface ReferenceLabel {
  /** Written before the code, any case; `\s` stands for a blank. */
  readonly words: readonly string[]
  /** The prefix that such a code itself often carries. */
  readonly prefix: string
  /** Where Rose Rocket may keep it, likeliest first. */
  readonly kinds: readonly ReferenceKind[]
}

export const referenceLabels: readonly ReferenceLabel[] = [
  {
    words: [
      'customer po',
      'cust po',
      'purchase order',
      'p\\.\\s?o\\.?',
      'po',
      'p/o',
      'bon de commande',
      'orden de compra',
      'o\\.\\s?c\\.?',
    ],
    prefix: 'PO',
    kinds: ['poNum', 'externalId', 'refNum'],
  },
  {
    words: [
      'load tender',
      'tender',
      'load',
      'ld',
      'shipment',
      'shpt',
      'chargement',
      'voyage',
      'carga',
      'embarque',
      'envío',
      'envio',
    ],
    prefix: 'LOAD',
    kinds: ['loadTenderNum', 'externalId', 'refNum', 'poNum', 'fullId'],
  },
  {
    words: [
      'bill of lading',
      'bol',
      'b/l',
      'connaissement',
      'conocimiento de embarque',
      'carta porte',
    ],
    prefix: 'BOL',
    kinds: ['refNum', 'externalId', 'loadTenderNum'],
  },
  {
    words: ['pro', 'tracking', 'waybill', 'confirmation', 'conf'],
    prefix: 'PRO',
    kinds: ['refNum', 'externalId', 'loadTenderNum'],
  },
  {
    words: ['reference', 'customer ref', 'cust ref', 'réf(?:érence)?', 'ref', 'referencia'],
    prefix: 'REF',
    kinds: ['refNum', 'poNum', 'externalId', 'loadTenderNum'],
  },
  {
    words: ['sales order', 'so', 's\\.\\s?o\\.?', 'erp', 'external id', 'ext id', 'ext'],
    prefix: 'SO',
    kinds: ['externalId', 'refNum', 'poNum'],
  },
  {
    words: ['rose rocket', 'rr', 'order', 'ord', 'commande', 'pedido', 'orden'],
    prefix: 'O',
    kinds: ['fullId', 'externalId', 'poNum', 'refNum', 'loadTenderNum'],
  },
]

/** The human number of an order carries this letter (`O-19`). */
export const orderNumberLabel: ReferenceLabel = {
  words: ['o'],
  prefix: 'O',
  kinds: ['fullId', 'externalId'],
}

/** One code found in a text. */
export interface FoundCode {
  /** As typed, label and all (`PO#5561`). */
  readonly typed: string
  /** What stands after the label (`5561`); the same as `typed` when there is none. */
  readonly code: string
  readonly label: ReferenceLabel | undefined
}

// Each character can be taken in one way only, so that no text makes the search for a code explode.
const connector = String.raw`(?:(?:numbers?|num|nbr|n[oº°]s?|id)(?!\p{L})|[#:=.\-–—_º°\s])*`
const codeShape = String.raw`[\p{L}\d]+(?:[-_./][\p{L}\d]+)*`
const labelPatterns = referenceLabels.map((label) => ({
  label,
  pattern: new RegExp(
    String.raw`(?<![\p{L}\d])(?:${label.words.join('|').replace(/ /g, String.raw`\s+`)})(?:s\b)?(?:(?=\d)|(?![\p{L}\d])${connector})(${codeShape})`,
    'giu',
  ),
}))
const orderNumber = /(?<![\p{L}\d_./-])#?(o[-_#]?(\d{1,12}))(?![\p{L}\d]|[-_./][\p{L}\d])/giu
const bareCode = new RegExp(String.raw`(?<![\p{L}\d])${codeShape}`, 'gu')
const dateOrTime =
  /^(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}(?:am|pm|h\d{0,2})|\d{1,2}(?:st|nd|rd|th))$/iu
/** A number with its unit is an amount of something. */
const quantity =
  /(?<![\p{L}\d])\d+(?:[.,:]\d+)?\s*(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|miles?|mi|km|lbs?|kgs?|tons?|skids?|pallets?|pieces|pcs|[ap]m|heures?|jours?|horas?|d[ií]as?|minutos?)(?![\p{L}\d])/giu
const hasDigit = /\d/u

/**
 * The codes of a text, labelled ones first, then codes with letters, then bare numbers; at most eight.
 * A date or a clock time is no code, unless nothing else was typed. `rest` is the text without labelled codes.
 */
export function findCodes(text: string): { codes: FoundCode[]; rest: string } {
  const found: FoundCode[] = []
  let rest = text
  const take = (typed: string, code: string, label: ReferenceLabel | undefined) => {
    if (!found.some((other) => other.code.toUpperCase() === code.toUpperCase())) {
      found.push({ typed: typed.trim(), code, label })
    }
  }
  const takeLabelled = (pattern: RegExp, label: ReferenceLabel, codeGroup: number) => {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      const [typed, code] = [match[0], match[codeGroup]]
      if (typeof typed !== 'string' || typeof code !== 'string' || !hasDigit.test(code)) {
        return String(typed)
      }
      take(typed.replace(/^#/, ''), code, label)
      return ' '.repeat(typed.length)
    })
  }
  takeLabelled(orderNumber, orderNumberLabel, 2)
  for (const { label, pattern } of labelPatterns) takeLabelled(pattern, label, 1)
  found.sort((one, other) => text.indexOf(one.typed) - text.indexOf(other.typed))

  const loose = [...rest.replace(quantity, ' ').matchAll(bareCode)]
    .map(([code]) => code)
    .filter((code) => hasDigit.test(code))
  const alone = found.length === 0 && loose.length === 1
  const codes = loose.filter((code) => alone || !dateOrTime.test(code))
  const lettered = codes.filter((code) => /\p{L}/u.test(code))
  const numbers = codes.filter((code) => !/\p{L}/u.test(code) && (alone || code.length >= 3))
  // Beside a labelled reference a stray number is more likely an hour or a weight.
  const keep = found.length > 0 ? 2 : 8
  for (const code of [...lettered, ...numbers].slice(0, keep)) take(code, code, undefined)
  return { codes: found.slice(0, 8), rest }
}

/**
 * A code as its runs of letters and of digits, upper-cased, accents folded, leading zeros dropped:
 * `so-00441` → `SO`, `441`. Runs keep numbers whole, so that 556 is never part of 5561.
 */
export function runsOf(code: string): string[] {
  return [
    ...foldText(code)
      .toUpperCase()
      .matchAll(/\p{L}+|\d+/gu),
  ].map(([run]) => (/\d/u.test(run) ? run.replace(/^0+(?=\d)/u, '') : run))
}

/** Accents and width forms folded away: `Québec` → `Quebec`. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '')
}
