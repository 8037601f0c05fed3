/** Stops in words: which one, and what about them cannot be known. */
import { fieldWords } from './field-words.ts'
import type { OrderFacts } from './order-facts.ts'
import { cleanText } from './safe-text.ts'
import type { Stop } from './stops.ts'

/** `delivery at Harbour Foods, Chicago`. */
export function stopLabel({ type, name, city }: Stop): string {
  const place = [name, city].filter((part) => part !== undefined).join(', ')
  return cleanText(place === '' ? type : `${type} at ${place}`, 120)
}

/** What an answer built on these stops cannot know, in sentences. */
export function readingGaps(facts: OrderFacts, stops: readonly Stop[]): string[] {
  const zoneless = stops.filter(({ zoneMissing }) => zoneMissing)
  const unreadable = stops.filter((stop) => stop.unreadable.length > 0)
  return [
    ...facts.gaps.map((gap) => cleanText(gap, 200)),
    ...zoneless.map(
      (stop) => `The ${stopLabel(stop)} names no time zone; ${stop.zone} is assumed.`,
    ),
    ...unreadable.map(
      (stop) =>
        `Times of the ${stopLabel(stop)} cannot be read: ${stop.unreadable.map(fieldWords).join(', ')}.`,
    ),
    ...(stops.length === 0 ? ['The order has no pickup or delivery stops.'] : []),
  ]
}
