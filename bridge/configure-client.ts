/** The ready configuration of an MCP client, with a server of its own where it does not sign in: for command line and panel. */
import { usualPreset } from '../shared/presets.ts'
import { presetConfig } from './access/preset-config.ts'
import type { NewServer, ServerRecord } from './access/server-record.ts'
import {
  type ClientConfiguration,
  type ClientName,
  configurationOf,
  signsIn,
} from './client-configurations.ts'
import type { Registries } from './registries.ts'

/** `server`: null for a client that signs in, which gets one when it is allowed. */
interface ConfiguredClient {
  readonly server: ServerRecord | null
  readonly configuration: ClientConfiguration
}

/** `server`: absent = named after the client, with the usual preset. */
export type ConfigureClient = (asked: {
  readonly client: ClientName
  readonly accountId: string
  readonly server?: NewServer
}) => ConfiguredClient

/** `ownCommand`: absolute paths that start this program; `bridgeUrl`: origin of the bridge that will serve. */
export function createConfigureClient(options: {
  readonly registries: Pick<Registries, 'store' | 'servers'>
  readonly ownCommand: readonly [string, ...string[]]
  readonly bridgeUrl: string
}): ConfigureClient {
  const { registries, ownCommand, bridgeUrl } = options
  const { store, servers } = registries
  const configure = (client: ClientName, ...args: string[]) =>
    configurationOf(client, {
      entry: 'rosebridge',
      command: [...ownCommand, ...args],
      mcpUrl: `${bridgeUrl}/mcp`,
    })
  return ({ client, accountId, server = { name: client, config: presetConfig(usualPreset) } }) => {
    if (signsIn(client)) return { server: null, configuration: configure(client) }
    const { token: _address, ...record } = servers.create({ ...server, accountId })
    const own = ['stdio', '--server', record.id, '--data-dir', store.dataDir]
    return { server: record, configuration: configure(client, ...own) }
  }
}
