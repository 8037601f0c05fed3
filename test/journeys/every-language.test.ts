/** Every view in French and in Spanish: no word of our English in it, and nothing cut off at 320 px. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { defaultWorld } from '../../bridge/sandbox/worlds/default-world.ts'
import { knownFields } from '../../shared/insights/known-names.ts'
import { atEveryView } from '../helpers/at-every-view.ts'
import { englishOnly, namesIn, ownWords, wordsOf } from '../helpers/english-words.ts'
import { panelTables } from '../helpers/panel-tables.ts'
import type { Stage } from '../helpers/shown-views.ts'

const languages = ['fr', 'es'] as const
const foreign = {
  fr: englishOnly(panelTables.en, panelTables.fr),
  es: englishOnly(panelTables.en, panelTables.es),
} as const

const world = defaultWorld()
const { objects, users, org, userGroups, boards } = world
const typed = ['This computer', 'no pattern']
/** And what tests typed, and they and their servers call themselves. */
const names = namesIn([
  objects,
  users,
  org,
  userGroups,
  boards,
  'Sandbox',
  'rosebridge-test',
  typed,
])
/** What people wrote, and what machines of others did. */
const notes = namesIn(world.events)

/** How many pixels of the row of tabs are out of sight. */
const tabsCutOff = `(() => {
  const tabs = document.querySelector('.tabs')
  return tabs === null ? 0 : tabs.scrollWidth - tabs.clientWidth
})()`

const machineNames: readonly string[] = knownFields

// The table of views finds its way by English words, so a view is opened in English and changes its language in place.
atEveryView(async (page, stage) => {
  try {
    for (const language of languages) await lookIn(language, page, stage)
  } finally {
    await stage.set({ language: 'en' })
    await page.locator(':root[lang="en"]').waitFor()
  }
})

async function lookIn(
  language: (typeof languages)[number],
  page: Page,
  stage: Stage,
): Promise<void> {
  await stage.set({ language })
  await page.locator(`:root[lang="${language}"]`).waitFor()
  // What was answered in another language is asked for again.
  await expect.poll(() => foreignTexts(page, language)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await page.evaluate(tabsCutOff)).toBe(0)
}

/** What is shown with a word of our English in it; nothing counts while something is still asked for. */
async function foreignTexts(page: Page, language: (typeof languages)[number]): Promise<string[]> {
  if ((await page.locator('.skeleton').count()) > 0) return ['(asked for)']
  return (await textsShown(page)).flatMap((text) => {
    const words = own(text).filter((word) => foreign[language].has(word))
    return words.length === 0 ? [] : [`${words.join(' ')} | ${text}`]
  })
}

/** The words of a text that are ours: none where it is a piece of what somebody wrote. */
function own(text: string): string[] {
  const whole = text.trim().replace(/…$/u, '')
  const isTheirs = whole.length > 3 && notes.some((note) => note.includes(whole))
  // The exact name of a field stands in the title of its name in words.
  return isTheirs || machineNames.includes(whole) ? [] : wordsOf(ownWords(text, names))
}

const textsSchema = z.array(z.string())

/** Everything that is read or read out, piece by piece; not what is marked as English, and not what is typed in a terminal. */
async function textsShown(page: Page): Promise<string[]> {
  return textsSchema.parse(
    await page.evaluate(`(() => {
      const found = []
      const skipped = '[lang="en"]:not(:root), code, .code, .command, script, style'
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        if (walker.currentNode.parentElement.closest(skipped) === null)
          found.push(walker.currentNode.data)
      }
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest(skipped) !== null) continue
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          if (element.hasAttribute(name)) found.push(element.getAttribute(name))
      }
      return found
    })()`),
  )
}
