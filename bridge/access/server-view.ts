/** A server's record with how it is used, as the panel and the command line show it. */
import type { ToolLists } from '../mcp/tool-lists.ts'
import type { ServerRecord } from './server-record.ts'
import type { ServerUses } from './server-uses.ts'
import type { ServerRegistry } from './servers.ts'

export type ServerView = ServerRecord & {
  /** From where it was used last; null = not yet. */
  readonly last_address: string | null
  /** Whether its client still works with a tool list older than the one that is served. */
  readonly stale_list: boolean
  /** Whether it ends with the bridge that lent it, whatever its expiry says. */
  readonly ends_with_process: boolean
}

/** Puts them together. */
export function serverView(
  server: ServerRecord,
  parts: {
    readonly servers: Pick<ServerRegistry, 'lenderOf'>
    readonly serverUses: Pick<ServerUses, 'of'>
    readonly toolLists: Pick<ToolLists, 'hashFor'>
  },
): ServerView {
  const { address, listedHash } = parts.serverUses.of(server.id)
  return {
    ...server,
    last_address: address,
    stale_list: listedHash !== null && listedHash !== parts.toolLists.hashFor(server.config),
    ends_with_process: parts.servers.lenderOf(server.id) !== null,
  }
}
