/** What the Connect view does beside making servers: changes one, and gets the ready configuration of a client. */
import { parseAsked } from '../access/asked.ts'
import { presetConfig } from '../access/preset-config.ts'
import { serverChangeSchema } from '../access/server-record.ts'
import { serverView } from '../access/server-view.ts'
import type { ServerRegistry } from '../access/servers.ts'
import type { ConfigureClient } from '../configure-client.ts'
import type { LinkAnswers } from './session.ts'

/** Builds the answers. `configureClient` makes the server of a client with its configuration. */
export function createConnectAnswers(
  options: Parameters<typeof serverView>[1] & {
    readonly servers: ServerRegistry
    readonly configureClient: ConfigureClient
    /** The account meant when a browser names none. */
    readonly usualAccountId: () => string
    /** To be told after servers were made or changed. */
    readonly onChange: () => void
  },
): Pick<LinkAnswers, 'servers.update' | 'servers.configure'> {
  const { servers, configureClient, usualAccountId, onChange } = options
  return {
    'servers.update'({ id, name, preset, methods, tags, approval, expires_at }) {
      const config = {
        ...(preset === undefined ? {} : presetConfig(preset)),
        ...(methods === undefined ? {} : { methods }),
        ...(tags === undefined ? {} : { tags }),
        ...(approval === undefined ? {} : { approval }),
      }
      const change = parseAsked(serverChangeSchema, {
        ...(name === undefined ? {} : { name }),
        ...(Object.keys(config).length === 0 ? {} : { config }),
        ...(expires_at === undefined ? {} : { expires_at }),
      })
      const server = serverView(servers.update(id, change), options)
      onChange()
      return { server }
    },

    'servers.configure'({ client, accountId }) {
      const { server, configuration } = configureClient({
        client,
        accountId: accountId ?? usualAccountId(),
      })
      onChange()
      const shown = server === null ? null : serverView(server, options)
      return { server: shown, text: configuration.text }
    },
  }
}
