/** Tools that answer a dispatcher's question about one order: each fetches, then asks a pure insight. */
import { z } from 'zod'
import { orderBriefSchema, writeBrief } from '../insights/brief.ts'
import { explainWithGrounds } from '../insights/delay.ts'
import { delayGroundsSchema } from '../insights/delay-grounds.ts'
import { delayExplanationSchema } from '../insights/delay-schema.ts'
import { checkDocuments, documentCheckSchema } from '../insights/documents.ts'
import { draftOrderUpdate, draftSchema } from '../insights/drafts.ts'
import { orderMatchesSchema } from '../insights/match-orders.ts'
import { drawOrder, orderDrawingSchema } from '../insights/order-drawing.ts'
import { tellTimeline, timelineSchema } from '../insights/timeline.ts'
import { defineTool, type ToolContext } from '../tool.ts'
import { cursorField, instantField } from './fields.ts'
import { gatherOrder } from './gather-order.ts'
import { findOrders, resolveOrderId, withCustomers } from './resolve-order.ts'

const orderField = z
  .string()
  .min(1)
  .max(500)
  .optional()
  .describe(
    'Any reference: O-19, PO, load, id, pasted subject or address. Omitted: the order on screen',
  )
const asOfField = instantField.optional().describe('Answer as of then; default now')

/** Beside the words of an answer, for those who draw it. */
const drawn = { drawing: orderDrawingSchema.optional() }

async function gather(order: string | undefined, context: ToolContext) {
  return await gatherOrder(await resolveOrderId(order, context), context)
}

function momentOf(asOf: string | undefined, { now }: Pick<ToolContext, 'now'>): Date {
  return asOf === undefined ? now() : new Date(asOf)
}

export const findOrder = defineTool({
  name: 'find_order',
  title: 'Find an order',
  description:
    'Turns any reference into orders, best first, with why each matches: order number, PO, load number, external id, pasted e-mail subject, web address, customer words. When ambiguous, ask which is meant.',
  effect: 'read',
  tags: ['insights'],
  input: z.strictObject({
    query: z.string().min(1).max(500),
    limit: z.number().int().min(1).max(25).optional(),
  }),
  output: orderMatchesSchema,
  async run({ query, limit = 5 }, context) {
    return await withCustomers(await findOrders(query, context, limit), context)
  },
})

/** Rules: design 2.2. */
export const explainOrderDelay = defineTool({
  name: 'explain_order_delay',
  title: 'Explain a delay',
  description:
    'Says whether an order is late, by how much, why, who said so, the newest ETA, what was done and what to do next, each with evidence. One call answers "why is it late"; never guess beyond it. audience customer leaves out blame, rates and internal notes.',
  effect: 'read',
  tags: ['insights'],
  input: z.strictObject({
    order: orderField,
    as_of: asOfField,
    audience: z.enum(['internal', 'customer']).optional(),
  }),
  output: delayExplanationSchema.extend({ ...drawn, grounds: delayGroundsSchema.optional() }),
  widgetOnly: ['drawing', 'grounds'],
  async run({ order, as_of, audience = 'internal' }, context) {
    const facts = await gather(order, context)
    const asOf = momentOf(as_of, context)
    const { language } = context
    const { delay, grounds } = explainWithGrounds({ facts, asOf, audience, language })
    return { ...delay, drawing: drawOrder({ facts, asOf, delay, language }), grounds }
  },
})

export const getOrderTimeline = defineTool({
  name: 'get_order_timeline',
  title: 'Timeline of an order',
  description:
    'The story of an order in words, newest first: notes, changes, plans and arrivals at stops, in stop-local time. Page with nextCursor.',
  effect: 'read',
  tags: ['insights'],
  input: z.strictObject({
    order: orderField,
    since: instantField.optional(),
    until: instantField.optional(),
    limit: z.number().int().min(1).max(200).optional(),
    cursor: cursorField,
  }),
  output: timelineSchema.extend(drawn),
  widgetOnly: ['drawing'],
  async run({ order, since, until, limit, cursor }, context) {
    const facts = await gather(order, context)
    const now = context.now()
    const timeline = tellTimeline({
      facts,
      now,
      since: since === undefined ? undefined : new Date(since),
      until: until === undefined ? undefined : new Date(until),
      limit,
      cursor,
      language: context.language,
    })
    // Further pages belong to the drawing of the first.
    return cursor === undefined
      ? { ...timeline, drawing: drawOrder({ facts, asOf: now, language: context.language }) }
      : timeline
  },
})

export const getOrderBrief = defineTool({
  name: 'get_order_brief',
  title: 'Brief of an order',
  description:
    'Five lines for a hand-over: what it is, where it stands, stops, last word, what is next.',
  effect: 'read',
  tags: ['insights'],
  input: z.strictObject({ order: orderField, as_of: asOfField }),
  output: orderBriefSchema,
  async run({ order, as_of }, context) {
    const facts = await gather(order, context)
    return writeBrief({ facts, asOf: momentOf(as_of, context), language: context.language })
  },
})

export const checkOrderDocuments = defineTool({
  name: 'check_order_documents',
  title: 'Check the papers of an order',
  description:
    'What is there and what is missing (POD, BOL, rate confirmation, PO, reference, charges), and whether the order is ready to invoice.',
  effect: 'read',
  tags: ['insights'],
  input: z.strictObject({ order: orderField, as_of: asOfField }),
  output: documentCheckSchema,
  async run({ order, as_of }, context) {
    const facts = await gather(order, context)
    return checkDocuments({ facts, asOf: momentOf(as_of, context), language: context.language })
  },
})

export const draftUpdate = defineTool({
  name: 'draft_order_update',
  title: 'Draft an update',
  description:
    'Drafts a message to the customer or the carrier from the facts; nothing is sent. Leaves out rates, blame, phone numbers and internal notes, and says what it rests on.',
  effect: 'read',
  tags: ['insights'],
  input: z.strictObject({
    order: orderField,
    audience: z.enum(['customer', 'carrier']),
    purpose: z.enum(['delay', 'status', 'pod_request', 'check_call', 'appointment_change']),
    language: z.enum(['en', 'fr', 'es']).optional(),
  }),
  output: draftSchema,
  async run({ order, audience, purpose, language }, context) {
    const facts = await gather(order, context)
    const reader = context.language
    return draftOrderUpdate({ facts, asOf: context.now(), audience, purpose, language, reader })
  },
})
