/** English for the view of what waits and what was asked. */
import type { ErrorKind } from '../../shared/errors.ts'
import { plural } from './plural.ts'

/** Tools, presets and outcomes by their names; a name that is missing is shown as it is. */
type Names = Readonly<Record<string, string>>
/** English titles are the tools' own. */
const noTools: Names = {}
/** How a call or a decision ended, for every way there is. */
type Outcome = ErrorKind | 'done' | 'asked' | 'allowed' | 'changed' | 'ended'
const outcomes: Readonly<Record<Outcome, string>> & Names = {
  done: 'done',
  asked: 'asked',
  allowed: 'let in',
  denied: 'denied',
  expired: 'expired',
  changed: 'record changed',
  ended: 'permission ended',
  outcome_unknown: 'unclear',
  not_found: 'not found',
  not_allowed: 'refused',
  invalid_input: 'invalid',
  rate_limited: 'limit reached',
  cancelled: 'cancelled',
  upstream_unavailable: 'Rose Rocket unavailable',
  upstream_timeout: 'Rose Rocket too slow',
  rejected: 'rejected by Rose Rocket',
  forbidden: 'not permitted',
  sign_in_failed: 'sign-in refused',
  unknown_object_key: 'unknown type',
  ambiguous: 'ambiguous',
  no_order_on_screen: 'no order on screen',
  approval_required: 'needs approval',
  conflict: 'conflict',
  upstream_invalid_reply: 'unreadable reply',
  port_taken: 'port taken',
  internal: 'failed',
}
const presets: Readonly<Record<string, { readonly title: string; readonly does: string }>> = {
  dispatcher: {
    title: 'Dispatcher',
    does: 'Answers and search; reads orders, customers and documents. Changes nothing.',
  },
  read_only: { title: 'Read only', does: 'Reads everything, changes nothing.' },
  teams: { title: 'Teams', does: 'User groups and their members only.' },
  full: { title: 'Full', does: 'Everything your account may.' },
}

/** That a write failed; null where the bridge's own words say it. */
interface Failed {
  readonly whyFailed: string | null
}
const asItCame: Failed = { whyFailed: null }
const servers: Names = { panel: 'Panel', 'sign-in': 'Sign-in', administration: 'Administration' }
/** What was done to accounts, servers, tokens, browsers and the tunnel. */
const acts: Names = {
  connect_account: 'Organisation connected',
  rename_account: 'Organisation renamed',
  remove_account: 'Organisation removed',
  create_mcp_server: 'Server made',
  update_mcp_server: 'Server changed',
  revoke_mcp_server: 'Server revoked',
  create_api_token: 'API token made',
  revoke_api_token: 'API token revoked',
  pair_browser: 'Browser paired',
  unpair_browser: 'Browser unpaired',
  start_tunnel: 'Tunnel switched on',
  stop_tunnel: 'Tunnel switched off',
  reset_clock: 'Clock reset',
  adopt_audit: 'Audit taken on as it was',
}

export const englishActivity = {
  label: 'Activity',
  waiting: 'Waiting',
  history: 'History',
  nothingWaits: 'Nothing waits for you.',
  nothingWaitsNext:
    'When a program wants to change something in Rose Rocket, or to connect, you decide here.',
  unnamed: 'An unnamed program',
  asks: (client: string, server: string) => `${client} asks, through “${server}”`,
  left: (time: string) => `${time} left`,
  over: 'time is up',
  changes: { create: 'New', update: 'Change', delete: 'Delete' },
  before: 'Now',
  after: 'Then',
  nothing: 'empty',
  same: 'unchanged',
  hidden: (count: number) =>
    `${plural(count, 'character', 'characters')} of this value cannot be seen.`,
  moreFields: (count: number) => `and ${plural(count, 'more field', 'more fields')}`,
  open: (label: string) => `Open ${label} in Rose Rocket`,
  allow: 'Allow',
  allowStanding: 'Allow for 10 min',
  allowStandingLong: 'Allow, and this kind on this record for 10 minutes',
  deny: 'Deny',
  working: 'Doing it…',
  standingTitle: 'Let through without asking',
  standsFor: (client: string, server: string) => `${client}, through “${server}”`,
  standsUntil: (time: string) => `until ${time}`,
  end: 'End now',
  endLong: (kind: string, label: string) => `End now: ${kind}, ${label}`,
  wasEnded: (label: string) => `Ended. The next such change to ${label} asks you again.`,
  settledTitle: 'Decided lately',
  states: {
    done: 'Done, once',
    denied: 'Denied',
    expired: 'Expired',
    changed: 'Changed meanwhile',
    failed: 'Failed',
    pending: 'Being done',
  },
  explained: {
    done: 'It was made exactly as shown.',
    denied: 'Nothing was changed.',
    expired: 'Nobody allowed it in five minutes. Nothing was changed.',
    changed: 'The record moved on after it was shown, so nothing was written. It asks again.',
    pending: 'Rose Rocket has not answered yet.',
  },
  ...asItCame,
  by: (name: string) => `by ${name}`,
  connects: (client: string) => `${client} wants to connect`,
  describedBy: 'Vouched for by',
  nobody: 'nobody: it gives its own name',
  answerTo: 'Sent back to',
  thisComputer: 'this computer',
  asksTo: 'Asks to',
  scopes: { read: 'read your data', write: 'change your data' },
  and: ' and ',
  at: 'Asked at',
  loopback:
    'The answer goes to a program on the computer whose browser shows the page. Go on only if you have just started that program yourself.',
  number: 'Number on its page',
  numberNext: 'Type the six digits that the program’s page shows. No page, no number: deny it.',
  account: 'Organisation',
  preset: 'It may',
  presets,
  gives: (scopes: string) => `Of what it asks for, this lets it ${scopes}.`,
  givesNothing: 'This leaves nothing of what it asks for.',
  writesAsk: 'Each change still asks you.',
  fullWarning:
    'It reads what anybody wrote, and such text can try to steer it. Read every change before you allow it.',
  until: 'For',
  lengths: {
    day: '1 day',
    week: '7 days',
    month: '30 days',
    quarter: '90 days',
    never: 'until revoked',
  },
  letIn: 'Let it in',
  wasLetIn: (client: string) => `${client} is let in as soon as its page looks again.`,
  wasRefused: (client: string) => `${client} was refused.`,
  server: 'Server',
  client: 'Program',
  outcome: 'Outcome',
  all: 'All',
  failed: 'failed',
  writesOnly: 'Changes only',
  none: 'Nothing was asked yet.',
  noneMatches: 'No line matches.',
  noneNext: 'Every call of a program, of this panel, and every decision appears here.',
  outcomes,
  signIn: 'Asks to be let in',
  servers,
  took: (milliseconds: number) => `${milliseconds}\u00a0ms`,
  showRecord: (id: string) => `Look up ${id}`,
  tools: noTools,
  acts,
}

export type ActivityWords = typeof englishActivity
