/** A real Chromium with the built extension, and what a journey needs to drive both. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { attachToSidePanel, type Target } from './attach-to-target.ts'
import { findBrowser } from './find-browser.ts'
import { noteKeptIn } from './journey-leaks.ts'

/** The build the journeys drive. */
export const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url))
/** The build that also works on the sandbox's web app. */
export const demoExtension = `${builtExtension}-demo`

const webApp = readFileSync(new URL('../journeys/pages/web-app.html', import.meta.url), 'utf8')

/** Answers every address of roserocket.com with the saved web app, offline. */
export async function serveWebApp(context: BrowserContext): Promise<void> {
  await context.route(/^https:\/\/([\w-]+\.)?roserocket\.com\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: webApp }),
  )
}

/** A running browser. */
export interface LaunchedExtension {
  readonly context: BrowserContext
  readonly worker: Worker
  readonly id: string
  /** The panel as a tab of its own: the same page as in the side panel. */
  openPanel(): Promise<Page>
  /** The real side panel, beside a page of the extension. */
  openSidePanel(): Promise<Target>
  /** The real side panel that something else opened; rejects where none comes. */
  sidePanel(): Promise<Target>
  /** The welcome page that the first install opened; closed unless it was asked to be kept. */
  readonly welcome: Page
  /** A tab of the emulated web app at `https://{org}.roserocket.com`. */
  openWebApp(hash?: string, org?: string): Promise<Page>
  /** Stores settings as the options page would; what is not named is as it was at the start. */
  saveSettings(changes: Readonly<Record<string, unknown>>): Promise<void>
  /** What Chromium does to a worker after 30 idle seconds. */
  killWorker(): Promise<void>
  close(): Promise<void>
}

/**
 * Launches it; `beforeInstall` runs in a browser that has no extension yet. Every address of roserocket.com answers with the
 * saved web app, offline.
 */
export async function launchExtension(
  options: {
    readonly address?: string
    readonly extension?: string
    readonly beforeInstall?: (context: BrowserContext) => Promise<void>
    readonly keepsWelcome?: boolean
    /** Shows a window of that size on a screen; else there is none. */
    readonly window?: { readonly width: number; readonly height: number }
  } = {},
): Promise<LaunchedExtension> {
  const { extension = builtExtension, beforeInstall, keepsWelcome = false, window } = options
  const profile = mkdtempSync(join(tmpdir(), 'rosebridge-journey-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium', process.env),
    headless: window === undefined && process.env.HEADED === undefined,
    ...(window === undefined ? {} : { viewport: null }),
    args: [
      ...(beforeInstall === undefined
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
      // Without the bars that tell a person of a browser under test.
      ...(window === undefined
        ? []
        : [
            '--test-type',
            '--window-position=0,0',
            `--window-size=${window.width},${window.height}`,
          ]),
    ],
    ...(beforeInstall === undefined ? {} : { ignoreDefaultArgs: ['--disable-extensions'] }),
  })
  await serveWebApp(context)
  const browser = context.browser()
  if (browser === null) throw new Error('the browser has no handle')
  const cdp = await browser.newBrowserCDPSession()
  if (beforeInstall !== undefined) {
    await beforeInstall(context)
    await cdp.send('Extensions.loadUnpacked', { path: extension })
  }
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }))
  const id = new URL(worker.url()).host
  const targets = async () => (await cdp.send('Target.getTargets')).targetInfos

  context.setDefaultTimeout(15_000)
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html')
  const welcome =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome, timeout: 15_000 }))
  // It would be one more page that looks at the link.
  if (!keepsWelcome) await welcome.close()

  const sidePanel = () => attachToSidePanel(cdp, id)

  const { address } = options
  const saveSettings: LaunchedExtension['saveSettings'] = (changes) => {
    const settings = { address, ...changes }
    return worker.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`)
  }
  if (address !== undefined) await saveSettings({})

  return {
    context,
    worker,
    id,
    async openPanel() {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/sidepanel.html`)
      return page
    },
    async openSidePanel() {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/options.html`)
      // Opening needs a person's click, and the window's id beforehand.
      await page.evaluate(`chrome.windows.getCurrent().then(({ id }) => {
        document.body.addEventListener('click', () => chrome.sidePanel.open({ windowId: id }), { once: true })
      })`)
      await page.locator('h1').click()
      return await sidePanel()
    },
    sidePanel,
    welcome,
    async openWebApp(hash = '#/ops/board', org = 'acme') {
      const page = await context.newPage()
      await page.goto(`https://${org}.roserocket.com/_/${hash}`)
      return page
    },
    saveSettings,
    async killWorker() {
      const found = (await targets()).find(
        ({ type, url }) => type === 'service_worker' && url.includes(id),
      )
      if (found === undefined) throw new Error('there is no worker to kill')
      await cdp.send('Target.closeTarget', { targetId: found.targetId })
    },
    async close() {
      try {
        await noteKeptIn(context, id)
      } finally {
        await context.close()
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      }
    },
  }
}
