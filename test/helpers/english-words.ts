/** The words that only our English has: read out of the tables of sentences, so that a new sentence is watched at once. */
import { englishAnswers } from '../../shared/insights/answer-texts-en.ts'
import {
  spanishAnswers,
  spanishCauses,
  spanishConfidences,
} from '../../shared/insights/answer-texts-es.ts'
import {
  frenchAnswers,
  frenchCauses,
  frenchConfidences,
} from '../../shared/insights/answer-texts-fr.ts'
import { causeCategories } from '../../shared/insights/delay-schema.ts'
import { englishTexts } from '../../shared/insights/draft-texts-en.ts'
import { spanishTexts } from '../../shared/insights/draft-texts-es.ts'
import { frenchTexts } from '../../shared/insights/draft-texts-fr.ts'
import { knownFields, knownOptions } from '../../shared/insights/known-names.ts'
import { spanishNames } from '../../shared/insights/names-es.ts'
import { frenchNames } from '../../shared/insights/names-fr.ts'
import { englishStory } from '../../shared/insights/story-texts-en.ts'
import { spanishStory } from '../../shared/insights/story-texts-es.ts'
import { frenchStory } from '../../shared/insights/story-texts-fr.ts'

export const tables = {
  en: [englishAnswers, englishStory, englishTexts, knownFields, knownOptions, causeCategories],
  fr: [frenchAnswers, frenchStory, frenchTexts, frenchNames, frenchCauses, frenchConfidences],
  es: [spanishAnswers, spanishStory, spanishTexts, spanishNames, spanishCauses, spanishConfidences],
} as const

/** What stands in the place of a fact while a sentence is read. */
const fact = '\u2007'
const facts: readonly unknown[] = [fact, 1, 2, true, false, undefined, [fact], { by: fact }]

/** Every text of a table of sentences; a function is called with all sorts of facts, each of its places with the same. */
export function textsOf(table: unknown): string[] {
  if (typeof table === 'string') return [table]
  if (typeof table === 'function') {
    return facts.flatMap((one) => {
      try {
        const said: unknown = table(...Array.from({ length: table.length }, () => one))
        return typeof said === 'string' ? [said] : []
      } catch {
        // Not a fact for this place.
        return []
      }
    })
  }
  if (typeof table !== 'object' || table === null) return []
  return Object.values(table).flatMap(textsOf)
}

/** Words of three letters and more, in lower case; machine names by their parts. */
export function wordsOf(text: string): string[] {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase()
  return parted.match(/[\p{L}’']{3,}/gu) ?? []
}

/** Of what JavaScript calls what it does not have. */
const notOurs = ['undefined', 'object', 'true', 'false']

/** The words of the English tables that the tables of that language lack. */
export function englishOnly(
  english: readonly unknown[],
  other: readonly unknown[],
): ReadonlySet<string> {
  const spoken = new Set([...other.flatMap(textsOf).flatMap(wordsOf), ...notOurs])
  return new Set(
    english
      .flatMap(textsOf)
      .flatMap(wordsOf)
      .filter((word) => !spoken.has(word)),
  )
}

/** What nobody translates: quotations, and what the records hold. */
export function ownWords(sentence: string, names: readonly string[]): string {
  let left = sentence.replace(/“[^”]*”/gu, '')
  for (const name of names) left = left.replaceAll(name, '')
  return left
}

const ours: readonly string[] = [...knownFields, ...knownOptions]
const shortest = 3

/** Whatever the records hold as text, the longest first; statuses and names of fields have words of ours. */
export function namesIn(value: unknown): string[] {
  const found = new Set<string>()
  const look = (one: unknown) => {
    if (typeof one === 'string' && one.length >= shortest && !ours.includes(one)) found.add(one)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(look)
  }
  look(value)
  return [...found].sort((one, other) => other.length - one.length)
}
