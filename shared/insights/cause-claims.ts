/** What one note claims about causes: each claim stated, denied or only guessed, with its code, party and words. */
import { delayCode, usualParty } from './delay-codes.ts'
import type { CauseCategory, ResponsibleParty } from './delay-schema.ts'
import { readEdi } from './edi.ts'
import type { NameMask } from './name-mask.ts'
import { PhraseBook, type PhraseHit } from './phrase-language.ts'
import { addressPhrases, appointmentPhrases } from './phrases/appointment-address.ts'
import { borderPhrases, otherModePhrases } from './phrases/border-modes.ts'
import { carrierPhrases } from './phrases/carrier.ts'
import { consigneePhrases } from './phrases/consignee.ts'
import { equipmentPhrases } from './phrases/equipment.ts'
import {
  blamePhrases,
  correctionPhrases,
  denialPhrases,
  guessPhrases,
  harmlessPhrases,
} from './phrases/gates.ts'
import { damagePhrases, moneyPhrases, otherPhrases } from './phrases/money-damage.ts'
import { previousStopPhrases } from './phrases/previous-stop.ts'
import { shipperPhrases } from './phrases/shipper.ts'
import { weatherRoadPhrases } from './phrases/weather-road.ts'
import { readSentences, type Sentence } from './prose.ts'
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
  carrierPhrases,
  equipmentPhrases,
  previousStopPhrases,
  shipperPhrases,
  consigneePhrases,
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

interface Text {
  readonly words: readonly string[]
  readonly breaks: readonly boolean[]
}

function clauseOf(text: Text, position: number): { from: number; to: number } {
  let from = position
  while (from > 0 && text.breaks[from] !== true && !isTurn(text.words[from] ?? '')) from -= 1
  let to = position + 1
  while (to < text.words.length && text.breaks[to] !== true && !isTurn(text.words[to] ?? ''))
    to += 1
  return { from, to }
}

function isTurn(word: string): boolean {
  return ['but', 'however', 'though', 'mais', 'pero', 'sino', 'whereas', 'yet'].includes(word)
}

const interrogatives = new Set(
  (
    'did does do is was are were any anyone anybody what whats why who whos when wheres where how hows can could would will ' +
    'shall should has have had am which whose est pourquoi quand qui quoi ou comment que quien cuando donde como cual sera'
  ).split(' '),
)

/** Questions typed without their mark. */
const asksUnmarked =
  /^(?:(?:is|are|was|were|did|does|do|has|have|can|could|will|would) (?:he|she|it|they|we|you|this|that|the|there|anyone|anybody|someone|driver|carrier)\b(?! (?:be|been)\b)|did\b|any(?:one|body)? (?:know|word|idea|update|news)|why (?:is|was|are|were|did|does|has|have|isn't|isnt|the|no)\b|what(?:'s| is| was|s| happened)\b|where(?:'s| is|s)\b|est-ce que\b|pourquoi\b|por que\b)/u

/** From which word on the sentence asks; its length when it does not. */
function asksFrom(sentence: Sentence, text: Text): number {
  if (!sentence.question) return asksUnmarked.test(sentence.folded) ? 0 : text.words.length
  const starts = text.words
    .map((_, index) => index)
    .filter((index) => index === 0 || text.breaks[index] === true)
  const asking = starts.findLast((index) => interrogatives.has(text.words[index] ?? ''))
  return asking ?? 0
}

const lateHedges =
  /^(?:maybe|prob|probably|possibly|perhaps|guess|think|quizas|prolly|probablement|supongo|creo)$/u
const causal =
  /^(?:due|because|bc|cause|caused|causing|cuz|coz|reason|account|thanks|owing|raison|car|parce|suite|debido|porque|causa|motivo|cuz|thats|blame|result|from|after)$/u
const assertive = /^(?:its|was|thats|cest|etait|fue|es|actually|confirmed|reason)$/u

function near(text: Text, position: number, reach: number, pattern: RegExp): boolean {
  for (let index = Math.max(0, position - reach); index < position; index += 1)
    if (pattern.test(text.words[index] ?? '')) return true
  return false
}

function brokenBetween(text: Text, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (text.breaks[index] === true || isTurn(text.words[index] ?? '')) return true
  return false
}

function isDenied(
  text: Text,
  hit: PhraseHit,
  denials: readonly PhraseHit[],
  deniedBefore: PhraseHit | undefined,
): boolean {
  for (const denial of denials) {
    if (denial.row.code === 'PRE') {
      const between = hit.from - denial.to
      if (between < 0 || between > 1 || denial.from >= hit.from) continue
      if (
        between === 1 &&
        (denial.row.pattern === 'no' || denial.row.pattern === 'not') &&
        ['longer', 'only', 'just', 'wonder', 'doubt', 'to'].includes(text.words[denial.to] ?? '')
      )
        continue
      if (['only', 'just', 'doubt'].includes(text.words[denial.to] ?? '')) continue
      if (!brokenBetween(text, denial.to, hit.from + 1)) return true
    } else {
      const between = denial.from - hit.to
      if (between < 0 || between > (denial.named > 1 ? 3 : 0)) continue
      const inside = text.words.slice(hit.to, denial.from)
      if (inside.some((word) => ['not', 'isnt', 'no', 'barely', 'hardly', 'never'].includes(word)))
        continue
      if (!brokenBetween(text, hit.to, denial.from + 1)) return true
    }
  }
  if (deniedBefore === undefined) return false
  const link = text.words.slice(deniedBefore.to, hit.from)
  return (
    link.length <= 2 &&
    link.some((word) => ['or', 'nor', 'and', 'ni', 'o', 'ou', 'y', 'et'].includes(word))
  )
}

function isGuessed(text: Text, hit: PhraseHit, guesses: readonly PhraseHit[]): boolean {
  const clause = clauseOf(text, hit.from)
  return guesses.some((guess) => {
    if (guess.from < clause.from || guess.from >= clause.to + 1) return false
    if (guess.from <= hit.from) return guess.from >= clause.from && guess.to <= hit.to
    return (
      guess.from - hit.to <= 2 &&
      lateHedges.test(text.words[guess.to - 1] ?? text.words[guess.from] ?? '')
    )
  })
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
    const masked = context.names.mask(sentence.words)
    return {
      words: masked.map((word) => speller.correct(word.norm)),
      breaks: masked.map((word) => word.breakBefore),
    }
  })
  const claims: Claim[] = []
  let retracts = false
  let retractsTime = false
  let elsewhere = false
  for (const [index, sentence] of sentences.entries()) {
    if (ordersAMachine(sentence)) break
    const text = texts[index]
    if (text === undefined) continue
    const corrections = correctionBook.findBest(text.words)
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
    const guesses = guessBook.findBest(text.words)
    const asks = asksFrom(sentence, text)
    let deniedBefore: PhraseHit | undefined
    for (const hit of causeBook.findBest(text.words)) {
      if (hit.row.topic === 'harmless' || hit.from >= asks) continue
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
  behindOthers(claims)
  return { sentences, claims, retracts, retractsTime }
}

/** An accident named beside a jam on the road is somebody else's, which the truck waits behind. */
function behindOthers(claims: Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const road = claims.find(
      (other) =>
        other.code === 'BE' && other.standing === 'stated' && other.sentence === claim.sentence,
    )
    if (claim.code === 'AF' && claim.plain && road !== undefined)
      claims[index] = { ...road, score: claim.score, word: claim.word }
  }
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
    (near(text, hit.from, 3, causal) ? 3 : 0) + (near(text, hit.from, 2, assertive) ? 1 : 0)
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
    ruledOut: standing === 'denied',
  }
}

function addCodes(words: string, claims: Claim[], sentences: readonly Sentence[]): void {
  const edi = readEdi(words)
  if (edi.reasons.length === 0 || sentences.some(ordersAMachine)) return
  for (const reason of edi.reasons) {
    claims.push({
      category: reason.category,
      code: reason.code,
      party: reason.party,
      standing: 'stated',
      weak: false,
      plain: false,
      score: 9,
      sentence: 0,
      word: 0,
      ruledOut: false,
    })
  }
}
