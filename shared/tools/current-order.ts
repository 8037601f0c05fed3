/** The tool that tells which order is on the user's screen, and how old that knowledge is. */
import { z } from 'zod'
import { orderHeadSchema, readOrderHead } from '../insights/order-head.ts'
import { screenWords } from '../page-context.ts'
import { defineTool, type ToolContext } from '../tool.ts'
import { resolveOrderId } from './resolve-order.ts'

const pageOutput = z.object({
  kind: z.string(),
  id: z.string().optional(),
  url: z.string(),
  title: z.string(),
})

/** With several browsers it is the newest focused tab of the account's organisation (design 2.3). */
export const getCurrentOrder = defineTool({
  name: 'get_current_order',
  title: 'The order on screen',
  description:
    'The order the user has open in Rose Rocket right now, and how many seconds old that knowledge is. "This order" means it; the other order tools take it when none is named.',
  effect: 'read',
  tags: ['context'],
  input: z.strictObject({}),
  output: z.object({
    order: orderHeadSchema.nullable(),
    page: pageOutput.nullable(),
    seenAt: z.string().optional(),
    ageSeconds: z.number().int().nonnegative().optional(),
    browser: z.string().optional(),
    reason: z.string().optional(),
  }),
  async run(_input, context) {
    const { page, reason } = await context.page()
    if (reason !== null) {
      const { what, nextStep } = screenWords[reason]
      return { order: null, page: null, reason: `${what}. ${nextStep}` }
    }
    const { kind, id, url, title, seenAt, ageSeconds, browser } = page
    const isOrder = kind === 'order'
    return {
      order: isOrder ? await headOf(context) : null,
      page: { kind, ...(id === undefined ? {} : { id }), url, title },
      seenAt,
      ageSeconds,
      browser,
      ...(isOrder ? {} : { reason: `The page on screen is no order but ${kind}.` }),
    }
  },
})

async function headOf(context: ToolContext) {
  const { roserocket, organisation, signal } = context
  const id = await resolveOrderId(undefined, context)
  const order = await roserocket.get({ id, paths: ['customer.name'] }, { signal })
  return readOrderHead({ order, webUrl: organisation.webUrl })
}
