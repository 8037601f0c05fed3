/** Takes the picture of a whole window: a late order in the web app, the panel docked beside it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse } from '../helpers/beside-sandbox.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import { windowPicture } from './chosen.ts'
import { keepPicture } from './optimise.ts'

const { file, width, height } = windowPicture
const folder = mkdtempSync(join(tmpdir(), 'rosebridge-picture-'))
const shot = join(folder, 'window.png')
{
  await using house = await openHouse({ window: { width, height } })
  const { extension, bridge } = house
  const paired = await house.openPairedPanel()
  const web = await house.openWebApp(`#/ops/orders/${await findOrderId(bridge, 'O-1042')}`)
  const panel = await extension.openSidePanel()
  for (const page of extension.context.pages()) if (page !== web) await page.close()
  await paired.close()
  await web.bringToFront()
  const isDrawn = `document.querySelector('[data-order="O-1042"]') !== null && document.querySelector('[data-timeline="ready"]') !== null`
  const until = Date.now() + 15_000
  while ((await panel.evaluate(isDrawn)) !== true) {
    if (Date.now() > until) throw new Error('the panel shows no order')
    await web.waitForTimeout(100)
  }
  await web.waitForTimeout(1_000)
  execFileSync('scrot', ['--overwrite', shot])
}
await keepPicture(shot, join(import.meta.dirname, file))
rmSync(folder, { recursive: true })
