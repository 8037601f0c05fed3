/** Which of several claims in one note is the root, and which only what followed from it. */
import type { Claim } from './cause-claims.ts'
import type { Text } from './claim-gates.ts'
import { delayCode, usualParty } from './delay-codes.ts'

/** A code and the codes that explain it when they stand in the same sentence or the next. */
const explainedBy: Readonly<Record<string, readonly string[]>> = {
  BE: ['AO', 'AU', 'AN', 'BD', 'CA'],
  B1: ['AN', 'AU', 'B9', 'C5'],
  AQ: ['AN', 'AU'],
  AG: ['HB', 'C8', 'C9', 'B4', 'BS', 'AD', 'B5', 'B1', 'B9', 'B8', 'AN', 'AU', 'CA', 'BC'],
  AM: ['BQ', 'BC', 'BB', 'BN', 'AN', 'AU', 'CA', 'A2', 'A5', 'A6'],
  AK: ['BS'],
  AF: ['BP'],
  // "Not there yet" is what a breakdown or an absent driver brings about.
  AJ: ['AI', 'AF', 'D1', 'D2', 'AL'],
}

/** Missed times are what happened, not why. */
const outcomes = new Set(['AY', 'A1'])

const ahead = new Set(['ahead', 'adelante', 'devant', 'else', 'elses'])
const reach = 4

/** An accident ahead, or one named beside a jam, is somebody else's: the truck waits behind it. */
function happenedAhead(claim: Claim, claims: readonly Claim[], text: Text | undefined): boolean {
  if (claim.code !== 'AF' && claim.code !== 'AI') return false
  const after = text?.words.slice(claim.word, claim.word + claim.length + reach) ?? []
  if (after.some((word) => ahead.has(word))) return true
  if (
    after.some(
      (word, index) =>
        word === 'not' && ['us', 'him', 'our', 'ours'].includes(after[index + 1] ?? ''),
    )
  )
    return true
  return (
    claim.code === 'AF' &&
    claim.plain &&
    claims.some(
      (other) =>
        other.code === 'BE' && other.standing === 'stated' && other.sentence === claim.sentence,
    )
  )
}

/** Turns accidents of others into road trouble and makes weak what another claim explains. */
export function findRoots(claims: Claim[], texts: readonly Text[]): void {
  for (const [index, claim] of claims.entries()) {
    if (!happenedAhead(claim, claims, texts[claim.sentence])) continue
    const road = delayCode('BE')
    claims[index] = {
      ...claim,
      category: 'weather_or_road',
      code: 'BE',
      party: road?.party ?? usualParty('weather_or_road'),
    }
  }
  const stated = claims.filter((claim) => claim.standing === 'stated' && !claim.weak)
  for (const [index, claim] of claims.entries()) {
    const roots = explainedBy[claim.code ?? ''] ?? []
    const explained = stated.some(
      (other) =>
        other !== claim &&
        (outcomes.has(claim.code ?? '')
          ? !outcomes.has(other.code ?? '')
          : Math.abs(other.sentence - claim.sentence) <= 1 && roots.includes(other.code ?? '')),
    )
    if (explained) claims[index] = { ...claim, weak: true }
  }
}
