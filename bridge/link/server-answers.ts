/** What a paired browser may do with MCP servers: see them, make one, give one a new key, end one. */
import { usualPreset } from '../../shared/presets.ts'
import { presetConfig } from '../access/preset-config.ts'
import { findPreset } from '../access/presets.ts'
import type { ServerUses } from '../access/server-uses.ts'
import { serverView } from '../access/server-view.ts'
import type { ServerRegistry } from '../access/servers.ts'
import type { ToolLists } from '../mcp/tool-lists.ts'
import type { LinkAnswers } from './session.ts'

const mostServers = 1_000

export interface ServerAnswersOptions {
  readonly servers: ServerRegistry
  readonly serverUses: Pick<ServerUses, 'of'>
  readonly toolLists: Pick<ToolLists, 'hashFor'>
  /** The account meant when a browser names none. */
  readonly usualAccountId: () => string
  readonly urlOf: (token: string) => string
  /** To be told after servers were made or ended. */
  readonly onChange: () => void
}

/** Builds the answers. */
export function createServerAnswers(
  options: ServerAnswersOptions,
): Pick<LinkAnswers, 'servers.list' | 'servers.create' | 'servers.revoke'> {
  const { servers, usualAccountId, urlOf, onChange } = options
  const make = (asked: { name: string; accountId: string; preset: string }) => {
    const config = presetConfig(asked.preset)
    const { token, ...server } = servers.create({
      name: asked.name,
      accountId: asked.accountId,
      config,
    })
    return {
      server: serverView(server, options),
      url: urlOf(token),
      allows: findPreset(asked.preset)?.title ?? asked.preset,
    }
  }

  return {
    'servers.list': () => ({
      servers: servers
        .list({ limit: mostServers })
        .result.map((server) => serverView(server, options)),
    }),

    'servers.create'({ name = 'ChatGPT', accountId, preset = usualPreset, rotate }) {
      const old = rotate === undefined ? undefined : servers.get(rotate)
      if (old === undefined) {
        const made = make({ name, accountId: accountId ?? usualAccountId(), preset })
        onChange()
        return made
      }
      // A new door of the same shape first, so that a failure leaves the old one open.
      const bridgeId = servers.lenderOf(old.id)
      const { token, ...server } = servers.create({
        name: old.name,
        accountId: old.integrated_account_id,
        config: old.config,
        expires_at: old.expires_at,
        ...(bridgeId === null ? {} : { bridgeId }),
      })
      servers.revoke(old.id)
      onChange()
      return {
        server: serverView(server, options),
        url: urlOf(token),
        allows: allowsInWords(old.config),
      }
    },

    'servers.revoke'({ id }) {
      servers.revoke(id)
      onChange()
      return {}
    },
  }
}

function allowsInWords({
  methods,
  tags,
}: {
  methods?: readonly string[] | undefined
  tags?: readonly string[] | undefined
}): string {
  const parts = [
    methods === undefined ? 'every method' : `methods ${methods.join(', ')}`,
    tags === undefined ? 'all records' : `tags ${tags.join(', ')}`,
  ]
  return parts.join('; ')
}
