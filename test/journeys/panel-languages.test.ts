/** The panel in French and Spanish: the bridge’s sentences come in the panel’s language, people’s words as they were written. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { clearFaults, setFault } from '../helpers/connected-bridge.ts'
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
  await speak(language)
  await panel.getByText(next).first().waitFor()
  const delay = await panel.locator('[data-delay]').innerText()
  expect(delay).toContain(impact)
  expect(delay).toContain('tractor broke down on I-80')
  await web.goto(`${house.webAppUrl}/#/ops/boards/${await house.orderBoard()}`)
  await panel.locator('[data-board="ready"]').waitFor()
  expect(await panel.locator('[data-board]').innerText()).toContain(reason)
  await web.goto(`${house.webAppUrl}/#/ops/orders/${await findOrderId(house.bridge, 'O-1027')}`)
})

it.each([
  ['fr', 'Le rôle de ce compte ne permet pas', 'Message d’origine, en anglais'],
  ['es', 'El rol de esta cuenta no permite', 'Mensaje original, en inglés'],
])('says in %s what went wrong, its English words beside it', async (language, what, original) => {
  await speak(language)
  await panel.locator('[data-order="O-1027"]').waitFor()
  const sandbox = { url: house.bridge.sandboxUrl }
  await setFault(sandbox, { status: 403, path: '/api/v2/' })
  await panel.locator('[data-order] > header > button').click()
  const note = panel.locator('[data-error="forbidden"]').first()
  await note.waitFor()
  expect(await note.locator('strong').innerText()).toContain(what)
  expect(await note.locator('summary').innerText()).toBe(original)
  expect(await note.locator('[lang="en"]').innerText()).toMatch(/Rose Rocket|permission/)
  await clearFaults(sandbox)
  await note.getByRole('button').click()
  await panel.locator('[data-order="O-1027"]').waitFor()
})

async function speak(language: string): Promise<void> {
  await house.extension.saveSettings({ theme: 'light', language })
  await panel.bringToFront()
  await panel.locator(`html[lang="${language}"]`).waitFor()
}
