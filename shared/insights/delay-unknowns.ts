/** What a delay answer cannot know: missing zones and times, unreadable or contradictory values, stale estimates. */
import { Temporal } from 'temporal-polyfill'
import type { Judgement } from './delay-state.ts'
import { reachedAt } from './delay-state.ts'
import { stopInWords } from './delay-words.ts'
import type { EtaStatement } from './eta-standing.ts'
import type { OrderFacts } from './order-facts.ts'
import { formatHuman, parseInstant } from './stop-time.ts'
import type { Stop } from './stops.ts'

export interface UnknownsInput {
  readonly facts: OrderFacts
  readonly stops: readonly Stop[]
  readonly asOf: Temporal.Instant
  readonly judgement: Judgement
  readonly causeStated: boolean
  readonly newestEta: (stop: Stop) => EtaStatement | undefined
  readonly deliveredByStatus: boolean
  /** Events whose time does not parse. */
  readonly undatedEvents: number
  readonly eventsNotRead: number
}

const most = 6

function contradictions(input: UnknownsInput): string[] {
  const found: string[] = []
  const created = parseInstant(input.facts.order.createdAt, 'UTC')
  let before: Stop | undefined
  for (const stop of input.stops) {
    const at = reachedAt(stop)
    const place = stopInWords(stop)
    if (at !== undefined && created !== null && Temporal.Instant.compare(at, created) < 0)
      found.push(
        `Times contradict each other: ${place} shows an arrival before the order was created.`,
      )
    if (
      stop.arrival !== undefined &&
      stop.completion !== undefined &&
      Temporal.Instant.compare(stop.completion, stop.arrival) < 0
    )
      found.push(`Times contradict each other: ${place} was completed before the arrival.`)
    const earlier = before === undefined ? undefined : reachedAt(before)
    if (
      before !== undefined &&
      at !== undefined &&
      earlier !== undefined &&
      Temporal.Instant.compare(at, earlier) < 0
    )
      found.push(`Times contradict each other: ${place} was reached before the stop ahead of it.`)
    before = stop
  }
  return found
}

/** At most six sentences, the weightiest first. */
export function unknownsOf(input: UnknownsInput): string[] {
  const { facts, stops, asOf, judgement } = input
  const found: string[] = []
  if (stops.length === 0)
    found.push(
      'The order has no pickup or delivery stop, so there is no planned time to compare with.',
    )
  else if (stops.every((stop) => stop.deadline === null))
    found.push('No stop has a readable appointment or planned time, so lateness cannot be known.')
  else {
    for (const stop of stops.filter((entry) => entry.deadline === null && !entry.done).slice(0, 2))
      found.push(`No planned time for the ${stopInWords(stop)}.`)
  }
  const zoneless = stops.filter((stop) => stop.zoneMissing)
  const first = zoneless.at(0)
  if (first !== undefined) {
    const others = zoneless.length > 1 ? ` and ${zoneless.length - 1} more` : ''
    found.push(
      `Time zone missing for the ${stopInWords(first)}${others}: ${first.zone} of the organisation was assumed.`,
    )
  }
  found.push(...contradictions(input).slice(0, 2))
  const unreadable = stops.flatMap((stop) =>
    stop.unreadable.map((name) => `${name} of the ${stopInWords(stop)}`),
  )
  if (unreadable.length > 0)
    found.push(`Not readable as a time: ${unreadable.slice(0, 2).join(', ')}.`)
  if (input.deliveredByStatus && judgement.state === 'unknown')
    found.push('The order says delivered, but its last delivery has no arrival or completion time.')
  const { focus } = judgement
  if (
    focus !== null &&
    !focus.done &&
    reachedAt(focus) === undefined &&
    stops.some((stop) => stop.deadline !== null)
  ) {
    const eta = input.newestEta(focus)
    if (eta !== undefined && Temporal.Instant.compare(eta.at, asOf) < 0)
      found.push(
        `The last ETA, ${formatHuman(eta.at, focus.zone, asOf)}, has passed and no newer one is known.`,
      )
    else if (eta === undefined && (judgement.state === 'late' || judgement.state === 'at_risk'))
      found.push(`No ETA for the ${stopInWords(focus)}.`)
  }
  const troubled = ['late', 'at_risk', 'delivered_late'].includes(judgement.state)
  if (troubled && !input.causeStated) found.push('The cause is not stated by anyone.')
  if (input.undatedEvents > 0)
    found.push(`${input.undatedEvents} history entries have no readable date and were left out.`)
  if (input.eventsNotRead > 0)
    found.push(`${input.eventsNotRead} older history entries were not searched for words.`)
  found.push(...facts.gaps)
  return [...new Set(found)].slice(0, most)
}
