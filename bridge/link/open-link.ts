/** Opens the link to the browser extension over the bridge's own parts. */
import type { IncomingMessage } from 'node:http'
import type { Tool } from '../../shared/tool.ts'
import type { ConsentDesk } from '../access/consent-desk.ts'
import type { ServerUses } from '../access/server-uses.ts'
import type { ServerWatch } from '../access/server-watch.ts'
import type { ServerRegistry } from '../access/servers.ts'
import type { AccountGateway } from '../accounts/account-gateway.ts'
import { type AccountDirectory, sandboxAccountId } from '../accounts/accounts.ts'
import type { ClientParts } from '../accounts/open-client.ts'
import { devicesInAudit } from '../administration.ts'
import type { AuditLog } from '../audit.ts'
import type { CallGuards } from '../call-guards.ts'
import type { ConfigureClient } from '../configure-client.ts'
import type { Announcer } from '../mcp/announcer.ts'
import type { ToolLists } from '../mcp/tool-lists.ts'
import type { Store } from '../store.ts'
import type { TunnelSwitch } from '../tunnel/tunnel-switch.ts'
import { version } from '../version.ts'
import { createAccountAnswers } from './account-answers.ts'
import { createActivityAnswers } from './activity-answers.ts'
import { createConnectAnswers } from './connect-answers.ts'
import { createDecisionAnswers } from './decision-answers.ts'
import { createLink, type Link } from './extension.ts'
import { createServerAnswers } from './server-answers.ts'
import type { Caller, LinkAnswers, LinkLog } from './session.ts'
import { createStatus } from './status.ts'
import { bridgeIdentity, createDeviceStore, storedPairings } from './stored-devices.ts'
import { createToolAnswer } from './tool-answer.ts'
import { createTunnelAnswers } from './tunnel-answers.ts'

/** A paired browser is answered as the operator. In sandbox mode it sees the sandbox and nothing else. */
export function openLink(
  parts: ClientParts & {
    readonly catalog: readonly Tool[]
    readonly store: Store
    /** Seals what proves the paired browsers. */
    readonly deviceKey: string
    readonly accounts: AccountDirectory
    readonly servers: ServerRegistry
    readonly serverUses: ServerUses
    readonly gateway: AccountGateway
    readonly sandbox: { readonly webAppUrl: string } | null
    readonly watch: ServerWatch
    readonly guards: Pick<CallGuards, 'approvals' | 'rightOfWay' | 'onCall'>
    readonly consents: ConsentDesk
    readonly audit: AuditLog
    readonly announcer: Pick<Announcer, 'pageChanged'>
    readonly toolLists: ToolLists
    readonly urlOf: (token: string) => string
    readonly configureClient: ConfigureClient
    readonly tunnel: TunnelSwitch
    readonly isOutside: (request: IncomingMessage) => boolean
    readonly log: LinkLog
  },
): Link {
  const { catalog, store, accounts, gateway, sandbox, watch, guards, now, log } = parts
  const shown = () =>
    sandbox === null
      ? accounts.list()
      : [{ id: sandboxAccountId, name: 'Sandbox', webUrl: sandbox.webAppUrl }]
  const status = createStatus({
    version,
    sandbox: sandbox !== null,
    accounts: shown,
    gateway,
    now,
  })
  const usualAccountId = () => shown()[0]?.id ?? sandboxAccountId
  const accountAnswers = createAccountAnswers({
    ...parts,
    isSandbox: sandbox !== null,
    onChange: watch.look,
  })
  const pairings = storedPairings(store)
  const devices = devicesInAudit(createDeviceStore(store, parts.deviceKey), parts)
  const answersFor = (caller: Caller): LinkAnswers => ({
    ...accountAnswers.answers,
    status: ({ afresh = false }) => status({ afresh }),
    ...createToolAnswer({
      catalog,
      gateway,
      approvals: { check: (id) => guards.approvals.check(id, null) },
      usualAccountId,
      rightOfWay: guards.rightOfWay,
      screen: (organisation) => link.onScreen(organisation),
      onCall: guards.onCall,
      caller,
    }),
    ...createServerAnswers({ ...parts, usualAccountId, onChange: watch.look }),
    ...createDecisionAnswers({
      approvals: guards.approvals,
      consents: parts.consents,
      accounts: shown,
      caller,
      isPaired: (id) => pairings.find(id) !== undefined,
    }),
    ...createActivityAnswers(parts),
    ...createConnectAnswers({ ...parts, usualAccountId, onChange: watch.look }),
    ...createTunnelAnswers(parts.tunnel),
  })
  const link: Link = createLink({
    bridge: { id: bridgeIdentity(store), version },
    devices: {
      ...devices,
      remove(id) {
        devices.remove(id)
        guards.approvals.look()
      },
    },
    onScreenChange: () => parts.announcer.pageChanged(),
    now,
    log,
    answersFor,
    isOutside: parts.isOutside,
  })
  return {
    ...link,
    close() {
      accountAnswers.close()
      link.close()
    },
  }
}
