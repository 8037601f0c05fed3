/** The table of answers: what a panel asks, and who knows. */
import type { PanelAnswers, PanelExchanges } from '../messages.ts'
import type { BridgeLink } from './bridge-link.ts'

/** A tool may wait for Rose Rocket; the bridge has its own, shorter deadlines. */
const toolTimeoutMs = 120_000

/** The worker's own matters are answered here; the rest is handed on to the bridge. */
export function createAnswers(
  link: BridgeLink,
): PanelAnswers<Exclude<keyof PanelExchanges, 'visible'>> {
  return {
    pair: ({ code }) => link.pair(code),
    async unpair() {
      await link.unpair()
      return {}
    },
    retry() {
      link.wake()
      return {}
    },
    tool: (request, { signal, progress }) =>
      link.ask('tool', request, { signal, onProgress: progress, timeoutMs: toolTimeoutMs }),
    'servers.list': (request, { signal }) => link.ask('servers.list', request, { signal }),
    'servers.create': (request, { signal }) => link.ask('servers.create', request, { signal }),
    'servers.revoke': (request, { signal }) => link.ask('servers.revoke', request, { signal }),
    status: (request, { signal }) => link.ask('status', request, { signal }),
  }
}
