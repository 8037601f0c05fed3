/** Makes a large world: N orders with customers, tasks, stops, addresses and events, same for the same seed. */
import type { LazyDetails } from '../store/lazy-details.ts'
import type { World, WorldObject } from '../world/world.ts'
import { makeCast } from './cast.ts'
import { generateEvents, generateTasks } from './generate-details.ts'
import { generatedNowMs, generateOrder, type OrderSource } from './generate-order.ts'
import { OrderIds } from './order-ids.ts'
import { Random } from './random.ts'

export interface GeneratedWorld {
  readonly world: World
  /** Tasks, stops and history of each order, made when first asked for. */
  readonly details: LazyDetails
}

/** `count` orders (whole, at least 0) from a whole-number `seed`. */
export function generateWorld(options: {
  readonly count: number
  readonly seed: number
}): GeneratedWorld {
  const { count, seed } = options
  const random = new Random(seed)
  const cast = makeCast({
    random,
    scale: Math.max(4, Math.min(400, Math.round(Math.sqrt(count)))),
    createdAt: new Date(generatedNowMs - 300 * 86_400_000).toISOString(),
  })
  const source: OrderSource = { seed, count, cast, ids: new OrderIds({ seed, count }) }
  const objects: WorldObject[] = [...cast.objects]
  for (let number = 1; number <= count; number += 1) objects.push(generateOrder(source, number))
  const world: World = {
    now: new Date(generatedNowMs).toISOString(),
    org: {
      id: random.uuid(),
      name: 'Large Sandbox Freight',
      subdomain: 'large-sandbox',
      timezone: 'America/Chicago',
    },
    users: cast.users,
    userGroups: [
      { id: random.uuid(), name: 'Day Shift Ops', members: cast.dispatchers.slice(0, 4) },
      { id: random.uuid(), name: 'Night Shift Ops', members: cast.dispatchers.slice(4) },
    ],
    objects,
    events: [],
  }
  return { world, details: detailsOf(source) }
}

function detailsOf(source: OrderSource): LazyDetails {
  const { ids, count } = source
  return {
    objectKeys: new Set(['task', 'stop']),
    ownerFields: new Set(['tasks', 'stops', 'firstPickupTask', 'lastDeliveryTask', 'manifests']),
    ownerOf: (id) => {
      const number = ids.orderNumber(id)
      return number === null ? null : ids.id(number, 0)
    },
    // Two stops and two tasks for each order, numbered through.
    highestNumber: () => count * 2,
    *owners() {
      for (let number = 1; number <= count; number += 1) yield ids.id(number, 0)
    },
    objectsOf: (ownerId) => {
      const number = ids.orderNumber(ownerId)
      return number === null ? [] : generateTasks(source, number)
    },
    eventsOf: (ownerId) => {
      const number = ids.orderNumber(ownerId)
      return number === null ? [] : generateEvents(source, number)
    },
  }
}
