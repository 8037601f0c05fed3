/** A stage for every view: a house with the panel, a page of the sandbox's, and a tab for pages of their own. */
import { openHouse } from './beside-sandbox.ts'
import { findBridge, type Stage } from './shown-views.ts'

/** Opens it, not paired yet; `width` and `height` are the panel's and the pages', in CSS pixels. */
export async function openStage(size: {
  readonly width: number
  readonly height: number
}): Promise<Stage> {
  const house = await openHouse()
  const { context, saveSettings } = house.extension
  let settings: Record<string, unknown> = {}
  const stage: Stage = {
    house,
    panel: await house.extension.openPanel(),
    web: await house.openWebApp(''),
    wide: await context.newPage(),
    async set(change) {
      settings = { ...settings, ...change }
      await saveSettings(settings)
    },
  }
  for (const page of [stage.panel, stage.wide]) await page.setViewportSize(size)
  return stage
}

/** Pairs it, wherever it was told to look for the bridge. */
export async function pairStage(stage: Stage): Promise<void> {
  const { panel, house } = stage
  await findBridge(stage)
  await panel.bringToFront()
  await panel.getByLabel('Pairing code').fill(house.bridge.ready.pairingCode)
  await panel.locator('[data-link="connected"]').waitFor()
}
