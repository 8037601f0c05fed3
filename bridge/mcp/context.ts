/** What a tool call is handed: the account it runs in, narrowed to its grant. */
import type { OnScreen } from '../../shared/page-context.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import type { Organisation, ToolContext } from '../../shared/tool.ts'
import type { Approvals } from '../access/approvals.ts'
import type { Grant } from '../access/grant.ts'
import { narrowClient } from '../access/narrow-client.ts'
import { mayRead } from '../access/policy.ts'
import type { CallSetting } from './server-parts.ts'

/** A connected organisation, as tool calls need it. */
export interface ConnectedAccount {
  readonly roserocket: RoseRocketClient
  readonly organisation: Organisation
  /** The clock tools see: the machine's, or the sandbox's. */
  now(): Date
  /** What is on the screen of whoever works in this organisation. */
  page(): Promise<OnScreen>
}

/** The context of one call under that grant. */
export function contextOf(
  grant: Grant,
  account: ConnectedAccount,
  { signal, progress, approvals }: CallSetting & { readonly approvals: Approvals },
): ToolContext {
  return {
    roserocket: narrowClient(account.roserocket, grant.domains),
    organisation: account.organisation,
    mayRead: (objectKey) => mayRead(grant.domains, objectKey),
    page: () => account.page(),
    now: () => account.now(),
    approvals: { check: (id) => approvals.check(id, grant.serverId) },
    signal,
    progress,
  }
}
