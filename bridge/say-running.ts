/** Says in the store that this bridge runs, and lends people what a sandbox is opened with. */
import { sandboxAccountId } from './accounts/accounts.ts'
import type { Registries } from './registries.ts'
import { registerBridge, unregisterBridge } from './running-bridges.ts'
import { version } from './version.ts'

/** Registers the process, and in sandbox mode makes the server and token that end with it. */
export function sayRunning(
  { store, servers, apiTokens }: Registries,
  setting: {
    readonly port: number
    readonly isSandbox: boolean
    readonly isInner: boolean
    readonly now: () => Date
    readonly undo: (() => void)[]
  },
): { readonly mcpToken: string; readonly apiToken: string } | null {
  const { port, isSandbox, isInner, now, undo } = setting
  const bridgeId = registerBridge(store, {
    pid: process.pid,
    port,
    account_id: isSandbox ? sandboxAccountId : null,
    version,
    is_inner: isInner ? 1 : 0,
    now: now(),
  })
  undo.push(() => unregisterBridge(store, bridgeId))
  if (!isSandbox || isInner) return null
  const server = servers.create({
    accountId: sandboxAccountId,
    name: 'Sandbox',
    config: { approval: 'auto' },
    expires_at: null,
    bridgeId,
  })
  const apiToken = apiTokens.create({ name: 'Sandbox', bridgeId })
  return { mcpToken: server.token, apiToken: apiToken.token }
}
