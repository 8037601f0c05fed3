/** What makes of a phrase a denial, a guess or a question instead of a statement. */
import type { PhraseHit } from './phrase-language.ts'
import type { Sentence } from './prose.ts'

/** A sentence's words after names and spelling, with the breaks between clauses. */
export interface Text {
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
export function asksFrom(sentence: Sentence, text: Text): number {
  if (!sentence.question) return asksUnmarked.test(sentence.folded) ? 0 : text.words.length
  const starts = text.words
    .map((_, index) => index)
    .filter((index) => index === 0 || text.breaks[index] === true)
  const asking = starts.findLast((index) => interrogatives.has(text.words[index] ?? ''))
  return asking ?? 0
}

const lateHedges =
  /^(?:could|might|may|forecast|forecasted|predicted|possible|maybe|prob|probably|possibly|perhaps|guess|think|quizas|prolly|probablement|supongo|creo)$/u
/** Words that announce a cause. */
export const causal =
  /^(?:due|because|bc|cause|caused|causing|cuz|coz|reason|account|thanks|owing|raison|car|parce|suite|debido|porque|causa|motivo|cuz|thats|blame|result|from|after)$/u
/** Words that tell the newest trouble from what went before. */
export const present = /^(?:now|currently|maintenant|ahora|instead)$/u
/** Words that assert rather than mention. */
export const assertive = /^(?:its|was|thats|cest|etait|fue|es|actually|confirmed|reason)$/u

/** Whether a word like this stands shortly before. */
export function near(text: Text, position: number, reach: number, pattern: RegExp): boolean {
  for (let index = Math.max(0, position - reach); index < position; index += 1)
    if (pattern.test(text.words[index] ?? '')) return true
  return false
}

/** Whether a clause ends between two words. */
export function brokenBetween(text: Text, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (text.breaks[index] === true || isTurn(text.words[index] ?? '')) return true
  return false
}

/** "no traffic", "traffic was fine", "no traffic or weather". */
export function isDenied(
  text: Text,
  hit: PhraseHit,
  denials: readonly PhraseHit[],
  deniedBefore: PhraseHit | undefined,
): boolean {
  for (const denial of denials) {
    if (denial.row.code === 'BACK') {
      if (denial.from >= hit.to && !near(text, denial.from, 3, causal)) return true
    } else if (denial.row.code === 'PRE') {
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
      const inside = text.words.slice(hit.to - 1, denial.from)
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

/** "maybe weather", "if the snow comes", "traffic i guess". */
export function isGuessed(text: Text, hit: PhraseHit, guesses: readonly PhraseHit[]): boolean {
  const clause = clauseOf(text, hit.from)
  return guesses.some((guess) => {
    if (guess.from < clause.from || guess.from >= clause.to + 1) return false
    if (guess.from <= hit.from) return guess.from >= clause.from && guess.to <= hit.to
    return (
      guess.from - hit.to <= 2 &&
      text.words.slice(guess.from, guess.to).some((word) => lateHedges.test(word))
    )
  })
}
