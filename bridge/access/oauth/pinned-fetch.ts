/** One GET over TLS to an address chosen beforehand, with the name kept for the certificate. */
import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { isIPv6 } from 'node:net'
import { Readable } from 'node:stream'
import type { FetchFrom, ResolveHost } from './guarded-fetch.ts'

/** Asks the system's resolver. */
export const resolveHost: ResolveHost = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address)

/** Follows no redirect and decodes nothing, so that what is counted is what is read. */
export const pinnedFetch: FetchFrom = (url, { address, headers, signal }) =>
  new Promise((resolve, reject) => {
    const family = isIPv6(address) ? 6 : 4
    const sent = request(url, {
      method: 'GET',
      headers: { ...Object.fromEntries(headers), 'accept-encoding': 'identity' },
      signal,
      // A connection of its own: a shared one might lead to an address nobody has judged.
      agent: false,
      lookup: (_hostname, { all }, done) => {
        if (all === true) done(null, [{ address, family }])
        else done(null, address, family)
      },
    })
    sent.on('error', reject)
    sent.on('response', (reply) => {
      try {
        resolve(responseOf(reply))
      } catch (error) {
        // A status or header that cannot be: a stranger's mistake must not end the process.
        reply.destroy()
        reject(error)
      }
    })
    sent.end()
  })

function responseOf(reply: IncomingMessage): Response {
  const headers = new Headers()
  for (const [name, value] of Object.entries(reply.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  return new Response(toWeb(reply), { status: reply.statusCode ?? 502, headers })
}

function toWeb(reply: Readable): ReadableStream<Uint8Array> {
  const chunks = Readable.prototype.iterator.call(reply)
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else if (value instanceof Uint8Array) controller.enqueue(value)
    },
    cancel() {
      reply.destroy()
    },
  })
}
