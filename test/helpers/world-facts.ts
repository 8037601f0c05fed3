/** A world file's order as the facts every insight reads: connections resolved, users attached to events. */
import { z } from 'zod'
import type { OrderFacts, RecordedEvent } from '../../shared/insights/order-facts.ts'
import { eventSchema, type RoseRecord, recordSchema } from '../../shared/roserocket/schemas.ts'

const link = z.looseObject({ id: z.string() })
const links = z.union([z.array(link), link.transform((one) => [one])]).catch([])

const worldSchema = z.looseObject({
  org: z.looseObject({ timezone: z.string().catch('') }),
  users: z.array(z.looseObject({ id: z.string() })).catch([]),
  objects: z.array(recordSchema),
  events: z
    .array(
      z.looseObject({
        id: z.string(),
        recordId: z.string(),
        objectKey: z.string().catch('order'),
        userId: z.string().nullish(),
      }),
    )
    .catch([]),
})

/** `world` is the world-file format of the sandbox; throws when the order is not in it. */
export function factsFromWorld(world: unknown, orderId: string): OrderFacts {
  const parsed = worldSchema.parse(world)
  const records = new Map(parsed.objects.map((record) => [record.id, record]))
  const users = new Map(parsed.users.map((user) => [user.id, user]))
  const find = (value: unknown): RoseRecord[] =>
    links.parse(value ?? []).flatMap(({ id }) => records.get(id) ?? [])
  const order = records.get(orderId)
  if (order === undefined) throw new Error(`No order ${orderId} in the world.`)
  const one = (record: RoseRecord, name: string) => {
    const found = find(record[name]).at(0)
    return found === undefined ? {} : { [name]: found }
  }
  const tasks = find(order.tasks).map((task) => {
    const stop = find(task.stop ?? task.stops).at(0)
    if (stop === undefined) return task
    const location = find(stop.location).at(0)
    return { ...task, stop: location === undefined ? stop : { ...stop, location } }
  })
  const viaTasks = find(order.tasks).flatMap((task) => find(task.manifest))
  const manifestIds = new Set([...find(order.manifests), ...viaTasks].map((entry) => entry.id))
  const manifests = [...manifestIds]
    .flatMap((id) => records.get(id) ?? [])
    .map((manifest) => ({
      ...manifest,
      ...one(manifest, 'partner'),
      drivers: find(manifest.drivers),
    }))
  const own = new Set([orderId, ...tasks.map((task) => task.id), ...manifests.map((m) => m.id)])
  const events: RecordedEvent[] = parsed.events
    .filter((event) => own.has(event.recordId))
    .map(({ recordId, objectKey, userId, ...event }) => ({
      recordId,
      objectKey,
      event: eventSchema.parse({
        ...event,
        user: userId === null || userId === undefined ? null : (users.get(userId) ?? null),
      }),
    }))
  return {
    order: {
      ...order,
      ...one(order, 'customer'),
      ...one(order, 'partner'),
      ...one(order, 'shipper'),
      ...one(order, 'consignee'),
    },
    tasks,
    manifests,
    documents: find(order.documents),
    events,
    orgTimezone: parsed.org.timezone,
    webUrl: 'https://app.example.test',
    gaps: [],
  }
}
