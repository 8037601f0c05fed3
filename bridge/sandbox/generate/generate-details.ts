/** Makes what belongs to one generated order: two stops, two tasks, and its history. */
import type { WorldEvent, WorldObject } from '../world/world.ts'
import type { Yard } from './cast.ts'
import { generatedNowMs, local, type OrderSource, planOrder, window } from './generate-order.ts'
import { Random } from './random.ts'

const minuteMs = 60_000

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

function point(yard: Yard, ms: number) {
  return { dateTimeInLocation: local(yard, ms), dateTimeInLocationEnd: null }
}

/** The stops and tasks of an order. */
export function generateTasks(source: OrderSource, number: number): WorldObject[] {
  const order = planOrder(source, number)
  const id = source.ids.id(number, 0)
  const createdAt = new Date(order.createdMs).toISOString()
  const { from, to, pickupMs, pickedUpMs, picked, deliveryMs, deliveredMs, delivered } = order
  const legs = [
    { taskType: 'pickup', yard: from, plannedMs: pickupMs, doneMs: pickedUpMs, done: picked },
    { taskType: 'delivery', yard: to, plannedMs: deliveryMs, doneMs: deliveredMs, done: delivered },
  ]
  return legs.flatMap(({ taskType, yard, plannedMs, doneMs, done }, index): WorldObject[] => {
    const ordinal = index + 1
    const partNumber = number * 2 - 1 + index
    const stop = { id: source.ids.id(number, 1 + index) }
    const task = { id: source.ids.id(number, 3 + index) }
    const open = order.cancelled ? 'cancelled' : 'new'
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
        status: done ? 'complete' : open,
        order: { id },
        stop,
        appointmentType: 'scheduledWindow',
        appointmentTime: window(yard, plannedMs, 2),
        ...(done && {
          actualArrivalTime: point(yard, doneMs),
          actualCompletionTime: point(yard, doneMs + 40 * minuteMs),
        }),
      },
    ]
  })
}

/** The history of an order up to the clock of its world. */
export function generateEvents(source: OrderSource, number: number): WorldEvent[] {
  const order = planOrder(source, number)
  const random = new Random(source.seed ^ (number * 7919))
  const recordId = source.ids.id(number, 0)
  const actor = { widgetKey: null, isUserSubmitted: true }
  const events: WorldEvent[] = []
  const event = (atMs: number, type: string, json: unknown) => {
    if (atMs > generatedNowMs) return
    const about = { recordId, objectKey: 'order', userId: order.dispatcher }
    const createdAt = new Date(atMs).toISOString()
    events.push({ ...about, id: random.uuid(), type, createdAt, json })
  }
  const status = (atMs: number, prevValue: string, value: string) => {
    const type = { key: 'status', configKey: 'type' }
    event(atMs, 'mutate', { actor, changedFields: [{ field: 'status', value, prevValue, type }] })
  }
  event(order.createdMs, 'create', { actor })
  if (order.cancelled) {
    status(order.createdMs + 90 * minuteMs, 'new', 'cancelled')
    return events
  }
  if (random.chance(0.6)) {
    const logMessage = random.pick(notes)
    event(order.pickedUpMs - 60 * minuteMs, 'internal', { logMessage })
  }
  status(order.pickedUpMs, 'booked', 'in transit')
  status(order.deliveredMs, 'in transit', 'delivered')
  return events
}
