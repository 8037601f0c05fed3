/** What the content script costs the page it runs in: the same page with and without the extension, in turns. */
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { summarise } from '../bench/measure.ts'
import { findBrowser } from '../helpers/find-browser.ts'
import { launchExtension, serveWebApp } from '../helpers/launch-extension.ts'

const longTaskMs = 50
/** Long enough for a first report and the look after the last change of the page. */
const settleMs = 400

/** Medians over the rounds, in milliseconds; long tasks counted over all of them. */
export interface HostPageCost {
  readonly withoutMs: number
  readonly withMs: number
  readonly longTasksWithout: number
  readonly longTasksWith: number
}

/** Loads the page and goes on to another record, `rounds` times each way, interleaved. */
export async function measureHostPage({ rounds }: { rounds: number }): Promise<HostPageCost> {
  const extension = await launchExtension()
  const plain = await chromium.launch({ executablePath: findBrowser('chromium', process.env) })
  const bare = await plain.newContext()
  await serveWebApp(bare)
  const ways = { bare: visitor(bare), beside: visitor(extension.context) }
  try {
    for (let round = 0; round <= rounds; round += 1) {
      // The first round warms both up.
      await ways.bare.visit(round > 0)
      await ways.beside.visit(round > 0)
    }
  } finally {
    await plain.close()
    await extension.close()
  }
  return {
    withoutMs: summarise(ways.bare.scriptMs).medianMs,
    withMs: summarise(ways.beside.scriptMs).medianMs,
    longTasksWithout: ways.bare.longTasks(),
    longTasksWith: ways.beside.longTasks(),
  }
}

function visitor(context: BrowserContext) {
  const scriptMs: number[] = []
  let longTasks = 0
  return {
    scriptMs,
    longTasks: () => longTasks,
    async visit(counts: boolean) {
      const page = await context.newPage()
      await page.addInitScript(`window.longTasks = []
        new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
          .observe({ type: 'longtask', buffered: true })`)
      const spent = await scriptDuration(page, async () => {
        await page.goto(
          'https://acme.roserocket.com/_/#/ops/order/11111111-2222-4333-8444-000000000001',
        )
        await page.waitForTimeout(settleMs)
        await page.evaluate(`location.hash = '#/ops/order/11111111-2222-4333-8444-000000000002'`)
        await page.waitForTimeout(settleMs)
      })
      const durations: unknown = await page.evaluate('window.longTasks')
      await page.close()
      if (!counts) return
      scriptMs.push(spent)
      if (!Array.isArray(durations)) throw new Error('the page counted no tasks')
      longTasks += durations.filter((duration) => Number(duration) > longTaskMs).length
    },
  }
}

/** Milliseconds of script the page's process ran meanwhile, in every world of the page. */
async function scriptDuration(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  // The thread's own clock: what other programs take of the machine meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await work()
  const { metrics } = await session.send('Performance.getMetrics')
  const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value
  if (seconds === undefined) throw new Error('the browser tells no script time')
  return seconds * 1_000
}
