/** The toolbar button says while the bridge can be reached from outside, also when no panel is open. */
import { browser } from 'wxt/browser'
import type { TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'

let said = ''

/** Null: not known, such as while the link is down; then nothing is claimed. */
export function showReach(status: Pick<TunnelStatus, 'state'> | null): void {
  const isReachable = status !== null && status.state !== 'off'
  const title = browser.i18n.getMessage(isReachable ? 'reachable' : 'openPanel')
  // Asked after several times a second while somebody looks.
  if (title === said) return
  said = title
  void browser.action.setTitle({ title })
}
