/** Pairs the browser with the bridge, opens the panel, and puts a page beside it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { BesideBrowser } from './launch-beside.ts'

const withinMs = 20_000
const lookEveryMs = 50

const linkSchema = z.object({ name: z.string(), address: z.string() })

/**
 * Does what a person would: sets the bridge's address, types the code, opens the panel by a click, opens the page.
 * Browsers paired before are not asked for the code. Throws where the extension does not come that far.
 */
export async function showBeside(
  { context, extensionId }: BesideBrowser,
  options: {
    /** Host and port of the bridge. */
    readonly address: string
    readonly pairingCode: string
    readonly pageUrl: string
  },
): Promise<Page> {
  const { address, pairingCode, pageUrl } = options
  const own = (path: string) => `chrome-extension://${extensionId}/${path}`
  const page = context.pages()[0] ?? (await context.newPage())
  // The page for newcomers leads to what is done here already. It may be announced before it has its address.
  const closings: Promise<void>[] = []
  const closeWelcome = (opened: Page) => {
    if (opened === page || opened.isClosed()) return
    if (opened.url().startsWith(own('welcome.html'))) closings.push(opened.close())
    else opened.once('framenavigated', () => closeWelcome(opened))
  }
  context.on('page', closeWelcome)
  await page.goto(own('sidepanel.html'))
  await page.evaluate(
    `chrome.storage.local.get('settings').then(({ settings }) =>
      chrome.storage.local.set({ settings: { ...settings, address: ${JSON.stringify(address)} } }))`,
  )
  if ((await linkedAs(page, address, ['connected', 'not_paired'])) === 'not_paired') {
    // The code goes over the debugging pipe, in no argument and no address. Six digits send themselves.
    await page.locator('input[name="code"]').fill(pairingCode)
    await linkedAs(page, address, ['connected'])
  }
  await openPanel(page)
  await page.goto(pageUrl)
  context.off('page', closeWelcome)
  for (const opened of context.pages()) closeWelcome(opened)
  await Promise.all(closings)
  await page.bringToFront()
  return page
}

/** A panel opens for a click only, and the click must find the window's id ready. */
async function openPanel(page: Page): Promise<void> {
  await page.evaluate(
    `chrome.windows.getCurrent().then(({ id }) =>
      addEventListener('click', () => chrome.sidePanel.open({ windowId: id }), { once: true }))`,
  )
  await page.mouse.click(1, 1)
  const isOpen = () =>
    page.evaluate(
      `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(({ length }) => length > 0)`,
    )
  await until('the panel did not open', async () => ((await isOpen()) === true ? true : undefined))
}

/** Waits for the link to stand in one of those ways at that address, as the worker keeps it. */
function linkedAs<Name extends string>(
  page: Page,
  address: string,
  wanted: readonly Name[],
): Promise<Name> {
  return until('the extension did not find the bridge', async () => {
    const kept = await page.evaluate(`chrome.storage.session.get('link').then(({ link }) => link)`)
    const link = linkSchema.safeParse(kept).data
    return link?.address === address ? wanted.find((name) => name === link.name) : undefined
  })
}

async function until<Found>(
  problem: string,
  look: () => Promise<Found | undefined>,
): Promise<Found> {
  const deadlineMs = performance.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (performance.now() > deadlineMs) throw new Error(`Within ${withinMs} ms ${problem}.`)
    await sleep(lookEveryMs)
  }
}
