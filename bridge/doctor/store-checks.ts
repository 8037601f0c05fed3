/** Checks of what is stored: the database itself, MCP servers and how long they live, the chain of the audit. */
import { z } from 'zod'
import { sandboxAccountId } from '../accounts/accounts.ts'
import { brokenAuditWords, countedLines } from '../audit-words.ts'
import { fail, ok, type StoreCheck, warn } from './check.ts'

const soonMs = 7 * 86_400_000
const mostServers = 1_000
const mostNamed = 5

export const storeCheck: StoreCheck = {
  name: 'store',
  title: 'Store',
  run({ registries, dataDir }) {
    const rows = registries.store.all(
      z.object({ quick_check: z.string() }),
      'PRAGMA quick_check(1)',
    )
    const said = rows[0]?.quick_check
    return said === 'ok'
      ? [ok('The database is whole.')]
      : [
          fail(
            `The database is damaged (${said ?? 'it says nothing'}).`,
            `Stop the bridge and put back a copy of ${dataDir}; without one, move it away and connect anew.`,
          ),
        ]
  },
}

export const serversCheck: StoreCheck = {
  name: 'servers',
  title: 'MCP servers',
  run({ registries, now }) {
    const { servers, accounts, store } = registries
    // The sandbox's own server ends with its process, whatever it says.
    const lent = store
      .all(z.object({ id: z.string() }), 'SELECT id FROM mcp_servers WHERE bridge_id IS NOT NULL')
      .map(({ id }) => id)
    const all = servers.list({ limit: mostServers }).result.filter(({ id }) => !lent.includes(id))
    if (all.length === 0) {
      return [ok('There is none yet.', 'Give a client its own with: rosebridge mcp create')]
    }
    const soon = new Date(now().getTime() + soonMs).toISOString()
    const findings = [
      found(
        all.filter(({ expires_at }) => expires_at !== null && expires_at <= soon),
        (names) => `${names} will expire within a week; the client is shut out then.`,
        (id) => `Give it longer with: rosebridge mcp update ${id} --expires INSTANT`,
      ),
      found(
        all.filter(({ expires_at }) => expires_at === null),
        (names) => `${names} never expires: whoever finds its address can use it for good.`,
        (id) => `Give it an end with: rosebridge mcp update ${id} --expires INSTANT`,
      ),
      found(
        all.filter(
          ({ integrated_account_id: id }) =>
            id !== sandboxAccountId && accounts.find(id) === undefined,
        ),
        (names) => `${names} belongs to an account that is gone, and answers nobody.`,
        (id) => `Remove it with: rosebridge mcp revoke ${id}`,
      ),
    ].flat()
    const count = all.length === 1 ? 'There is 1' : `There are ${all.length}`
    return [ok(`${count}.`), ...findings]
  },
}

function found(
  servers: readonly { readonly id: string; readonly name: string }[],
  words: (names: string) => string,
  mend: (id: string) => string,
) {
  const [first] = servers
  if (first === undefined) return []
  const names = servers.slice(0, mostNamed).map(({ name }) => `"${name}"`)
  const more = servers.length > mostNamed ? ` and ${servers.length - mostNamed} more` : ''
  return [warn(words(`${names.join(', ')}${more}`), mend(servers.length === 1 ? first.id : 'ID'))]
}

export const auditCheck: StoreCheck = {
  name: 'audit',
  title: 'Audit',
  run({ registries }) {
    const verdict = registries.audit.verify()
    if (verdict.intact) return [ok(`It is whole: ${countedLines(verdict.lines)}.`)]
    const { message, nextStep } = brokenAuditWords(verdict)
    return [fail(`It is ${message}`, nextStep)]
  },
}
