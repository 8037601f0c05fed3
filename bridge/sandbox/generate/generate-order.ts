/** Makes one order of a large world, from a plan that its tasks and history share. */
import type { WorldObject } from '../world/world.ts'
import type { Cast, Yard } from './cast.ts'
import type { OrderIds } from './order-ids.ts'
import { Random } from './random.ts'

/** The clock of every generated world. */
export const generatedNowMs = Date.UTC(2026, 8, 16, 15, 20)

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface OrderSource {
  readonly seed: number
  readonly count: number
  readonly cast: Cast
  readonly ids: OrderIds
}

export interface Plan {
  readonly random: Random
  readonly createdMs: number
  readonly pickupMs: number
  readonly deliveryMs: number
  readonly pickedUpMs: number
  readonly deliveredMs: number
  readonly picked: boolean
  readonly delivered: boolean
  readonly cancelled: boolean
  readonly from: Yard
  readonly to: Yard
  readonly dispatcher: string
}

/** The same chance for the same number, whether the order or its details are wanted. */
export function planOrder({ seed, count, cast }: OrderSource, number: number): Plan {
  const random = new Random(seed + number * 2_654_435)
  // Creation runs evenly over the last 110 days, so that later orders have later numbers.
  const age = Math.round(((count - number) / count) * 110 * dayMs)
  const createdMs = generatedNowMs - age - random.between(0, 600_000)
  const pickupMs = Math.floor((createdMs + random.between(8, 96) * hourMs) / hourMs) * hourMs
  const deliveryMs = pickupMs + random.between(10, 70) * hourMs
  const late = random.chance(0.2)
  const lateMs = (late ? random.between(20, 400) : -random.between(1, 90)) * 60_000
  const pickedUpMs = pickupMs + random.between(10, 100) * 60_000
  const deliveredMs = deliveryMs + 2 * hourMs + lateMs
  const cancelled = random.chance(0.03)
  return {
    random,
    cancelled,
    createdMs,
    pickupMs,
    deliveryMs,
    pickedUpMs,
    deliveredMs,
    picked: !cancelled && pickedUpMs < generatedNowMs,
    delivered: !cancelled && deliveredMs < generatedNowMs,
    from: random.pick(cast.yards),
    to: random.pick(cast.yards),
    dispatcher: random.pick(cast.dispatchers),
  }
}

const days = new Map<number, string>()
const minutesOfDay = Array.from({ length: 1440 }, (_, minute) =>
  new Date(minute * 60_000).toISOString().slice(10, 19),
)

/** Wall-clock time at a yard, without zone, cut to the minute. Days are kept: formatting is slow. */
export function local(yard: Yard, ms: number): string {
  const here = ms + yard.place.summerOffsetHours * hourMs
  const day = Math.floor(here / dayMs)
  let text = days.get(day)
  if (text === undefined) {
    text = new Date(day * dayMs).toISOString().slice(0, 10)
    days.set(day, text)
  }
  return `${text}${minutesOfDay[Math.floor((here - day * dayMs) / 60_000)]}`
}

export function window(yard: Yard, startMs: number, hours: number) {
  return {
    dateTimeInLocation: local(yard, startMs),
    dateTimeInLocationEnd: local(yard, startMs + hours * hourMs),
  }
}

/** The order alone; `number` 1 is the oldest. */
export function generateOrder(source: OrderSource, number: number): WorldObject {
  const order = planOrder(source, number)
  const { random, from, to, picked } = order
  const { customers, partners } = source.cast
  return {
    id: source.ids.id(number, 0),
    objectKey: 'order',
    createdAt: new Date(order.createdMs).toISOString(),
    updatedAt: new Date(lastChangeMs(order)).toISOString(),
    createdBy: order.dispatcher,
    fullId: `O-${number}`,
    externalId: `LARGE-${number}`,
    poNum: `PO-${100_000 + number}`,
    refNum: `REF${random.between(10_000, 99_999)}`,
    status: statusOf(order),
    customer: { id: random.pick(customers) },
    partner: picked || random.chance(0.7) ? { id: random.pick(partners) } : null,
    shipper: { id: from.id },
    consignee: { id: to.id },
    requestedPickupWindow: window(from, order.pickupMs, 2),
    requestedDeliveryWindow: window(to, order.deliveryMs, 2),
    totalAmount: { amount: random.between(60_000, 900_000), currencyCode: 'USD' },
    totalMiles: random.between(40, 2400),
    services: [random.pick(['ftl', 'ltl', 'reefer', 'flatBed'])],
  }
}

function lastChangeMs(order: Plan): number {
  if (order.delivered) return order.deliveredMs
  return order.picked ? order.pickedUpMs : order.createdMs
}

function statusOf({ random, createdMs, picked, delivered, cancelled }: Plan): string {
  if (cancelled) return 'cancelled'
  if (delivered) return generatedNowMs - createdMs > 30 * dayMs ? 'invoiced' : 'delivered'
  if (picked) return 'in transit'
  return random.pick(['new', 'booked', 'booked', 'tendered'])
}
