/** The options page against a link that comes and goes: what it shows live, and what it says beside which field. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LaunchedExtension, launchExtension } from '../helpers/launch-extension.ts'
import { startLink, type TestBridge } from '../helpers/start-link.ts'

let bridge: TestBridge
let extension: LaunchedExtension
let options: Page

beforeAll(async () => {
  bridge = await startLink()
  extension = await launchExtension({ address: `127.0.0.1:${bridge.port}` })
  const panel = await extension.openPanel()
  await panel.getByLabel('Pairing code').fill(bridge.link.pairing.newCode().code)
  await panel.locator('[data-link="connected"]').waitFor()
  await panel.close()
  options = await extension.context.newPage()
  await options.goto(`chrome-extension://${extension.id}/options.html`)
})
afterAll(async () => {
  await extension?.close()
  await bridge?.close()
})

const stored = () => extension.worker.evaluate(`chrome.storage.local.get('settings')`)
const isAt = (link: string) => options.locator(`[data-link="${link}"]`).waitFor()

describe('the address of the bridge', () => {
  it.each([
    ['another computer', '192.168.0.7:8722'],
    ['no port', '127.0.0.1'],
    ['a port that cannot be', '127.0.0.1:99999'],
    ['a web address', 'http://127.0.0.1:8722'],
  ])('refuses %s beside the field, and keeps the old one', async (_name, typed) => {
    const before = await stored()
    const field = options.getByLabel('Address of the bridge')
    await field.fill(typed)
    await options.getByRole('button', { name: 'Save and test' }).click()
    await options.locator('#address-error').getByText('then a colon and a port').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.getAttribute('aria-describedby')).toBe('address-error address-help')
    expect(await stored()).toEqual(before)
  })

  it('is tested at once, and shows live how it stands', async () => {
    const field = options.getByLabel('Address of the bridge')
    await field.fill('127.0.0.1:1')
    await options.getByRole('button', { name: 'Save and test' }).click()
    await isAt('not_running')
    expect(await field.getAttribute('aria-invalid')).toBe('false')
    await field.fill(`127.0.0.1:${bridge.port}`)
    await options.getByRole('button', { name: 'Save and test' }).click()
    await isAt('connected')
    const { port, devices } = bridge
    await bridge.close()
    await isAt('not_running')
    bridge = await startLink({ port, devices })
    await options.getByRole('button', { name: 'Test', exact: true }).click()
    await isAt('connected')
  })
})

describe('the keys', () => {
  it('are those the browser holds', async () => {
    await options.locator('[data-command="_execute_action"]').getByText('Alt+R').waitFor()
    await options.locator('[data-command="why_late"]').getByText('none').waitFor()
  })

  it('are changed in the browser’s own page', async () => {
    const opened = extension.context.waitForEvent('page')
    await options.getByRole('button', { name: 'Change these keys' }).click()
    const page = await opened
    await expect.poll(() => page.url()).toBe('chrome://extensions/shortcuts')
    await page.close()
  })
})

describe('going back to the defaults', () => {
  it('keeps the pairing, and is undone by one click', async () => {
    await options.getByLabel('Theme').selectOption('dark')
    await options.locator(':root[data-theme="dark"]').waitFor()
    const before = await stored()
    await options.getByRole('button', { name: 'Reset all options' }).click()
    await options.getByText('All options are as at first.').waitFor()
    expect(await stored()).toMatchObject({ settings: { address: '127.0.0.1:8722', theme: 'auto' } })
    expect(await extension.worker.evaluate(`chrome.storage.local.get('pairing')`)).toHaveProperty(
      'pairing.deviceId',
    )
    await options.getByRole('button', { name: 'Undo' }).click()
    await options.getByText('All options are as they were.').waitFor()
    expect(await stored()).toEqual(before)
    await isAt('connected')
  })
})

describe('unpairing', () => {
  it('asks first, can be called off, and then forgets on both sides', async () => {
    await options.getByRole('button', { name: 'Unpair this browser' }).click()
    await options.getByRole('button', { name: 'Cancel' }).click()
    expect(bridge.link.devices()).toHaveLength(1)
    await options.getByRole('button', { name: 'Unpair this browser' }).click()
    await options.getByText('Unpair this browser?').waitFor()
    await options.getByRole('button', { name: 'Unpair this browser' }).click()
    await isAt('not_paired')
    expect(bridge.link.devices()).toHaveLength(0)
    expect(await extension.worker.evaluate(`chrome.storage.local.get('pairing')`)).toEqual({})
  })
})
