/** A walk over every view of the extension, a test for each. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openStage, pairStage } from './open-stage.ts'
import { pairedViews, type ShownView, type Stage, unpairedViews } from './shown-views.ts'

/** A test for every view there is, 320 px wide: `look` says what must hold of the page that shows it. */
export function atEveryView(look: (page: Page, stage: Stage) => Promise<void>): void {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage({ width: 320, height: 800 })
  })
  afterAll(() => stage?.house[Symbol.asyncDispose]())
  const each = (views: readonly ShownView[]) =>
    it.each(views.map((view) => [view.name, view] as const))('%s', async (_name, view) =>
      look(await view.open(stage), stage),
    )

  describe('before pairing', () => each(unpairedViews))
  describe('paired', () => {
    beforeAll(() => pairStage(stage))
    each(pairedViews)
  })
}
