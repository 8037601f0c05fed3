/** Checks a connected organisation: signs in, asks who we are, and puts what is wrong into one of a few problems. */
import { describeError, RosebridgeError } from '../../shared/errors.ts'
import type { CallOptions } from '../../shared/roserocket/client.ts'
import type { AccountProblem } from '../../shared/wire/account-exchanges.ts'
import { defaultOrigins } from '../config.ts'
import { inOwnWords } from '../own-name.ts'
import type { Account, AccountDirectory } from './accounts.ts'
import { type ClientParts, openClient } from './open-client.ts'

type Problem = AccountProblem['problem']

/** Checks the account as it is stored, and keeps what was found with it. Throws only when the caller stops it. */
export async function checkAccount(
  account: Account,
  parts: ClientParts & { readonly accounts: AccountDirectory },
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Account> {
  const problem = await findProblem(account, parts, signal)
  const found = { checkedAt: parts.now().toISOString(), problem }
  parts.accounts.noteCheck(account.id, found)
  return { ...account, ...found }
}

async function findProblem(
  account: Account,
  parts: ClientParts,
  signal: AbortSignal | undefined,
): Promise<AccountProblem | null> {
  const options = signal === undefined ? {} : { signal }
  try {
    const client = await openClient(account, parts)
    const me = await client.me(options).catch((error: unknown) => {
      if (isForbidden(error)) return null
      throw error
    })
    // Who we are needs no permission, so a refusal most likely means that the organisation is another one.
    if (me === null)
      return (await otherOrganisation(account, parts, options)) ?? noPermission(account)
    if (me.org && me.org.id !== account.orgId) return wrongOrganisation(account, me.org.id)
    const boards = await client.boards(options)
    return boards.length === 0 ? noPermission(account) : null
  } catch (thrown) {
    if (signal?.aborted === true) throw thrown
    return problemOf(account, thrown)
  }
}

/** Asks once more without naming the organisation: then Rose Rocket says which one the credentials belong to. */
async function otherOrganisation(
  account: Account,
  parts: ClientParts,
  options: CallOptions,
): Promise<AccountProblem | null> {
  try {
    const client = await openClient(account, parts, { namesOrganisation: false })
    const me = await client.me(options)
    const said = me.org?.id
    return said === undefined || said === account.orgId ? null : wrongOrganisation(account, said)
  } catch {
    return null
  }
}

function problemOf(account: Account, thrown: unknown): AccountProblem {
  const { kind, message, nextStep, details } = describeError(thrown)
  const said = (problem: Problem, step = nextStep): AccountProblem => ({
    problem,
    message,
    nextStep: step,
  })
  if (kind === 'forbidden') return noPermission(account)
  if (kind === 'rate_limited') return said('rate_limited')
  if (kind === 'not_found' || kind === 'upstream_invalid_reply')
    return wrongAddress(account, message)
  if (kind === 'upstream_unavailable' || kind === 'upstream_timeout') {
    return said(
      'unreachable',
      `Nothing to change here: try again in a few minutes. If it stays, check the network and the address ${account.apiUrl}.`,
    )
  }
  if (kind !== 'sign_in_failed') return said('other')
  switch (details?.reason) {
    case 'secret_refused':
      return said(
        'secret_refused',
        `Copy the current secret from Settings > Applications in Rose Rocket, then run: ${connectAgain(account)}`,
      )
    case 'account_revoked':
      return account.kind === 'sign_in'
        ? said('account_revoked', `Sign in again: ${connectAgain(account)}`)
        : said(
            'account_revoked',
            `Ask an administrator of the organisation to check the service account ${account.userId} and its application. With a new one run: ${connectAgain(account)}`,
          )
    case 'secret_unreadable':
      return said('secret_unreadable')
    case 'host_unreachable':
    case 'host_failing':
      return said('unreachable')
    default:
      return wrongAddress(account, message)
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof RosebridgeError && error.kind === 'forbidden'
}

function noPermission({ kind, person, userId }: Account): AccountProblem {
  const who = kind === 'sign_in' ? (person ?? 'this person') : `the service account ${userId}`
  return {
    problem: 'no_permission',
    message: 'Signing in works, but the role of this account may not read what the tools need.',
    nextStep: `Ask an administrator of Rose Rocket to give ${who} a role that reads orders, such as Manager, then check again.`,
  }
}

function wrongOrganisation(account: Account, said: string): AccountProblem {
  return {
    problem: 'wrong_organisation',
    message: `The credentials belong to another organisation (${asWord(said, 'with an odd id')}) than the one this account is for (${account.orgId}).`,
    nextStep: `Connect the right one: ${connectAgain({ ...account, orgId: said })}`,
  }
}

function wrongAddress(account: Account, message: string): AccountProblem {
  return {
    problem: 'wrong_address',
    message: `${message} The address may be wrong.`,
    nextStep: `Check the addresses, and correct what is wrong in them (--api-url, --auth-url): ${connectAgain(account)}`,
  }
}

/** The command that connects the account anew and keeps its id; a person only adds the secret. */
function connectAgain({ kind, clientId, orgId, userId, apiUrl, authUrl }: Account): string {
  const words = [
    'rosebridge connect',
    kind === 'sign_in' ? '--sign-in' : null,
    `--client-id ${asWord(clientId, 'CLIENT')}`,
    `--org-id ${asWord(orgId, 'ORGANISATION')}`,
    kind === 'sign_in' ? null : `--user-id ${asWord(userId, 'USER')}`,
    apiUrl === defaultOrigins.api ? null : `--api-url ${apiUrl}`,
    authUrl === defaultOrigins.auth ? null : `--auth-url ${authUrl}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
  return inOwnWords(words)
}

/** What other people's answers hold must not become part of a command that somebody copies into a shell. */
function asWord(value: string, otherwise: string): string {
  return /^[\w.@-]{1,200}$/.test(value) ? value : otherwise
}
