/** What a delay answer cannot know: missing zones and times, unreadable or contradictory values, stale estimates. */
import { Temporal } from 'temporal-polyfill'
import type { Judgement } from './delay-state.ts'
import { reachedAt } from './delay-state.ts'
import type { EtaStatement } from './eta-standing.ts'
import type { OrderFacts } from './order-facts.ts'
import type { Speech } from './speech.ts'
import { parseInstant } from './stop-time.ts'
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
  readonly speech: Speech
}

const most = 6

function contradictions(input: UnknownsInput): string[] {
  const { speech } = input
  const say = speech.texts.unknown
  const found: string[] = []
  const created = parseInstant(input.facts.order.createdAt, 'UTC')
  let before: Stop | undefined
  for (const stop of input.stops) {
    const at = reachedAt(stop)
    const place = speech.stop(stop)
    if (at !== undefined && created !== null && Temporal.Instant.compare(at, created) < 0)
      found.push(say.arrivalBeforeOrder(place))
    if (
      stop.arrival !== undefined &&
      stop.completion !== undefined &&
      Temporal.Instant.compare(stop.completion, stop.arrival) < 0
    )
      found.push(say.completedBeforeArrival(place))
    const earlier = before === undefined ? undefined : reachedAt(before)
    if (
      before !== undefined &&
      at !== undefined &&
      earlier !== undefined &&
      Temporal.Instant.compare(at, earlier) < 0
    )
      found.push(say.reachedBeforeEarlier(place))
    before = stop
  }
  return found
}

/** At most six sentences, the weightiest first. */
export function unknownsOf(input: UnknownsInput): string[] {
  const { facts, stops, asOf, judgement, speech } = input
  const say = speech.texts.unknown
  const found: string[] = []
  if (stops.length === 0) found.push(say.noStops)
  else if (stops.every((stop) => stop.deadline === null)) found.push(say.noPlans)
  else {
    for (const stop of stops.filter((entry) => entry.deadline === null && !entry.done).slice(0, 2))
      found.push(say.noPlan(speech.stop(stop)))
  }
  const zoneless = stops.filter((stop) => stop.zoneMissing)
  const first = zoneless.at(0)
  if (first !== undefined)
    found.push(say.zoneMissing(speech.stop(first), zoneless.length - 1, first.zone))
  found.push(...contradictions(input).slice(0, 2))
  const unreadable = stops.flatMap((stop) =>
    stop.unreadable.map((name) => say.unreadable(speech.quoting.field(name), speech.stop(stop))),
  )
  if (unreadable.length > 0) found.push(say.unreadableTimes(unreadable.slice(0, 2).join(', ')))
  if (input.deliveredByStatus && judgement.state === 'unknown') found.push(say.deliveredWithoutTime)
  const { focus } = judgement
  if (
    focus !== null &&
    !focus.done &&
    reachedAt(focus) === undefined &&
    stops.some((stop) => stop.deadline !== null)
  ) {
    const eta = input.newestEta(focus)
    if (eta !== undefined && Temporal.Instant.compare(eta.at, asOf) < 0)
      found.push(say.etaPassed(speech.moment(eta.at, focus.zone, asOf)))
    else if (eta === undefined && (judgement.state === 'late' || judgement.state === 'at_risk'))
      found.push(say.noEta(speech.stop(focus)))
  }
  const troubled = ['late', 'at_risk', 'delivered_late'].includes(judgement.state)
  if (troubled && !input.causeStated) found.push(say.causeNotStated)
  if (input.undatedEvents > 0) found.push(say.undated(input.undatedEvents))
  if (input.eventsNotRead > 0) found.push(say.notSearched(input.eventsNotRead))
  found.push(...facts.gaps)
  return [...new Set(found)].slice(0, most)
}
