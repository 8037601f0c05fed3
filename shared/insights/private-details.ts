/** Private details in free text: phone numbers, addresses of mail and web, amounts of money, found in every common dress. */

interface PrivateDetail {
  readonly what: 'e-mail address' | 'web address' | 'amount of money' | 'phone number'
  readonly pattern: RegExp
}

const currencies =
  'usd|cad|mxn|eur|gbp|aud|nzd|dollars?|bucks|euros?|pesos?|pounds sterling|d[oó]lares|dollars? us'

/** Tried in this order: an address may hold digits, an amount is shorter than a phone number. */
const privateDetails: readonly PrivateDetail[] = [
  { what: 'e-mail address', pattern: /[^\s<>()"“”,;:]+@[^\s<>()"“”,;:]+/gu },
  { what: 'web address', pattern: /\b(?:https?:\/\/|www\.)\S+/giu },
  {
    what: 'amount of money',
    pattern: new RegExp(
      [
        String.raw`(?:\b(?:us|ca|c|mx|au|nz))?[$€£¥]\s?\d[\d.,' ]*(?:\s?k\b)?(?:\s?(?:${currencies})\b)?`,
        String.raw`\b(?:${currencies})\s?\d[\d.,']*(?:\s?k\b)?`,
        String.raw`\b\d[\d.,']*(?:\s?k)?\s?(?:[$€£¥]|(?:${currencies})\b)`,
        String.raw`\b(?:rate|linehaul|line haul|pay|paid|paying|margin|quote|cost|charge|tarif|tarifa|flete)\s?(?:of|is|was|at|:|=|-)?\s?\d[\d.,']*`,
      ].join('|'),
      'giu',
    ),
  },
  {
    what: 'phone number',
    // Seven digits or more that only dialling marks part; an ISO date with its time is the one thing that looks alike.
    pattern:
      /(?<![\p{L}\d]|\d-)(?!(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d))[+(]*\d(?:[\s().\-–/]{0,3}\d){6,}(?:\s?(?:x|ext\.?)\s?\d+)?/giu,
  },
]

/**
 * Takes out what an outsider must not read: phone numbers, e-mail and web addresses, amounts of money.
 * `removed` names the sorts found, so that a draft can say what it left out.
 */
export function hidePrivate(text: string): { text: string; removed: string[] } {
  const removed: string[] = []
  let left = text
  for (const { what, pattern } of privateDetails) {
    const without = left.replace(pattern, ' ')
    if (without !== left) removed.push(what)
    left = without
  }
  return {
    text: left
      .replace(/\s+([,.;:!?])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
    removed,
  }
}
