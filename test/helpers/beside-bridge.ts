/** A browser with the demo build, paired with a bridge inside this process, so that a test can hand in short times. */
import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { StartOptions } from '../../bridge/start.ts'
import { startBridgeInside } from './bridge-inside.ts'
import { demoExtension, type LaunchedExtension, launchExtension } from './launch-extension.ts'
import { serverMaker } from './management.ts'
import { type ConnectedClient, connectClient } from './mcp-client.ts'

export interface Desk extends AsyncDisposable {
  readonly bridge: Awaited<ReturnType<typeof startBridgeInside>>
  readonly extension: LaunchedExtension
  readonly panel: Page
  /** Asks over the panel's own door; answers the reply, or the error. */
  ask(name: string, request: Record<string, unknown>): Promise<Record<string, unknown>>
  /** A client of a new MCP server whose writes ask. */
  newClient(config?: Record<string, unknown>): Promise<ConnectedClient>
  /** The titles and texts of the notifications that stand now. */
  notices(): Promise<readonly string[]>
  /** This browser, as the bridge's audit names it. */
  deviceWords(): Promise<string>
  /** What the toolbar button bears. */
  badge(): Promise<string>
  /** The audit's lines of that tool, newest first. */
  audit(tool: string): Promise<readonly Record<string, unknown>[]>
}

const answerSchema = z.object({
  reply: z.record(z.string(), z.unknown()).optional(),
  error: z.record(z.string(), z.unknown()).optional(),
})
const linesSchema = z.object({ lines: z.array(z.record(z.string(), z.unknown())) })

/** Starts both and pairs them. */
export async function openDesk(options: Partial<StartOptions> = {}): Promise<Desk> {
  const bridge = await startBridgeInside(options)
  const extension = await launchExtension({
    address: new URL(bridge.url).host,
    extension: demoExtension,
  })
  const panel = await extension.openPanel()
  await panel.getByLabel('Pairing code').fill(bridge.pairingCode)
  // Six digits are enough: the panel pairs by itself.
  await panel.locator('[data-link="connected"]').waitFor()
  const clients: ConnectedClient[] = []
  const ask: Desk['ask'] = async (name, request) => {
    const message = JSON.stringify({ type: 'ask', id: 1, name, request })
    const answer = await panel.evaluate(`new Promise((resolve) => {
      const port = chrome.runtime.connect({ name: 'panel' })
      port.onMessage.addListener((answer) => {
        if (answer.id !== 1) return
        resolve(answer)
        port.disconnect()
      })
      port.postMessage(${message})
    })`)
    const { reply, error } = answerSchema.parse(answer)
    return reply ?? error ?? {}
  }
  return {
    bridge,
    extension,
    panel,
    async newClient(config = {}) {
      const server = await serverMaker(bridge)({ name: 'Night desk', config })
      const client = await connectClient(server.url)
      clients.push(client)
      return client
    },
    async notices() {
      const shown = await extension.worker.evaluate(
        'new Promise((resolve) => chrome.notifications.getAll(resolve))',
      )
      return Object.keys(z.record(z.string(), z.unknown()).parse(shown))
    },
    async deviceWords() {
      const { pairing } = z
        .object({ pairing: z.object({ deviceId: z.string(), name: z.string() }) })
        .parse(await extension.worker.evaluate("chrome.storage.local.get('pairing')"))
      return `${pairing.name} [${pairing.deviceId}]`
    },
    badge: async () => String(await extension.worker.evaluate('chrome.action.getBadgeText({})')),
    ask,
    async audit(tool) {
      const { lines } = linesSchema.parse(await ask('activity.list', {}))
      return lines.filter((line) => line.tool === tool)
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) await client[Symbol.asyncDispose]()
      await extension.close()
      await bridge[Symbol.asyncDispose]()
    },
  }
}
