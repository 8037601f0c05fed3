/** The whole house for a journey: a real bridge on the sandbox, a browser with the demo build, paired. */
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { type BridgeProcess, startBridgeProcess } from './bridge-process.ts'
import { demoExtension, type LaunchedExtension, launchExtension } from './launch-extension.ts'

const boardsSchema = z.object({
  boards: z.array(z.object({ id: z.string(), objectKey: z.string().optional() })),
})

export interface House extends AsyncDisposable {
  readonly bridge: BridgeProcess
  readonly extension: LaunchedExtension
  /** The web app's address, without a slash at its end. */
  readonly webAppUrl: string
  /** The panel as a tab, paired and connected. */
  openPairedPanel(): Promise<Page>
  /** A tab of the sandbox's web app showing that path, such as `#/ops/orders/…`. */
  openWebApp(hash: string): Promise<Page>
  /** The id of the board of orders. */
  orderBoard(): Promise<string>
}

/** Starts it; `world` is the path of a world file, `window` the size of a window that can be seen. */
export async function openHouse(
  options: {
    readonly world?: string
    readonly window?: { readonly width: number; readonly height: number }
  } = {},
): Promise<House> {
  const { world, window } = options
  const bridge = await startBridgeProcess(world === undefined ? {} : { args: ['--world', world] })
  const address = new URL(bridge.ready.bridgeUrl).host
  const extension = await launchExtension({
    address,
    extension: demoExtension,
    ...(window === undefined ? {} : { window }),
  })
  const webAppUrl = (bridge.ready.webAppUrl ?? '').replace(/\/$/, '')
  let isPaired = false
  return {
    bridge,
    extension,
    webAppUrl,
    async openPairedPanel() {
      const panel = await extension.openPanel()
      if (!isPaired) {
        await panel.getByLabel('Pairing code').fill(bridge.ready.pairingCode)
      }
      await panel.locator('[data-link="connected"]').waitFor()
      isPaired = true
      return panel
    },
    async openWebApp(hash) {
      const page = await extension.context.newPage()
      await page.goto(`${webAppUrl}/${hash}`)
      return page
    },
    async orderBoard() {
      const response = await fetch(`${webAppUrl}/web/data/org`)
      const { boards } = boardsSchema.parse(await response.json())
      return (boards.find(({ objectKey }) => objectKey === 'order') ?? boards[0])?.id ?? ''
    },
    async [Symbol.asyncDispose]() {
      await extension.close()
      await bridge[Symbol.asyncDispose]()
    },
  }
}
