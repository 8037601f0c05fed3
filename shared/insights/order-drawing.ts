/** What a drawing of an order needs: its stops, planned against actual, its ETA, and the moment it is seen from. */
import { z } from 'zod'
import { explainDelay } from './delay.ts'
import type { DelayExplanation } from './delay-schema.ts'
import type { DraftLanguage } from './draft-texts.ts'
import type { OrderFacts } from './order-facts.ts'
import { readProgress, withMovedPlan } from './progress.ts'
import { type Speech, speechIn } from './speech.ts'
import { formatLocal, resolveZone } from './stop-time.ts'
import { stopLabel } from './stop-words.ts'
import { type Stop, toInstant } from './stops.ts'

/** Times are ISO 8601 with the stop's offset; `planned` is null where nothing is planned. */
export const drawnStopSchema = z.object({
  id: z.string(),
  type: z.enum(['pickup', 'delivery']),
  /** In the words of the answer: `delivery at Harbour Foods, Chicago`. */
  stop: z.string(),
  planned: z
    .object({ start: z.string(), end: z.string().optional(), timezone: z.string() })
    .nullable(),
  arrivedAt: z.string().optional(),
  completedAt: z.string().optional(),
  done: z.boolean(),
})
export type DrawnStop = z.infer<typeof drawnStopSchema>

/**
 * `timezone` is the organisation's, in which what belongs to no stop is told. `otherStops`: how many further stops there are;
 * those around the next open one are told.
 */
export const orderDrawingSchema = z.object({
  asOf: z.string(),
  timezone: z.string(),
  eta: z.string().nullable(),
  stops: z.array(drawnStopSchema),
  otherStops: z.int().positive().optional(),
})
export type OrderDrawing = z.infer<typeof orderDrawingSchema>

/** Stops told in full: more would not fit the size of an answer (design 2.1). */
const mostStops = 6

/** As many stops as may be told: from the last one done before the next open one on. */
export function aroundOpen(stops: readonly Stop[], most: number): readonly Stop[] {
  const next = stops.findIndex((stop) => !stop.done)
  const from = Math.max(0, (next === -1 ? stops.length : next) - 1)
  return stops.slice(Math.max(0, Math.min(from, stops.length - most))).slice(0, most)
}

/** The stops that are told, in the shape they are drawn from. */
export function drawStops(
  stops: readonly Stop[],
  speech: Speech,
): Pick<OrderDrawing, 'stops' | 'otherStops'> {
  const told = aroundOpen(stops, mostStops)
  const otherStops = stops.length - told.length
  return {
    stops: told.map((stop) => drawStop(stop, speech)),
    ...(otherStops > 0 ? { otherStops } : {}),
  }
}

/** Draws an order as of a moment; `delay` where it is known already. */
export function drawOrder({
  facts,
  asOf,
  delay = explainDelay({ facts, asOf, audience: 'internal' }),
  language,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly delay?: DelayExplanation
  readonly language?: DraftLanguage | undefined
}): OrderDrawing {
  const { zone } = resolveZone(undefined, facts.orgTimezone)
  return {
    asOf: formatLocal(toInstant(asOf), zone),
    timezone: zone,
    eta: delay.eta?.at ?? null,
    ...drawStops(withMovedPlan(readProgress(facts, asOf).stops, delay), speechIn(language)),
  }
}

function drawStop(stop: Stop, speech: Speech): DrawnStop {
  const { taskId, type, planned, zone, arrival, completion, done } = stop
  return {
    id: taskId,
    type,
    stop: stopLabel(stop, speech),
    planned:
      planned === null
        ? null
        : {
            start: formatLocal(planned.start, zone),
            ...(planned.end === undefined ? {} : { end: formatLocal(planned.end, zone) }),
            timezone: zone,
          },
    ...(arrival === undefined ? {} : { arrivedAt: formatLocal(arrival, zone) }),
    ...(completion === undefined ? {} : { completedAt: formatLocal(completion, zone) }),
    done,
  }
}
