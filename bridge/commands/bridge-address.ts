/** The address of the bridge as commands print it: the running one's, else the default. */
import { defaultPort } from '../config.ts'
import { findRunningBridges } from '../running-bridges.ts'
import type { Store } from '../store.ts'

export interface BridgeAddress {
  /** Origin, such as `http://127.0.0.1:8722`. */
  readonly url: string
  readonly isRunning: boolean
}

/** Finds the running bridge that serves the account, else any, else says where one would be. */
export async function findBridgeAddress(
  store: Store,
  { accountId }: { readonly accountId: string },
): Promise<BridgeAddress> {
  const running = await findRunningBridges(store)
  const serving = running.find((bridge) => (bridge.account_id ?? accountId) === accountId)
  const chosen = serving ?? running[0]
  return {
    url: `http://127.0.0.1:${chosen?.port ?? defaultPort}`,
    isRunning: chosen !== undefined,
  }
}
