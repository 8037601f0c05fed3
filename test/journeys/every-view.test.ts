/** Every view in every theme: nothing axe-core objects to, nothing cut off at 320 px, and every control within reach of Tab. */
import { expect } from 'vitest'
import { atEveryView } from '../helpers/at-every-view.ts'
import { axeFindings } from '../helpers/axe-findings.ts'
import { unreachedByTab } from '../helpers/keyboard.ts'

const themes = ['light', 'dark', 'contrast'] as const

atEveryView(async (page, stage) => {
  for (const theme of themes) {
    await stage.set({ theme })
    await page.locator(`:root[data-theme="${theme}"]`).waitFor()
    expect(await axeFindings(page), theme).toEqual([])
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await unreachedByTab(page)).toEqual([])
})
