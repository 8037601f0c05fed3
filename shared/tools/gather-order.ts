/** Fetches all that the insights read of one order: the record and its events together, then those of its parts. */
import { RosebridgeError } from '../errors.ts'
import type { OrderFacts, RecordedEvent } from '../insights/order-facts.ts'
import { allEvents } from '../roserocket/pagination.ts'
import { type RoseRecord, recordSchema } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'
import { orderPaths } from './order-paths.ts'

/** Newest events read of one record; what is older is named as a gap. */
const eventsPerRecord = 2_000

/** Two rounds of calls: order and its events; events of its tasks and manifests. */
export async function gatherOrder(id: string, context: ToolContext): Promise<OrderFacts> {
  const { roserocket, organisation, mayRead, signal } = context
  const gaps: string[] = []
  const [order, orderEvents] = await Promise.all([
    roserocket.get({ id, paths: orderPaths(mayRead) }, { signal }),
    eventsOf({ id, objectKey: 'order' }, gaps, context),
  ])
  refuseOtherRecords(order)
  const tasks = connected(order.tasks)
  const manifests = connected(order.manifests)
  const partEvents = await Promise.all([
    ...tasks.map(({ id: taskId }) => eventsOf({ id: taskId, objectKey: 'task' }, gaps, context)),
    ...manifests.map((manifest) =>
      eventsOf({ id: manifest.id, objectKey: 'manifest' }, gaps, context),
    ),
  ])
  return {
    order,
    tasks,
    manifests,
    documents: [order, ...tasks, ...manifests].flatMap(({ documents }) => connected(documents)),
    events: [orderEvents, ...partEvents].flat(),
    orgTimezone: organisation.timezone,
    webUrl: organisation.webUrl,
    gaps,
  }
}

async function eventsOf(
  { id, objectKey }: { readonly id: string; readonly objectKey: string },
  gaps: string[],
  { roserocket, signal }: ToolContext,
): Promise<RecordedEvent[]> {
  try {
    const { events, left } = await allEvents(roserocket, {
      recordId: id,
      objectKey,
      max: eventsPerRecord,
      signal,
    })
    if (left > 0) gaps.push(`${left} older events of ${objectKey} ${id} were not read`)
    return events.map((event) => ({ recordId: id, objectKey, event }))
  } catch (thrown) {
    // The order answers for itself; a part whose history is closed to this role only leaves a gap.
    if (objectKey !== 'order' && thrown instanceof RosebridgeError && isClosed(thrown)) {
      gaps.push(`the history of ${objectKey} ${id} could not be read (${thrown.kind})`)
      return []
    }
    throw thrown
  }
}

function isClosed({ kind }: RosebridgeError): boolean {
  return kind === 'forbidden' || kind === 'not_found' || kind === 'not_allowed'
}

function refuseOtherRecords({ objectKey }: RoseRecord) {
  if (objectKey === undefined || objectKey === 'order') return
  throw new RosebridgeError(
    'invalid_input',
    `That id belongs to a ${objectKey}, not to an order.`,
    {
      nextStep: 'Give the id or a reference of an order; find_order looks one up.',
    },
  )
}

/** A connection comes as a list, as one record, or not at all. */
function connected(value: unknown): RoseRecord[] {
  const items = Array.isArray(value) ? value : [value]
  return items.flatMap((item) => {
    const parsed = recordSchema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
}
