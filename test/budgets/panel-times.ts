/** How soon the panel paints, and how soon it follows the page. */
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { summarise, timed } from '../bench/measure.ts'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { launchExtension } from '../helpers/launch-extension.ts'
import { connectClient } from '../helpers/mcp-client.ts'

const recordsSchema = z.object({ records: z.array(z.object({ id: z.string() })).min(2) })
const sightsSchema = z.array(
  z.object({ at: z.number(), record: z.string().nullable(), card: z.boolean() }),
)

/** Medians in milliseconds: the panel's first paint in a browser just started, and a bare page's beside it. */
export async function measureFirstPaint({ rounds }: { rounds: number }) {
  const panel: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const extension = await launchExtension()
    try {
      const page = await extension.context.newPage()
      await page.goto('data:text/html,<p>bare')
      bare.push(await firstPaint(page))
      panel.push(await firstPaint(await extension.openPanel()))
    } finally {
      await extension.close()
    }
  }
  return { panelMs: summarise(panel).medianMs, bareMs: summarise(bare).medianMs }
}

async function firstPaint(page: Page): Promise<number> {
  for (;;) {
    const at: unknown = await page.evaluate(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`,
    )
    if (typeof at === 'number') return at
    await page.waitForTimeout(20)
  }
}

/**
 * Medians in milliseconds from the click in the web app: until the panel names the record, until its card stands, and what
 * the same answer takes an MCP client, which is the share of the bridge and of Rose Rocket.
 */
export async function measureFollowing({ rounds }: { rounds: number }) {
  await using bridge = await startBridgeProcess()
  await using client = await connectClient(bridge.mcpUrl)
  const listed = await client.answer('list_all_roserocket_objects', {
    object_key: 'order',
    limit: rounds + 2,
  })
  const ids = recordsSchema.parse(listed).records.map(({ id }) => id)
  const extension = await launchExtension({ address: new URL(bridge.ready.bridgeUrl).host })
  const named: number[] = []
  const shown: number[] = []
  const asked: number[] = []
  try {
    const pairing = await extension.openPanel()
    await pairing.locator('input[name="code"]').fill(bridge.ready.pairingCode)
    await pairing.locator('[data-link="connected"]').waitFor()
    const panel = await extension.openSidePanel()
    await pairing.close()
    const page = await extension.openWebApp(`#/ops/order/${ids[0]}`)
    await panel.evaluate(`(() => {
      window.sights = []
      const look = () => window.sights.push({
        at: Date.now(),
        record: document.querySelector('[data-record]')?.dataset.record ?? null,
        card: document.querySelector('[data-order]') !== null,
      })
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
    })()`)
    for (const id of ids.slice(1)) {
      await page.waitForTimeout(700)
      await panel.evaluate('window.sights.length = 0')
      const clickedAt = Number(
        await page.evaluate(
          `(() => { const at = Date.now(); location.hash = '#/ops/order/${id}'; return at })()`,
        ),
      )
      await page.waitForTimeout(1_200)
      const sights = sightsSchema.parse(await panel.evaluate('window.sights'))
      const its = sights.filter(({ record }) => record === id)
      const card = its.find((sight) => sight.card)
      if (its[0] === undefined || card === undefined) throw new Error(`${id} was not shown`)
      named.push(its[0].at - clickedAt)
      shown.push(card.at - clickedAt)
      asked.push(await timed(() => client.answer('get_order_brief', { order: id })))
    }
  } finally {
    await extension.close()
  }
  return {
    namedMs: summarise(named).medianMs,
    shownMs: summarise(shown).medianMs,
    askedMs: summarise(asked).medianMs,
  }
}
