/** Fetches all that the insights read of one order: the record and its events together, then those of its parts. */
import { RosebridgeError } from '../errors.ts'
import type { OrderFacts, RecordedEvent } from '../insights/order-facts.ts'
import { speechIn } from '../insights/speech.ts'
import { allEvents } from '../roserocket/pagination.ts'
import { type RoseRecord, recordSchema } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'
import { orderPaths } from './order-paths.ts'

/** Newest events read of one record; what is older is named as a gap. */
const eventsPerRecord = 2_000

/** What was read of an order, before and after its histories. */
interface Gathering {
  readonly order: RoseRecord
  readonly events: readonly RecordedEvent[]
  readonly gaps: readonly string[]
}

/** Two rounds of calls: the order with its events; then the events of its tasks and manifests. */
export async function gatherOrder(id: string, context: ToolContext): Promise<OrderFacts> {
  const [order, own] = await Promise.all([
    readOrder(id, context),
    historyOf({ id, objectKey: 'order' }, context),
  ])
  const parts = await Promise.all(partsOf(order).map((part) => historyOf(part, context)))
  const histories = [own, ...parts]
  return factsOf(
    {
      order,
      events: histories.flatMap(({ events }) => events),
      gaps: histories.flatMap(({ gaps }) => gaps),
    },
    context,
  )
}

/** One call: the order without any history, for a first judgement. */
export async function gatherRecord(id: string, context: ToolContext): Promise<OrderFacts> {
  return factsOf({ order: await readOrder(id, context), events: [], gaps: [] }, context)
}

/** Completes what `gatherRecord` read with the histories of the order and its parts, in one round. */
export async function gatherHistory(facts: OrderFacts, context: ToolContext): Promise<OrderFacts> {
  const { order } = facts
  const records = [{ id: order.id, objectKey: 'order' }, ...partsOf(order)]
  const histories = await Promise.all(records.map((record) => historyOf(record, context)))
  return {
    ...facts,
    events: histories.flatMap(({ events }) => events),
    gaps: histories.flatMap(({ gaps }) => gaps),
  }
}

function factsOf(
  { order, events, gaps }: Gathering,
  { organisation, mayRead }: ToolContext,
): OrderFacts {
  const tasks = connected(order.tasks)
  const manifests = connected(order.manifests)
  return {
    order,
    tasks,
    manifests,
    documents: [order, ...tasks, ...manifests].flatMap(({ documents }) => connected(documents)),
    documentsClosed: !mayRead('document'),
    events,
    orgTimezone: organisation.timezone,
    webUrl: organisation.webUrl,
    gaps,
  }
}

async function readOrder(id: string, { roserocket, mayRead, signal }: ToolContext) {
  const order = await roserocket.get({ id, paths: orderPaths(mayRead) }, { signal })
  if (order.objectKey === undefined || order.objectKey === 'order') return order
  throw new RosebridgeError(
    'invalid_input',
    `That id belongs to a ${order.objectKey}, not to an order.`,
    { nextStep: 'Give the id or a reference of an order; find_order looks one up.' },
  )
}

interface Part {
  readonly id: string
  readonly objectKey: string
}

function partsOf(order: RoseRecord): Part[] {
  return [
    ...connected(order.tasks).map(({ id }) => ({ id, objectKey: 'task' })),
    ...connected(order.manifests).map(({ id }) => ({ id, objectKey: 'manifest' })),
  ]
}

async function historyOf(
  { id, objectKey }: Part,
  { roserocket, signal, language }: ToolContext,
): Promise<{ events: RecordedEvent[]; gaps: string[] }> {
  const say = speechIn(language).story.gaps
  try {
    const { events, left } = await allEvents(roserocket, {
      recordId: id,
      objectKey,
      max: eventsPerRecord,
      signal,
    })
    return {
      events: events.map((event) => ({ recordId: id, objectKey, event })),
      gaps: left > 0 ? [say.eventsLeft(left, objectKey, id)] : [],
    }
  } catch (thrown) {
    // The order answers for itself; a part whose history is closed to this role only leaves a gap.
    if (objectKey !== 'order' && thrown instanceof RosebridgeError && isClosed(thrown)) {
      return { events: [], gaps: [say.historyClosed(objectKey, id)] }
    }
    throw thrown
  }
}

function isClosed({ kind }: RosebridgeError): boolean {
  return kind === 'forbidden' || kind === 'not_found' || kind === 'not_allowed'
}

/** A connection comes as a list, as one record, or not at all. */
function connected(value: unknown): RoseRecord[] {
  const items = Array.isArray(value) ? value : [value]
  return items.flatMap((item) => {
    const parsed = recordSchema.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
}
