/** A board beside the panel: sifted by kind with mouse and keys, handed over as text, and read on to its end. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { readClipboard } from '../helpers/read-clipboard.ts'

const listSchema = z.object({
  exceptions: z.array(
    z.object({ order: z.object({ fullId: z.string() }), kinds: z.array(z.string()) }),
  ),
})

let house: House
let panel: Page
let ranked: z.output<typeof listSchema>['exceptions']

beforeAll(async () => {
  house = await openHouse()
  panel = await house.openPairedPanel()
  const board = await house.orderBoard()
  await using client = await connectClient(house.bridge.mcpUrl)
  const asked = { board_id: board, limit: 100 }
  ranked = listSchema.parse(await client.answer('list_order_exceptions', asked)).exceptions
  await house.openWebApp(`#/ops/boards/${board}`)
  await panel.bringToFront()
  await panel.locator('[data-exception]').first().waitFor({ timeout: 15_000 })
})
afterAll(() => house?.[Symbol.asyncDispose]())

const shown = () =>
  panel
    .locator('[data-exception]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-exception')))
const ofKind = (kind: string) =>
  ranked.filter(({ kinds }) => kinds.includes(kind)).map(({ order }) => order.fullId)
const chip = (kind: string) => panel.locator(`.chip[data-kind="${kind}"]`)

it('counts each kind, and shows one of them', async () => {
  for (const kind of new Set(ranked.flatMap(({ kinds }) => kinds))) {
    expect(await chip(kind).locator('span').innerText()).toBe(String(ofKind(kind).length))
  }
  await chip('no_carrier').click()
  expect(await shown()).toEqual(ofKind('no_carrier'))
  expect(await chip('no_carrier').getAttribute('aria-pressed')).toBe('true')
  await chip('all').click()
  expect(await shown()).toEqual(ranked.map(({ order }) => order.fullId))
})

it('is sifted by keyboard, and a second press shows all again', async () => {
  await tabTo(panel, '.chip[data-kind="missing_pod"]')
  await panel.keyboard.press('Enter')
  expect(await shown()).toEqual(ofKind('missing_pod'))
  await panel.keyboard.press('Enter')
  expect(await shown()).toHaveLength(ranked.length)
})

it('is handed over as text, as it is sifted', async () => {
  await chip('at_risk').click()
  await panel.getByRole('button', { name: 'Copy the list' }).click()
  const settings = `${house.webAppUrl}/#/ops/settings`
  const lines = (await readClipboard(house.extension.context, settings)).split('\n')
  expect(lines.map((line) => line.split(',')[0])).toEqual(ofKind('at_risk'))
  for (const line of lines) expect(line).toMatch(/\(at risk.*\): .+ Next: .+/u)
})
