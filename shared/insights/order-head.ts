/** The few words that say which order an answer is about. */
import { z } from 'zod'
import { cleanText } from '../safe-text.ts'
import type { OrderFacts } from './order-facts.ts'
import { firstTextAt, nameAt, textAt } from './record-fields.ts'

/** `url` opens the order in the organisation's web app. */
export const orderHeadSchema = z.object({
  id: z.string(),
  fullId: z.string(),
  externalId: z.string().optional(),
  status: z.string(),
  customer: z.string().optional(),
  url: z.string().optional(),
})
export type OrderHead = z.infer<typeof orderHeadSchema>

/** The order's address in the web app; the classic route, the only one whose full shape is public. */
export function orderUrl(webUrl: string, orderId: string): string | undefined {
  if (!URL.canParse(webUrl)) return undefined
  return `${new URL(webUrl).origin}/#/ops/orders/${encodeURIComponent(orderId.toWellFormed())}`
}

/**
 * The head of an order; a status that is missing is `unknown`, a number that is missing is the id. `status` is what the
 * order's status was at the moment asked about, where that is not now.
 */
export function readOrderHead(
  { order, webUrl }: Pick<OrderFacts, 'order' | 'webUrl'>,
  status: string | undefined = textAt(order, 'status'),
): OrderHead {
  const externalId = textAt(order, 'externalId')
  const customer = nameAt(order, 'customer')
  const url = orderUrl(webUrl, order.id)
  return {
    id: order.id,
    fullId: cleanText(firstTextAt(order, ['fullId', 'externalId']) ?? order.id, 80),
    ...(externalId === undefined ? {} : { externalId: cleanText(externalId, 80) }),
    status: cleanText(status ?? 'unknown', 40),
    ...(customer === undefined ? {} : { customer: cleanText(customer, 120) }),
    ...(url === undefined ? {} : { url }),
  }
}
