/** Fetching addresses that strangers name, without letting them reach into this machine or its network. */
import ipaddr from 'ipaddr.js'
import { RosebridgeError } from '../../../shared/errors.ts'

const longestMs = 4_000
const largestBytes = 64 * 1024

/** All addresses of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly string[]>
/** Fetches from exactly that address, whatever the name means by now (DNS rebinding). */
export type FetchFrom = (
  url: URL,
  options: {
    readonly address: string
    readonly headers: Headers
    readonly signal: AbortSignal
  },
) => Promise<Response>

/**
 * A `fetch` for strangers' addresses: GET over https only, never to an address that is not on the public
 * internet, no redirects, at most 64 KiB, four seconds for everything. Throws forbidden or upstream_… errors.
 */
export function createGuardedFetch(options: {
  readonly resolve: ResolveHost
  readonly fetchFrom: FetchFrom
  readonly timeoutMs?: number
}): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  const { resolve, fetchFrom, timeoutMs = longestMs } = options
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.protocol !== 'https:' || `${url.username}${url.password}` !== '') {
      throw refused('Only https addresses without a user are fetched.')
    }
    if ((init.method ?? 'GET') !== 'GET') throw refused('Strangers are only asked, not told.')
    const deadline = AbortSignal.timeout(timeoutMs)
    const signal = init.signal ? AbortSignal.any([deadline, init.signal]) : deadline
    const address = await publicAddressOf(url.hostname, resolve, signal)
    const reply = await withinTime(
      fetchFrom(url, { address, headers: new Headers(init.headers), signal }),
      signal,
    )
    if (reply.status >= 300 && reply.status < 400) {
      await reply.body?.cancel()
      throw refused('The address redirects elsewhere.')
    }
    return await readWhole(reply, signal)
  }
}

/** Whether the address belongs to the public internet. Addresses that wrap another one are judged by it, or refused. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

async function publicAddressOf(
  hostname: string,
  resolve: ResolveHost,
  signal: AbortSignal,
): Promise<string> {
  const literal = hostname.replace(/^\[|\]$/g, '')
  const addresses = ipaddr.isValid(literal)
    ? [literal]
    : await withinTime(resolve(hostname), signal)
  const [first] = addresses
  // One bad address is enough: who mixes them is trying something.
  if (first === undefined || !addresses.every(isPublicAddress)) {
    throw refused('The address is not on the public internet.')
  }
  return first
}

async function readWhole(reply: Response, signal: AbortSignal): Promise<Response> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (reply.body !== null) {
    const reader = reply.body.getReader()
    for (;;) {
      const { done, value } = await withinTime(reader.read(), signal)
      if (done) break
      size += value.length
      if (size > largestBytes) {
        void reader.cancel().catch(() => {})
        throw refused('The answer is bigger than 64 KiB.')
      }
      chunks.push(value)
    }
  }
  return new Response(Buffer.concat(chunks), { status: reply.status, headers: reply.headers })
}

async function withinTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted()
  const late = Promise.withResolvers<never>()
  const stop = () =>
    late.reject(
      new RosebridgeError('upstream_timeout', 'The address did not answer in time.', {
        nextStep: 'Try again.',
      }),
    )
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, late.promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function refused(message: string): RosebridgeError {
  return new RosebridgeError('forbidden', message, {
    nextStep: 'Publish the document under an https address that anyone can fetch directly.',
  })
}
