/** `start --open` in a real browser: paired, a late order on screen, the panel beside it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Checkout, findCheckout } from '../../bridge/checkout/checkout.ts'
import { type BesideBrowser, launchBeside } from '../../bridge/checkout/launch-beside.ts'
import { attachToSidePanel } from '../helpers/attach-to-target.ts'
import { findBrowser } from '../helpers/find-browser.ts'
import { noteDirectory, noteKeptIn } from '../helpers/journey-leaks.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { root } from '../helpers/source-tree.ts'
import { startHere } from '../helpers/start-here.ts'

const searchPath = process.env.PATH ?? ''
const within = { timeout: 15_000 }
let dataDirectory = ''
const launched: BesideBrowser[] = []

beforeAll(() => {
  findBrowser('chromium', process.env)
  dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-open-'))
})
// The next start wants the same profile, also after a test that failed.
afterEach(async () => {
  for (const { context } of launched.splice(0)) await context.close()
})
afterAll(() => {
  noteDirectory(dataDirectory)
  rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
})

/** This very checkout, its browser without a window. */
function headlessCheckout(): Checkout {
  const checkout = findCheckout({ programFolder: join(root, 'bridge'), searchPath })
  if (checkout === undefined) throw new Error('this is no checkout')
  return {
    ...checkout,
    async launchBeside(options) {
      const browser = await launchBeside({ ...options, searchPath, headless: true })
      if (browser !== null) launched.push(browser)
      return browser
    },
  }
}

const start = () =>
  startHere(['--open', '--json', '--data-dir', dataDirectory], { checkout: headlessCheckout() })

it('shows a late order with the panel beside it, and the bridge outlives the browser', async () => {
  const running = await start()
  await running.says('shows the web app with the panel beside it', 40_000)
  const { bridgeUrl, mcpUrl, webAppUrl } = running.ready()
  const [browser] = launched
  const pages = browser?.context.pages() ?? []
  const [page] = pages
  expect(pages).toHaveLength(1)
  expect(page?.url()).toMatch(new RegExp(`^${webAppUrl}/?#/ops/orders/.+`))

  const cdp = await browser?.context.browser()?.newBrowserCDPSession()
  if (browser === undefined || cdp === undefined) throw new Error('no browser was launched')
  const panel = await attachToSidePanel(cdp, browser.extensionId)
  await expect
    .poll(() => panel.evaluate('document.querySelector("[data-link]")?.dataset.link'), within)
    .toBe('connected')
  const order = `document.querySelector('[data-order]')?.dataset.order`
  await expect.poll(() => panel.evaluate(order), within).toMatch(/^O-/)
  await expect
    .poll(() => panel.evaluate(`document.querySelector('[data-delay]')?.dataset.delay`), within)
    .toBe('late')

  await using client = await connectClient(mcpUrl)
  expect(await client.answer('get_current_order')).toMatchObject({
    order: { fullId: await panel.evaluate(order) },
  })

  await noteKeptIn(browser.context, browser.extensionId)
  await browser.context.close()
  expect((await fetch(`${bridgeUrl}/healthz`)).status).toBe(200)
  expect((await running.end()).code).toBe(0)
})

it('is paired for good: the next start needs no code, and its end closes the browser', async () => {
  const running = await start()
  await running.says('shows the web app with the panel beside it', 40_000)
  const browser = launched.at(-1)
  const closed = new Promise((resolve) => browser?.context.once('close', resolve))
  await using client = await connectClient(running.ready().mcpUrl)
  await expect
    .poll(async () => JSON.stringify(await client.answer('get_current_order')), within)
    .toMatch(/"browser":"[^"]+ on [^"]+"/)
  expect(await client.answer('get_current_order')).toMatchObject({
    browser: expect.not.stringMatching(/ 2$/),
  })
  await client.client.close()
  if (browser !== undefined) await noteKeptIn(browser.context, browser.extensionId)
  expect((await running.end()).code).toBe(0)
  await closed
})
