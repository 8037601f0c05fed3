/** A house whose bridge can be reached from an internet that is this machine: for the way from the panel to ChatGPT. */
import type { Page } from 'playwright-core'
import type { TunnelProvider } from '../../bridge/tunnel/tunnel.ts'
import { startBridgeInside } from './bridge-inside.ts'
import { fetchChatGptDocument } from './chatgpt-client.ts'
import { demoExtension, type LaunchedExtension, launchExtension } from './launch-extension.ts'
import { createStandInTunnel, type StandInTunnel } from './stand-in-tunnel.ts'

export interface FrontHouse extends AsyncDisposable {
  readonly bridge: Awaited<ReturnType<typeof startBridgeInside>>
  readonly extension: LaunchedExtension
  readonly stand: StandInTunnel
  /** The panel as a tab; not paired yet. */
  readonly panel: Page
  /** The addresses of ChatGPT's that were opened so far. */
  readonly opened: string[]
}

/** A way in that is not on this machine. */
const missing: TunnelProvider = {
  name: 'openai',
  isTemporary: false,
  needsSecret: { message: 'openai needs a runtime key.', nextStep: 'Make one.' },
  needsName: 'The id of the tunnel',
  missing: async () => ({
    message: 'OpenAI’s program tunnel-client is not on this machine.',
    nextStep: 'Download it from platform.openai.com (Organization, Tunnels), or use ngrok.',
  }),
  open: () => Promise.reject(new Error('it is not here')),
}

/** Starts it over the sandbox's own world; `origins` are the public names, one after the other. */
export async function openFrontHouse(origins: readonly [string, ...string[]]): Promise<FrontHouse> {
  const stand = createStandInTunnel(origins)
  const ngrok = createStandInTunnel(['https://desk.ngrok-free.dev'], {
    name: 'ngrok',
    needsSecret: true,
    isTemporary: false,
  })
  const bridge = await startBridgeInside({
    sandbox: {},
    tunnelProviders: [ngrok.provider, stand.provider, missing],
    fetchOutside: async (input, init) => {
      const isNgrok = String(input).includes('ngrok-free.dev')
      return await (isNgrok ? ngrok.fetch(input, init) : stand.fetch(input, init))
    },
    fetchDocument: fetchChatGptDocument,
    ownCommand: ['/usr/bin/node', '/opt/rosebridge/cli.js'],
  })
  const address = new URL(bridge.url).host
  const extension = await launchExtension({ address, extension: demoExtension })
  const opened: string[] = []
  await extension.context.route('https://chatgpt.com/**', (route) => {
    opened.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<title>ChatGPT</title>' })
  })
  return {
    bridge,
    extension,
    stand,
    panel: await extension.openPanel(),
    opened,
    async [Symbol.asyncDispose]() {
      await extension.close()
      await bridge[Symbol.asyncDispose]()
    },
  }
}
