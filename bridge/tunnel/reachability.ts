/** Whether the bridge can really be reached from outside: it fetches a secret of its own through the public address. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { newToken } from '../secrets.ts'

/** Only so many questions are open; each for as long as its fetch. */
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
  /** The answer to a nonce that is being asked; undefined for every other. */
  answer(nonce: string): string | undefined
}

/** `fetch` goes out to the internet and comes back in through the tunnel. */
export function createReachability(options: { readonly fetch: typeof fetch }): Reachability {
  const open = new Map<string, string>()

  return {
    answer: (nonce) => open.get(nonce),

    async check(origin, { signal }) {
      const nonce = newToken()
      const answer = newToken()
      const [oldest] = open.keys()
      if (open.size >= mostOpen && oldest !== undefined) open.delete(oldest)
      open.set(nonce, answer)
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
  if (reply.status !== 200) {
    await reply.body?.cancel().catch(() => {})
    throw unreachable(`it answers with status ${reply.status}`, 'not_found')
  }
  try {
    return JSON.parse(await shortTextOf(reply))
  } catch {
    throw unreachable('something else answers there', 'not_found')
  }
}

/** Throws once it is longer than any answer of ours: a stranger's may have no end. */
async function shortTextOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > longestReplyBytes) throw new Error('that is no answer of ours')
  }
  return Buffer.concat(chunks).toString('utf8')
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
