/** A slow Rose Rocket and a hasty dispatcher: nothing of one order is ever shown beside another. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { setFault } from '../helpers/connected-bridge.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { connectClient } from '../helpers/mcp-client.ts'

/** Two orders, and words that only one of them has. */
const orders = [
  { number: 'O-1042', words: ['PO-8842', 'Laurentide', 'Nordik'] },
  { number: 'O-1038', words: [] as string[] },
]
const sightsSchema = z.array(
  z.object({ record: z.string().nullable(), card: z.string().nullable(), text: z.string() }),
)
const briefSchema = z.looseObject({
  order: z.looseObject({ id: z.string(), customer: z.string(), externalId: z.string().optional() }),
})

let house: House
let panel: Page
let web: Page
beforeAll(async () => {
  house = await openHouse()
  panel = await house.openPairedPanel()
  web = await house.openWebApp('')
  await using client = await connectClient(house.bridge.mcpUrl)
  const brief = briefSchema.parse(await client.answer('get_order_brief', { order: 'O-1038' }))
  orders[1]?.words.push(brief.order.customer, brief.order.externalId ?? brief.order.customer)
})
afterAll(() => house?.[Symbol.asyncDispose]())

it('shows the card, the delay and the timeline of the order on screen or none', async () => {
  const ids = await Promise.all(orders.map(({ number }) => findOrderId(house.bridge, number)))
  await setFault({ url: house.bridge.sandboxUrl }, { path: '/api/', delayMs: 250 })
  await panel.evaluate(`(() => {
    window.sights = []
    const look = () => {
      const view = document.querySelector('#view')
      window.sights.push({
        record: view.querySelector('[data-record]')?.dataset.record ?? null,
        card: view.querySelector('[data-order]')?.dataset.order ?? null,
        text: view.innerText,
      })
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })()`)
  // From well below one answer's time to well above it, so that answers arrive at every stage of the next order.
  const pausesMs = [60, 120, 200, 300, 400, 550, 700, 900, 1_200, 350, 150, 80]
  for (const [step, pauseMs] of pausesMs.entries()) {
    await web.evaluate(`location.hash = '#/ops/orders/${ids[step % 2]}'`)
    await web.waitForTimeout(pauseMs)
  }
  await panel.locator(`[data-order="${orders[1]?.number}"]`).waitFor()
  await panel.locator('[data-timeline="ready"]').waitFor()

  const sights = sightsSchema.parse(await panel.evaluate('window.sights'))
  const of = (index: number) => sights.filter(({ record }) => record === ids[index])
  // Each was on screen, and something of each was really shown, else nothing is proven.
  for (const [index, order] of orders.entries()) {
    expect(of(index).some(({ card }) => card === order.number)).toBe(true)
  }
  const wrong = orders.flatMap((_, index) => {
    const other = orders[1 - index]
    if (other === undefined) return []
    return of(index).filter(
      ({ card, text }) =>
        card === other.number || [other.number, ...other.words].some((word) => text.includes(word)),
    )
  })
  expect(wrong).toEqual([])
})
