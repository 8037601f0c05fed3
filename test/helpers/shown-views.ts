/** Every view of the extension and how a journey gets to it. A view that is not in this table is not looked at. */
import type { Page } from 'playwright-core'
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
const pressed = async (stage: Stage, shortcut: string) => {
  await besideOrder(stage, 'O-1042')
  await tab(stage, 'Shortcuts')
  const back = stage.panel.getByRole('button', { name: 'Back', exact: true })
  if (await back.isVisible()) await back.click()
  const title = stage.panel.getByText(shortcut, { exact: true })
  await stage.panel.locator('.pick').filter({ has: title }).click()
  await stage.panel.locator('[data-shortcut]').waitFor()
  await stage.panel.locator('#view .skeleton').first().waitFor({ state: 'detached' })
  return stage.panel
}
const wide = async ({ wide: page, house }: Stage, file: string) => {
  await page.bringToFront()
  await page.goto(`chrome-extension://${house.extension.id}/${file}`)
  return page
}

const orderViews: readonly ShownView[] = ['O-1042', 'O-1009', 'O-1038'].map((number) => ({
  name: `order ${number}`,
  async open(stage) {
    await besideOrder(stage, number)
    return stage.panel
  },
}))

const shortcutViews: readonly ShownView[] = shortcuts.map(({ title }) => ({
  name: `shortcut “${title}”`,
  open: (stage) => pressed(stage, title),
}))

/** What there is to see before the browser is paired. */
export const unpairedViews: readonly ShownView[] = [
  {
    name: 'panel, bridge not running',
    async open(stage) {
      const { panel } = stage
      await leaveBridge(stage)
      await panel.bringToFront()
      await panel.locator('[data-link="not_running"]').waitFor()
      return panel
    },
  },
  {
    name: 'welcome, bridge not running',
    async open(stage) {
      await leaveBridge(stage)
      const page = await wide(stage, 'welcome.html')
      await page.getByText('npm start').waitFor()
      return page
    },
  },
  {
    name: 'options, bridge not running',
    async open(stage) {
      await leaveBridge(stage)
      const page = await wide(stage, 'options.html')
      await page.locator('[data-link="not_running"]').waitFor()
      return page
    },
  },
  {
    name: 'panel, not paired',
    async open(stage) {
      const { panel } = stage
      await findBridge(stage)
      await panel.bringToFront()
      await panel.getByLabel('Pairing code').waitFor()
      return panel
    },
  },
  {
    name: 'welcome, not paired',
    async open(stage) {
      await findBridge(stage)
      const page = await wide(stage, 'welcome.html')
      await page.getByLabel('Pairing code').waitFor()
      return page
    },
  },
]

/** What there is to see once it is. */
export const pairedViews: readonly ShownView[] = [
  {
    name: 'nothing on screen',
    async open(stage) {
      await withoutOrder(stage)
      return stage.panel
    },
  },
  ...orderViews,
  {
    name: 'order, customer version copied',
    async open(stage) {
      await besideOrder(stage, 'O-1042')
      await stage.panel.getByRole('button', { name: 'Copy customer version' }).click()
      await stage.panel.locator('figure').waitFor()
      return stage.panel
    },
  },
  {
    name: 'board',
    async open(stage) {
      const { house, web, panel } = stage
      await web.goto(`${house.webAppUrl}/#/ops/boards/${await house.orderBoard()}`)
      await tab(stage, 'Order')
      await panel.locator('[data-exception]').first().waitFor()
      return panel
    },
  },
  {
    name: 'look up, empty',
    async open(stage) {
      await withoutOrder(stage)
      await tab(stage, 'Look up')
      await stage.panel.getByText('Order number, PO').waitFor()
      return stage.panel
    },
  },
  {
    name: 'look up, several found',
    async open(stage) {
      await lookedUp(stage, 'Laurentide Meubles')
      await stage.panel.locator('.list li').nth(1).waitFor()
      return stage.panel
    },
  },
  {
    name: 'look up, none found',
    async open(stage) {
      await lookedUp(stage, 'O-99999')
      await stage.panel.getByText('No order matches that.').waitFor()
      return stage.panel
    },
  },
  {
    name: 'shortcuts',
    async open(stage) {
      await besideOrder(stage, 'O-1042')
      await tab(stage, 'Shortcuts')
      const back = stage.panel.getByRole('button', { name: 'Back', exact: true })
      if (await back.isVisible()) await back.click()
      await stage.panel.locator('.shortcut').nth(10).waitFor()
      return stage.panel
    },
  },
  ...shortcutViews,
  {
    name: 'activity, nothing waits',
    async open(stage) {
      await tab(stage, 'Activity')
      await stage.panel.locator('[data-part="waiting"]').click()
      await stage.panel.getByText('Nothing waits for you.').waitFor()
      return stage.panel
    },
  },
  {
    name: 'activity, who asked what',
    async open(stage) {
      await tab(stage, 'Activity')
      await stage.panel.locator('[data-part="history"]').click()
      await stage.panel.locator('.asked').first().waitFor()
      return stage.panel
    },
  },
  {
    name: 'connect, a URL just made',
    async open(stage) {
      await tab(stage, 'Connect')
      await stage.panel.getByRole('button', { name: 'Copy MCP URL' }).click()
      await stage.panel.getByText('MCP URL copied').waitFor()
      return stage.panel
    },
  },
  {
    name: 'connect, a server about to be revoked',
    async open(stage) {
      // A view that asks already would take the click for an answer.
      await tab(stage, 'Order')
      await tab(stage, 'Connect')
      await stage.panel.getByRole('button', { name: 'Revoke This computer' }).first().click()
      await stage.panel.getByText('Revoke This computer?').waitFor()
      return stage.panel
    },
  },
  {
    name: 'welcome, first answer',
    async open(stage) {
      const page = await wide(stage, 'welcome.html')
      await page.locator('[data-first-answer]').waitFor({ timeout: 20_000 })
      return page
    },
  },
  {
    name: 'options',
    async open(stage) {
      const page = await wide(stage, 'options.html')
      await page.locator('[data-link="connected"]').waitFor()
      await page.locator('[data-command]').first().waitFor()
      return page
    },
  },
  {
    name: 'options, with errors and about to unpair',
    async open(stage) {
      const page = await wide(stage, 'options.html')
      await page.locator('[data-link="connected"]').waitFor()
      await page.getByLabel('Address of the bridge').fill('example.com')
      await page.getByRole('button', { name: 'Save and test' }).click()
      await page.getByLabel('Patterns of your own').fill('no pattern')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('button', { name: 'Unpair this browser' }).click()
      await page.getByText('This line is no pattern').waitFor()
      return page
    },
  },
  {
    name: 'options, connecting an organisation',
    async open(stage) {
      const page = await wide(stage, 'options.html')
      await page.getByText('Connect an organisation').click()
      await page.getByText('In the browser, as yourself').click()
      await page.getByText('Other addresses').click()
      await page.getByLabel('Client id').fill('app')
      await page.getByLabel('Address of the API').fill('http://example.com')
      await page.getByRole('button', { name: 'Open the sign-in' }).click()
      await page.getByText('The API address is not an address we can use').waitFor()
      return page
    },
  },
  // The last: from here on something waits, and says so in every view.
  {
    name: 'activity, a change and a program wait',
    async open(stage) {
      const { panel, house } = stage
      const writes = panel.locator('[data-write]')
      await tab(stage, 'Activity')
      await panel.locator('[data-part="waiting"]').click()
      if ((await writes.count()) === 0) await letBothWait(house.bridge)
      await writes.first().waitFor()
      await panel.getByLabel('Number on its page').first().waitFor()
      return panel
    },
  },
]
