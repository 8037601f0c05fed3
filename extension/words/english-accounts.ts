/** English: organisations on the options page. */
import type { PanelExchanges } from '../messages.ts'

type Account = PanelExchanges['accounts.list']['reply']['accounts'][number]
type Problem = NonNullable<Account['problem']>['problem']

const servers = (count: number) => `${count} MCP ${count === 1 ? 'server' : 'servers'}`

/** What to do about a problem, by its kind; null where it is said as it came. */
interface Advice {
  readonly advice: Readonly<Record<Problem, string>> | null
}
const asItCame: Advice = { advice: null }

export const englishAccounts = {
  title: 'Organisations',
  unseen: 'They are shown here once the bridge is connected.',
  none: 'No Rose Rocket organisation is connected yet.',
  serviceAccount: (id: string) => `Service account ${id}`,
  signedInAs: (who: string) => `Signed in as ${who}`,
  servers,
  checked: (when: string) => `checked ${when}`,
  works: 'Works',
  problems: {
    secret_refused: 'Secret refused',
    account_revoked: 'Revoked',
    no_permission: 'No permission',
    wrong_organisation: 'Another organisation',
    wrong_address: 'Wrong address',
    unreachable: 'Does not answer',
    rate_limited: 'Too many sign-ins',
    secret_unreadable: 'Secret missing',
    other: 'In trouble',
  },
  ...asItCame,
  check: 'Check',
  checkLong: (name: string) => `Check ${name}`,
  checking: 'Checking…',
  rename: 'Rename',
  renameLong: (name: string) => `Rename ${name}`,
  newName: 'New name',
  save: 'Save name',
  remove: 'Remove',
  removeLong: (name: string) => `Remove ${name}`,
  removeSure: 'Yes, remove it',
  sure: (name: string, count: number) =>
    count === 0
      ? `Remove ${name}? Its secret is destroyed.`
      : `Remove ${name}? Its secret and its ${servers(count)} are destroyed, and whoever uses them is cut off at once.`,
  removed: (name: string) => `${name} is removed.`,
  removedNotSecret: (name: string, entry: string) =>
    `${name} is removed, but its secret may still be in the keychain of this computer. Delete the entries of rosebridge there that are named ${entry}.`,
  places: {
    keychain: 'The bridge keeps secrets in the keychain of this computer.',
    encrypted_file: 'The bridge keeps secrets in a file that is encrypted with ROSEBRIDGE_KEY.',
    file: 'The bridge keeps secrets in a file that only you can read.',
  },
  neverHere: 'The browser keeps none of them.',
  sandbox: 'The bridge shows made-up data at the moment.',
  sandboxNext:
    'What you connect here is kept, and served once you stop the bridge and start it again:',
  connectTitle: 'Connect an organisation',
  how: 'Way of signing in',
  byServiceAccount: 'With a service account',
  byServiceAccountHelp:
    'For work that goes on without you. An administrator makes it in Rose Rocket, below Settings, Applications.',
  bySignIn: 'In the browser, as yourself',
  bySignInHelp:
    'Acts in your name, with your role. The application in Rose Rocket must allow a callback address on this computer.',
  clientId: 'Client id',
  clientSecret: 'Client secret',
  clientSecretOptional: 'Client secret (empty if the application has none)',
  orgId: 'Organisation id',
  orgIdOptional: 'Organisation id (if Rose Rocket does not tell it)',
  userId: 'User id of the service account',
  name: 'What you call it (optional)',
  addresses: 'Other addresses',
  apiUrl: 'Address of the API',
  authUrl: 'Address of the sign-in',
  connect: 'Connect',
  connecting: 'Asking Rose Rocket…',
  openSignIn: 'Open the sign-in',
  waiting: 'Sign in on the page that has opened. This page waits for you.',
  openAgain: 'Open that page again',
  callback: 'The application in Rose Rocket must list this callback address:',
  connectedNow: (name: string) => `${name} is connected, and served from now on.`,
  connectedLater: (name: string) =>
    `${name} is connected. The bridge serves it when it is started again.`,
}
