/** Draws the icons from the one drawing, in the sizes browsers ask for. Run: `npm run icons`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { findBrowser } from '../helpers/find-browser.ts'

const sizes = [16, 32, 48, 96, 128]
const drawing = await readFile(new URL('../../extension/icon/rose.svg', import.meta.url), 'utf8')
const folder = new URL('../../extension/public/icon/', import.meta.url)

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser('chromium', process.env) })
try {
  const page = await browser.newPage()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
    )
    const picture = await page.screenshot({ omitBackground: true })
    await writeFile(new URL(`${size}.png`, folder), picture)
  }
} finally {
  await browser.close()
}
