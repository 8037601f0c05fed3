/** A dispatcher without a mouse: every action of the panel, the options and the welcome page, by keys alone. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { tabTo } from '../helpers/keyboard.ts'

let house: House
let panel: Page

beforeAll(async () => {
  house = await openHouse()
  const welcome = await house.extension.context.newPage()
  await welcome.goto(`chrome-extension://${house.extension.id}/welcome.html`)
  await welcome.bringToFront()
  // The field has the focus already, and the sixth digit is enough.
  await welcome.locator('input[name="code"]:focus').waitFor()
  await welcome.keyboard.type(house.bridge.ready.pairingCode)
  await welcome.locator('[data-first-answer]').waitFor({ timeout: 20_000 })
  await tabTo(welcome, '[data-step="now"] .button.main')
  await welcome.close()
  const order = await findOrderId(house.bridge, 'O-1042')
  await house.openWebApp(`#/ops/orders/${order}`)
  panel = await house.extension.openPanel()
  await orderIsAnswered()
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** The view of the order asks anew whenever one comes back to it. */
const orderIsAnswered = async () => {
  for (const part of ['[data-order]', '[data-delay]', '[data-timeline="ready"]']) {
    await panel.locator(part).waitFor()
  }
}
const press = async (...keys: string[]) => {
  for (const key of keys) await panel.keyboard.press(key)
}
const selectedTab = () => panel.locator('[role="tab"][aria-selected="true"]').innerText()

describe('the panel', () => {
  it('moves along the views by arrow keys, round and back', async () => {
    const names = await panel.getByRole('tab').allInnerTexts()
    await tabTo(panel, '[role="tab"]')
    for (const name of [...names.slice(1), names[0]]) {
      await press('ArrowRight')
      expect(await selectedTab()).toBe(name)
    }
    await press('ArrowLeft')
    expect(await selectedTab()).toBe(names.at(-1))
    await press('ArrowRight')
    await orderIsAnswered()
  })

  it('copies a reference, follows the evidence and refreshes', async () => {
    await tabTo(panel, '.reference')
    await press('Enter')
    await panel.getByText('Copied', { exact: true }).first().waitFor()
    await tabTo(panel, '[data-cause] ~ ul [data-evidence]')
    await press('Enter')
    await panel.locator('li[data-shown="true"]:focus').waitFor()
  })

  it('walks along the drawing and shows a mark in the list', async () => {
    await tabTo(panel, '[role="toolbar"] button')
    const label = () => panel.evaluate('document.activeElement.getAttribute("aria-label")')
    const before = await label()
    await press('ArrowRight')
    if ((await label()) === before) await press('ArrowLeft')
    expect(await label()).not.toBe(before)
    await press('Enter')
    await panel.locator('li[data-shown="true"]').waitFor()
  })

  it('copies the customer version', async () => {
    await tabTo(panel, '.card[data-delay] .row button')
    await press('Enter')
    await panel.locator('figure').waitFor()
  })

  it('looks an order up, opens it, and comes back with Escape', async () => {
    await tabTo(panel, '[role="tab"]')
    await press('ArrowRight')
    await panel.getByLabel('Any reference').waitFor()
    await tabTo(panel, 'input[name="reference"]')
    await panel.keyboard.type('O-1038')
    await press('Enter')
    await panel.locator('.pick').first().waitFor()
    await tabTo(panel, '.pick')
    await press('Enter')
    await panel.locator('[data-order="O-1038"]').waitFor()
    await press('Escape')
    await panel.locator('[data-order="O-1042"]').waitFor()
    expect(await panel.evaluate('document.activeElement.getAttribute("role")')).toBe('tab')
  })

  it('searches the shortcuts with /, answers the first, and leaves step by step', async () => {
    await press('/')
    await panel.keyboard.type('invoice')
    await press('Enter')
    await panel.locator('[data-shortcut="ready_to_invoice"]').waitFor()
    await press('Escape')
    await panel.locator('.shortcut').nth(10).waitFor()
    await press('Escape')
    await expect.poll(selectedTab).toBe('Order')
    await press('b')
    await panel.locator('[data-shortcut="order_brief"]').waitFor()
    await press('Escape', 'Escape')
    await expect.poll(selectedTab).toBe('Order')
  })

  it('never loses a text to Escape', async () => {
    await press('o')
    await panel.locator('textarea[name="note"]').waitFor()
    await tabTo(panel, 'textarea[name="note"]')
    await panel.keyboard.type('Called the dock.')
    await press('Escape')
    expect(await panel.locator('textarea[name="note"]').inputValue()).toBe('Called the dock.')
    await press('Tab', 'Enter')
    await panel.getByText('Written.').waitFor()
    await press('Escape', 'Escape')
  })

  it('makes a server, and revokes it only when asked twice', async () => {
    await expect.poll(selectedTab).toBe('Order')
    await panel.locator('[role="tab"]:focus').waitFor()
    await press('ArrowLeft')
    await expect.poll(selectedTab).toBe('Connect')
    await tabTo(panel, '[data-copies="url"]')
    await press('Enter')
    await panel.getByText('MCP URL copied').waitFor()
    await tabTo(panel, '[aria-label="Revoke This computer"]')
    const servers = await panel.locator('[data-server]').count()
    await press('Enter')
    await panel.getByText('Revoke This computer?').waitFor()
    expect(await panel.locator('[data-server]').count()).toBe(servers)
    await press('Enter')
    await expect.poll(() => panel.locator('[data-server]').count()).toBe(servers - 1)
  })

  it('opens the options', async () => {
    const opened = house.extension.context.waitForEvent('page')
    await tabTo(panel, '[aria-label="Options"]')
    await press('Enter')
    const options = await opened
    await options.getByRole('heading', { level: 1 }).waitFor()
    await options.close()
  })
})

describe('the options', () => {
  it('are changed, reset, brought back, and the browser unpaired', async () => {
    const options = await house.extension.context.newPage()
    await options.goto(`chrome-extension://${house.extension.id}/options.html`)
    await options.bringToFront()
    const enter = () => options.keyboard.press('Enter')
    await options.locator('[data-link="connected"]').waitFor()
    await tabTo(options, 'select[name="theme"]')
    await options.keyboard.type('Dark')
    await options.locator(':root[data-theme="dark"]').waitFor()
    await tabTo(options, 'input[name="keys"]')
    await options.keyboard.press('Space')
    await tabTo(options, 'textarea[name="patterns"]')
    await options.keyboard.type('order: LD#')
    await options.keyboard.press('Tab')
    await enter()
    await options.getByText('Saved.').waitFor()

    await tabTo(options, '[aria-label="Everything"] button')
    await enter()
    await options.getByText('All options are as at first.').waitFor()
    await options.locator(':root:not([data-theme])').waitFor()
    await expect.poll(() => options.locator('textarea').inputValue()).toBe('')
    await options.keyboard.press('Tab')
    await enter()
    await options.locator(':root[data-theme="dark"]').waitFor()
    await expect.poll(() => options.locator('textarea').inputValue()).toBe('order: LD#')
    expect(await options.locator('input[name="keys"]').isChecked()).toBe(false)

    await options.locator('[data-link="connected"]').waitFor()
    await tabTo(options, '.asking button')
    await enter()
    await options.getByText('Unpair this browser?').waitFor()
    await options.locator('[data-link="connected"]').waitFor()
    await enter()
    await options.locator('[data-link="not_paired"]').waitFor()
  })
})
