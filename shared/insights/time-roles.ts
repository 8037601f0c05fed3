/** What the words around a time make of it, and which stop it is about: shared by the readers of prose times. */
import type { Temporal } from 'temporal-polyfill'
import { PhraseBook, type PhraseHit } from './phrase-language.ts'
import { timeRoles } from './phrases/eta.ts'
import { plainSpelling } from './phrases/spellings.ts'
import type { Sentence } from './prose.ts'
import { reached, type StopFinder, type StopMention } from './stop-names.ts'
import type { Stop } from './stops.ts'

export interface ProseTime {
  /** `withdrawn`: a time that is said not to hold any more. */
  readonly role: 'eta' | 'appointment' | 'withdrawn'
  readonly stop: Stop
  readonly at: Temporal.Instant
}

export interface ProseContext {
  /** Epoch milliseconds at which the note was recorded. */
  readonly noteAt: number
  readonly stops: StopFinder
  /** The stop whose task carries the note, if any. */
  readonly ownStop: Stop | undefined
  /** What the stop's plan was when the note was written: its deadline, moved appointments included. */
  readonly deadlineOf: (stop: Stop) => Temporal.Instant | null
  /** The organisation's zone, for "our time". */
  readonly orgZone: string
  /** Whether a time that stands alone counts: what a machine logs may be anything. */
  readonly person: boolean
  /** The ETA in force before this note, for "another two hours". */
  readonly etaOf: (stop: Stop) => Temporal.Instant | undefined
}

const timeBook = new PhraseBook([timeRoles])
const spanish = /\b(?:el|la|los|las|es|por|para|que|hoy|con|una|esta|hora|como)\b/gu

/** The words of a sentence as people meant them; Spanish "del" is no delivery. */
function spelled(sentence: Sentence, context: ProseContext): string[] {
  const inSpanish = (sentence.folded.match(spanish)?.length ?? 0) >= 2
  const names = stopMentions(sentence, context).filter(({ named }) => named)
  return sentence.words.map(({ norm, start, end }) => {
    // "El Paso" is no Spanish "pasó".
    if (names.some((name) => name.start < end && start < name.end)) return ''
    if (timeBook.words.has(norm)) return inSpanish && norm === 'del' ? 'de' : norm
    return plainSpelling(norm)
  })
}

/** The phrases of a sentence that say what a time beside them is. */
export function timeHits(sentence: Sentence, context: ProseContext): readonly PhraseHit[] {
  const remembered = hitsOf.get(sentence)
  if (remembered !== undefined) return remembered
  const hits = timeBook.findBest(spelled(sentence, context))
  hitsOf.set(sentence, hits)
  return hits
}

/** A sentence is asked about once per time in it. */
const hitsOf = new WeakMap<Sentence, readonly PhraseHit[]>()
const mentionsOf = new WeakMap<Sentence, readonly StopMention[]>()

/** The stops that a sentence of this note names. */
export function stopMentions(sentence: Sentence, context: ProseContext): readonly StopMention[] {
  const remembered = mentionsOf.get(sentence)
  if (remembered !== undefined) return remembered
  const mentions = context.stops.find(sentence.folded, context.noteAt)
  mentionsOf.set(sentence, mentions)
  return mentions
}

export interface Near {
  readonly start: number
  readonly end: number
}

/** Characters between two spans. */
export function gap(a: Near, b: Near): number {
  return Math.max(0, a.start > b.end ? a.start - b.end : b.start - a.end)
}

/** Index of the word at a character position. */
export function wordAt(sentence: Sentence, position: number): number {
  const index = sentence.words.findIndex((word) => word.end > position)
  return index === -1 ? sentence.words.length : index
}

/** A colon leads up to a time: "arrivée : 16h30". */
export function onlyColon(sentence: Sentence, index: number): boolean {
  const between = sentence.folded.slice(
    sentence.words[index - 1]?.end ?? 0,
    sentence.words[index]?.start ?? 0,
  )
  return /^\s*:\s*$/u.test(between)
}

/** The phrase that decides about a time: the nearest before it, else one right after it. */
export function roleOf(
  sentence: Sentence,
  hits: readonly PhraseHit[],
  mention: Near,
  reachWords: number,
): PhraseHit | undefined {
  const first = wordAt(sentence, mention.start)
  const last = wordAt(sentence, mention.end - 1)
  const breaksBetween = (from: number, to: number) =>
    sentence.words
      .slice(from, to + 1)
      .filter((word, index) => word.breakBefore && !onlyColon(sentence, from + index)).length
  const before = hits
    .filter(
      (hit) =>
        hit.row.code !== 'OFF' &&
        hit.from < first &&
        hit.to <= last + 1 &&
        first - hit.to <= reachWords,
    )
    .filter((hit) => !hit.row.weak || (first - hit.to <= 4 && breaksBetween(hit.to, first) === 0))
    .filter((hit) => breaksBetween(hit.to, first) <= (hit.row.code === 'NOT' ? 0 : 1))
    .sort((a, b) => b.to - a.to || b.named - a.named)
    .at(0)
  const after = hits
    .filter((hit) => hit.from > last && hit.from - last <= 3 && !hit.row.weak)
    .filter(({ row: { code } }) => code === 'ETA' || code === 'OFF')
    .filter((hit) => breaksBetween(last + 1, hit.from) === 0)
    .at(0)
  return before ?? after
}

/** The stop a time is about: named in the sentence, else the note's own task, else the next one not reached. */
export function stopFor(
  sentence: Sentence,
  mention: Near,
  context: ProseContext,
): Stop | undefined {
  const next = context.stops.nextOf(null, context.noteAt)
  const mentions = stopMentions(sentence, context)
    .filter(({ stop }) => !reached(stop, context.noteAt))
    .sort((a, b) => Number(b.named) - Number(a.named) || gap(a, mention) - gap(b, mention))
  const said = mentions.at(0)?.stop
  if (said !== undefined) return said
  if (context.ownStop !== undefined && !reached(context.ownStop, context.noteAt))
    return context.ownStop
  return next
}

/** The item nearest to a span, within so many characters. */
export function nearestTo<Item extends Near>(items: readonly Item[], mention: Near, reach: number) {
  return items
    .filter((item) => gap(item, mention) <= reach)
    .sort((a, b) => gap(a, mention) - gap(b, mention))
    .at(0)
}
