/** What axe-core objects to, in a page or a frame of one. */
import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** `within` is an expression of that page for the part to look at. Answers each broken rule's id with the markup that breaks it. */
export async function axeFindings(page: Page | Frame, within = 'document'): Promise<unknown> {
  await page.evaluate(axe.source)
  return await page.evaluate(
    `axe.run(${within}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  )
}
