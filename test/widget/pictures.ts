/**
 * Takes pictures of the widget, every answer in both themes: `node test/widget/pictures.ts [folder]`. Those of the README
 * are three of them, copied to `test/readme/pictures/`.
 */
import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { openWidgetHost } from '../helpers/widget-host.ts'

const folder = resolve(process.argv[2] ?? '.output/pictures')
const views = [
  ['delay', 'explain_order_delay', { order: 'O-1042' }],
  ['delay-fattest', 'explain_order_delay', { order: 'O-FAT-1' }],
  ['timeline', 'get_order_timeline', { order: 'O-1042' }],
  ['timeline-fattest', 'get_order_timeline', { order: 'O-FAT-1' }],
  ['exceptions', 'list_order_exceptions', { limit: 2 }],
  ['error', 'explain_order_delay', { order: 'nobody-here' }],
] as const

const inReadme = new Set(['delay-light-860', 'timeline-dark-640', 'exceptions-light-640'])
const readme = resolve(import.meta.dirname, '../readme/pictures')

mkdirSync(readme, { recursive: true })
mkdirSync(folder, { recursive: true })
await using bridge = await startBridgeProcess()
await using host = await openWidgetHost(bridge.mcpUrl)
for (const [name, tool, input] of views) {
  for (const theme of ['light', 'dark'] as const) {
    for (const width of [360, 640, 860]) {
      await host.page.setViewportSize({ width, height: 1_200 })
      await host.show(tool, input, { theme })
      await host.page.waitForTimeout(200)
      const picture = `${name}-${theme}-${width}`
      const path = join(folder, `widget-${picture}.png`)
      const box = await host.page.locator('iframe').boundingBox()
      // With a margin of the host's own ground around it.
      const height = (box?.y ?? 0) + (box?.height ?? 0) + 12
      await host.page.screenshot({ path, clip: { x: 0, y: 0, width, height } })
      if (inReadme.has(picture)) copyFileSync(path, join(readme, `widget-${name}.png`))
    }
  }
}
