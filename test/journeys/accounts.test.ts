/** Organisations on the options page: connected, signed in to, checked, renamed and removed by a person with a browser. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { readWorldFile } from '../../bridge/sandbox/world/parse-world.ts'
import { createKeychain } from '../../bridge/secrets/keychain.ts'
import { createSecretFiles } from '../../bridge/secrets/secret-files.ts'
import { openSecretStore } from '../../bridge/secrets/secret-store.ts'
import type { RunningBridgeHandle } from '../../bridge/start.ts'
import { axeFindings } from '../helpers/axe-findings.ts'
import { openHouse } from '../helpers/beside-sandbox.ts'
import { clearFaults, connectSandboxes, setFault } from '../helpers/connected-bridge.ts'
import { noteSecret } from '../helpers/journey-leaks.ts'
import {
  demoExtension,
  type LaunchedExtension,
  launchExtension,
} from '../helpers/launch-extension.ts'
import { writeWorld } from '../helpers/small-world.ts'

let company: RunningSandbox
let small: RunningSandbox
let connected: Awaited<ReturnType<typeof connectSandboxes>>
let bridge: RunningBridgeHandle
let extension: LaunchedExtension
let options: Page

beforeAll(async () => {
  company = await startSandbox()
  small = await startSandbox({ world: readWorldFile(writeWorld()) })
  noteSecret('client secret that is typed', small.clientSecret)
  connected = await connectSandboxes([company])
  bridge = await connected.start({ openSecrets: lockedKeychain })
  extension = await launchExtension({ address: new URL(bridge.url).host, extension: demoExtension })
  const panel = await extension.openPanel()
  await panel.getByLabel('Pairing code').fill(bridge.pairingCode)
  await panel.locator('[data-link="connected"]').waitFor()
  options = await extension.context.newPage()
  await options.goto(`chrome-extension://${extension.id}/options.html`)
})
afterAll(async () => {
  await extension?.close()
  await bridge?.close()
  connected?.[Symbol.dispose]()
  await company?.close()
  await small?.close()
})

/** A keychain that takes nothing and gives nothing up, as a locked one. */
function lockedKeychain({ dataDir }: { readonly dataDir: string }) {
  return openSecretStore({
    files: createSecretFiles({ dataDir, passphrase: undefined }),
    keychain: createKeychain(async () => ({ done: false, why: 'the collection is locked' })),
  })
}

const row = (name: string) => options.locator('.account', { hasText: name })
const names = () => connected.registries.accounts.list().map(({ name }) => name)

async function fillPlace(sandbox: RunningSandbox): Promise<void> {
  await options.getByText('Other addresses').click()
  await options.getByLabel('Address of the API').fill(sandbox.url)
  await options.getByLabel('Address of the sign-in').fill(sandbox.url)
}

/** The part of the options page that axe-core looks at. */
const accountsPart = 'document.querySelector("[data-accounts]")'

describe('organisations', () => {
  it('lists what is connected, and says where secrets are', async () => {
    await row('Prairie Star Freight').getByText('Works').waitFor()
    expect(await row('Prairie Star Freight').textContent()).toMatch(
      /Service account usr_100.*127\.0\.0\.1.*0 MCP servers/,
    )
    await options.getByText('a file that only you can read. The browser keeps none').waitFor()
  })

  it('refuses wrong credentials with the next step, and keeps what was typed', async () => {
    await options.getByText('Connect an organisation').click()
    await options.getByLabel('Client id').fill(small.clientId)
    await options.getByLabel('Client secret').fill('wrong')
    await options.getByLabel('Organisation id').fill(small.orgId)
    await options.getByLabel('User id of the service account').fill(small.serviceAccountUserId)
    await fillPlace(small)
    await options.getByRole('button', { name: 'Connect', exact: true }).click()
    await options.getByText(/refused the client id or client secret/).waitFor()
    expect(await options.getByLabel('Client id').inputValue()).toBe(small.clientId)
    expect(names()).toEqual(['Prairie Star Freight'])
  })

  it('can be given up while Rose Rocket takes its time: nothing is connected, and what was typed stays', async () => {
    await setFault(small, { path: '/oauth/token', delayMs: 20_000 })
    await options.getByLabel('Client secret').fill(small.clientSecret)
    await options.getByRole('button', { name: 'Connect', exact: true }).click()
    await options.getByRole('button', { name: 'Cancel' }).click()
    await options.getByText('You stopped this.').waitFor()
    expect(await options.getByLabel('Client id').inputValue()).toBe(small.clientId)
    await clearFaults(small)
    expect(names()).toEqual(['Prairie Star Freight'])
  })

  it('connects a second one with a service account, served at once; the secret stays in the bridge', async () => {
    await options.getByLabel('Client secret').fill(small.clientSecret)
    await options.getByRole('button', { name: 'Connect', exact: true }).click()
    await options.getByText('Small Freight is connected, and served from now on.').waitFor()
    await row('Small Freight').getByText('Works').waitFor()
    expect(names()).toEqual(['Prairie Star Freight', 'Small Freight'])
    const stored = await extension.worker.evaluate(
      'Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]).then(JSON.stringify)',
    )
    expect(stored).not.toContain(small.clientSecret)
    expect(await options.content()).not.toContain(small.clientSecret)
  })

  it('signs in with the browser on a tab of its own', async () => {
    if (!(await options.getByLabel('Client id').isVisible())) {
      await options.getByText('Connect an organisation').click()
    }
    await options.getByText('In the browser, as yourself').click()
    await options.getByLabel('Client id').fill('panel-app')
    await options.getByLabel('What you call it').fill('Ana at Small')
    if (!(await options.getByLabel('Address of the API').isVisible())) await fillPlace(small)
    else {
      await options.getByLabel('Address of the API').fill(small.url)
      await options.getByLabel('Address of the sign-in').fill(small.url)
    }
    const opening = extension.context.waitForEvent('page')
    await options.getByRole('button', { name: 'Open the sign-in' }).click()
    const page = await opening
    await options.getByText(/\/callback$/).waitFor()
    await page.locator('form', { hasText: 'Ana Ruiz' }).getByRole('button').click()
    await page.getByText('You are signed in').waitFor()
    await page.close()
    await options.getByText('Ana at Small is connected, and served from now on.').waitFor()
    expect(await row('Ana at Small').textContent()).toContain('Signed in as ana@small.test')
  })

  it('checks, and says what is wrong and what mends it', async () => {
    await setFault(company, { path: '/oauth/token', status: 401, body: { error: 'access_denied' } })
    const first = row('Prairie Star Freight')
    await first.getByRole('button', { name: /Check/ }).click()
    await first.getByText('Secret refused').waitFor()
    await first.getByText(/Copy the current secret.*bridge -- connect/).waitFor()
    expect(await axeFindings(options, accountsPart)).toEqual([])
    await clearFaults(company)
    await setFault(company, { path: '/oauth/token', delayMs: 20_000 })
    await first.getByRole('button', { name: /Check/ }).click()
    await first.getByRole('button', { name: 'Cancel' }).click()
    await options.getByText('You stopped this.').waitFor()
    await first.getByText('Secret refused').waitFor()
    await clearFaults(company)
    await first.getByRole('button', { name: /Check/ }).click()
    await first.getByText('Works').waitFor()
  })

  it('renames by keyboard', async () => {
    await row('Prairie Star Freight')
      .getByRole('button', { name: /Rename/ })
      .focus()
    await options.keyboard.press('Enter')
    await options.getByLabel('New name').fill('Head office')
    await options.keyboard.press('Enter')
    await row('Head office').waitFor()
    expect(names()).toContain('Head office')
    // The form is gone; Tab goes on from the page, and what only worked for a moment has its focus back.
    await options.locator('#root:focus').waitFor()
    await row('Head office').getByRole('button', { name: /Check/ }).focus()
    await options.keyboard.press('Enter')
    await options.locator('button:focus', { hasText: 'Check' }).waitFor()
    await options.waitForTimeout(600)
    expect(await options.locator('button:focus', { hasText: 'Check' }).count()).toBe(1)
  })

  it('removes only when it is confirmed', async () => {
    const doomed = row('Ana at Small')
    await doomed.getByRole('button', { name: /Remove/ }).click()
    await doomed.getByText(/Remove Ana at Small\?/).waitFor()
    await doomed.getByRole('button', { name: 'Cancel' }).click()
    expect(names()).toContain('Ana at Small')
    await doomed.getByRole('button', { name: /Remove/ }).click()
    await doomed.getByRole('button', { name: 'Yes, remove it' }).click()
    await options.getByText('Ana at Small is removed.').waitFor()
    await expect.poll(names).toEqual(['Head office', 'Small Freight'])
  })

  it('says so where the keychain may still hold the secret of what was removed', async () => {
    const { accounts } = connected.registries
    const { id } = accounts.list().find(({ name }) => name === 'Small Freight') ?? { id: '' }
    accounts.noteSecretPlace(id, 'keychain')
    const doomed = row('Small Freight')
    await doomed.getByRole('button', { name: /Remove/ }).click()
    await doomed.getByRole('button', { name: 'Yes, remove it' }).click()
    const told = options.getByText('its secret may still be in the keychain')
    await told.waitFor()
    expect(await told.textContent()).toContain(`named account.${id}.`)
    expect(names()).toEqual(['Head office'])
    expect(await axeFindings(options, accountsPart)).toEqual([])
  })
})

it('beside the sandbox an organisation is kept, and the page says that it is served after a restart', async () => {
  await using house = await openHouse()
  await house.openPairedPanel()
  const page = await house.extension.context.newPage()
  await page.goto(`chrome-extension://${house.extension.id}/options.html`)
  await page.getByText('The bridge shows made-up data at the moment.').waitFor()
  await page.getByText('Connect an organisation').click()
  await page.getByLabel('Client id').fill(small.clientId)
  await page.getByLabel('Client secret').fill(small.clientSecret)
  await page.getByLabel('Organisation id').fill(small.orgId)
  await page.getByLabel('User id of the service account').fill(small.serviceAccountUserId)
  await page.getByText('Other addresses').click()
  await page.getByLabel('Address of the API').fill(small.url)
  await page.getByLabel('Address of the sign-in').fill(small.url)
  await page.keyboard.press('Enter')
  await page
    .getByText('Small Freight is connected. The bridge serves it when it is started again.')
    .waitFor()
})
