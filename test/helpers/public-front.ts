/** A stand-in for what a tunnel provider runs on the internet: a reverse proxy that adds what proxies add. */
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export interface PublicFront {
  /** Opens the public name and passes everything on to that port of this machine. */
  open(port: number): Promise<void>
  close(): Promise<void>
  /** Reaches the public name as somebody on the internet would; every other address goes out as it is. */
  readonly fetch: typeof fetch
}

/** `origin` is the public one, such as `https://desk.example.com`. `host` overrides what it sends as Host. */
export function createPublicFront(
  origin: string,
  { host = new URL(origin).host }: { readonly host?: string } = {},
): PublicFront {
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let isOpen = false
  const port = () => {
    if (server === undefined || !isOpen) throw new TypeError('fetch failed: nothing listens')
    const address: AddressInfo | string | null = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('no port')
    return address.port
  }
  return {
    async open(bridgePort) {
      server = createServer((incoming, outgoing) => {
        const passedOn = request(
          {
            host: '127.0.0.1',
            port: bridgePort,
            path: incoming.url,
            method: incoming.method,
            headers: {
              ...incoming.headers,
              host,
              'x-forwarded-for': '203.0.113.9',
              'x-forwarded-host': '127.0.0.1:8722',
              'x-forwarded-proto': 'https',
              forwarded: 'for=203.0.113.9;host=127.0.0.1:8722;proto=https',
            },
          },
          (reply) => {
            outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
            outgoing.flushHeaders()
            reply.pipe(outgoing)
            reply.on('error', () => outgoing.destroy())
          },
        )
        passedOn.on('error', () => outgoing.destroy())
        outgoing.on('close', () => passedOn.destroy())
        incoming.pipe(passedOn)
      })
      server.on('connection', (socket) => {
        sockets.add(socket)
        socket.on('close', () => sockets.delete(socket))
      })
      const opening = server
      await new Promise<void>((resolve) => opening.listen(0, '127.0.0.1', resolve))
      isOpen = true
    },
    async close() {
      isOpen = false
      const closing = server
      if (closing === undefined) return
      await new Promise((resolve) => {
        closing.close(resolve)
        for (const socket of sockets) socket.destroy()
      })
    },
    fetch: async (input, init) => {
      const asked = input instanceof Request ? input.url : String(input)
      if (!asked.startsWith(`${origin}/`)) return await fetch(input, init)
      const there = `http://127.0.0.1:${port()}${asked.slice(origin.length)}`
      return await fetch(input instanceof Request ? new Request(there, input) : there, init)
    },
  }
}
