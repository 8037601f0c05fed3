/** Stops in words: which one, and what about them cannot be known. */

import { cleanText } from '../safe-text.ts'
import { stopInWords } from './delay-words.ts'
import { fieldWords } from './field-words.ts'
import type { OrderFacts } from './order-facts.ts'
import type { Stop } from './stops.ts'

/** `delivery at Harbour Foods, Chicago`. */
export function stopLabel(stop: Stop): string {
  return cleanText(stopInWords(stop), 120)
}

/** What an answer built on these stops cannot know, in sentences. */
export function readingGaps(facts: OrderFacts, stops: readonly Stop[]): string[] {
  const zoneless = stops.filter(({ zoneMissing }) => zoneMissing)
  const unreadable = stops.filter((stop) => stop.unreadable.length > 0)
  return [
    ...facts.gaps.slice(0, 5).map((gap) => cleanText(gap, 200)),
    ...few(
      zoneless.map((stop) => `The ${stopLabel(stop)} names no time zone; ${stop.zone} is assumed.`),
    ),
    ...few(
      unreadable.map(
        (stop) =>
          `Times of the ${stopLabel(stop)} cannot be read: ${stop.unreadable.map(fieldWords).join(', ')}.`,
      ),
    ),
    ...(stops.length === 0 ? ['The order has no pickup or delivery stops.'] : []),
  ]
}

/** The first two; how many more are like them. An order may have dozens of stops, an answer has its size. */
function few(sentences: readonly string[]): string[] {
  const more = sentences.length - 2
  if (more <= 1) return [...sentences]
  return [...sentences.slice(0, 2), `The same holds for ${more} more stops.`]
}
