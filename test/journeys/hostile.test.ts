/** Words that try to be markup, in every field the panel shows: they stay words. */
import { expect, it } from 'vitest'
import { openHouse } from '../helpers/beside-sandbox.ts'
import { writeHostileWorld } from '../helpers/hostile-world.ts'

it('shows hostile text as text, everywhere', async () => {
  const world = writeHostileWorld()
  await using house = await openHouse({ world })
  const panel = await house.openPairedPanel()
  await panel.evaluate(`document.title = 'mine'`)
  await house.openWebApp('#/ops/orders/ord-late')
  await panel.bringToFront()
  await panel.locator('[data-timeline="ready"]').waitFor()
  const foreign = () => panel.locator('#view').locator('img, script, b, iframe').count()
  expect(await panel.locator('#view').innerText()).toContain('<img src=x')
  expect(await foreign()).toBe(0)
  await panel.getByRole('button', { name: 'Copy customer version' }).click()
  await panel.locator('figure').waitFor()
  for (const key of ['m', 'b', 'w', 'e']) {
    await panel.locator('h2').first().click()
    await panel.keyboard.press(key)
    await panel.locator('#view .skeleton').first().waitFor({ state: 'detached' })
    expect(await foreign()).toBe(0)
  }
  expect(await panel.title()).toBe('mine')
})
