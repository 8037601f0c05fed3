/** Whether the bridge can really be reached from outside: it fetches a secret of its own through the public address. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'

/** A question is answered for so long, and only so many are open. */
const lifeMs = 20_000
const mostOpen = 32
const fetchTimeoutMs = 8_000
const longestReplyBytes = 2_000

export const reachablePath = '/.well-known/rosebridge-reachable'

const replySchema = z.object({ answer: z.string(), origin: z.string() })

export interface Reachability {
  /**
   * Fetches a nonce through that origin. Resolves when this bridge answered. Throws with the reason: upstream_unavailable
   * when nobody answers there, not_found when somebody else does.
   */
  check(origin: string, options: { readonly signal: AbortSignal }): Promise<void>
  /** The answer to a nonce that was made moments ago; undefined for every other. */
  answer(nonce: string): string | undefined
}

/** `fetch` goes out to the internet and comes back in through the tunnel. */
export function createReachability(options: {
  readonly fetch: typeof fetch
  readonly now: () => Date
}): Reachability {
  const { now } = options
  const open = new Map<string, { readonly answer: string; readonly until: number }>()
  const word = () => randomBytes(24).toString('base64url')

  return {
    answer(nonce) {
      const asked = open.get(nonce)
      return asked === undefined || asked.until < now().getTime() ? undefined : asked.answer
    },

    async check(origin, { signal }) {
      const nonce = word()
      const answer = word()
      const [oldest] = open.keys()
      if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest)
      open.set(nonce, { answer, until: now().getTime() + lifeMs })
      try {
        const reply = await askOutside(options.fetch, `${origin}${reachablePath}/${nonce}`, signal)
        const said = replySchema.safeParse(reply)
        if (said.data?.answer !== answer)
          throw unreachable('something else answers there', 'not_found')
        if (said.data.origin !== origin) {
          throw new RosebridgeError(
            'upstream_unavailable',
            `Requests to ${origin} arrive under another name (${said.data.origin}).`,
            { nextStep: 'Let the proxy pass on the Host header as it came.' },
          )
        }
      } finally {
        open.delete(nonce)
      }
    },
  }
}

async function askOutside(
  ask: typeof fetch,
  address: string,
  signal: AbortSignal,
): Promise<unknown> {
  const reply = await ask(address, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(fetchTimeoutMs)]),
  }).catch((cause: unknown) => {
    throw unreachable('nothing answers there', 'upstream_unavailable', cause)
  })
  const text = (await reply.text().catch(() => '')).slice(0, longestReplyBytes)
  if (reply.status !== 200) {
    throw unreachable(`it answers with status ${reply.status}`, 'not_found')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw unreachable('something else answers there', 'not_found')
  }
}

function unreachable(
  why: string,
  kind: 'upstream_unavailable' | 'not_found',
  cause?: unknown,
): RosebridgeError {
  return new RosebridgeError(kind, `The public address does not lead to this bridge: ${why}.`, {
    nextStep: 'Wait a moment and check again; a new address can take a minute.',
    cause,
  })
}
