/** Every view in every theme: nothing axe-core objects to, nothing cut off at 320 px, and every control within reach of Tab. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { atEveryView } from '../helpers/at-every-view.ts'
import { unreachedByTab } from '../helpers/keyboard.ts'

const themes = ['light', 'dark', 'contrast'] as const

atEveryView(async (page, stage) => {
  await page.evaluate(axe.source)
  for (const theme of themes) {
    await stage.set({ theme })
    await page.locator(`:root[data-theme="${theme}"]`).waitFor()
    expect(await violations(page), theme).toEqual([])
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await unreachedByTab(page)).toEqual([])
})

async function violations(page: Page): Promise<unknown> {
  return await page.evaluate(
    `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => html + ' ' + failureSummary)]))`,
  )
}
