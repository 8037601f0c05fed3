/**
 * The ways to the panel that begin elsewhere: selected text, the address bar, keys of the browser's. Headless, nobody can
 * open a browser's own menu or address bar, so their events are dispatched to the worker's own listeners. Such an event
 * carries no person's gesture: where the panel is closed it comes as a tab. Everything from there on is real.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Target } from '../helpers/attach-to-target.ts'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'

let house: House
let page: Page
let windowId: unknown

beforeAll(async () => {
  house = await openHouse()
  const panel = await house.openPairedPanel()
  windowId = await panel.evaluate('chrome.windows.getCurrent().then(({ id }) => id)')
  await panel.close()
  page = await house.extension.context.newPage()
  await page.route('https://mail.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Where is <b>PO-8842</b> please?</p>' }),
  )
  await page.goto('https://mail.example/')
})
afterAll(() => house?.[Symbol.asyncDispose]())

const panelTabs = () =>
  house.extension.context.pages().filter((open) => open.url().endsWith('/sidepanel.html'))
beforeEach(async () => {
  for (const tab of panelTabs()) await tab.close()
  await page.bringToFront()
})

const inWorker = (expression: string) => house.extension.worker.evaluate(expression)
const choose = (selectionText: string) =>
  inWorker(
    `chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId: 'look_up', selectionText })}, ${JSON.stringify({ id: 1, windowId })})`,
  )
const enter = (text: string) =>
  inWorker(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, 'currentTab')`)
const orderIn = (panel: Target) =>
  panel.evaluate('document.querySelector("[data-order]")?.dataset.order')

async function panelTab(): Promise<Page> {
  await expect.poll(() => panelTabs().length).toBe(1)
  const [tab] = panelTabs()
  if (tab === undefined) throw new Error('no tab shows the panel')
  return tab
}

describe('selected text', () => {
  it('has an entry of its own in the menu of selected text', async () => {
    // The browser refuses a second entry of the same name, and changes only one that is there.
    await expect(
      inWorker(`chrome.contextMenus.update('look_up', { contexts: ['selection'] })`),
    ).resolves.not.toThrow()
  })

  it('by PO opens the order in the panel, which was not open', async () => {
    await page.locator('b').selectText()
    await choose(String(await page.evaluate('getSelection().toString()')))
    const panel = await panelTab()
    await panel.locator('[data-order="O-1042"]').waitFor()
  })

  it('is looked up once: a panel opened later does not do it again', async () => {
    await choose('PO-8842')
    await (await panelTab()).locator('[data-order="O-1042"]').waitFor()
    const later = await house.extension.openPanel()
    await later.locator('[data-link="connected"]').waitFor()
    await later.waitForTimeout(400)
    expect(await later.locator('[data-order]').count()).toBe(0)
    expect(await inWorker(`chrome.storage.session.get('errand')`)).toEqual({})
  })

  it('outlives the worker’s end before the panel is there', async () => {
    await inWorker(
      `chrome.storage.session.set({ errand: { errand: { kind: 'look_up', text: 'PO-8842' }, windowId: ${Number(windowId)}, at: Date.now() } })`,
    )
    await house.extension.killWorker()
    const panel = await house.extension.openPanel()
    await panel.locator('[data-order="O-1042"]').waitFor()
  })

  it('lets the person choose where several orders fit', async () => {
    await choose('Laurentide Meubles')
    const panel = await panelTab()
    await panel.getByRole('tab', { name: 'Look up', selected: true }).waitFor()
    await panel.locator('.list li').first().waitFor()
    expect(await panel.getByLabel('Any reference').inputValue()).toBe('Laurentide Meubles')
    expect(await panel.locator('[data-order]').count()).toBe(0)
  })
})

describe('the address bar', () => {
  const suggestionsSchema = z.array(z.object({ content: z.string(), description: z.string() }))
  it('suggests orders while one types, and only for the last of what was typed', async () => {
    const panel = await house.extension.openPanel()
    await panel.locator('[data-link="connected"]').waitFor()
    const told = z.array(z.tuple([z.string(), suggestionsSchema])).parse(
      await inWorker(`new Promise((resolve) => {
        const told = []
        for (const text of ['O-10', 'PO-88', 'PO-8842']) {
          chrome.omnibox.onInputChanged.dispatch(text, (list) => told.push([text, list]))
        }
        setTimeout(() => resolve(told), 1500)
      })`),
    )
    expect(told).toMatchObject([['PO-8842', [{ content: 'O-1042' }]]])
    expect(told[0]?.[1][0]?.description).toMatch(/^<match>O-1042<\/match><dim> PO-8842, /)
  })

  it('opens the panel with the order', async () => {
    await enter('PO-8842')
    await (await panelTab()).locator('[data-order="O-1042"]').waitFor()
    expect(page.url()).toBe('https://mail.example/')
  })
})

describe('a key of the browser’s', () => {
  it('asks why the order on screen is late', async () => {
    const web = await house.openWebApp('#/ops/boards')
    await inWorker(
      `chrome.commands.onCommand.dispatch('why_late', ${JSON.stringify({ id: 1, windowId })})`,
    )
    const panel = await panelTab()
    await panel.locator('[data-shortcut="why_late"]').waitFor()
    await web.close()
  })
})

describe('the real side panel', () => {
  it('takes what is looked up while it is open, without another page', async () => {
    const panel = await house.extension.openSidePanel()
    await expect
      .poll(() => panel.evaluate('document.querySelector("[data-link]")?.dataset.link'))
      .toBe('connected')
    await choose('PO-8842')
    await expect.poll(() => orderIn(panel)).toBe('O-1042')
    await enter('O-1038')
    await expect.poll(() => orderIn(panel)).toBe('O-1038')
    expect(panelTabs()).toEqual([])
  })
})
