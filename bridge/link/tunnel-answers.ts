/** What a paired browser may do with the tunnel: see how it stands, switch it on and off, have it checked. */
import type { TunnelSwitch } from '../tunnel/tunnel-switch.ts'
import type { LinkAnswers } from './session.ts'

/** Builds the answers. */
export function createTunnelAnswers(
  tunnel: TunnelSwitch,
): Pick<LinkAnswers, 'tunnel.status' | 'tunnel.start' | 'tunnel.stop' | 'tunnel.check'> {
  return {
    'tunnel.status': () => tunnel.status(),
    'tunnel.start': (asked) => tunnel.start(asked),
    'tunnel.stop': () => tunnel.stop(),
    'tunnel.check': () => tunnel.check(),
  }
}
