/** Every view of the extension and how a journey gets to it. A view that is not in this table is not looked at. */
import type { Locator, Page } from 'playwright-core'
import { shortcuts } from '../../shared/shortcuts.ts'
import type { House } from './beside-sandbox.ts'
import { findOrderId } from './find-order-id.ts'
import { freePort } from './free-port.ts'
import { letBothWait } from './waiting-view.ts'

/** What a view is shown on. */
export interface Stage {
  readonly house: House
  /** The panel as a tab. */
  readonly panel: Page
  /** A tab of the sandbox's web app. */
  readonly web: Page
  /** A tab for the pages that have one to themselves. */
  readonly wide: Page
  /** Changes settings, as the options page would. */
  set(settings: Record<string, unknown>): Promise<void>
}

/** `open` gets there from wherever the stage is, and resolves once the view holds what it is for. */
export interface ShownView {
  readonly name: string
  open(stage: Stage): Promise<Page>
}

const tab = async ({ panel }: Stage, name: string) => {
  await panel.bringToFront()
  await panel.getByRole('tab', { name }).click()
}
const leaveBridge = async ({ set }: Stage) => set({ address: `127.0.0.1:${await freePort()}` })
/** Has it looked for where it is. */
export const findBridge = ({ set, house }: Stage) =>
  set({ address: new URL(house.bridge.ready.bridgeUrl).host })
const besideOrder = async (stage: Stage, number: string) => {
  const { house, web, panel } = stage
  await web.goto(`${house.webAppUrl}/#/ops/orders/${await findOrderId(house.bridge, number)}`)
  await tab(stage, 'Order')
  await panel.locator(`[data-order="${number}"]`).waitFor()
  await panel.locator('[data-timeline="ready"]').waitFor()
}
const withoutOrder = async (stage: Stage) => {
  await stage.web.goto(`${stage.house.webAppUrl}/#/ops/settings`)
  await tab(stage, 'Order')
  await stage.panel.getByText('no record is on screen').waitFor()
}
const lookedUp = async (stage: Stage, text: string) => {
  await tab(stage, 'Look up')
  await stage.panel.getByLabel('Any reference').fill(text)
  await stage.panel.getByRole('button', { name: 'Look up', exact: true }).click()
}
const allShortcuts = async (stage: Stage) => {
  await besideOrder(stage, 'O-1042')
  await tab(stage, 'Shortcuts')
  const back = stage.panel.getByRole('button', { name: 'Back', exact: true })
  if (await back.isVisible()) await back.click()
}
const activity = async (stage: Stage, part: 'waiting' | 'history') => {
  await tab(stage, 'Activity')
  await stage.panel.locator(`[data-part="${part}"]`).click()
}

/** A view of the panel: how to get there, and what it holds then. */
const onPanel = (
  name: string,
  go: (stage: Stage) => Promise<void>,
  holds: (panel: Page) => Locator,
): ShownView => ({
  name,
  async open(stage) {
    await go(stage)
    await stage.panel.bringToFront()
    await holds(stage.panel).waitFor()
    return stage.panel
  },
})

/** A page of the extension's that has a tab to itself: what is done before and on it, and what it holds then. */
const onPage = (
  name: string,
  file: 'welcome.html' | 'options.html',
  holds: (page: Page) => Locator,
  {
    before = async () => {},
    act = async () => {},
  }: {
    readonly before?: (stage: Stage) => Promise<void>
    readonly act?: (page: Page) => Promise<void>
  } = {},
): ShownView => ({
  name,
  async open(stage) {
    const { wide: page, house } = stage
    await before(stage)
    await page.bringToFront()
    await page.goto(`chrome-extension://${house.extension.id}/${file}`)
    await act(page)
    await holds(page).waitFor()
    return page
  },
})

const orderViews = ['O-1042', 'O-1009', 'O-1038'].map((number) =>
  onPanel(
    `order ${number}`,
    (stage) => besideOrder(stage, number),
    (panel) => panel.locator('[data-timeline="ready"]'),
  ),
)

const shortcutViews = shortcuts.map(({ title }) =>
  onPanel(
    `shortcut “${title}”`,
    async (stage) => {
      await allShortcuts(stage)
      const { panel } = stage
      const named = panel.getByText(title, { exact: true })
      await panel.locator('.pick').filter({ has: named }).click()
      await panel.locator('[data-shortcut]').waitFor()
      await panel.locator('#view .skeleton').first().waitFor({ state: 'detached' })
    },
    (panel) => panel.locator('[data-shortcut]'),
  ),
)

/** What there is to see before the browser is paired. */
export const unpairedViews: readonly ShownView[] = [
  onPanel('panel, bridge not running', leaveBridge, (panel) =>
    panel.locator('[data-link="not_running"]'),
  ),
  onPage('welcome, bridge not running', 'welcome.html', (page) => page.getByText('npm start'), {
    before: leaveBridge,
  }),
  onPage(
    'options, bridge not running',
    'options.html',
    (page) => page.locator('[data-link="not_running"]'),
    { before: leaveBridge },
  ),
  onPanel('panel, not paired', findBridge, (panel) => panel.getByLabel('Pairing code')),
  onPage('welcome, not paired', 'welcome.html', (page) => page.getByLabel('Pairing code'), {
    before: findBridge,
  }),
]

/** What there is to see once it is. */
export const pairedViews: readonly ShownView[] = [
  onPanel('nothing on screen', withoutOrder, (panel) => panel.getByText('no record is on screen')),
  ...orderViews,
  onPanel(
    'order, customer version copied',
    async (stage) => {
      await besideOrder(stage, 'O-1042')
      await stage.panel.getByRole('button', { name: 'Copy customer version' }).click()
    },
    (panel) => panel.locator('figure'),
  ),
  onPanel(
    'board',
    async (stage) => {
      const { house, web } = stage
      await web.goto(`${house.webAppUrl}/#/ops/boards/${await house.orderBoard()}`)
      await tab(stage, 'Order')
    },
    (panel) => panel.locator('[data-exception]').first(),
  ),
  onPanel(
    'look up, empty',
    async (stage) => {
      await withoutOrder(stage)
      await tab(stage, 'Look up')
    },
    (panel) => panel.getByText('Order number, PO'),
  ),
  onPanel(
    'look up, several found',
    (stage) => lookedUp(stage, 'Laurentide Meubles'),
    (panel) => panel.locator('.list li').nth(1),
  ),
  onPanel(
    'look up, none found',
    (stage) => lookedUp(stage, 'O-99999'),
    (panel) => panel.getByText('No order matches that.'),
  ),
  onPanel('shortcuts', allShortcuts, (panel) => panel.locator('.shortcut').nth(10)),
  ...shortcutViews,
  onPanel(
    'activity, nothing waits',
    (stage) => activity(stage, 'waiting'),
    (panel) => panel.getByText('Nothing waits for you.'),
  ),
  onPanel(
    'activity, who asked what',
    (stage) => activity(stage, 'history'),
    (panel) => panel.locator('.asked').first(),
  ),
  onPanel(
    'connect, a URL just made',
    async (stage) => {
      await tab(stage, 'Connect')
      await stage.panel.locator('[data-copies="url"]').click()
    },
    (panel) => panel.getByText('MCP URL copied'),
  ),
  onPanel(
    'connect, a configuration just taken',
    async (stage) => {
      await tab(stage, 'Order')
      await tab(stage, 'Connect')
      await stage.panel.getByRole('button', { name: 'Copy configuration for Cursor' }).click()
    },
    (panel) => panel.locator('[data-configured="cursor"]'),
  ),
  onPanel(
    'connect, a server about to be revoked',
    async (stage) => {
      // A view that asks already would take the click for an answer.
      await tab(stage, 'Order')
      await tab(stage, 'Connect')
      await stage.panel.getByRole('button', { name: 'Revoke This computer' }).first().click()
    },
    (panel) => panel.getByText('Revoke This computer?'),
  ),
  onPage('welcome, first answer', 'welcome.html', (page) => page.locator('[data-first-answer]')),
  onPage('options', 'options.html', (page) => page.locator('[data-command]').first(), {
    act: (page) => page.locator('[data-link="connected"]').waitFor(),
  }),
  onPage(
    'options, with errors and about to unpair',
    'options.html',
    (page) => page.getByText('This line is no pattern'),
    {
      async act(page) {
        await page.locator('[data-link="connected"]').waitFor()
        await page.getByLabel('Address of the bridge').fill('example.com')
        await page.getByRole('button', { name: 'Save and test' }).click()
        await page.getByLabel('Patterns of your own').fill('no pattern')
        await page.getByRole('button', { name: 'Save', exact: true }).click()
        await page.getByRole('button', { name: 'Unpair this browser' }).click()
      },
    },
  ),
  onPage(
    'options, connecting an organisation',
    'options.html',
    (page) => page.getByText('The API address is not an address we can use'),
    {
      async act(page) {
        await page.getByText('Connect an organisation').click()
        await page.getByText('In the browser, as yourself').click()
        await page.getByText('Other addresses').click()
        await page.getByLabel('Client id').fill('app')
        await page.getByLabel('Address of the API').fill('http://example.com')
        await page.getByRole('button', { name: 'Open the sign-in' }).click()
      },
    },
  ),
  // The last: from here on something waits, and says so in every view.
  onPanel(
    'activity, a change and a program wait and one stands',
    async (stage) => {
      const { panel, house } = stage
      const writes = panel.locator('[data-write]')
      await activity(stage, 'waiting')
      if ((await writes.count()) === 0) await letBothWait(house.bridge)
      await writes.first().waitFor()
      await panel.locator('[data-standing]').waitFor()
    },
    (panel) => panel.getByLabel('Number on its page').first(),
  ),
]
