/** Checks of the connected organisations: signing in, who we are, and whether both clocks agree. */
import type { Account } from '../accounts/accounts.ts'
import { checkAccount } from '../accounts/check-account.ts'
import { clockToleranceMs } from '../keep-clock.ts'
import { type Finding, fail, ok, type StoreCheck, warn } from './check.ts'

const timeoutMs = 5_000
/** Tokens are renewed a minute early; a clock that is further off makes them end before we think so. */
const mildSkewMs = 60_000
const badSkewMs = 300_000

export const accountsCheck: StoreCheck = {
  name: 'accounts',
  title: 'Accounts',
  async run({ registries, now, signal }) {
    const known = registries.accounts.list()
    if (known.length === 0) {
      return [
        warn(
          'No organisation is connected, so the bridge serves made-up data.',
          'Connect yours with: rosebridge connect',
        ),
      ]
    }
    const checked = await Promise.all(
      known.map((account) => checkAccount(account, { ...registries, now }, { signal })),
    )
    return checked.map(describeAccount)
  },
}

function describeAccount({ name, kind, person, apiUrl, problem }: Account): Finding {
  if (problem !== null) return fail(`${name}: ${problem.message}`, problem.nextStep)
  const who = kind === 'sign_in' ? ` as ${person ?? 'a person'}` : ''
  return ok(`${name}: signed in${who}, ${new URL(apiUrl).host} answers.`)
}

export const clockCheck: StoreCheck = {
  name: 'clock',
  title: 'Clock',
  async run({ registries, now, signal }) {
    const hosts = [...new Set(registries.accounts.list().map(({ authUrl }) => authUrl))]
    const skews = await Promise.all(hosts.map((authUrl) => skewOf(authUrl, { now, signal })))
    const known = skews.filter((skew) => skew !== null)
    const behind = behindLatest(registries.clock.behindMs())
    if (known.length === 0) return behind
    const worst = known.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one))
    const words = `This machine's clock is ${Math.round(Math.abs(worst) / 1000)} seconds ${worst > 0 ? 'ahead of' : 'behind'} Rose Rocket's.`
    const mend = 'Set the clock of this machine, best by switching on automatic time.'
    if (Math.abs(worst) >= badSkewMs) return [fail(words, mend), ...behind]
    const agrees = ok('It agrees with Rose Rocket.')
    return [Math.abs(worst) >= mildSkewMs ? warn(words, mend) : agrees, ...behind]
  },
}

/** Expiry goes by the latest time ever seen, so that a clock once wrong ahead ends what is made now too early. */
function behindLatest(behindMs: number): Finding[] {
  if (behindMs <= clockToleranceMs) return []
  const minutes = Math.round(behindMs / 60_000).toLocaleString('en')
  return [
    warn(
      `This machine's clock is ${minutes} minutes behind the latest time it has shown, by which servers and tokens expire.`,
      'If it is right now, and was wrong then: stop the bridge, then run: rosebridge doctor --reset-clock',
    ),
  ]
}

/** Milliseconds by which we are ahead, by the Date header (to the second); null where the host does not tell. */
async function skewOf(
  authUrl: string,
  { now, signal }: { readonly now: () => Date; readonly signal: AbortSignal },
): Promise<number | null> {
  try {
    const askedAtMs = now().getTime()
    const reply = await fetch(new URL('/.well-known/openid-configuration', authUrl), {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    const middleMs = (askedAtMs + now().getTime()) / 2
    await reply.body?.cancel()
    const theirsMs = Date.parse(reply.headers.get('date') ?? '')
    // The header is cut to the whole second.
    return Number.isNaN(theirsMs) ? null : middleMs - (theirsMs + 500)
  } catch {
    return null
  }
}
