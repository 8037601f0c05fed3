/** A window of 320 px, and Firefox's sidebar as it first opens: what is typed is seen whole, the row of views is told apart, and nothing seems to load that cannot. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { clearFaults, setFault } from '../helpers/connected-bridge.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { openStage, pairStage } from '../helpers/open-stage.ts'
import { findBridge, type Stage } from '../helpers/shown-views.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ width: 320, height: 800 })
})
afterAll(() => stage?.house[Symbol.asyncDispose]())

/** How many pixels of a field's text are out of sight. */
const outOfSight = (name: string) =>
  `(() => {
    const field = document.querySelector('input[name="${name}"]')
    return field.scrollWidth - field.clientWidth
  })()`
const ownPage = async (file: string) => {
  await stage.wide.bringToFront()
  await stage.wide.goto(`chrome-extension://${stage.house.extension.id}/${file}`)
  return stage.wide
}

it.each(['en', 'fr', 'es'])(
  'the six digits and the address fit their fields (%s)',
  async (language) => {
    await stage.set({ language })
    await findBridge(stage)
    const welcome = await ownPage('welcome.html')
    const code = welcome.locator('input[name="code"]')
    await code.waitFor()
    // The sixth digit would send them.
    await code.evaluate((field) => field.setAttribute('value', '888888'))
    await welcome.evaluate(`document.querySelector('input[name="code"]').value = '888888'`)
    expect(await welcome.evaluate(outOfSight('code'))).toBeLessThanOrEqual(0)
    const options = await ownPage('options.html')
    await options.locator('input[name="address"]').fill('127.0.0.1:65535')
    expect(await options.evaluate(outOfSight('address'))).toBeLessThanOrEqual(0)
    await stage.set({ language: 'en' })
  },
)

const gapsSchema = z.array(z.number())
it.each(['en', 'fr', 'es'])('the views are told apart (%s)', async (language) => {
  await stage.set({ language })
  await stage.panel.bringToFront()
  await stage.panel.locator(`:root[lang="${language}"]`).waitFor()
  const gaps = gapsSchema.parse(
    await stage.panel.evaluate(`(() => {
      const words = [...document.querySelectorAll('[role="tab"] > span')].map((word) => word.getBoundingClientRect())
      return words.slice(1).map(({ left }, index) => left - words[index].right)
    })()`),
  )
  expect(gaps).toHaveLength(4)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5)
  await stage.set({ language: 'en' })
})

it('where no answer can come nothing seems to be on its way, and it comes with the link', async () => {
  await pairStage(stage)
  const { panel, web, house } = stage
  await stage.set({ address: '127.0.0.1:9' })
  await panel.locator('[data-link="not_running"]').waitFor()
  await web.goto(`${house.webAppUrl}/#/ops/orders/${await findOrderId(house.bridge, 'O-1042')}`)
  await panel.bringToFront()
  await panel.locator('[data-kind="order"]').waitFor()
  await panel.waitForTimeout(800)
  expect(await panel.locator('.skeleton:visible, .patience:visible, .card:visible').count()).toBe(0)
  await findBridge(stage)
  await panel.locator('[data-order="O-1042"]').waitFor()
})

const shiftSchema = z.number()
it.each([320, 480])('nothing jumps as the answers of an order come (%i px)', async (width) => {
  const { panel, web, house } = stage
  await panel.setViewportSize({ width, height: 800 })
  await web.goto(`${house.webAppUrl}/#/ops/settings`)
  await panel.bringToFront()
  await panel.getByText('no record is on screen').waitFor()
  await panel.evaluate(`(() => {
    window.watcher?.disconnect()
    window.shifts = 0
    window.watcher = new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shifts += value
    })
    window.watcher.observe({ type: 'layout-shift' })
  })()`)
  // Slow enough for a skeleton to be seen, and each answer for itself.
  await setFault({ url: house.bridge.sandboxUrl }, { path: '/api/', delayMs: 250, times: 1_000 })
  const id = await findOrderId(house.bridge, 'O-1038')
  await web.evaluate(`location.hash = '#/ops/orders/${id}'`)
  await panel.locator('[data-timeline="ready"]').waitFor()
  await panel.waitForTimeout(300)
  await clearFaults({ url: house.bridge.sandboxUrl })
  // What is called good by web vitals.
  expect(shiftSchema.parse(await panel.evaluate('window.shifts'))).toBeLessThanOrEqual(0.1)
  await panel.setViewportSize({ width: 320, height: 800 })
})

it.each(['en', 'fr', 'es'])('240 px cut nothing off in any view (%s)', async (language) => {
  const { panel, web, house } = stage
  await stage.set({ language })
  await web.goto(`${house.webAppUrl}/#/ops/orders/${await findOrderId(house.bridge, 'O-1042')}`)
  await panel.bringToFront()
  await panel.locator(`:root[lang="${language}"]`).waitFor()
  await panel.setViewportSize({ width: 240, height: 800 })
  const tabs = panel.getByRole('tab')
  for (let index = 0; index < 5; index += 1) {
    await tabs.nth(index).click()
    await panel.locator('#view .skeleton').first().waitFor({ state: 'detached' })
    expect(await panel.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(240)
    const right = `Math.max(...[...document.querySelectorAll('[role="tab"]')].map((tab) => tab.getBoundingClientRect().right))`
    expect(await panel.evaluate(right)).toBeLessThanOrEqual(240)
  }
  await panel.setViewportSize({ width: 320, height: 800 })
  await stage.set({ language: 'en' })
})
