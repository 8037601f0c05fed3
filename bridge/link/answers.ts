/** What a paired browser is answered with: tools run as its operator, and the servers it may make and end. */
import type { ApprovalLookup } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import type { Tool } from '../../shared/tool.ts'
import type { BridgeStatus } from '../../shared/wire/bridge-facts.ts'
import { findPreset, presetNames } from '../access/presets.ts'
import type { ServerRegistry } from '../access/servers.ts'
import type { AccountGateway } from '../accounts/account-gateway.ts'
import { parseToolInput } from '../mcp/call-tool.ts'
import type { Link } from './extension.ts'
import type { AskedOrganisation } from './pages.ts'
import type { LinkAnswers } from './session.ts'

/** One click makes a server that answers questions and changes nothing. */
const usualPreset = 'dispatcher'
const mostServers = 1_000

export interface LinkAnswersOptions {
  readonly catalog: readonly Tool[]
  readonly gateway: AccountGateway
  readonly servers: ServerRegistry
  /** The operator may look at the approvals of every server. */
  readonly approvals: ApprovalLookup
  /** The account meant when a browser names none. */
  readonly usualAccountId: () => string
  readonly screen: (organisation: AskedOrganisation) => ReturnType<Link['onScreen']>
  readonly status: () => Promise<BridgeStatus>
  readonly urlOf: (token: string) => string
  /** To be told after servers were made or ended. */
  readonly onChange: () => void
}

/** Builds the answers. A paired browser speaks for the operator, so no server's limits hold for it. */
export function createLinkAnswers(options: LinkAnswersOptions): LinkAnswers {
  const { catalog, gateway, servers, urlOf, onChange } = options
  const make = (asked: { name: string; accountId: string; preset: string }) => {
    const preset = findPreset(asked.preset)
    if (preset === undefined) {
      throw new RosebridgeError('invalid_input', `There is no preset ${asked.preset}.`, {
        nextStep: `Known: ${presetNames.join(', ')}.`,
      })
    }
    const { title, methods, tags } = preset
    const config = {
      ...(methods === undefined ? {} : { methods: [...methods] }),
      ...(tags === undefined ? {} : { tags: [...tags] }),
    }
    const { token, ...server } = servers.create({
      name: asked.name,
      accountId: asked.accountId,
      config,
    })
    return { server, url: urlOf(token), allows: title }
  }

  return {
    async tool({ tool: name, input, accountId }, { signal, progress }) {
      const tool = catalog.find((known) => known.name === name)
      if (tool === undefined) {
        throw new RosebridgeError('not_found', `This bridge has no tool ${name}.`, {
          nextStep: 'Update the bridge or the extension, so that both are of one version.',
        })
      }
      const account = await gateway.open(accountId ?? options.usualAccountId())
      const output = await tool.run(parseToolInput(tool, input), {
        ...account,
        mayRead: () => true,
        approvals: options.approvals,
        page: async () => options.screen(account.organisation),
        signal,
        progress: (done, total, message) =>
          progress({
            done,
            ...(total === undefined ? {} : { total }),
            ...(message === undefined ? {} : { message }),
          }),
      })
      return { output: tool.output.parse(output) }
    },

    'servers.list': () => ({ servers: servers.list({ limit: mostServers }).result }),

    'servers.create'({ name = 'ChatGPT', accountId, preset = usualPreset, rotate }) {
      const old = rotate === undefined ? undefined : servers.get(rotate)
      if (old === undefined) {
        const made = make({ name, accountId: accountId ?? options.usualAccountId(), preset })
        onChange()
        return made
      }
      // A new door of the same shape first, so that a failure leaves the old one open.
      const { token, ...server } = servers.create({
        name: old.name,
        accountId: old.integrated_account_id,
        config: old.config,
      })
      servers.revoke(old.id)
      onChange()
      return { server, url: urlOf(token), allows: allowsInWords(old.config) }
    },

    'servers.revoke'({ id }) {
      servers.revoke(id)
      onChange()
      return {}
    },

    status: () => options.status(),
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
