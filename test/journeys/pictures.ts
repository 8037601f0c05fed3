/** Takes a picture of every view in every theme: `npm run pictures -- [folder]`. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { openHouse } from '../helpers/beside-sandbox.ts'
import { findOrderId } from '../helpers/find-order-id.ts'

const folder = resolve(process.argv[2] ?? '.output/pictures')
const themes = ['light', 'dark', 'contrast'] as const
const widths = [320, 400, 600] as const

mkdirSync(folder, { recursive: true })
await using house = await openHouse()
const { extension } = house
const panel = await house.openPairedPanel()

for (const theme of themes) {
  await setTheme(theme)
  for (const width of theme === 'light' ? widths : ([400] as const)) {
    await panel.setViewportSize({ width, height: 900 })
    await everyView(`${theme}-${width}`)
  }
}

await import('./connect-pictures.ts')

async function everyView(name: string): Promise<void> {
  const take = async (view: string) => {
    await panel.waitForTimeout(150)
    await panel.evaluate('scrollTo(0, 0)')
    await panel.screenshot({ path: join(folder, `${view}-${name}.png`), fullPage: true })
  }
  await tab('Order')
  await take('nothing')
  for (const [view, number] of [
    ['order-late', 'O-1042'],
    ['order-plain', 'O-1038'],
    ['order-delivered', 'O-1009'],
  ] as const) {
    const id = await findOrderId(house.bridge, number)
    await beside(`#/ops/orders/${id}`, async () => {
      await panel.locator('[data-timeline="ready"]').waitFor()
      if (view === 'order-late') await panel.getByText('Copy customer version').click()
      if (view === 'order-late') await panel.getByText('Copied for the customer').last().waitFor()
      await take(view)
      if (view !== 'order-late') return
      await tab('Shortcuts')
      await take('shortcuts')
      await panel.getByRole('button', { name: 'What is missing? M' }).click()
      await panel
        .getByText(/ready to invoice/i)
        .first()
        .waitFor()
      await take('shortcut-papers')
      await panel.getByRole('button', { name: 'Back', exact: true }).click()
      await tab('Order')
    })
  }
  await beside(`#/ops/boards/${await house.orderBoard()}`, async () => {
    await panel.locator('[data-board="ready"]').waitFor()
    await take('board')
  })
  await tab('Look up')
  await panel.getByLabel('Any reference').fill('PO-9942')
  await panel.getByRole('button', { name: 'Look up', exact: true }).click()
  await panel.locator('.list li').first().waitFor()
  await take('look-up')
  await tab('Connect')
  await panel.getByRole('button', { name: 'Copy MCP URL' }).click()
  await panel.getByText('MCP URL copied').waitFor()
  await take('connect')
  await tab('Order')
  const options = await extension.context.newPage()
  await options.goto(`chrome-extension://${extension.id}/options.html`)
  await options.getByRole('heading', { level: 1 }).waitFor()
  await options.screenshot({ path: join(folder, `options-${name}.png`), fullPage: true })
  await options.close()
}

async function beside(hash: string, look: () => Promise<void>): Promise<void> {
  const page: Page = await house.openWebApp(hash)
  await panel.bringToFront()
  await look()
  await page.close()
}

async function tab(name: string): Promise<void> {
  await panel.getByRole('tab', { name }).click()
}

async function setTheme(theme: string): Promise<void> {
  const address = new URL(house.bridge.ready.bridgeUrl).host
  await extension.worker.evaluate(
    `chrome.storage.local.set(${JSON.stringify({ settings: { address, theme } })})`,
  )
  await panel.locator(`:root[data-theme="${theme}"]`).waitFor()
}
