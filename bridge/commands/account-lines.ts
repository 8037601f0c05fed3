/** Connected organisations in words. */
import type { ShownAccount } from '../../shared/wire/account-exchanges.ts'
import { placeWords } from '../secrets/secret-store.ts'
import { namedLines, table } from './wording.ts'

/** A block of named lines, and what is wrong below it. */
export function accountLines(account: ShownAccount): string {
  const { problem } = account
  const lines = namedLines([
    ['Name', account.name],
    ['Id', account.id],
    ['Signs in as', signsInAs(account)],
    ['Organisation', account.org_id],
    ['API', account.api_url],
    ['Sign-in', account.auth_url],
    ['Web app', account.web_url],
    ['Time zone', account.timezone],
    ['Secret in', placeWords(account.secret_place)],
    ['MCP servers', String(account.servers)],
    ['State', stateOf(account)],
  ])
  return problem === null ? lines : `${lines}\n\n${problem.message}\n${problem.nextStep}`
}

/** One account a row, and below what is wrong with which. */
export function accountTable(accounts: readonly ShownAccount[]): string {
  const rows = accounts.map((account) => [
    account.id,
    account.name,
    signsInAs(account),
    String(account.servers),
    stateOf(account),
  ])
  const troubles = accounts.flatMap(({ name, problem }) =>
    problem === null ? [] : [`\n${name}: ${problem.message}\n${problem.nextStep}`],
  )
  return [table(['ID', 'NAME', 'SIGNS IN AS', 'SERVERS', 'STATE'], rows), ...troubles].join('\n')
}

function signsInAs({ kind, person, user_id }: ShownAccount): string {
  return kind === 'service_account' ? `service account ${user_id}` : (person ?? user_id)
}

function stateOf({ problem, checked_at }: ShownAccount): string {
  const when = `checked ${checked_at.slice(0, 16).replace('T', ' ')} UTC`
  return problem === null ? `ok, ${when}` : `${problem.problem.replaceAll('_', ' ')}, ${when}`
}
