/** Words that try to be markup, in every field the panel shows: they stay words. */
import { expect, it } from 'vitest'
import { openHouse } from '../helpers/beside-sandbox.ts'
import { smallWorld, writeWorld } from '../helpers/small-world.ts'

const attack = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>\u202e"'&lt;b&gt;`
/** Fields whose words a person or a machine outside chooses. */
const chosen = new Set([
  'name',
  'companyName',
  'city',
  'refNum',
  'poNum',
  'externalId',
  'status',
  'fileName',
  'logMessage',
  'firstName',
  'lastName',
  'description',
])

it('shows hostile text as text, everywhere', async () => {
  const world = writeWorld(spoil(smallWorld))
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

function spoil(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return chosen.has(key) ? `${attack} ${value}` : value
  if (Array.isArray(value)) return value.map((one) => spoil(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]),
  )
}
