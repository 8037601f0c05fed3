/** Leaving for a moment costs nothing: what was typed, found or had the focus is there again, or its place is. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { findOrderId } from '../helpers/find-order-id.ts'

let house: House
let panel: Page
let web: Page

const showOrder = async (number: string) => {
  const id = await findOrderId(house.bridge, number)
  await web.goto(`${house.webAppUrl}/#/ops/orders/${id}`)
  await panel.bringToFront()
}
const open = (tab: string) => panel.getByRole('tab', { name: tab }).click()
const focused = () => panel.evaluate('document.activeElement.id || document.activeElement.name')

beforeAll(async () => {
  house = await openHouse()
  panel = await house.openPairedPanel()
  web = await house.openWebApp('')
})
afterAll(() => house?.[Symbol.asyncDispose]())
beforeEach(async () => {
  // Another page on screen ends what was looked up.
  await web.goto(`${house.webAppUrl}/#/ops/settings`)
  await open('Order')
  await panel.getByText('no record is on screen').waitFor()
  await showOrder('O-1042')
  await panel.locator('[data-order="O-1042"]').waitFor()
})

describe('what was found', () => {
  it('is there again after one of several was looked at, and gives way to what is typed next', async () => {
    await open('Look up')
    await panel.getByLabel('Any reference').fill('Laurentide Meubles')
    await panel.keyboard.press('Enter')
    await panel.locator('.list .pick').nth(1).click()
    await panel.locator('[data-order]').waitFor()
    await open('Look up')
    expect(await panel.getByLabel('Any reference').inputValue()).toBe('Laurentide Meubles')
    await panel.locator('.list .pick').nth(1).waitFor()
    await panel.keyboard.type('O-1038')
    expect(await panel.getByLabel('Any reference').inputValue()).toBe('O-1038')
  })

  it('stays while somebody goes on in Rose Rocket', async () => {
    await open('Look up')
    await panel.getByLabel('Any reference').fill('Laurentide Meubles')
    await panel.keyboard.press('Enter')
    await panel.locator('.list .pick').nth(1).waitFor()
    await showOrder('O-1038')
    await panel.waitForTimeout(500)
    expect(await panel.locator('.list .pick').count()).toBeGreaterThan(1)
  })
})

it('a note that was begun waits for its own order, and no other gets it', async () => {
  const note = panel.locator('textarea[name="note"]')
  await open('Shortcuts')
  await panel.locator('.pick', { hasText: 'Add a note' }).click()
  await note.fill('Dock 4 is closed')
  await open('Order')
  await open('Shortcuts')
  expect(await note.inputValue()).toBe('Dock 4 is closed')
  await showOrder('O-1038')
  await expect.poll(() => note.inputValue()).toBe('')
  await showOrder('O-1042')
  await expect.poll(() => note.inputValue()).toBe('Dock 4 is closed')
  await panel.getByRole('button', { name: 'Write this note' }).click()
  await panel.getByText('Written.').waitFor()
  await open('Order')
  await open('Shortcuts')
  expect(await note.inputValue()).toBe('')
  await panel.getByRole('button', { name: 'Back', exact: true }).click()
})

describe('the focus', () => {
  it('stays in the view when the row that had it becomes an answer', async () => {
    await open('Shortcuts')
    await panel.locator('.pick', { hasText: 'Brief me' }).focus()
    await panel.keyboard.press('Enter')
    await panel.locator('[data-shortcut="order_brief"]').waitFor()
    await expect.poll(focused).toBe('view')
    await panel.keyboard.press('Tab')
    await panel.locator('[data-shortcut="order_brief"] header button:focus').first().waitFor()
    await panel.keyboard.press('Escape')
    await expect.poll(focused).toBe('search')
  })

  it('stays in the view when a match becomes an order', async () => {
    await open('Look up')
    await panel.getByLabel('Any reference').fill('Laurentide Meubles')
    await panel.keyboard.press('Enter')
    await panel.locator('.list .pick').nth(1).focus()
    await panel.keyboard.press('Enter')
    await panel.locator('[data-order]').waitFor()
    await expect.poll(focused).toBe('view')
  })

  it('comes back to a button that was switched off while it worked', async () => {
    const copy = panel.getByRole('button', { name: 'Copy customer version' })
    await copy.focus()
    await panel.keyboard.press('Enter')
    await panel.locator('figure').waitFor()
    await panel.locator('[data-delay] button[title="Copy customer version"]:focus').waitFor()
  })

  it('is not pulled away from whoever walks along the views by keys', async () => {
    await panel.locator('[role="tab"][data-view="order"]').focus()
    for (const name of ['find', 'shortcuts']) {
      await panel.keyboard.press('ArrowRight')
      // Long enough for a field of the view to ask for it.
      await panel.waitForTimeout(300)
      await panel.locator(`[role="tab"][data-view="${name}"]:focus`).waitFor({ timeout: 500 })
    }
  })

  it('is let go by a click beside everything', async () => {
    await open('Look up')
    await panel.locator('input[name="reference"]:focus').waitFor()
    await panel.mouse.click(160, 780)
    await panel.evaluate('document.querySelector("#view").append(document.createElement("i"))')
    await panel.waitForTimeout(100)
    expect(await panel.evaluate('document.activeElement === document.body')).toBe(true)
  })
})
