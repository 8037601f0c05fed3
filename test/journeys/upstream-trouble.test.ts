/** Rose Rocket itself in trouble: the panel names it, offers what mends it, and long waits can be ended. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { clearFaults, setFault } from '../helpers/connected-bridge.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { holdQuestions } from '../helpers/hold-questions.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house?.[Symbol.asyncDispose]())

const sandbox = () => ({ url: house.bridge.sandboxUrl })
const trouble = (panel: Page) => panel.locator('.note[data-trouble]')

it.each([
  ['a refused sign-in', 401, 'sign_in_failed', 'accounts check', true],
  ['an outage', 503, 'unavailable', 'doctor', false],
])('%s is named with the command that mends it, and gone once it is mended', async (...row) => {
  const [, status, state, command, leadsToOptions] = row
  await setFault(sandbox(), { path: '/oauth/token|/api/', status, times: 1_000 })
  const panel = await house.openPairedPanel()
  const note = trouble(panel)
  await note.waitFor({ timeout: 20_000 })
  expect(await note.getAttribute('data-trouble')).toBe(state)
  await note.getByText(`npm run -s bridge -- ${command}`).waitFor()
  expect(await note.getByRole('button', { name: 'Options' }).count()).toBe(leadsToOptions ? 1 : 0)
  await clearFaults(sandbox())
  // The bridge does not ask Rose Rocket twice within two seconds.
  await panel.waitForTimeout(2_100)
  await note.getByRole('button', { name: 'Try again' }).click()
  await note.waitFor({ state: 'detached', timeout: 4_000 })
})

it('an outage that begins while the panel is open is named as soon as an answer fails of it', async () => {
  const panel = await house.openPairedPanel()
  const order = await findOrderId(house.bridge, 'O-1042')
  const other = await findOrderId(house.bridge, 'O-1041')
  const web = await house.openWebApp(`#/ops/orders/${order}`)
  await panel.bringToFront()
  await panel.locator('[data-delay]').waitFor()
  // The bridge has just been told that all is well.
  expect(await trouble(panel).count()).toBe(0)
  await setFault(sandbox(), { path: '/oauth/token|/api/', status: 500, times: 1_000 })
  await web.goto(`${house.webAppUrl}/#/ops/orders/${other}`)
  await panel.bringToFront()
  await panel.locator('#view [data-error]').first().waitFor()
  await trouble(panel).waitFor({ timeout: 5_000 })
  expect(await trouble(panel).getAttribute('data-trouble')).toBe('unavailable')
})

it('a customer version that takes long can be given up, and asked for again', async () => {
  const panel = await house.openPairedPanel()
  const order = await findOrderId(house.bridge, 'O-1042')
  await house.openWebApp(`#/ops/orders/${order}`)
  await panel.bringToFront()
  const delay = panel.locator('[data-delay]')
  const copy = delay.getByRole('button', { name: 'Copy customer version' })
  await copy.waitFor()
  await setFault(sandbox(), { path: '/api/v2/', delayMs: 6_000, times: 1_000 })
  await copy.press('Enter')
  await delay.getByRole('button', { name: 'Cancel' }).press('Enter', { timeout: 4_000 })
  await delay.getByText('You stopped this.').waitFor()
  expect(await delay.locator('figure').count()).toBe(0)
  // The one button is what it was, and a keyboard is still on it.
  expect(await panel.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe(
    'Copy customer version',
  )
  await clearFaults(sandbox())
  await delay.getByRole('button', { name: 'Try again' }).click()
  await delay.locator('figure').waitFor()
})

it('an order that takes long can be given up, and asked for again', async () => {
  const panel = await house.openPairedPanel()
  const order = await findOrderId(house.bridge, 'O-1042')
  await setFault(sandbox(), { path: '/api/v2/', delayMs: 6_000, times: 1_000 })
  await house.openWebApp(`#/ops/orders/${order}`)
  await panel.bringToFront()
  await panel.locator('.card .skeleton').first().waitFor()
  await panel.getByRole('button', { name: 'Cancel' }).first().click({ timeout: 4_000 })
  await panel.getByText('You stopped this.').waitFor()
  expect(await panel.locator('[data-order]').count()).toBe(0)
  await clearFaults(sandbox())
  await panel.getByRole('button', { name: 'Try again' }).click()
  await panel.locator('[data-order="O-1042"]').waitFor()
  await panel.locator('[data-delay]').waitFor()
})

it('a wait for the bridge alone can be given up as well; the order comes once the bridge is there', async () => {
  const release = await holdQuestions(house.extension, 'status')
  const panel = await house.openPairedPanel()
  const order = await findOrderId(house.bridge, 'O-1042')
  await house.openWebApp(`#/ops/orders/${order}`)
  await panel.bringToFront()
  await panel.getByRole('button', { name: 'Cancel' }).first().click()
  await panel.getByText('You stopped this.').waitFor()
  await release()
  await panel.locator('[data-order="O-1042"]').waitFor()
})

it('a timeline that takes long can be given up, and the card stays', async () => {
  const panel = await house.openPairedPanel()
  const order = await findOrderId(house.bridge, 'O-1042')
  await setFault(sandbox(), { path: '/api/v2/', delayMs: 1_500, times: 1_000 })
  await house.openWebApp(`#/ops/orders/${order}`)
  await panel.bringToFront()
  await panel.locator('[data-order="O-1042"]').waitFor({ timeout: 15_000 })
  const timeline = panel.locator('[data-timeline]')
  await timeline.getByRole('button', { name: 'Cancel' }).click({ timeout: 4_000 })
  await timeline.getByText('You stopped this.').waitFor()
  expect(await panel.locator('[data-order="O-1042"]').count()).toBe(1)
  await clearFaults(sandbox())
  await timeline.getByRole('button', { name: 'Try again' }).click()
  await panel.locator('[data-timeline="ready"]').waitFor()
})

it('a question that the worker’s end took along is asked again, without a person', async () => {
  const panel = await house.openPairedPanel()
  const order = await findOrderId(house.bridge, 'O-1042')
  await setFault(sandbox(), { path: '/api/v2/', delayMs: 1_500, times: 1_000 })
  await house.openWebApp(`#/ops/orders/${order}`)
  await panel.bringToFront()
  await panel.locator('.card .skeleton').first().waitFor()
  await house.extension.killWorker()
  await panel.waitForTimeout(700)
  await clearFaults(sandbox())
  await panel.locator('[data-order="O-1042"]').waitFor({ timeout: 6_000 })
  await panel.locator('[data-delay]').waitFor()
  await panel.locator('[data-timeline="ready"]').waitFor()
  expect(await panel.locator('#view [data-error]').count()).toBe(0)
})

it('a note whose answer was lost is not called unwritten: who would write it again is told to look first', async () => {
  const panel = await house.openPairedPanel()
  const order = await findOrderId(house.bridge, 'O-1042')
  await house.openWebApp(`#/ops/orders/${order}`)
  await panel.bringToFront()
  await panel.locator('[data-delay]').waitFor()
  await panel.getByRole('tab', { name: 'Shortcuts' }).click()
  await panel.locator('.pick', { hasText: 'Add a note' }).click()
  const note = panel.locator('textarea[name="note"]')
  await note.fill('Called the dock.')
  await setFault(sandbox(), { method: 'POST', path: 'events', status: 502, times: 1_000 })
  await panel.getByRole('button', { name: 'Write this note on the order' }).click()
  await panel.locator('[data-error="outcome_unknown"]').waitFor()
  await panel.getByText('It may stand on the order already.').waitFor()
  expect(await note.inputValue()).toBe('Called the dock.')
  await clearFaults(sandbox())
  await panel.getByRole('button', { name: 'Write this note on the order' }).click()
  await panel.getByText('Written.').waitFor()
  expect(await panel.getByText('It may stand on the order already.').count()).toBe(0)
})
