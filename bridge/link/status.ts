/** How the bridge and its organisations are doing, for the line of state in the panel. */
import { RosebridgeError } from '../../shared/errors.ts'
import type { BridgeStatus } from '../../shared/wire/bridge-facts.ts'
import type { AccountGateway } from '../accounts/account-gateway.ts'
import { describedHere } from '../own-name.ts'

/** How long an answer about an organisation is good for; several panels ask, Rose Rocket is asked once. */
const freshForMs = 8_000
/** A failure is asked about again sooner, so that it is gone from the panel soon after it is mended. */
const failureFreshForMs = 2_000
const patienceMs = 4_000
/** Why a sign-in may fail without anybody being refused (see the client's sign-in). */
const hostReasons: readonly unknown[] = ['host_failing', 'host_unreachable']

type Upstream = BridgeStatus['accounts'][number]['upstream']

export interface ShownAccount {
  readonly id: string
  readonly name: string
  readonly webUrl: string
}

/** Builds the status. `afresh`: somebody knows better than a good answer of a moment ago, so it is asked for again. */
export function createStatus(options: {
  readonly version: string
  readonly sandbox: boolean
  readonly accounts: () => readonly ShownAccount[]
  readonly gateway: AccountGateway
  readonly now: () => Date
}): (options: { readonly afresh: boolean }) => Promise<BridgeStatus> {
  const { version, sandbox, accounts, gateway, now } = options
  const known = new Map<
    string,
    { readonly at: number; readonly upstream: Upstream; readonly organisation: string | null }
  >()

  const ask = async (id: string, afresh: boolean) => {
    const fresh = known.get(id)
    const isGood = fresh?.upstream.state === 'ok'
    const goodForMs = isGood ? (afresh ? 0 : freshForMs) : failureFreshForMs
    if (fresh !== undefined && now().getTime() - fresh.at < goodForMs) return fresh
    const answer = { at: now().getTime(), ...(await askUpstream(gateway, id)) }
    known.set(id, answer)
    return answer
  }

  return async ({ afresh }) => ({
    bridgeVersion: version,
    sandbox,
    accounts: await Promise.all(
      accounts().map(async ({ id, name, webUrl }) => {
        const { upstream, organisation } = await ask(id, afresh)
        return { id, name, organisation, webUrl, upstream, ...(await clockOf(gateway, id)) }
      }),
    ),
  })
}

async function clockOf(
  gateway: AccountGateway,
  id: string,
): Promise<{ now?: string; timezone?: string }> {
  try {
    const { now, organisation } = await gateway.open(id)
    return { now: now().toISOString(), timezone: organisation.timezone }
  } catch {
    return {}
  }
}

async function askUpstream(
  gateway: AccountGateway,
  id: string,
): Promise<{ upstream: Upstream; organisation: string | null }> {
  try {
    const { roserocket } = await gateway.open(id)
    const signal = AbortSignal.timeout(patienceMs)
    const me = await roserocket.me({ signal }).catch((error: unknown) => {
      // Nobody has cancelled anything: we do not wait longer.
      throw signal.aborted ? tooSlow(error) : error
    })
    return { upstream: { state: 'ok' }, organisation: me.org?.subdomain ?? null }
  } catch (thrown) {
    const { kind, message, nextStep, details } = describedHere(thrown)
    // A sign-in host that is down refuses nobody.
    const isRefused = kind === 'sign_in_failed' && !hostReasons.includes(details?.reason)
    const state = isRefused ? 'sign_in_failed' : 'unavailable'
    return { upstream: { state, kind, problem: message, nextStep }, organisation: null }
  }
}

function tooSlow(cause: unknown): RosebridgeError {
  return new RosebridgeError('upstream_timeout', 'Rose Rocket did not answer in time.', {
    nextStep: 'Wait a moment: it is asked again by itself. If it stays, look at the network.',
    cause,
  })
}
