/** Requests as a tunnel delivers them: the public name in Host, and headers that must not be believed. */
import { request } from 'node:http'

/** A `fetch` that sends every request to the bridge under that host name. */
export function throughTunnel(bridgeUrl: string, host: string): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const asked = new Request(url, init)
    const body = Buffer.from(await asked.arrayBuffer())
    const headers = {
      ...Object.fromEntries(asked.headers),
      host,
      'x-forwarded-host': 'evil.example.com',
      'x-forwarded-proto': 'gopher',
      ...(body.length === 0 ? {} : { 'content-length': String(body.length) }),
    }
    return await new Promise((resolve, reject) => {
      const sent = request(
        `${bridgeUrl}${url.pathname}${url.search}`,
        { method: asked.method, headers },
        (reply) => {
          const chunks: Buffer[] = []
          reply.on('data', (chunk: Buffer) => chunks.push(chunk))
          reply.on('end', () => {
            const received = new Headers()
            for (const [name, values = []] of Object.entries(reply.headersDistinct)) {
              for (const value of values) received.append(name, value)
            }
            resolve(
              new Response(Buffer.concat(chunks), {
                status: reply.statusCode ?? 0,
                headers: received,
              }),
            )
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }
}
