/** What a tool call is handed: the account it runs in, narrowed to its grant. */
import type { ToolContext } from '../../shared/tool.ts'
import type { Approvals } from '../access/approvals.ts'
import type { Grant } from '../access/grant.ts'
import { narrowClient } from '../access/narrow-client.ts'
import { mayRead } from '../access/policy.ts'
import type { CallSetting } from './server-parts.ts'
import type { ConnectedAccount } from './subject.ts'

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
