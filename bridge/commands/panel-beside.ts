/** The side panel beside a bridge that has just started: built, explained, and on request opened with a late order. */
import { join } from 'node:path'
import { findLateOrder } from '../checkout/late-order.ts'
import { showBeside } from '../checkout/show-beside.ts'
import { openBrowser } from '../open-browser.ts'
import type { RunningBridgeHandle } from '../start.ts'
import type { CommandSetting } from './setting.ts'

/** What was opened; to be closed with the bridge. */
export interface PanelBeside {
  close(): Promise<void>
}

interface Offered {
  readonly setting: CommandSetting
  readonly bridge: RunningBridgeHandle
  readonly dataDir: string
  readonly open: boolean
  /** Where people read. */
  readonly say: (text: string) => void
}

/** Never throws: whatever is wrong with browsers, the bridge runs on. */
export async function offerPanel(offered: Offered): Promise<PanelBeside> {
  const { setting, bridge, open, say } = offered
  const { checkout, signal } = setting
  const nothing = { close: async () => {} }
  if (checkout === undefined) {
    if (open) openPlainly(offered, 'The extension comes with a checkout of Rosebridge.')
    return nothing
  }
  // A demo build works on the sandbox too; for a connected organisation nothing more is needed than what is published.
  const mode = bridge.sandboxUrl === null ? 'production' : 'demo'
  const built = await checkout.buildExtension(mode, signal)
  if (signal.aborted) return nothing
  if ('problem' in built) {
    say(`The extension could not be built; the bridge runs without it.\n${built.problem}`)
    if (open) openPlainly(offered, 'There is no extension to load.')
    return nothing
  }
  const steps = stepsOf(built.folder, bridge)
  if (!open) {
    say(`${steps}\nOr see it at work at once, in a browser of its own: npm start -- --open`)
    return nothing
  }
  // A connected organisation is one where a person is signed in already: in their own browser.
  if (bridge.sandboxUrl === null) {
    say(steps)
    openPlainly(offered, null)
    return nothing
  }
  return (await openBeside(offered, built.folder)) ?? nothing
}

async function openBeside(
  { setting, bridge, dataDir, say }: Offered,
  folder: string,
): Promise<PanelBeside | null> {
  const { webAppUrl, mcpUrl, pairingCode } = bridge
  const profile = join(dataDir, 'browser')
  const browser = await setting.checkout?.launchBeside({ extension: folder, profile })
  if (browser === undefined || browser === null || webAppUrl === null || mcpUrl === null) {
    openPlainly(
      { setting, bridge, say },
      'No Chromium, Chrome or Edge could be started with the extension.',
    )
    say(stepsOf(folder, bridge))
    return null
  }
  const close = () => browser.context.close()
  try {
    const order = await findLateOrder(mcpUrl)
    await showBeside(browser, {
      address: new URL(bridge.url).host,
      pairingCode,
      pageUrl: new URL(
        order === null ? '#' : `#/ops/orders/${encodeURIComponent(order)}`,
        webAppUrl,
      ).href,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (!setting.signal.aborted) {
      say(`The panel could not be opened by itself: ${reason}\n${stepsOf(folder, bridge)}`)
    }
    return { close }
  }
  say(
    'A browser of its own shows the web app with the panel beside it, paired. Close it when you like: the bridge runs on. Ctrl+C ends both.\nAnother browser is paired with a new code: npm run -s bridge -- pair',
  )
  return { close }
}

/** The web app in the person's usual browser, and why it is not more than that. */
function openPlainly(
  { setting, bridge, say }: Pick<Offered, 'setting' | 'bridge' | 'say'>,
  why: string | null,
): void {
  const { webAppUrl } = bridge
  if (webAppUrl === null) return
  if (why !== null)
    say(`${why} Your usual browser opens the web app without the panel: ${webAppUrl}`)
  if (setting.openPage === undefined) openBrowser(webAppUrl, process.platform)
  else setting.openPage(webAppUrl)
}

/** How a person loads the extension and pairs it. */
function stepsOf(folder: string, { webAppUrl, pairingCode }: RunningBridgeHandle): string {
  return [
    'The side panel, in Chrome, Edge or Chromium:',
    `  1. Open chrome://extensions, switch Developer mode on, click "Load unpacked" and choose\n     ${folder}`,
    `  2. Open ${webAppUrl ?? 'Rose Rocket'} and click the Rosebridge icon (behind the puzzle piece in the toolbar).`,
    `  3. Type the pairing code in the panel: ${pairingCode.slice(0, 3)} ${pairingCode.slice(3)}`,
  ].join('\n')
}
