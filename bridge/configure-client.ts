/** Makes the server of an MCP client and its ready configuration, for the command line and the panel alike. */

import { presetConfig } from './access/preset-config.ts'
import type { NewServer, ServerRecord } from './access/server-record.ts'
import {
  type ClientConfiguration,
  type ClientName,
  configurationOf,
  needsToken,
} from './commands/client-configurations.ts'
import type { Registries } from './registries.ts'

/** A client without a wish of its own gets answers and reads, and changes nothing. */
const usualPreset = 'dispatcher'

/** The server that was made; its configuration is told once where it holds a secret. */
interface ConfiguredServer {
  readonly server: ServerRecord
  readonly configuration: ClientConfiguration
  readonly holdsSecret: boolean
}

/** `server`: absent = named after the client, with the usual preset. */
export type ConfigureClient = (asked: {
  readonly client: ClientName
  readonly accountId: string
  readonly server?: NewServer
}) => ConfiguredServer

/** `ownCommand`: absolute paths that start this program; `bridgeUrl`: origin of the bridge that will serve. */
export function createConfigureClient(options: {
  readonly registries: Pick<Registries, 'store' | 'servers' | 'apiTokens'>
  readonly ownCommand: readonly [string, ...string[]]
  readonly bridgeUrl: string
}): ConfigureClient {
  const { registries, ownCommand, bridgeUrl } = options
  const { store, servers, apiTokens } = registries
  return ({ client, accountId, server = { name: client, config: presetConfig(usualPreset) } }) => {
    const { record, token } = store.transaction(() => {
      const { token: _address, ...record } = servers.create({ ...server, accountId })
      const token = needsToken(client)
        ? apiTokens.create({ name: client, server_id: record.id }).token
        : null
      return { record, token }
    })
    const configuration = configurationOf(client, {
      entry: 'rosebridge',
      command: [...ownCommand, 'stdio', '--server', record.id, '--data-dir', store.dataDir],
      mcpUrl: `${bridgeUrl}/mcp`,
      token,
    })
    return { server: record, configuration, holdsSecret: token !== null }
  }
}
