/** The panel in French and Spanish: the bridge’s sentences come in the panel’s language, people’s words as they were written. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { findOrderId } from '../helpers/find-order-id.ts'

let house: House
let panel: Page
let web: Page

beforeAll(async () => {
  house = await openHouse()
  panel = await house.openPairedPanel()
  web = await house.openWebApp(`#/ops/orders/${await findOrderId(house.bridge, 'O-1027')}`)
})
afterAll(() => house?.[Symbol.asyncDispose]())

it.each([
  [
    'fr',
    'Donner la nouvelle heure au destinataire',
    'Rendez-vous manqué de 22 h',
    'de retard pour la',
  ],
  ['es', 'Dar la nueva hora al destinatario', 'Cita perdida por 22 h', 'de retraso en la'],
  ['en', 'Tell the consignee the new time', 'Appointment missed by 22 h', 'late for the'],
])('speaks %s, and changes it in place', async (language, next, impact, reason) => {
  const address = new URL(house.bridge.ready.bridgeUrl).host
  const settings = { settings: { address, theme: 'light', language } }
  await house.extension.worker.evaluate(`chrome.storage.local.set(${JSON.stringify(settings)})`)
  await panel.bringToFront()
  await panel.locator(`html[lang="${language}"]`).waitFor()
  await panel.getByText(next).first().waitFor()
  const delay = await panel.locator('[data-delay]').innerText()
  expect(delay).toContain(impact)
  expect(delay).toContain('tractor broke down on I-80')
  await web.goto(`${house.webAppUrl}/#/ops/boards/${await house.orderBoard()}`)
  await panel.locator('[data-board="ready"]').waitFor()
  expect(await panel.locator('[data-board]').innerText()).toContain(reason)
  await web.goto(`${house.webAppUrl}/#/ops/orders/${await findOrderId(house.bridge, 'O-1027')}`)
})
