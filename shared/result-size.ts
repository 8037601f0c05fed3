/** How much a result may weigh, and an estimate of tokens from above by the look of the text alone. */

/** Ceilings of design 2.1 in tokens (o200k), for the text and for the structured content each. */
export const defaultCeilingTokens = 1_500
export const widenedCeilingTokens = 6_000

/** The ceiling of a call: an explicit `limit` or `fields` widens it. */
export function ceilingFor(input: { readonly limit?: unknown; readonly fields?: unknown }): number {
  const widened = input.limit !== undefined || input.fields !== undefined
  return widened ? widenedCeilingTokens : defaultCeilingTokens
}

const runs = /[A-Z]*[a-z]+|[A-Z]+|[0-9]+|\s+|[\u0080-\u{10ffff}]|[^A-Za-z0-9\s\u0080-\u{10ffff}]+/gu
/** Letters no word is made of: four consonants or four vowels on end; a tokenizer breaks them up. */
const unpronounceable = /[bcdfghjklmnpqrstvwxz]{4}|[aeiouy]{4}|^[bcdfghjklmnpqrstvwxz]{3,}$/iu

/**
 * Tokens of a text, seldom fewer than o200k makes of it whatever it holds.
 * A tokenizer costs 300 ms and 76 MB; looking at the letters costs nothing (design 2.1).
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (const [run] of text.matchAll(runs)) tokens += tokensOfRun(run)
  return Math.ceil(tokens)
}

function tokensOfRun(run: string): number {
  const first = run.codePointAt(0) ?? 0
  if (first > 0x7f) return tokensOfSymbol(first)
  if (/[a-z]/iu.test(run)) return tokensOfLetters(run)
  if (first >= 0x30 && first <= 0x39) return Math.ceil(run.length / 3) + 0.5
  if (first <= 0x20) return run === ' ' ? 0.15 : 1 + run.length / 4
  return run.length <= 3 ? 1.1 : run.length * 0.7
}

function tokensOfLetters(run: string): number {
  if (run.length <= 2) return 1
  if (unpronounceable.test(run)) return run.length / 1.7
  const easyLength = /[a-z]/u.test(run) ? 6 : 3
  return 1.1 + Math.max(0, run.length - easyLength) / 3.5
}

/** Scripts in common use take about a token a character, all others up to one a byte. */
function tokensOfSymbol(codePoint: number): number {
  if (codePoint < 0x800) return 1
  if (codePoint > 0xffff) return 3.5
  if (codePoint >= 0x2000 && codePoint < 0x2070) return 1
  const isEastAsian =
    (codePoint >= 0x3000 && codePoint < 0xa000) || (codePoint >= 0xac00 && codePoint < 0xd7b0)
  return isEastAsian ? 1.4 : 3
}
