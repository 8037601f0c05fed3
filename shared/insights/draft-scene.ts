/** What a draft is written from: the stop it is about and every fact it may say, already in words. */
import { Temporal } from 'temporal-polyfill'
import type { DelayExplanation } from './delay-schema.ts'
import { documentsAsOf, documentTypeOf } from './documents.ts'
import { type DraftTexts, isTellable } from './draft-texts.ts'
import { momentWords, plannedWords, stopWords } from './draft-words.ts'
import { durationWords } from './duration-words.ts'
import type { OrderFacts } from './order-facts.ts'
import { type Progress, readProgress } from './progress.ts'
import { formatLocal } from './stop-time.ts'
import type { Stop } from './stops.ts'

/** Words are undefined where the fact is unknown. */
export interface DraftScene {
  readonly delay: DelayExplanation
  readonly progress: Progress
  readonly proofOnFile: boolean
  /** The late stop, else the next open one, else the last delivery. */
  readonly stop: Stop | undefined
  readonly words: Readonly<{
    /** Number and references. */
    order: string
    number: string
    stop: string | undefined
    planned: string | undefined
    /** The newest credible ETA, where it is for `stop`. */
    eta: string | undefined
    length: string | undefined
    cause: string | undefined
    arrived: string | undefined
    pickedUp: string | undefined
    pickupStop: string | undefined
    delivered: string | undefined
    deliveredStop: string | undefined
  }>
}

function stopOf({ late }: DelayExplanation, stops: readonly Stop[]): Stop | undefined {
  return (
    stops.find(({ taskId }) => taskId === late?.stop.id) ??
    stops.find(({ done }) => !done) ??
    stops.findLast(({ type }) => type === 'delivery')
  )
}

/** An ETA says which stop's clock it is in, not which stop it is for: it is told only where both can be meant. */
function etaWords(
  { eta, late }: DelayExplanation,
  stop: Stop | undefined,
  texts: DraftTexts,
): string | undefined {
  if (eta === null || stop === undefined || stop.done || stop.arrival !== undefined)
    return undefined
  const instant = Temporal.Instant.from(eta.at)
  if (late?.basis === 'eta' && !Temporal.Instant.from(late.compared).equals(instant))
    return undefined
  return formatLocal(instant, stop.zone) === eta.at
    ? momentWords(instant, stop.zone, texts)
    : undefined
}

/** Reads the scene as of a moment. `delay` is the explanation for outsiders; `order` the order as outsiders know it. */
export function readScene({
  facts,
  asOf,
  delay,
  texts,
  order,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly delay: DelayExplanation
  readonly texts: DraftTexts
  readonly order: { readonly full: string; readonly number: string }
}): DraftScene {
  const progress = readProgress(facts, asOf)
  const { stops } = progress
  const stop = stopOf(delay, stops)
  const say = (at: Temporal.Instant | undefined, where: Stop | undefined) =>
    at === undefined || where === undefined ? undefined : momentWords(at, where.zone, texts)
  const name = (where: Stop | undefined) =>
    where === undefined ? undefined : stopWords(where, texts)
  const pickup = stops.findLast(
    ({ type, done, completion, arrival }) =>
      type === 'pickup' && done && (completion ?? arrival) !== undefined,
  )
  const delivery = stops.findLast(({ type }) => type === 'delivery')
  const { cause, late } = delay
  return {
    delay,
    progress,
    proofOnFile: documentsAsOf(facts, asOf).some(
      (document) => documentTypeOf(document) === 'proofOfDelivery',
    ),
    stop,
    words: {
      order: order.full,
      number: order.number,
      stop: name(stop),
      planned: stop?.planned == null ? undefined : plannedWords(stop.planned, stop.zone, texts),
      eta: etaWords(delay, stop, texts),
      length: late === null ? undefined : durationWords(late.minutes, texts.day),
      cause:
        cause.confidence === 'stated' && isTellable(cause.category)
          ? texts.causes[cause.category]
          : undefined,
      arrived:
        late?.basis === 'actual' ? say(Temporal.Instant.from(late.compared), stop) : undefined,
      pickedUp: say(pickup?.completion ?? pickup?.arrival, pickup),
      pickupStop: name(pickup),
      delivered: say(progress.deliveredAt, delivery),
      deliveredStop: name(delivery),
    },
  }
}
