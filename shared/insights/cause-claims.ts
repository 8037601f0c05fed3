/** What one note claims about causes: each claim stated, denied or only guessed, with its code, party and words. */

import {
  asksFrom,
  assertive,
  brokenBetween,
  causal,
  isDenied,
  isGuessed,
  near,
  present,
  type Text,
} from './claim-gates.ts'
import { delayCode, usualParty } from './delay-codes.ts'
import type { CauseCategory, ResponsibleParty } from './delay-schema.ts'
import { readEdi } from './edi.ts'
import type { NameMask } from './name-mask.ts'
import { PhraseBook, type PhraseHit } from './phrase-language.ts'
import { accidentPhrases } from './phrases/accidents.ts'
import { addressPhrases, appointmentPhrases } from './phrases/appointment-address.ts'
import { borderPhrases } from './phrases/border.ts'
import { carrierPhrases } from './phrases/carrier.ts'
import { consigneePhrases } from './phrases/consignee.ts'
import { consigneeFrenchSpanishPhrases } from './phrases/consignee-french-spanish.ts'
import { driverPhrases } from './phrases/driver.ts'
import { equipmentPhrases } from './phrases/equipment.ts'
import { blamePhrases, correctionPhrases, denialPhrases, guessPhrases } from './phrases/gates.ts'
import { harmlessPhrases } from './phrases/harmless.ts'
import { damagePhrases, moneyPhrases, otherPhrases } from './phrases/money-damage.ts'
import { otherModePhrases } from './phrases/other-modes.ts'
import { previousStopPhrases } from './phrases/previous-stop.ts'
import { shipperPhrases } from './phrases/shipper.ts'
import { weatherRoadPhrases } from './phrases/weather-road.ts'
import { hideProperNames } from './proper-names.ts'
import { readSentences, type Sentence } from './prose.ts'
import { findRoots } from './root-claims.ts'
import { type OwnReferences, ordersAMachine } from './sentence-gates.ts'
import { Speller } from './spelling.ts'

export type Standing = 'stated' | 'denied' | 'guessed'

export interface Claim {
  readonly category: CauseCategory
  readonly code: string | null
  readonly party: ResponsibleParty
  readonly standing: Standing
  /** Weak signs give way to any other claim. */
  readonly weak: boolean
  /** A single word of its phrase was enough. */
  readonly plain: boolean
  readonly score: number
  /** Sentence and word where it stands, to compare places within the note. */
  readonly sentence: number
  readonly word: number
  /** How many words it covers. */
  readonly length: number
  /** Explicitly said not to be the cause ("it wasn't the truck"). */
  readonly ruledOut: boolean
}

export interface NoteReading {
  readonly sentences: readonly Sentence[]
  readonly claims: readonly Claim[]
  /** The note takes back something said before it. */
  readonly retracts: boolean
  /** It takes back a time rather than a cause. */
  readonly retractsTime: boolean
}

export interface ClaimContext {
  readonly own: OwnReferences
  readonly names: NameMask
  /** Whether a facility's words are about the shipper's or the consignee's site. */
  readonly siteOf: (sentence: Sentence) => 'pickup' | 'delivery'
}

const causeBook = new PhraseBook<CauseCategory | 'harmless'>([
  driverPhrases,
  carrierPhrases,
  accidentPhrases,
  equipmentPhrases,
  previousStopPhrases,
  shipperPhrases,
  consigneePhrases,
  consigneeFrenchSpanishPhrases,
  appointmentPhrases,
  addressPhrases,
  weatherRoadPhrases,
  borderPhrases,
  otherModePhrases,
  moneyPhrases,
  damagePhrases,
  otherPhrases,
  harmlessPhrases,
])
const denialBook = new PhraseBook([denialPhrases])
const guessBook = new PhraseBook([guessPhrases])
const correctionBook = new PhraseBook([correctionPhrases])
const blameBook = new PhraseBook([blamePhrases])
const speller = new Speller([
  ...causeBook.words,
  ...denialBook.words,
  ...guessBook.words,
  ...correctionBook.words,
  ...blameBook.words,
])

/** Whether a word has a meaning of its own in the phrases. */
export function isTradeWord(word: string): boolean {
  return causeBook.words.has(word)
}

const parties: Readonly<Record<string, ResponsibleParty>> = {
  SHIPPER: 'shipper',
  CONSIGNEE: 'consignee',
  CARRIER: 'carrier',
  BROKER: 'broker',
  CUSTOMER: 'customer',
  NOBODY: 'nobody',
  shipper: 'shipper',
  consignee: 'consignee',
  carrier: 'carrier',
  broker: 'broker',
  customer: 'customer',
  nobody: 'nobody',
}

function siteCode(code: string, site: 'pickup' | 'delivery'): string {
  if (site === 'pickup') return 'AM'
  return code === 'SITE' ? 'AG' : code.slice(4)
}

function blameOf(texts: readonly Text[], index: number): ResponsibleParty | null {
  for (const offset of [0, 1]) {
    const text = texts[index + offset]
    if (text === undefined) continue
    const denials = denialBook.find(text.words)
    const hit = blameBook
      .findBest(text.words)
      .find((blame) => !isDenied(text, blame, denials, undefined))
    if (hit !== undefined) return parties[hit.row.code ?? ''] ?? null
  }
  return null
}

/** Reads a note's words. Pure: the same words in the same context give the same reading. */
export function readClaims(words: string, context: ClaimContext): NoteReading {
  const sentences = readSentences(words)
  const texts = sentences.map((sentence): Text => {
    const masked = hideProperNames(sentence, context.names.mask(sentence.words))
    return {
      words: masked.map((word) => speller.correct(word.norm)),
      breaks: masked.map((word) => word.breakBefore),
    }
  })
  const claims: Claim[] = []
  let retracts = false
  let retractsTime = false
  let admits = false
  let elsewhere = false
  for (const [index, sentence] of sentences.entries()) {
    if (ordersAMachine(sentence)) break
    const text = texts[index]
    if (text === undefined) continue
    const corrections = correctionBook.findBest(text.words)
    admits ||= corrections.some((hit) => hit.row.code === 'ADMIT')
    if (corrections.some((hit) => hit.row.code === 'RETRACT')) {
      retracts = true
      if (/\b(?:eta|etas|time|appt|appointment|date|hora|heure)\b/u.test(sentence.folded))
        retractsTime = true
    }
    // A note that opens with another order's number is about that order until it names this one.
    if (context.own.elsewhere(sentence)) {
      if (index === 0 && /^\S{1,12}(?: \S{1,10})?\s?[:–-]/u.test(sentence.text)) elsewhere = true
      continue
    }
    if (elsewhere) continue
    const corrected = corrections.at(-1)
    if (corrected !== undefined) {
      // What stood before the correction in this note no longer stands.
      for (let i = claims.length - 1; i >= 0; i -= 1) claims.splice(i, 1)
    }
    const denials = denialBook.find(text.words)
    const guesses = guessBook.findBest(text.words).filter((guess) => guess.row.code !== 'NO')
    const asks = asksFrom(sentence, text)
    let deniedBefore: PhraseHit | undefined
    const hits = causeBook.findBest(text.words)
    for (const hit of hits) {
      if (hit.row.topic === 'harmless' || hit.from >= asks) continue
      // "no delays at customs": the place alone says nothing beside words that say all is well.
      if (hit.row.weak && hits.some((other) => isHarmlessBeside(text, other, hit))) continue
      const taken = corrections.some(
        (correction) =>
          correction.row.code === 'RETRACT' &&
          correction.to <= hit.from &&
          hit.from - correction.to <= 4 &&
          !brokenBetween(text, correction.to, hit.from + 1),
      )
      const beforeTurn = corrected !== undefined && hit.to <= corrected.from
      const denied = taken || beforeTurn || isDenied(text, hit, denials, deniedBefore)
      if (denied) deniedBefore = hit
      const standing: Standing = denied
        ? 'denied'
        : isGuessed(text, hit, guesses)
          ? 'guessed'
          : 'stated'
      claims.push(makeClaim(hit, standing, index, text, texts, sentence, context))
    }
  }
  addCodes(words, claims, sentences)
  findRoots(claims, texts)
  return { sentences, claims, retracts: retracts || (admits && claims.length > 0), retractsTime }
}

function isHarmlessBeside(
  text: Text,
  other: PhraseHit<CauseCategory | 'harmless'>,
  hit: PhraseHit,
): boolean {
  if (other.row.topic !== 'harmless') return false
  const from = Math.min(other.to, hit.to)
  return !brokenBetween(text, from, Math.max(other.from, hit.from) + 1)
}

function makeClaim(
  hit: PhraseHit<CauseCategory | 'harmless'>,
  standing: Standing,
  index: number,
  text: Text,
  texts: readonly Text[],
  sentence: Sentence,
  context: ClaimContext,
): Claim {
  const rowCode = hit.row.code
  const code =
    rowCode?.startsWith('SITE') === true ? siteCode(rowCode, context.siteOf(sentence)) : rowCode
  const known = code === null ? null : delayCode(code)
  const topic = hit.row.topic === 'harmless' ? 'other' : hit.row.topic
  const category = known?.category ?? topic
  const blamed = standing === 'stated' ? blameOf(texts, index) : null
  const said = hit.row.party === null ? null : (parties[hit.row.party] ?? null)
  const bonus =
    (near(text, hit.from, 3, causal) || near(text, hit.from, 4, present) ? 3 : 0) +
    (near(text, hit.from, 2, assertive) ? 1 : 0)
  return {
    category,
    code,
    party: blamed ?? said ?? known?.party ?? usualParty(category),
    standing,
    weak: hit.row.weak,
    plain: hit.named === 1,
    score: Math.min(hit.named, 4) + bonus,
    sentence: index,
    word: hit.from,
    length: hit.to - hit.from,
    ruledOut: standing === 'denied',
  }
}

function addCodes(words: string, claims: Claim[], sentences: readonly Sentence[]): void {
  const edi = readEdi(words)
  if (edi.reasons.length === 0 || sentences.some(ordersAMachine)) return
  for (const { category, code, party } of edi.reasons) {
    claims.push(codedClaim({ category, code, party }))
  }
}

/** A claim made by code: nothing is plainer. */
export function codedClaim(coded: Pick<Claim, 'category' | 'code' | 'party'>): Claim {
  return {
    ...coded,
    standing: 'stated',
    weak: false,
    plain: false,
    score: 9,
    sentence: 0,
    word: 0,
    length: 0,
    ruledOut: false,
  }
}
