/** Writes of a real client, decided by a click in the real panel: shown, made once, audited; or refused, and why. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Desk, openDesk } from '../helpers/beside-bridge.ts'
import { tabTo } from '../helpers/keyboard.ts'
import { type ConnectedClient, connectClient } from '../helpers/mcp-client.ts'

const updateTool = 'update_a_roserocket_object_by_id'
const getTool = 'get_single_roserocket_object_by_id'
const setRef = (refNum: string, id = 'ord-new') => ({ id, object_key: 'order', json: { refNum } })

let desk: Desk
let client: ConnectedClient
let operator: ConnectedClient
beforeAll(async () => {
  desk = await openDesk({ approvalTimes: { waitMs: 20_000, lifeMs: 60_000 } })
  client = await desk.newClient()
  operator = await connectClient(desk.bridge.mcpUrl ?? '')
})
afterAll(async () => {
  await operator?.[Symbol.asyncDispose]()
  await desk?.[Symbol.asyncDispose]()
})
beforeEach(() => desk.panel.bringToFront())

const card = () => desk.panel.locator('[data-write]')
const standing = () => desk.panel.locator('[data-standing]')
const settled = (state: string) => desk.panel.locator(`[data-settled="${state}"]`)
/** Decides what waits, and sees its card go: the next one is another. */
const press = async (name: string) => {
  const id = await card().getAttribute('data-write')
  await card().getByRole('button', { name, exact: true }).click()
  await desk.panel.locator(`[data-write="${id}"]`).waitFor({ state: 'detached' })
}
const refNumOf = async (id = 'ord-new') =>
  z.looseObject({}).parse((await operator.answer(getTool, { id })).record).refNum
/** How often the sandbox was sent an update since it was last asked. */
async function updatesSent() {
  const at = `${desk.bridge.sandboxUrl}/__sandbox/requests`
  const { requests } = z
    .object({ requests: z.array(z.object({ method: z.string() })) })
    .parse(await (await fetch(at)).json())
  await fetch(at, { method: 'DELETE' })
  return requests.filter(({ method }) => method === 'PUT').length
}

describe('a write that waits', () => {
  it('is told on the toolbar, by a notification and in every view; one click makes it, once', async () => {
    await updatesSent()
    await desk.extension.worker.evaluate(`(() => {
      const create = chrome.notifications.create.bind(chrome.notifications)
      self.told = []
      chrome.notifications.create = (id, options) => {
        self.told.push(options.title + ': ' + options.message)
        return create(id, options)
      }
    })()`)
    await desk.panel.getByRole('tab', { name: 'Connect' }).click()
    const answered = client.answer(updateTool, setRef('REF-\u200b77'))
    const banner = desk.panel.getByRole('button', { name: '1 change waits for you' })
    await banner.waitFor()
    await expect.poll(desk.badge).toBe('1')
    await expect.poll(async () => (await desk.notices()).length).toBe(1)
    // Who, what, and on which record; nothing of what the record holds.
    expect(await desk.extension.worker.evaluate('self.told')).toEqual([
      'A change in Rose Rocket waits for you: rosebridge-test 1.0.0: Update a record, O-101. Nothing happens until you allow it.',
    ])
    await desk.panel.getByRole('tab', { name: 'Look up' }).click()
    await banner.click()
    await card().waitFor()
    const words = await card().innerText()
    for (const expected of [
      'Update a record',
      'rosebridge-test 1.0.0',
      '“Night desk”',
      'O-101',
      'reference number',
      'empty',
      'REF-77',
      '1 character of this value cannot be seen.',
    ]) {
      expect(words).toContain(expected)
    }
    expect(words).toMatch(/0:\d\d left|1:00 left/u)
    const link = card().getByRole('link', { name: /O-101/u })
    expect(await link.getAttribute('href')).toMatch(/\/#\/ops\/orders\/ord-new$/u)

    await press('Allow')
    expect(await answered).toMatchObject({ record: { id: 'ord-new' } })
    await settled('done').waitFor()
    expect(await card().count()).toBe(0)
    expect(await updatesSent()).toBe(1)
    await expect.poll(desk.badge).toBe('')
    await expect.poll(desk.notices).toEqual([])

    const [done, asked] = await desk.audit(updateTool)
    expect(asked).toMatchObject({ outcome: 'asked', approvedBy: null })
    expect(done).toMatchObject({
      outcome: 'done',
      approvedBy: await desk.deviceWords(),
      recordIds: ['ord-new'],
      client: 'rosebridge-test 1.0.0',
    })
  })

  it('is not made when it is denied', async () => {
    await updatesSent()
    const failed = client.failure(updateTool, setRef('REF-DENIED'))
    await press('Deny')
    expect(await failed).toMatchObject({ kind: 'denied' })
    await settled('denied').waitFor()
    expect(await updatesSent()).toBe(0)
    expect((await desk.audit(updateTool))[0]).toMatchObject({
      outcome: 'denied',
      approvedBy: await desk.deviceWords(),
    })
  })

  it('asks again where the record changed meanwhile, with what is there now', async () => {
    const answered = client.answer(updateTool, setRef('REF-MINE'))
    await card().waitFor()
    const id = await card().getAttribute('data-write')
    await operator.answer(updateTool, setRef('REF-THEIRS'))
    await press('Allow')
    await settled('changed').waitFor()
    const next = desk.panel.locator(`[data-write]:not([data-write="${id}"])`)
    await next.waitFor()
    expect(await next.innerText()).toContain('REF-THEIRS')
    expect(await refNumOf()).toBe('REF-THEIRS')
    await press('Allow')
    await answered
    expect(await refNumOf()).toBe('REF-MINE')
  })

  it('works once: neither the approval nor the call can be replayed', async () => {
    const answered = client.answer(updateTool, setRef('REF-ONCE'))
    await card().waitFor()
    const id = (await card().getAttribute('data-write')) ?? ''
    await press('Allow')
    await answered
    await updatesSent()
    expect(await desk.ask('approvals.allow', { id })).toMatchObject({ kind: 'conflict' })
    const again = client.failure(updateTool, setRef('REF-ONCE'))
    await card().waitFor()
    expect(await card().getAttribute('data-write')).not.toBe(id)
    expect(await updatesSent()).toBe(0)
    await press('Deny')
    expect(await again).toMatchObject({ kind: 'denied' })
  })

  it('may stand for ten minutes, for this kind on this record and nothing else, until it is ended', async () => {
    const answered = client.answer(updateTool, setRef('REF-STANDS'))
    await press('Allow for 10 min')
    await answered
    await client.answer(updateTool, setRef('REF-PASSES'))
    expect(await refNumOf()).toBe('REF-PASSES')
    const other = client.failure(updateTool, setRef('REF-OTHER', 'ord-twin-a'))
    await press('Deny')
    expect(await other).toMatchObject({ kind: 'denied' })

    await standing().waitFor()
    const words = await standing().innerText()
    for (const expected of [
      'O-101',
      'Update a record',
      'rosebridge-test 1.0.0, through “Night desk”',
    ]) {
      expect(words).toContain(expected)
    }
    expect(words).toMatch(/until \d\d:\d\d · by Chrome/u)
    await tabTo(desk.panel, '[data-standing] button')
    await desk.panel.keyboard.press('Enter')
    await desk.panel.getByText('Ended. The next such change to O-101 asks you again.').waitFor()
    expect(await standing().count()).toBe(0)
    await desk.panel.locator('[data-part="waiting"]:focus').waitFor()
    const again = client.failure(updateTool, setRef('REF-AGAIN'))
    await press('Deny')
    expect(await again).toMatchObject({ kind: 'denied' })
    expect(await desk.audit(updateTool)).toContainEqual(
      expect.objectContaining({ outcome: 'ended', approvedBy: await desk.deviceWords() }),
    )
  })

  it('that stands is gone from the panel as soon as it is ended elsewhere', async () => {
    const answered = client.answer(updateTool, setRef('REF-STANDS-AGAIN'))
    await press('Allow for 10 min')
    await answered
    const id = await standing().getAttribute('data-standing')
    const { url, apiToken } = desk.bridge
    const ended = await fetch(`${url}/approvals/${id}/end`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(ended.status).toBe(200)
    await standing().waitFor({ state: 'detached' })
  })

  it('that deletes is asked every time, and shows what would be lost', async () => {
    const failed = client.failure('delete_a_roserocket_object_by_id', {
      id: 'ord-twin-b',
      object_key: 'order',
    })
    await card().getByText('Delete', { exact: true }).waitFor()
    expect(await card().innerText()).toContain('PO-300')
    expect(await card().getByRole('button').allInnerTexts()).toEqual(['Allow', 'Deny'])
    await press('Deny')
    await failed
  })

  it('is told by a notification when no panel is open; a click on it opens one', async () => {
    const failed = client.failure(updateTool, setRef('REF-CLICK', 'ord-twin-a'))
    await card().waitFor()
    await desk.panel.close()
    const { context, worker } = desk.extension
    // The panel may be told before the system has shown it.
    await expect.poll(async () => (await desk.notices())[0] ?? '').toMatch(/^write /u)
    const [notice] = await desk.notices()
    const opened = context.waitForEvent('page')
    await worker.evaluate(`chrome.notifications.onClicked.dispatch(${JSON.stringify(notice)})`)
    const panel = await opened
    expect(panel.url()).toMatch(/\/sidepanel\.html$/u)
    await panel.locator('[data-write]').getByRole('button', { name: 'Deny', exact: true }).click()
    expect(await failed).toMatchObject({ kind: 'denied' })
    await expect.poll(desk.notices).toEqual([])
  })
})
