/** Calls of a command to the bridges that run on the same data, under a token made for just that. */
import { describedErrorSchema, RosebridgeError } from '../../shared/errors.ts'
import { actingAs, commandLine } from '../administration.ts'
import type { Registries } from '../registries.ts'
import { findEveryBridge } from '../running-bridges.ts'
import { version } from '../version.ts'

const tokenLifeMs = 120_000
/** A write that is allowed runs before the answer comes. */
const callTimeoutMs = 60_000

export interface BridgeCalls {
  /** Origins of the bridges that run: those that serve everybody, then the others, each newest first. */
  readonly urls: readonly string[]
  /** Sends one request and answers its JSON. Throws the named error the bridge answered with. */
  send(url: string, path: string, body?: Readonly<Record<string, unknown>>): Promise<unknown>
}

/** Finds the bridges, lends itself a management token, and takes it back afterwards. */
export async function withBridges<Result>(
  { store, apiTokens, clock }: Pick<Registries, 'store' | 'apiTokens' | 'clock'>,
  work: (bridges: BridgeCalls) => Promise<Result>,
): Promise<Result> {
  const running = await findEveryBridge(store)
  const urls = running
    .toSorted((left, right) => left.is_inner - right.is_inner)
    .map(({ port }) => `http://127.0.0.1:${port}`)
  const expires_at = new Date(clock.now().getTime() + tokenLifeMs).toISOString()
  // Lent for a moment to the command itself: no act of a person.
  const { id, token } = actingAs(null, () => apiTokens.create({ name: commandLine, expires_at }))
  const send: BridgeCalls['send'] = async (url, path, body) => {
    const { ok, answered } = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(callTimeoutMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
      .then(async (reply) => ({ ok: reply.ok, answered: await jsonIn(reply) }))
      .catch((cause: unknown) => {
        throw noAnswer(body !== undefined, cause)
      })
    if (ok) return answered
    throw refusalOf(answered)
  }
  try {
    return await work({ urls, send })
  } finally {
    // What the bridge answered counts, also if the token has ended by itself meanwhile.
    actingAs(null, () => {
      if (apiTokens.list().some((token) => token.id === id)) apiTokens.revoke(id)
    })
  }
}

async function jsonIn(reply: Response): Promise<unknown> {
  const text = await reply.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** It has stopped, or takes too long; what it was told to do may have been done by then. */
function noAnswer(isAct: boolean, cause: unknown): RosebridgeError {
  return isAct
    ? new RosebridgeError('outcome_unknown', 'The running bridge gave no answer.', {
        nextStep:
          'It may have done it all the same: look with `rosebridge audit` before you repeat it.',
        cause,
      })
    : new RosebridgeError('upstream_unavailable', 'The running bridge gave no answer.', {
        nextStep: 'Try again; `rosebridge doctor` says how it is.',
        cause,
      })
}

function refusalOf(answered: unknown): RosebridgeError {
  const body = typeof answered === 'object' && answered !== null ? { ...answered } : {}
  const said = describedErrorSchema.safeParse('error' in body ? body.error : undefined).data
  if (said === undefined) {
    return new RosebridgeError('internal', 'The running bridge answered something else.', {
      nextStep: `Restart it; this command is version ${version}.`,
    })
  }
  return new RosebridgeError(said.kind, said.message, { nextStep: said.nextStep })
}
