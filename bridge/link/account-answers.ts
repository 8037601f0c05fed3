/** What a paired browser may do with organisations: see, connect, rename, check and remove them. */

import { givenNameSchema, parseAsked } from '../access/asked.ts'
import type { ServerRegistry } from '../access/servers.ts'
import type { AccountDirectory } from '../accounts/accounts.ts'
import { checkAccount } from '../accounts/check-account.ts'
import { connectAccount } from '../accounts/connect-account.ts'
import type { ConnectedResult } from '../accounts/keep-account.ts'
import type { ClientParts } from '../accounts/open-client.ts'
import { removeAccount } from '../accounts/remove-account.ts'
import { showAccount } from '../accounts/shown-account.ts'
import { machineTimezone } from '../accounts/timezones.ts'
import type { LinkAnswers } from './session.ts'
import { createSignInDesk } from './sign-in-desk.ts'

type AccountAnswers = Pick<LinkAnswers, Extract<keyof LinkAnswers, `accounts.${string}`>>

/** Builds the answers. `close` ends the sign-ins that wait for a person. */
export function createAccountAnswers(
  parts: ClientParts & {
    readonly accounts: AccountDirectory
    readonly servers: ServerRegistry
    /** The bridge serves made-up data and, until it is started anew, no organisation. */
    readonly isSandbox: boolean
    /** To be told after an account went with its servers. */
    readonly onChange: () => void
  },
): { readonly answers: AccountAnswers; close(): void } {
  const { accounts, servers, secrets, isSandbox, onChange } = parts
  const shown = (account: Parameters<typeof showAccount>[0]) => showAccount(account, servers)
  const connected = ({ account, isNew }: ConnectedResult) => ({
    account: shown(account),
    isNew,
    serves: isSandbox ? ('after_restart' as const) : ('now' as const),
  })
  const connecting = { ...parts, machineTimezone }
  const desk = createSignInDesk(connecting)

  const answers: AccountAnswers = {
    async 'accounts.list'() {
      const { place, why } = await secrets.placing()
      return {
        accounts: accounts.list().map(shown),
        sandbox: isSandbox,
        secrets: { place, why },
      }
    },

    'accounts.connect': async (asked, { signal }) =>
      connected(await connectAccount(asked, { ...connecting, signal })),

    'accounts.sign_in': (asked) => desk.begin(asked),

    'accounts.sign_in_state'({ id }) {
      const found = desk.look(id)
      return found.state === 'done' ? { state: 'done', connected: connected(found.result) } : found
    },

    'accounts.cancel_sign_in'({ id }) {
      desk.stop(id)
      return {}
    },

    'accounts.rename'({ id, name }) {
      const asked = parseAsked(givenNameSchema, name)
      return { account: shown(accounts.rename(id, asked)) }
    },

    'accounts.check': async ({ id }, { signal }) => ({
      account: shown(await checkAccount(accounts.get(id), parts, { signal })),
    }),

    async 'accounts.remove'({ id }) {
      const removing = removeAccount(id, { accounts, secrets })
      // The servers are gone at once; the rest may take a moment.
      onChange()
      return await removing
    },
  }
  return { answers, close: desk.close }
}
