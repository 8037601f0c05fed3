/** A connected organisation as the command line and the panel show it. */
import type { ShownAccount } from '../../shared/wire/account-exchanges.ts'
import type { ServerRegistry } from '../access/servers.ts'
import type { Account } from './accounts.ts'

const mostServers = 1_000

/** The account with how many MCP servers it has. */
export function showAccount(account: Account, servers: Pick<ServerRegistry, 'list'>): ShownAccount {
  return {
    id: account.id,
    name: account.name,
    kind: account.kind,
    person: account.person,
    client_id: account.clientId,
    org_id: account.orgId,
    user_id: account.userId,
    api_url: account.apiUrl,
    auth_url: account.authUrl,
    web_url: account.webUrl,
    timezone: account.timezone,
    secret_place: account.secretPlace,
    servers: servers.list({ accountId: account.id, limit: mostServers }).result.length,
    created_at: account.createdAt,
    updated_at: account.updatedAt,
    checked_at: account.checkedAt,
    problem: account.problem,
  }
}
