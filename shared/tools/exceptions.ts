/** The tool that ranks the orders somebody should look at now, within a bounded number of calls. */
import { z } from 'zod'
import { type ErrorKind, RosebridgeError } from '../errors.ts'
import { judgeOrder } from '../insights/exception-judge.ts'
import { screenOrder } from '../insights/exception-screen.ts'
import {
  type ExceptionKind,
  exceptionKinds,
  exceptionListSchema,
  type OrderException,
  pageExceptions,
} from '../insights/exceptions.ts'
import { isDelivered } from '../insights/progress.ts'
import { statusOf } from '../insights/record-fields.ts'
import { listRecords } from '../roserocket/pagination.ts'
import type { RoseRecord } from '../roserocket/schemas.ts'
import { defineTool, type ToolContext } from '../tool.ts'
import { cursorField, instantField } from './fields.ts'
import { gatherHistory, gatherRecord } from './gather-order.ts'

/** Orders that are over: never an exception (design 2.3). */
const closedStatuses = ['archived', 'cancelled', 'canceled', 'rejected', 'expired', 'invoiced']
/** Bounds of one call: orders screened by their own fields, read in full, and read with their history. */
const bounds = { screened: 3_000, searches: 4, read: 150, histories: 60 } as const

/** Failures of one reading that say nothing about the next; the search index, too, lags behind deletes. */
const passingKinds: readonly ErrorKind[] = [
  'not_found',
  'upstream_unavailable',
  'upstream_timeout',
  'upstream_invalid_reply',
]

export const listOrderExceptions = defineTool({
  name: 'list_order_exceptions',
  title: 'Orders that need somebody',
  description:
    'Orders that are late, at risk, not picked up, silent, without a carrier or without POD, ranked with the reason and the next action. Looks at the most pressing first and says how many it did not look at.',
  effect: 'read',
  tags: ['insights'],
  input: z.strictObject({
    as_of: instantField.optional(),
    kinds: z.array(z.enum(exceptionKinds)).min(1).optional(),
    board_id: z.string().min(1).optional().describe('From list of boards; default the order board'),
    limit: z.number().int().min(1).max(100).optional(),
    cursor: cursorField,
  }),
  output: exceptionListSchema,
  async run({ as_of, kinds, board_id, limit, cursor }, context) {
    const asOf = as_of === undefined ? context.now() : new Date(as_of)
    const { ids, total } = await pressing({ boardId: board_id, kinds, asOf }, context)
    const { exceptions, considered } = await judgeAll(ids, asOf, context)
    return pageExceptions({
      exceptions,
      kinds,
      limit,
      cursor,
      considered,
      notLookedAt: Math.max(0, total - considered),
    })
  },
})

/** Ids of the open orders worth reading, most pressing first, out of how many. */
async function pressing(
  {
    boardId,
    kinds,
    asOf,
  }: {
    readonly boardId: string | undefined
    readonly kinds: readonly ExceptionKind[] | undefined
    readonly asOf: Date
  },
  context: ToolContext,
) {
  const { roserocket, organisation, signal } = context
  const page = await listRecords(roserocket, {
    objectKey: 'order',
    boardId,
    filters: [{ path: 'status', operator: 'notIn', value: closedStatuses }],
    orderBy: { path: 'requestedDeliveryWindow', direction: 'asc' },
    limit: bounds.screened,
    maxCalls: bounds.searches,
    signal,
  })
  const open = page.records
    .map((order) => ({
      ...screenOrder(order, { asOf, orgTimezone: organisation.timezone }),
      wanted: isWanted(order, kinds),
    }))
    .filter((screening) => screening.open)
    .sort(
      (one, other) => Number(other.wanted) - Number(one.wanted) || other.priority - one.priority,
    )
  return {
    ids: open.slice(0, bounds.read).map(({ id }) => id),
    total: open.length + (page.left ?? 0),
  }
}

/** Delivered orders can lack their proof of delivery and nothing else: the kinds asked for say whom to read first. */
function isWanted(order: RoseRecord, kinds: readonly ExceptionKind[] | undefined): boolean {
  if (kinds === undefined) return true
  const delivered = isDelivered(statusOf(order))
  return delivered ? kinds.includes('missing_pod') : kinds.some((kind) => kind !== 'missing_pod')
}

/** Reads the orders, and the history of those that move or already show something. */
async function judgeAll(ids: readonly string[], asOf: Date, context: ToolContext) {
  let done = 0
  let histories = 0
  let failure: unknown
  /** One order that cannot be read just now is one not looked at; the others are still worth telling. */
  const orMissed = (thrown: unknown): undefined => {
    if (!(thrown instanceof RosebridgeError) || !passingKinds.includes(thrown.kind)) throw thrown
    if (thrown.kind !== 'not_found') failure ??= thrown
  }
  const judged = await Promise.all(
    ids.map(async (id) => {
      const facts = await gatherRecord(id, context).catch(orMissed)
      done += 1
      context.progress(done, ids.length, 'reading orders')
      if (facts === undefined) return undefined
      const moving = /transit|delayed|problem/i.test(String(facts.order.status))
      if (!moving && judgeOrder(facts, asOf) === null) return { exception: null }
      histories += 1
      if (histories > bounds.histories) return undefined
      const whole = await gatherHistory(facts, context).catch(orMissed)
      return whole === undefined
        ? undefined
        : { exception: judgeOrder(whole, asOf, context.language) }
    }),
  )
  const considered = judged.filter((one) => one !== undefined)
  if (considered.length === 0 && failure !== undefined) throw failure
  const exceptions = considered.flatMap(({ exception }): OrderException[] =>
    exception === null ? [] : [exception],
  )
  return { exceptions, considered: considered.length }
}
