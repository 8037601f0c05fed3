/** Who asked what, as the panel tells it: every caller, filters, pages, new lines as they come, the way to the record. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { jsonOf, runHere } from '../bridge/cli-process.ts'
import { axeFindings } from '../helpers/axe-findings.ts'
import { type Desk, openDesk } from '../helpers/beside-bridge.ts'
import type { ConnectedClient } from '../helpers/mcp-client.ts'

const updateTool = 'update_a_roserocket_object_by_id'
const setRef = (refNum: string) => ({ id: 'ord-new', object_key: 'order', json: { refNum } })

let desk: Desk
let panel: Page
let client: ConnectedClient
beforeAll(async () => {
  desk = await openDesk({ approvalTimes: { waitMs: 100, lifeMs: 60_000 } })
  panel = desk.panel
  client = await desk.newClient()
  await panel.getByRole('tab', { name: 'Activity' }).click()
  await panel.locator('[data-part="history"]').click()
})
afterAll(() => desk?.[Symbol.asyncDispose]())

const lines = (selector = '') => panel.locator(`.asked${selector}`)
const history = (state: string) => panel.locator(`[data-history="${state}"]`)

it('tells who did what to servers and browsers', async () => {
  await history('ready').waitFor()
  await panel.getByLabel('Server').selectOption('Administration')
  const words = () => lines().allInnerTexts()
  await expect
    .poll(words)
    .toEqual([
      expect.stringMatching(
        /Server made.*Night desk \(approval ask; until .*; methods all; tags all\).*by Sandbox/su,
      ),
      expect.stringMatching(/Browser paired.*Chrome on \w+.*by Chrome on \w+/su),
    ])
  await panel.getByLabel('Server').selectOption('')
})

it('shows a call as it happens', async () => {
  await client.answer('find_order', { query: 'PO-9942' })
  await lines('[data-tool="find_order"]').waitFor()
  const words = await lines().first().innerText()
  for (const expected of [
    'Find an order',
    'done',
    'rosebridge-test 1.0.0',
    'Night desk',
    'just now',
  ]) {
    expect(words).toContain(expected)
  }
  expect(words).toMatch(/\d\d:\d\d:\d\d/u)
})

it('tells the panel’s own calls by the browser’s name', async () => {
  await desk.ask('tool', { tool: 'get_order_brief', input: { order: 'O-101' } })
  await lines('[data-tool="get_order_brief"]').waitFor()
  const words = await lines('[data-tool="get_order_brief"]').innerText()
  expect(words).toContain('Chrome on')
  expect(words).toContain('Panel')
  expect(words).toContain('ord-new')
  await desk.ask('tool', {
    tool: 'create_a_roserocket_event',
    input: { record_id: 'ord-new', object_key: 'order', text: 'Written in the panel.' },
  })
  expect((await desk.audit('create_a_roserocket_event'))[0]).toMatchObject({
    outcome: 'done',
    approvedBy: await desk.deviceWords(),
    isWrite: true,
  })
})

it('narrows by caller, outcome and changes', async () => {
  await client.answer(updateTool, setRef('REF-9'))
  await client.failure('explain_order_delay', { order: 'O-999' })
  await lines('[data-outcome="not_found"]').waitFor()
  await panel.getByLabel('Changes only').check()
  await lines('[data-tool="find_order"]').waitFor({ state: 'detached' })
  await lines(`[data-tool="${updateTool}"]`).first().waitFor()
  const tools = await lines().evaluateAll((found) =>
    found.map((line) => line.getAttribute('data-tool')),
  )
  expect(new Set(tools)).toEqual(new Set([updateTool, 'create_a_roserocket_event']))
  await panel.getByLabel('Server').selectOption('Night desk')
  await lines('[data-tool="create_a_roserocket_event"]').waitFor({ state: 'detached' })
  await panel.getByLabel('Outcome').selectOption('denied')
  await panel.getByText('No line matches.').waitFor()
  await panel.getByLabel('Changes only').uncheck()
  await panel.getByLabel('Outcome').selectOption('failed')
  await lines('[data-outcome="not_found"]').waitFor()
  expect(await lines().count()).toBe(1)
  await panel.getByLabel('Outcome').selectOption('')
  await panel.getByLabel('Server').selectOption('')
  await panel.getByLabel('Program').selectOption('rosebridge-test 1.0.0')
  await lines('[data-tool="get_order_brief"]').waitFor({ state: 'detached' })
  await panel.getByLabel('Program').selectOption('')
  await lines('[data-tool="get_order_brief"]').waitFor()
})

it('pages back to the first line, while new ones come', async () => {
  for (let count = 0; count < 60; count += 1)
    await client.answer('search', { query: `no ${count}` })
  await expect.poll(() => lines('[data-tool="search"]').count()).toBeGreaterThan(45)
  await panel.getByLabel('Changes only').check()
  await panel.getByLabel('Changes only').uncheck()
  const more = panel.getByRole('button', { name: 'Show more' })
  await more.waitFor()
  expect(await lines().count()).toBe(50)
  await more.click()
  await more.waitFor({ state: 'detached' })
  await client.answer('search', { query: 'one more' })
  const all = async () =>
    await lines().evaluateAll((found) => found.map((line) => Number(line.getAttribute('data-seq'))))
  const newest = (await desk.audit('search'))[0]?.seq
  await expect.poll(async () => (await all())[0]).toBe(newest)
  const numbers = await all()
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => numbers.length - at))
})

it('leads to the record', async () => {
  const row = lines('[data-tool="get_order_brief"]')
  await row.getByRole('button', { name: 'Look up ord-new' }).click()
  await panel.locator('[data-order="O-101"]').waitFor()
  await panel.getByRole('tab', { name: 'Activity' }).click()
})

it('is the same on the command line, whole, with filters', async () => {
  const audit = async (...args: string[]) =>
    jsonOf(await runHere(['audit', '--json', '--data-dir', desk.bridge.dataDirectory, ...args]))
  expect(await audit('--writes', '--server', 'panel')).toMatchObject({
    result: [{ tool: 'create_a_roserocket_event', approved_by: await desk.deviceWords() }],
  })
  expect(await audit('--outcome', 'failed')).toMatchObject({
    result: [{ tool: 'explain_order_delay', outcome: 'not_found' }],
  })
  expect(await audit('--verify')).toMatchObject({ intact: true })
})

it.each(['light', 'dark', 'contrast'])('has no fault of accessibility (%s)', async (theme) => {
  await desk.extension.saveSettings({ theme })
  await panel.locator(`:root[data-theme="${theme}"]`).waitFor()
  for (const [part, shown] of [
    ['waiting', '[data-write]'],
    ['history', '.asked'],
  ] as const) {
    await panel.locator(`[data-part="${part}"]`).click()
    await panel.locator(shown).first().waitFor()
    expect(await axeFindings(panel)).toEqual([])
  }
})
