/** Clauses that say nothing but a time: "tonight 9:30 PST", "Dr confirms 6:15 PM", "Omaha 1115 no problem". */
import type { ClockMention } from './clock-words.ts'
import { plainTimeWords } from './phrases/eta-plain-words.ts'
import type { Sentence } from './prose.ts'
import { type Near, type ProseContext, stopMentions, wordAt } from './time-roles.ts'

/** Punctuation that ends such a clause; a colon only leads up to the time. */
const clauseEnd = /[,;()[\]"|]|\s-+\s|--/u

function clauseOf(sentence: Sentence, mention: Near): { from: number; to: number } {
  const { words, folded } = sentence
  const between = (index: number) =>
    folded.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? folded.length)
  let from = wordAt(sentence, mention.start)
  while (from > 0 && !clauseEnd.test(between(from))) from -= 1
  let to = wordAt(sentence, mention.end - 1) + 1
  while (to < words.length && !clauseEnd.test(between(to))) to += 1
  return { from, to }
}

const timeBeside =
  /(?:\b(?:at|by|around|about|abt|till?|until|for|to|and|between|like|now|vers|pour|a|las|on|in|be|est|sera|more|not|correction|sorry|typo|meant|that|say|says|saying|thinks|figures|vise|quoting)\s|[@~>]\s?)$/u

/**
 * Whether the clause around a time holds nothing beside times, days, places of this order and words that go with an
 * arrival. Digits that may be another number need a word or a place that makes them a time.
 */
export function tellsOnlyATime(
  sentence: Sentence,
  clock: ClockMention,
  times: readonly Near[],
  context: ProseContext,
): boolean {
  const { words, folded } = sentence
  const clause = clauseOf(sentence, clock)
  const places = stopMentions(sentence, context)
  const inside = (spans: readonly Near[], start: number, end: number) =>
    spans.some((span) => span.start < end && start < span.end)
  let named = false
  for (const word of words.slice(clause.from, clause.to)) {
    if (inside(times, word.start, word.end)) continue
    // The start of a range: "2-4pm".
    if (/^\d{1,2}$/u.test(word.norm) && clock.start - word.end === 1) continue
    if (inside(places, word.start, word.end)) named = true
    else if (!plainTimeWords.has(word.norm)) return false
  }
  if (!clock.bare || named) return true
  if (times.some((time) => time !== clock && !(time.start >= clock.start && time.end <= clock.end)))
    return true
  return (
    timeBeside.test(folded.slice(0, clock.start)) ||
    /^\s?(?:now\b|sharp|ish|on the (?:nose|dot)|or so|latest|at the (?:latest|earliest))/u.test(
      folded.slice(clock.end),
    )
  )
}
