/** Stops in words: which one, and what about them cannot be known. */

import { cleanText } from '../safe-text.ts'
import type { OrderFacts } from './order-facts.ts'
import type { Speech } from './speech.ts'
import type { Stop } from './stops.ts'

/** `delivery at Harbour Foods, Chicago`. */
export function stopLabel(stop: Stop, speech: Speech): string {
  return cleanText(speech.stop(stop), 120)
}

/** What an answer built on these stops cannot know, in sentences. */
export function readingGaps(facts: OrderFacts, stops: readonly Stop[], speech: Speech): string[] {
  const say = speech.story.gaps
  const zoneless = stops.filter(({ zoneMissing }) => zoneMissing)
  const unreadable = stops.filter((stop) => stop.unreadable.length > 0)
  return [
    ...facts.gaps.slice(0, 5).map((gap) => cleanText(gap, 200)),
    ...few(
      zoneless.map((stop) => say.noZone(stopLabel(stop, speech), stop.zone)),
      say.same,
    ),
    ...few(
      unreadable.map((stop) =>
        say.unreadable(stopLabel(stop, speech), stop.unreadable.map(speech.field)),
      ),
      say.same,
    ),
    ...(stops.length === 0 ? [say.noStops] : []),
  ]
}

/** The first two; how many more are like them. An order may have dozens of stops, an answer has its size. */
function few(sentences: readonly string[], same: (count: number) => string): string[] {
  const more = sentences.length - 2
  if (more <= 1) return [...sentences]
  return [...sentences.slice(0, 2), same(more)]
}
