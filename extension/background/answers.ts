/** The table of answers: what a panel asks, and who knows. */
import type { CallFacts, ReplyOf, RequestOf } from '../../shared/wire/exchange.ts'
import type { PairedExchanges } from '../../shared/wire/messages.ts'
import type { TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'
import type { PanelAnswers, PanelExchanges } from '../messages.ts'
import type { BridgeLink } from './bridge-link.ts'
import type { Errands } from './errands.ts'

/** A tool may wait for Rose Rocket; the bridge has its own, shorter deadlines. */
const toolTimeoutMs = 120_000
/** A fetch out to the internet and back. */
const checkTimeoutMs = 30_000
/** Signing in and asking who we are, each with its repetitions. */
const signInTimeoutMs = 90_000

type TunnelName = 'tunnel.status' | 'tunnel.start' | 'tunnel.stop' | 'tunnel.check'

/** The worker's own matters are answered here; the rest is handed on to the bridge. `onTunnel` hears how the tunnel stands. */
export function createAnswers(
  link: BridgeLink,
  errands: Errands,
  onTunnel: (status: TunnelStatus) => void,
): PanelAnswers<Exclude<keyof PanelExchanges, 'visible'>> {
  const handOn =
    <N extends keyof PairedExchanges>(name: N, timeoutMs?: number) =>
    (
      request: RequestOf<PairedExchanges, N>,
      { signal, progress }: CallFacts,
    ): Promise<ReplyOf<PairedExchanges, N>> =>
      link.ask(name, request, { signal, onProgress: progress, timeoutMs })
  const tunnel =
    <N extends TunnelName>(name: N, timeoutMs?: number) =>
    async (request: RequestOf<PairedExchanges, N>, facts: CallFacts): Promise<TunnelStatus> => {
      const status: TunnelStatus = await handOn(name, timeoutMs)(request, facts)
      onTunnel(status)
      return status
    }
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
    leave_errand({ errand, windowId }) {
      errands.leave(errand, windowId)
      return {}
    },
    take_errand: ({ windowId }) => ({ errand: errands.take(windowId) }),
    tool: handOn('tool', toolTimeoutMs),
    'servers.list': handOn('servers.list'),
    'servers.create': handOn('servers.create'),
    'servers.revoke': handOn('servers.revoke'),
    'servers.update': handOn('servers.update'),
    'servers.configure': handOn('servers.configure'),
    status: handOn('status'),
    'tunnel.status': tunnel('tunnel.status'),
    'tunnel.start': tunnel('tunnel.start'),
    'tunnel.stop': tunnel('tunnel.stop'),
    'tunnel.check': tunnel('tunnel.check', checkTimeoutMs),
    'approvals.list': handOn('approvals.list'),
    // What is allowed is carried out before it is answered.
    'approvals.allow': handOn('approvals.allow', toolTimeoutMs),
    'approvals.deny': handOn('approvals.deny'),
    'approvals.end': handOn('approvals.end'),
    'consents.list': handOn('consents.list'),
    'consents.allow': handOn('consents.allow'),
    'consents.deny': handOn('consents.deny'),
    'activity.list': handOn('activity.list'),
    'accounts.list': handOn('accounts.list'),
    'accounts.connect': handOn('accounts.connect', signInTimeoutMs),
    'accounts.sign_in': handOn('accounts.sign_in'),
    'accounts.sign_in_state': handOn('accounts.sign_in_state'),
    'accounts.cancel_sign_in': handOn('accounts.cancel_sign_in'),
    'accounts.rename': handOn('accounts.rename'),
    'accounts.check': handOn('accounts.check', signInTimeoutMs),
    'accounts.remove': handOn('accounts.remove', signInTimeoutMs),
  }
}
