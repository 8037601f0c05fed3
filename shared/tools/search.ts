/** The two tools ChatGPT's retrieval knows, in exactly its shapes: search and fetch. */
import { z } from 'zod'
import { RosebridgeError } from '../errors.ts'
import { writeBrief } from '../insights/brief.ts'
import { tellTimeline } from '../insights/timeline.ts'
import { recordTextNotice, wordsOf } from '../record-words.ts'
import { normaliseObjectKey } from '../roserocket/object-keys.ts'
import type { RoseRecord } from '../roserocket/schemas.ts'
import { cleanText, markedProse } from '../safe-text.ts'
import { defineTool, type ToolContext } from '../tool.ts'
import { gatherOrder } from './gather-order.ts'
import { addressOf } from './record-address.ts'
import { fitRecord, labelOf, trimRecord } from './records.ts'
import { findOrders, withCustomers } from './resolve-order.ts'

const resultField = z.object({ id: z.string(), title: z.string(), url: z.string() })
const entriesInText = 12
const textTokens = 900
const titleLength = 120

/** Shapes: ChatGPT's guide to custom MCP servers; `url` becomes the citation. */
export const search = defineTool({
  name: 'search',
  title: 'Search Rose Rocket',
  description: 'Finds orders and customers by reference or words. Read a result with fetch.',
  effect: 'read',
  tags: ['search'],
  input: z.strictObject({ query: z.string().min(1) }),
  output: z.object({ results: z.array(resultField) }),
  async run({ query }, context) {
    const [orders, customers] = await Promise.all([
      searchOrders(query.slice(0, 500), context),
      searchCustomers(query.slice(0, 100), context),
    ])
    return { results: [...orders, ...customers] }
  },
})

export const fetchRecord = defineTool({
  name: 'fetch',
  title: 'Read a search result',
  description:
    'The full text of one search result, by its id: an order with its story, or any other record.',
  effect: 'read',
  tags: ['search'],
  input: z.strictObject({ id: z.string().min(1) }),
  output: resultField.extend({
    text: z.string(),
    metadata: z.record(z.string(), z.string()).optional(),
  }),
  async run({ id }, context) {
    const record = await context.roserocket.get({ id }, { signal: context.signal })
    return record.objectKey === 'order' ? await orderPage(id, context) : recordPage(record, context)
  },
})

async function searchOrders(query: string, context: ToolContext) {
  if (!context.mayRead('order')) return []
  const found = await orNothing(findOrders(query, context, 10))
  if (found === undefined) return []
  const { matches } = await withCustomers(found, context)
  return matches.map(({ id, fullId, customer, status }) => ({
    id,
    title: [fullId, customer, status].filter(Boolean).join(' · '),
    url: addressOf('order', id, context.organisation.webUrl),
  }))
}

async function searchCustomers(query: string, context: ToolContext) {
  if (!context.mayRead('customer')) return []
  const { roserocket, signal } = context
  const found = await roserocket.autocomplete({ objectKey: 'customer', term: query }, { signal })
  return found.slice(0, 5).map((customer) => ({
    id: customer.id,
    title: `${cleanText(labelOf(customer), titleLength)} · customer`,
    url: addressOf('customer', customer.id, context.organisation.webUrl),
  }))
}

/** A query without any reference in it finds no order; that is an empty list here, not an error. */
async function orNothing<Found>(finding: Promise<Found>): Promise<Found | undefined> {
  try {
    return await finding
  } catch (thrown) {
    if (thrown instanceof RosebridgeError && thrown.kind === 'invalid_input') return undefined
    throw thrown
  }
}

async function orderPage(id: string, context: ToolContext) {
  const facts = await gatherOrder(id, context)
  const { order, lines } = writeBrief({ facts, asOf: context.now() })
  const { entries } = tellTimeline({ facts, now: context.now(), limit: entriesInText })
  const story = entries.map(({ at, stop, by, text }) =>
    [at, stop, by, text].filter((part) => part !== undefined).join(' · '),
  )
  return {
    id,
    title: [order.fullId, order.customer, order.status].filter(Boolean).join(' · '),
    text: [
      recordTextNotice,
      ...lines.map(markedProse),
      '',
      'Newest first:',
      ...story.map(markedProse),
    ].join('\n'),
    url: addressOf('order', id, context.organisation.webUrl),
    metadata: { type: 'order', status: order.status },
  }
}

function recordPage(record: RoseRecord, context: ToolContext) {
  const objectKey = normaliseObjectKey(record.objectKey ?? 'order')
  const { record: fitted } = fitRecord(trimRecord(record), textTokens)
  return {
    id: record.id,
    title: `${cleanText(labelOf(record), titleLength)} · ${objectKey}`,
    text: wordsOf(fitted),
    url: addressOf(objectKey, record.id, context.organisation.webUrl),
    metadata: { type: objectKey },
  }
}
