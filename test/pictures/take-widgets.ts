/** Takes pictures of the widget in the page of a chat client: those of the README, or every answer in every look. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { openWidgetHost, type WidgetHost } from '../helpers/widget-host.ts'
import { type WidgetPicture, widgetPictures } from './chosen.ts'
import { keepPicture } from './optimise.ts'

const further = [
  ['explain_order_delay', { order: 'O-FAT-1' }],
  ['get_order_timeline', { order: 'O-FAT-1' }],
  ['explain_order_delay', { order: 'nobody-here' }],
] as const

/** Writes them into that folder; `all` instead of the chosen ones. */
export async function takeWidgets(folder: string, { all }: { all: boolean }): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await using bridge = await startBridgeProcess()
  await using host = await openWidgetHost(bridge.mcpUrl)
  for (const picture of all ? everyLook() : widgetPictures) {
    await keepPicture(await screenshotOf(host, picture), join(folder, picture.file))
  }
}

function everyLook(): WidgetPicture[] {
  const answers = [...widgetPictures.map(({ tool, input }) => [tool, input] as const), ...further]
  return answers.flatMap(([tool, input]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [360, 640, 860].map((width) => {
        const name = [tool, ...Object.values(input), theme, width].join('-')
        return { file: `widget-${name}.png`, tool, input, theme, width }
      }),
    ),
  )
}

async function screenshotOf(host: WidgetHost, picture: WidgetPicture): Promise<Buffer> {
  const { tool, input, theme, width } = picture
  const { page } = host
  // High enough for the whole frame: what lies outside the window is not painted.
  await page.setViewportSize({ width, height: 1_400 })
  await host.show(tool, { ...input }, { theme })
  await page.waitForTimeout(300)
  const box = await page.locator('iframe').boundingBox()
  const height = (box?.y ?? 0) + (box?.height ?? 0) + 12
  return await page.screenshot({ clip: { x: 0, y: 0, width, height } })
}
