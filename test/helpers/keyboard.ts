/** What somebody without a mouse meets on a page. */
import type { Page } from 'playwright-core'

const mostPresses = 250

/** Marks what can be pressed or filled in; groups that arrow keys move through count by the one that Tab reaches. */
const markControls = `(() => {
  document.activeElement?.blur()
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  const controls = [...document.querySelectorAll(wanted)].filter((control) => {
    const inGroup = control.closest('[role="tablist"], [role="toolbar"]') !== null
    const isOtherRadio = control.type === 'radio' && !control.checked &&
      document.querySelector('input[type="radio"][name="' + control.name + '"]:checked') !== null
    const isShown = control.checkVisibility() && control.getBoundingClientRect().width > 0
    return isShown && !isOtherRadio && !control.disabled && !(inGroup && control.tabIndex === -1)
  })
  for (const control of controls) control.dataset.unreached = ''
  return controls.length
})()`

const noteFocus = `(() => {
  const control = document.activeElement
  if (control === null || control === document.body) return null
  delete control.dataset.unreached
  const { outlineStyle, outlineWidth } = getComputedStyle(control)
  return outlineStyle === 'none' || outlineWidth === '0px' ? control.outerHTML.slice(0, 160) : null
})()`

const leftOver = `(() => {
  const left = [...document.querySelectorAll('[data-unreached]')]
  for (const control of left) delete control.dataset.unreached
  return left.map((control) => control.outerHTML.slice(0, 160))
})()`

/** Presses Tab through the page; gives every control it never reached, and those whose focus cannot be seen. */
export async function unreachedByTab(page: Page): Promise<string[]> {
  await page.bringToFront()
  const count = Number(await page.evaluate(markControls))
  const invisible: string[] = []
  for (let press = 0; press < Math.min(count * 2 + 10, mostPresses); press += 1) {
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate(noteFocus)
    if (unseen !== null) invisible.push(`focus not visible: ${String(unseen)}`)
    if ((await page.locator('[data-unreached]').count()) === 0) break
  }
  const left = await page.evaluate(leftOver)
  return [
    ...(Array.isArray(left) ? left.map(String) : [`unreadable: ${String(left)}`]),
    ...invisible,
  ]
}

/** Presses Tab until what has the focus fits the selector. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press('Tab')
    const fits = `document.activeElement?.matches(${JSON.stringify(selector)}) === true`
    if (await page.evaluate(fits)) return
  }
  throw new Error(`Tab never came to ${selector}`)
}
