/** The fifteen shortcuts, one by one: each answers what its title asks, and each can be handed to ChatGPT without any order data. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shortcuts } from '../../shared/shortcuts.ts'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { findOrderId } from '../helpers/find-order-id.ts'

/** Shortcut → what its answer about O-1042 holds. */
const answers: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  why_late: ['23 h late', 'Equipment or accident', 'Étienne Gagnon'],
  customer_delay_message: ['Hello,', '23 h after the planned time'],
  will_it_make_it: [
    /^No\n/m,
    '23 h late for Peachtree Retail Whse, Atlanta.',
    'ETA Fri, Sep 18',
    /09:00 EDT\n+Étienne Gagnon, .* ago\n/,
  ],
  what_is_missing: ['Not ready to invoice', 'Nothing is missing.'],
  ask_for_proof_of_delivery: ['signed proof of delivery'],
  check_call: ['Please reply with the current position, the ETA'],
  order_brief: ['Laurentide Meubles', 'Stops 1 of 2 done'],
  order_timeline: ['Completed', 'Camion pas encore arrivé'],
  who_to_call: ['Customer', '514-555-0142', 'Carrier', 'Transport Nordik Inc.'],
  exceptions: ['O-1042', 'late 23 h'],
  appointment_change: [/Could the appointment be moved to .* or the next free time/u],
  detention_check: ['45 min', '12:10', '12:55', 'not there yet'],
  add_note: ['Write this note on the order'],
  ready_to_invoice: ['Not ready to invoice', 'Not delivered yet'],
  shift_report: ['O-1042', 'late 23 h', 'Next:'],
}

let house: House
let panel: Page

beforeAll(async () => {
  house = await openHouse()
  panel = await house.openPairedPanel()
  await house.extension.context.route('https://chatgpt.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>there</title>' }),
  )
  await house.extension.context.grantPermissions(['clipboard-read'], {
    origin: 'https://chatgpt.com',
  })
  await house.openWebApp(`#/ops/orders/${await findOrderId(house.bridge, 'O-1042')}`)
  await panel.bringToFront()
  await panel.locator('[data-order="O-1042"]').waitFor()
})
afterAll(() => house?.[Symbol.asyncDispose]())

const press = async (key: string) => {
  await panel.getByRole('tab', { name: 'Order' }).click()
  await panel.keyboard.press(key)
  await panel.locator('[data-shortcut]').waitFor()
  await panel.locator('#view .skeleton').first().waitFor({ state: 'detached' })
}

describe.each(shortcuts)('$title', ({ name, key = '', title }) => {
  it('is answered by its key', async () => {
    await press(key)
    const text = await panel.locator(`[data-shortcut="${name}"]`).innerText()
    const expected = answers[name] ?? []
    expect(expected.length).toBeGreaterThan(0)
    for (const one of expected) {
      if (typeof one === 'string') expect(text).toContain(one)
      else expect(text).toMatch(one)
    }
    expect(await panel.locator('[data-error]').count()).toBe(0)
  })

  it('is handed to ChatGPT from its answer, and names no order data', async () => {
    const opened = house.extension.context.waitForEvent('page')
    await panel.getByRole('button', { name: `${title}: copy` }).click()
    const page = await opened
    expect(page.url()).toBe('https://chatgpt.com/')
    await panel.getByText('Prompt copied.').waitFor()
    await page.bringToFront()
    const prompt = String(await page.evaluate('navigator.clipboard.readText()'))
    await page.close()
    await panel.bringToFront()
    expect(prompt.length).toBeGreaterThan(40)
    expect(prompt).not.toMatch(/O-1042|PO-8842|Laurentide|Nordik|Peachtree/u)
  })
})

it('evidence in an answer opens its event in the timeline', async () => {
  await press('l')
  const link = panel.locator('[data-shortcut] [data-cause] ~ ul [data-evidence]').first()
  const id = await link.getAttribute('data-evidence')
  await link.click()
  const row = panel.locator(`li[data-event="${id}"]`)
  await expect.poll(() => row.getAttribute('data-shown')).toBe('true')
  expect(await row.innerText()).toContain('Camion pas encore arrivé')
})

it('every moment is told in a zone by its name', async () => {
  await panel.getByRole('tab', { name: 'Order' }).click()
  await panel.locator('[data-timeline="ready"]').waitFor()
  const names = await panel
    .getByRole('toolbar')
    .getByRole('button')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')))
  const told = [await panel.locator('#view').innerText(), ...names].join('\n')
  expect(told).toMatch(/12:25 CDT/u)
  expect(told).not.toMatch(/GMT[+-]/u)
})

it('every statement with evidence says whose word it is and how old', async () => {
  const links = panel.locator('[data-delay] button.evidence:not(.place)')
  await expect
    .poll(async () =>
      (await links.allInnerTexts()).filter((text) => !/ago$|^\w+: not there yet$/u.test(text)),
    )
    .toEqual([])
  expect(await links.count()).toBeGreaterThanOrEqual(3)
})

it('what is late leads to its stop', async () => {
  const place = panel.locator('[data-delay] button.place')
  const id = await place.getAttribute('data-evidence')
  await place.press('Enter')
  await panel.locator(`li[data-stop="${id}"]:focus`).waitFor()
})
