/** What the extension has put on the clipboard, read by a page of its own. */
import type { BrowserContext } from 'playwright-core'

/** `url` is of a page that may ask for the clipboard; it is in front while it reads, and closed afterwards. */
export async function readClipboard(context: BrowserContext, url: string): Promise<string> {
  const page = await context.newPage()
  await context.grantPermissions(['clipboard-read'], { origin: new URL(url).origin })
  await page.goto(url)
  await page.bringToFront()
  const text = String(await page.evaluate('navigator.clipboard.readText()'))
  await page.close()
  return text
}
