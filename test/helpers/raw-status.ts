/** What a request is answered with that `fetch` would not send: any Host, any path, any upgrade. */
import { request } from 'node:http'

/** The status of a GET whose path and headers go out exactly as written. */
export function rawStatus(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, agent: false }, (reply) => {
      reply.resume()
      resolve(reply.statusCode ?? 0)
    })
    sent.on('upgrade', (reply, socket) => {
      socket.destroy()
      resolve(reply.statusCode ?? 0)
    })
    sent.on('error', reject).end()
  })
}
