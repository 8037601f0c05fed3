/** Makes one order of a large world, and apart from it its tasks, stops and history. */
import type { WorldEvent, WorldObject } from '../world/world.ts'
import type { Cast, Yard } from './cast.ts'
import type { OrderIds } from './order-ids.ts'
import { Random } from './random.ts'

/** The clock of every generated world. */
export const generatedNowMs = Date.UTC(2026, 8, 16, 15, 20)

const hourMs = 3_600_000
const dayMs = 24 * hourMs

const notes: readonly [string, ...string[]] = [
  'driver ckd in at shipper, waiting on a door',
  'ETA 2 hrs behind, traffic on the ring road',
  'carrier says rolling, on time for appt',
  'rcvr moved appt, new time confirmed by email',
  'loaded and rolling, seal on, bol in the cab',
  'called driver, no answer, left vm',
  'reefer running at set temp',
  'flat tire, road service on the way, adding 3 hrs',
]

export interface OrderSource {
  readonly seed: number
  readonly count: number
  readonly cast: Cast
  readonly ids: OrderIds
}

interface Plan {
  readonly random: Random
  readonly createdMs: number
  readonly pickupMs: number
  readonly deliveryMs: number
  readonly pickedUpMs: number
  readonly deliveredMs: number
  readonly picked: boolean
  readonly delivered: boolean
  readonly from: Yard
  readonly to: Yard
  readonly dispatcher: string
}

/** The same chance for the same number, whether the order or its details are wanted. */
function plan({ seed, count, cast }: OrderSource, number: number): Plan {
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
  return {
    random,
    createdMs,
    pickupMs,
    deliveryMs,
    pickedUpMs,
    deliveredMs,
    picked: pickedUpMs < generatedNowMs,
    delivered: deliveredMs < generatedNowMs,
    from: random.pick(cast.yards),
    to: random.pick(cast.yards),
    dispatcher: random.pick(cast.dispatchers),
  }
}

/** Wall-clock time at a yard, without zone. */
function local(yard: Yard, ms: number): string {
  return new Date(ms + yard.place.summerOffsetHours * hourMs).toISOString().slice(0, 19)
}

function window(yard: Yard, startMs: number, hours: number) {
  return {
    dateTimeInLocation: local(yard, startMs),
    dateTimeInLocationEnd: local(yard, startMs + hours * hourMs),
  }
}

function point(yard: Yard, ms: number) {
  return { dateTimeInLocation: local(yard, ms), dateTimeInLocationEnd: null }
}

/** The order alone; `number` 1 is the oldest. */
export function generateOrder(source: OrderSource, number: number): WorldObject {
  const order = plan(source, number)
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

function statusOf({ random, createdMs, picked, delivered }: Plan): string {
  if (random.chance(0.03)) return 'cancelled'
  if (delivered) return generatedNowMs - createdMs > 30 * dayMs ? 'invoiced' : 'delivered'
  if (picked) return 'in transit'
  return random.pick(['new', 'booked', 'booked', 'tendered'])
}

/** Its two stops, two tasks and history. */
export function generateDetails(
  source: OrderSource,
  number: number,
): { objects: WorldObject[]; events: WorldEvent[] } {
  const order = plan(source, number)
  const { random, dispatcher } = order
  const id = source.ids.id(number, 0)
  const createdAt = new Date(order.createdMs).toISOString()
  const legs = [
    { taskType: 'pickup', yard: order.from, plannedMs: order.pickupMs, doneMs: order.pickedUpMs },
    {
      taskType: 'delivery',
      yard: order.to,
      plannedMs: order.deliveryMs,
      doneMs: order.deliveredMs,
    },
  ]
  const objects = legs.flatMap(({ taskType, yard, plannedMs, doneMs }, index): WorldObject[] => {
    const done = doneMs < generatedNowMs
    const ordinal = index + 1
    const partNumber = number * 2 - 1 + index
    const stop = { id: source.ids.id(number, 1 + index) }
    const task = { id: source.ids.id(number, 3 + index) }
    return [
      {
        ...stop,
        objectKey: 'stop',
        createdAt,
        fullId: `S-${partNumber}`,
        ordinal,
        location: { id: yard.id },
      },
      {
        ...task,
        objectKey: 'task',
        createdAt,
        fullId: `T-${partNumber}`,
        ordinal,
        taskType,
        status: done ? 'complete' : 'new',
        order: { id },
        stop,
        appointmentType: 'scheduledWindow',
        appointmentTime: window(yard, plannedMs, 2),
        ...(done && {
          actualArrivalTime: point(yard, doneMs),
          actualCompletionTime: point(yard, doneMs + 40 * 60_000),
        }),
      },
    ]
  })

  const events: WorldEvent[] = []
  const event = (atMs: number, type: string, json: unknown) => {
    if (atMs > generatedNowMs) return
    const at = new Date(atMs).toISOString()
    events.push({
      id: random.uuid(),
      recordId: id,
      objectKey: 'order',
      type,
      createdAt: at,
      userId: dispatcher,
      json,
    })
  }
  const actor = { widgetKey: null, isUserSubmitted: true }
  const status = (atMs: number, prevValue: string, value: string) => {
    const type = { key: 'status', configKey: 'type' }
    event(atMs, 'mutate', { actor, changedFields: [{ field: 'status', value, prevValue, type }] })
  }
  event(order.createdMs, 'create', { actor })
  if (random.chance(0.6))
    event(order.pickedUpMs - hourMs, 'internal', { logMessage: random.pick(notes) })
  status(order.pickedUpMs, 'booked', 'in transit')
  status(order.deliveredMs, 'in transit', 'delivered')
  return { objects, events }
}
