/** Speaks to the running bridges of this machine as their manager, with a token that ends with the command. */
import { z } from 'zod'
import { describedErrorSchema, RosebridgeError } from '../../shared/errors.ts'
import type { Registries } from '../registries.ts'
import { findRunningBridges } from '../running-bridges.ts'

const tokenLifeMs = 60_000
const refusalSchema = z.object({ error: describedErrorSchema })

/** Asks one bridge; `body` makes it a POST. Throws what the bridge answers, as the error it is. */
export type AskBridge = (path: string, body?: unknown) => Promise<unknown>

/**
 * Runs `work` with a way to ask each running bridge, newest first. Always over loopback, never through a public
 * address. Throws upstream_unavailable when no bridge runs on these data.
 */
export async function withRunningBridges<Result>(
  { store, apiTokens }: Pick<Registries, 'store' | 'apiTokens'>,
  options: { readonly now: () => Date; readonly signal: AbortSignal },
  work: (bridges: readonly AskBridge[]) => Promise<Result>,
): Promise<Result> {
  const running = await findRunningBridges(store)
  if (running.length === 0) {
    throw new RosebridgeError('upstream_unavailable', 'No bridge runs on these data.', {
      nextStep: 'Start it with: rosebridge start',
    })
  }
  const { id, token } = apiTokens.create({
    name: 'Command line',
    expires_at: new Date(options.now().getTime() + tokenLifeMs).toISOString(),
  })
  try {
    return await work(
      running.map(
        ({ port }) =>
          (path, body) =>
            ask({ port, token, path, body }, options.signal),
      ),
    )
  } finally {
    try {
      apiTokens.revoke(id)
    } catch {
      // It ended by itself, which is as good.
    }
  }
}

async function ask(
  { port, token, path, body }: { port: number; token: string; path: string; body: unknown },
  signal: AbortSignal,
): Promise<unknown> {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'error',
    signal,
  })
  const answered: unknown = await reply.json()
  if (reply.ok) return answered
  const { kind, message, nextStep, details } = refusalSchema.parse(answered).error
  throw new RosebridgeError(kind, message, {
    nextStep,
    ...(details === undefined ? {} : { details }),
  })
}
