/** Pictures of the Connect view on its way to ChatGPT, over a public address that is this machine. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runHere } from '../bridge/cli-process.ts'
import { type FrontHouse, openFrontHouse } from '../helpers/beside-front.ts'
import { connectChatGpt } from '../helpers/chatgpt-client.ts'
import { keepPicture } from './optimise.ts'

const origin = 'https://quiet-river-harbour.trycloudflare.com'
/** Theme, width in CSS pixels, language. */
const looks = [
  ['light', 400, 'en'],
  ['dark', 400, 'en'],
  ['contrast', 400, 'en'],
  ['light', 320, 'fr'],
  ['light', 600, 'es'],
] as const
type Look = readonly ['light' | 'dark' | 'contrast', number, 'en' | 'fr' | 'es']

/** Takes the one of the README: the address is open, and goes to ChatGPT next. */
export async function takeConnectPicture(
  path: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await using house = await openFrontHouse([origin])
  const { panel } = house
  await openConnect(house, ['light', size.width, 'en'])
  await panel.setViewportSize(size)
  await panel.locator('.form button[type="submit"]').click()
  await next(house, 'add')
  await panel.mouse.move(0, 0)
  await panel.waitForTimeout(300)
  const devtools = await panel.context().newCDPSession(panel)
  // Twice as fine, for screens that are.
  const clip = { x: 0, y: 0, ...size, scale: 2 }
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip })
  await keepPicture(Buffer.from(data, 'base64'), path)
}

/** Takes every step in several themes, widths and languages, to be looked at. */
export async function takeConnectStates(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const look of looks) {
    await using house = await openFrontHouse([origin])
    await openConnect(house, look)
    await walk(house, async (step) => {
      await house.panel.bringToFront()
      await house.panel.waitForTimeout(900)
      await house.panel.evaluate('scrollTo(0, 0)')
      const path = join(folder, `connect-${step}-${look[0]}-${look[1]}.png`)
      await house.panel.screenshot({ path, fullPage: true })
    })
  }
}

async function openConnect(house: FrontHouse, [theme, width, language]: Look): Promise<void> {
  const { panel, bridge, extension } = house
  await panel.setViewportSize({ width, height: 900 })
  await extension.saveSettings({ theme, language })
  await panel.locator('input[name="code"]').fill(bridge.pairingCode)
  await panel.locator('[data-link="connected"]').waitFor()
  await panel.locator('[data-view="connect"]').click()
  await next(house, 'open')
}

async function walk(house: FrontHouse, take: (step: string) => Promise<void>): Promise<void> {
  const { panel, bridge, stand } = house
  await take('1-off')
  await panel.locator('[data-way="ngrok"] input').check()
  await take('2-ngrok')
  await panel.locator('[data-way="cloudflared"] input').check()
  await panel.locator('.form button[type="submit"]').click()
  await next(house, 'add')
  await take('3-add')
  await using chat = await connectChatGpt({
    mcpUrl: `${origin}/mcp`,
    send: stand.fetch,
    async decide({ id, number }) {
      await next(house, 'allow')
      await take('4-allow')
      const own = ['--number', number, '--data-dir', bridge.dataDirectory]
      await runHere(['consents', 'allow', id, ...own])
    },
  })
  await next(house, 'ask')
  await take('5-ask')
  await chat.client.callTool({ name: 'find_order', arguments: { query: 'PO-9942' } })
  await next(house, 'done')
  await panel.locator('[data-client="cursor"]').click()
  await panel.locator('[data-configured="cursor"]').waitFor()
  await panel.locator('[data-server] button').first().click()
  await take('6-done')
  stand.failNext(3)
  await stand.die()
  await next(house, 'open')
  await take('7-returning')
}

async function next({ panel }: FrontHouse, step: string): Promise<void> {
  await panel.locator(`[data-next-step="${step}"]`).waitFor()
}
