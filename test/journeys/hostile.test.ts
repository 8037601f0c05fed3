/** Records as bad as records get, in every view of a panel 320 px wide: shown as text, legibly, and without a crash. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { longHistory, oddOrders } from '../helpers/odd-orders.ts'
import { smallWorld, writeWorld } from '../helpers/small-world.ts'

const board = '11111111-2222-4333-8444-00000000000b'
const markup = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>\u202e"'&lt;b&gt;\u2066\u200f`
const eightKilobytes = 'Überlandspedition-Süd '.repeat(372)
const oneWord = 'W'.repeat(8_000)

/** Fields whose words a person or a machine outside chooses. */
const chosen = new Set([
  ...['name', 'companyName', 'city', 'stateCode', 'refNum', 'poNum', 'externalId', 'status'],
  ...['fileName', 'logMessage', 'firstName', 'lastName', 'description', 'companyPhone', 'email'],
  ...['specialInstructions', 'shipperNotes', 'consigneeNotes', 'field', 'value', 'prevValue'],
])

/** A status, a kind of stop and a tracking state that only this organisation has. */
const customised = {
  objects: [
    {
      id: 'ord-customised',
      objectKey: 'order',
      fullId: 'O-900',
      status: 'awaiting_customs-hold v2',
      trackingStatus: 'zurückgestellt',
      customer: { id: 'cust-acme' },
      tasks: [{ id: 'cus-1' }, { id: 'cus-2' }],
      manifests: [{ id: 'cus-man' }],
      createdAt: '2026-05-03T12:00:00.000Z',
    },
    {
      id: 'cus-1',
      objectKey: 'task',
      taskType: 'crossDock',
      ordinal: 1,
      status: 'half-done',
      stop: { id: 'stop-pick' },
      createdAt: '2026-05-03T12:00:00.000Z',
    },
    {
      id: 'cus-2',
      objectKey: 'task',
      taskType: 'delivery',
      ordinal: 2,
      status: 'parked',
      stop: { id: 'stop-drop' },
      appointmentTime: { dateTimeInLocation: '2026-05-05T08:00:00' },
      createdAt: '2026-05-03T12:00:00.000Z',
    },
    {
      id: 'cus-man',
      objectKey: 'manifest',
      name: 'M-900',
      status: 'ghosted',
      createdAt: '2026-05-03T12:00:00.000Z',
    },
  ],
  events: [],
}
/** Nothing but what the platform itself fills in. */
const bare = {
  objects: [{ id: 'ord-bare', objectKey: 'order', createdAt: '2026-05-03T12:00:00.000Z' }],
  events: [],
}

function worldWith(...parts: readonly { objects: object[]; events: object[] }[]) {
  return {
    ...smallWorld,
    // Late by the clock alone: no note needs to be understood for it.
    now: '2026-05-05T22:00:00.000Z',
    boards: [{ id: board, name: 'Orders', objectKey: 'order' }],
    objects: [...smallWorld.objects, ...parts.flatMap(({ objects }) => objects)],
    events: [...smallWorld.events, ...parts.flatMap(({ events }) => events)],
  }
}

let house: House
let panel: Page
let web: Page

async function open(world: unknown): Promise<void> {
  house = await openHouse({ world: writeWorld(world) })
  panel = await house.openPairedPanel()
  await panel.setViewportSize({ width: 320, height: 800 })
  await panel.evaluate(`document.title = 'mine'`)
  // Every frame counts, also those on the way to an answer.
  await panel.evaluate(`{
    globalThis.widest = 0
    const look = () => {
      globalThis.widest = Math.max(globalThis.widest, document.documentElement.scrollWidth)
      requestAnimationFrame(look)
    }
    look()
  }`)
  web = await house.openWebApp('')
}
const close = () => house?.[Symbol.asyncDispose]()

const show = async (id: string) => {
  await web.goto(`${house.webAppUrl}/#/ops/orders/${id}`)
  await panel.bringToFront()
  await panel.getByRole('tab', { name: 'Order' }).click()
  await panel.locator('[data-order]').waitFor()
  await panel.locator('[data-delay]').waitFor()
  await panel.locator('[data-timeline="ready"]').waitFor()
}

/** What must hold of anything that is shown. */
async function isSound(): Promise<void> {
  const view = panel.locator('#view')
  const words = await view.innerText()
  expect(words).not.toMatch(/\bundefined\b|\bNaN\b|\[object |Invalid Date/u)
  expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u)
  expect(await view.locator('img, script, b, iframe').count()).toBe(0)
  expect(await panel.locator('[data-error]').count()).toBe(0)
  expect(await panel.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await panel.evaluate('globalThis.widest')).toBeGreaterThan(0)
  expect(await panel.evaluate('globalThis.widest')).toBeLessThanOrEqual(320)
  expect(await panel.title()).toBe('mine')
}

describe.each([
  ['markup and direction marks', markup, '<img src=x'],
  ['names of 8 kB', eightKilobytes, 'Überlandspedition-Süd'],
  ['names of 8 kB without a space', oneWord, 'WWWW'],
])('%s in every field', (_name, words, expected) => {
  beforeAll(() => open(spoil(worldWith(), words)))
  afterAll(close)

  it('order, delay and timeline', async () => {
    await show('ord-late')
    for (const part of ['[data-order]', '[data-delay]', '[data-timeline]']) {
      expect(await panel.locator(part).innerText(), part).toContain(expected)
    }
    await isSound()
    await panel.getByRole('button', { name: 'Copy customer version' }).click()
    await panel.locator('figure').waitFor()
    await isSound()
  })

  it('shortcuts', async () => {
    for (const key of ['m', 'b', 'w', 't', 'c', 'd']) {
      await panel.locator('h2').first().click()
      await panel.keyboard.press(key)
      await panel.locator('[data-shortcut]').waitFor()
      await panel.locator('#view .skeleton').first().waitFor({ state: 'detached' })
      await isSound()
    }
  })

  it('look-up', async () => {
    await panel.getByRole('tab', { name: 'Look up' }).click()
    await panel.getByLabel('Any reference').fill('O-100')
    await panel.keyboard.press('Enter')
    const first = panel.locator('.pick').first()
    await first.waitFor()
    expect(await first.innerText()).toContain(expected)
    await isSound()
    // Looking for the attack itself does no harm either.
    await panel.getByLabel('Any reference').fill(words.slice(0, 400))
    await panel.keyboard.press('Enter')
    await panel.locator('#view .skeleton').first().waitFor({ state: 'detached' })
    expect(await panel.title()).toBe('mine')
  })

  it('board', async () => {
    await web.goto(`${house.webAppUrl}/#/ops/boards/${board}`)
    await panel.bringToFront()
    await panel.getByRole('tab', { name: 'Order' }).click()
    await panel.locator('[data-board="ready"]').waitFor()
    await panel.locator('[data-exception]').first().waitFor()
    await isSound()
  })
})

describe('records nobody foresaw', () => {
  beforeAll(() => open(worldWith(oddOrders, longHistory, customised, bare)))
  afterAll(close)

  const odd = ['ord-no-tasks', 'ord-no-json', 'ord-bad-times', 'ord-contradiction', 'ord-no-zone']
  it.each([...odd, 'ord-bare', 'ord-fat'])('%s is shown', async (id) => {
    await show(id)
    await isSound()
  })

  it('a status that only this organisation has is shown in its own words', async () => {
    await show('ord-customised')
    expect(await panel.locator('[data-order]').innerText()).toContain('awaiting_customs-hold v2')
    expect(await panel.locator('[data-delay]').getAttribute('data-delay')).toBe('late')
    await isSound()
  })

  it('300 events are drawn apart, and read on to the first', async () => {
    await show('ord-long')
    await panel.locator('[data-delay]').getByText('closure on I-94').first().waitFor()
    const marks = panel.getByRole('toolbar').getByRole('button')
    expect(await marks.count()).toBeGreaterThan(1)
    const places = await marks.evaluateAll((buttons) =>
      buttons.map((button) => button.getBoundingClientRect().left),
    )
    const apart = places.slice(1).map((left, index) => left - (places[index] ?? 0))
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(10)
    const earlier = panel.getByRole('button', { name: /Show earlier entries/ })
    while (await earlier.isVisible()) {
      const before = await panel.locator('.entries li').count()
      await earlier.click()
      await expect.poll(() => panel.locator('.entries li').count()).toBeGreaterThan(before)
    }
    expect(await panel.locator('.entries li').count()).toBeGreaterThanOrEqual(300)
    await isSound()
  })
})

function spoil(value: unknown, words: string, key = ''): unknown {
  if (typeof value === 'string') return chosen.has(key) ? `${words} ${value}` : value
  if (Array.isArray(value)) return value.map((one) => spoil(one, words, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, spoil(inner, words, name)]),
  )
}
