/** Takes pictures of the Connect view in its states, alone or as the last of all pictures; the folder is the first argument. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { jsonOf, runHere } from '../bridge/cli-process.ts'
import { openFrontHouse } from '../helpers/beside-front.ts'
import { connectChatGpt } from '../helpers/chatgpt-client.ts'

const folder = resolve(process.argv[2] ?? '.output/pictures')
const origin = 'https://quiet-river-harbour.trycloudflare.com'
mkdirSync(folder, { recursive: true })

for (const [theme, width, language] of [
  ['light', 400, 'en'],
  ['dark', 400, 'en'],
  ['contrast', 400, 'en'],
  ['light', 320, 'fr'],
  ['light', 600, 'es'],
] as const) {
  await using house = await openFrontHouse([origin])
  const { panel, bridge, extension, stand } = house
  await panel.setViewportSize({ width, height: 900 })
  const address = new URL(bridge.url).host
  await extension.worker.evaluate(
    `chrome.storage.local.set(${JSON.stringify({ settings: { address, theme, language } })})`,
  )
  const take = async (name: string) => {
    await panel.bringToFront()
    await panel.waitForTimeout(900)
    await panel.evaluate('scrollTo(0, 0)')
    await panel.screenshot({
      path: join(folder, `connect-${name}-${theme}-${width}.png`),
      fullPage: true,
    })
  }
  const next = (step: string) => panel.locator(`[data-next-step="${step}"]`).waitFor()
  await panel.locator('input[name="code"]').fill(bridge.pairingCode)
  await panel.locator('form button').click()
  await panel.locator('[data-link="connected"]').waitFor()
  await panel.locator('[data-view="connect"]').click()
  await next('open')
  await take('1-off')
  await panel.locator('[data-way="ngrok"] input').check()
  await take('2-ngrok')
  await panel.locator('[data-way="cloudflared"] input').check()
  await panel.locator('.form button[type="submit"]').click()
  await next('add')
  await take('3-add')
  await using chat = await connectChatGpt({
    mcpUrl: `${origin}/mcp`,
    send: stand.fetch,
    async decide({ id, number }) {
      await next('allow')
      await take('4-allow')
      await runHere([
        'consents',
        'allow',
        id,
        '--number',
        number,
        '--data-dir',
        bridge.dataDirectory,
      ])
    },
  })
  await next('ask')
  await take('5-ask')
  await chat.client.callTool({ name: 'find_order', arguments: { query: 'PO-9942' } })
  await next('done')
  await panel.locator('[data-client="cursor"]').click()
  await panel.locator('[data-configured="cursor"]').waitFor()
  jsonOf(await runHere(['mcp', 'list', '--json', '--data-dir', bridge.dataDirectory]))
  await panel.locator('[data-server] button').first().click()
  await take('6-done')
  stand.failNext(3)
  await stand.die()
  await panel.locator('[data-next-step="open"]').waitFor()
  await take('7-returning')
}
