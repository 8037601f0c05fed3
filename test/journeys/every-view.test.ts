/** Every view in every theme: nothing axe-core objects to, nothing cut off at 320 px, and every control within reach of Tab. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unreachedByTab } from '../helpers/keyboard.ts'
import { openStage, pairStage } from '../helpers/open-stage.ts'
import { pairedViews, type Stage, unpairedViews } from '../helpers/shown-views.ts'

const themes = ['light', 'dark', 'contrast'] as const

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ width: 320, height: 800 })
})
afterAll(() => stage?.house[Symbol.asyncDispose]())

const rows = (views: typeof pairedViews) => views.map((view) => [view.name, view] as const)

describe('before pairing', () => {
  it.each(rows(unpairedViews))('%s', async (_name, view) => look(await view.open(stage)))
})

describe('paired', () => {
  beforeAll(() => pairStage(stage))
  it.each(rows(pairedViews))('%s', async (_name, view) => look(await view.open(stage)))
})

/** Looks at what a page shows now, theme by theme. */
async function look(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  for (const theme of themes) {
    await stage.set({ theme })
    await page.locator(`:root[data-theme="${theme}"]`).waitFor()
    expect(await violations(page), theme).toEqual([])
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await unreachedByTab(page)).toEqual([])
}

async function violations(page: Page): Promise<unknown> {
  return await page.evaluate(
    `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => html + ' ' + failureSummary)]))`,
  )
}
