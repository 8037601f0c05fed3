/** How far an order has come at a moment: where its status and its stops agree, and which of them knows more. */
import type { Temporal } from 'temporal-polyfill'
import { FieldHistory } from './field-history.ts'
import type { OrderFacts } from './order-facts.ts'
import { statusOf, textAt } from './record-fields.ts'
import { parseInstant, resolveZone } from './stop-time.ts'
import { orderedStops, type Stop, toInstant } from './stops.ts'

export interface Progress {
  /** One spelling for every organisation: `in transit`, `cancelled`; empty when there is none. */
  readonly status: string
  readonly stops: readonly Stop[]
  readonly pickedUp: boolean
  readonly delivered: boolean
  /** When the last delivery was done, where that is recorded. */
  readonly deliveredAt?: Temporal.Instant
  /** Cancelled, archived, rejected or expired: nothing more will move. */
  readonly dead: boolean
}

const deadStatuses = new Set(['cancelled', 'archived', 'rejected', 'expired', 'deleted'])
const deliveredStatuses = new Set(['delivered', 'invoiced'])
const underwayStatuses = new Set(['in transit', ...deliveredStatuses])

/** Whether a status (in the spelling of `statusOf`) ends an order without a delivery. */
export function isDead(status: string): boolean {
  return deadStatuses.has(status)
}

/** Whether a status (in the spelling of `statusOf`) says that the freight has arrived. */
export function isDelivered(status: string): boolean {
  return deliveredStatuses.has(status)
}

/** When an order says it was delivered, by its own fields, in its last stop's zone. */
export function deliveredInstant(
  order: OrderFacts['order'],
  zone: string,
): Temporal.Instant | undefined {
  for (const field of ['lastDeliveryCompletedAt', 'deliveredAt', 'actualDeliveryDate']) {
    const time = parseInstant(order[field], zone)
    if (time !== null) return time
  }
  return undefined
}

/** Reads an order's progress as of a moment; what was recorded later is forgotten. */
export function readProgress(facts: OrderFacts, moment: Temporal.Instant | Date): Progress {
  const asOf = toInstant(moment)
  const { order } = facts
  const history = new FieldHistory(facts.events, asOf)
  const status = statusOf({ status: history.valueAt(order.id, 'status', textAt(order, 'status')) })
  const stops = orderedStops(facts, asOf)
  const pickups = stops.filter(({ type }) => type === 'pickup')
  const deliveries = stops.filter(({ type }) => type === 'delivery')
  const zone = deliveries.at(-1)?.zone ?? resolveZone(undefined, facts.orgTimezone).zone
  const own = deliveredInstant(order, zone)
  const notYet = own !== undefined && own.epochMilliseconds > asOf.epochMilliseconds
  const allDone = deliveries.length > 0 && deliveries.every(({ done }) => done)
  const delivered = allDone || (isDelivered(status) && !notYet)
  const completions = deliveries.flatMap(({ completion, arrival }) => completion ?? arrival ?? [])
  const latest = completions.sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0]
  const changed = history.lastChange(order.id, 'status')
  const changedAt =
    changed !== undefined && isDelivered(statusOf({ status: changed.value }))
      ? toInstant(new Date(changed.at))
      : undefined
  const deliveredAt = delivered ? (latest ?? own ?? changedAt) : undefined
  return {
    status,
    stops,
    pickedUp:
      delivered ||
      underwayStatuses.has(status) ||
      (pickups.length > 0 && pickups.every(({ done }) => done)),
    delivered,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    dead: isDead(status),
  }
}
