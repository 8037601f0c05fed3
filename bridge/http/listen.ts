/** Listens on a loopback port, or says who has it and which one is free. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { RosebridgeError } from '../../shared/errors.ts'
import { probeBridge } from '../running-bridges.ts'

const host = '127.0.0.1'
/** How long answers under way may take once the bridge closes. */
const closingGraceMs = 500

export interface Listening {
  readonly port: number
  /** Takes no more requests, lets those under way finish for a moment, then ends them. */
  close(): Promise<void>
}

/** Serves `fetch` on 127.0.0.1. `port` 0 takes a free one. Throws port_taken with a free port as next step. */
export async function listen(options: {
  readonly port: number
  /** `bindings` hold the Node request (`incoming`), for what only the connection knows. */
  readonly fetch: (request: Request, bindings: object) => Promise<Response> | Response
  /** Takes the requests to become a WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}): Promise<Listening> {
  const { port, fetch, upgrade } = options
  // Clients that offer HTTP/2 on the way (Java's own, curl --http2) ask for an upgrade too; they are answered as they are.
  const shouldUpgradeCallback = ({ headers }: IncomingMessage) =>
    headers.upgrade?.trim().toLowerCase() === 'websocket'
  const listener = getRequestListener(fetch, { hostname: host })
  const listening = createServer({ shouldUpgradeCallback }, listener)
  // Upgraded connections are none of the server's any more: it waits for them, and could not end them.
  const upgraded = new Set<Duplex>()
  listening.on('upgrade', (request, socket, head) => {
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    upgrade(request, socket, head)
  })
  try {
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject)
      listening.listen({ port, host, exclusive: true }, resolve)
    })
  } catch (error) {
    throw await explain(error, port)
  }
  return {
    port: portOf(listening.address()),
    close: () =>
      new Promise((resolve) => {
        const end = setTimeout(() => {
          listening.closeAllConnections()
          for (const socket of upgraded) socket.destroy()
        }, closingGraceMs)
        listening.close(() => {
          clearTimeout(end)
          resolve()
        })
        listening.closeIdleConnections()
      }),
  }
}

async function explain(error: unknown, port: number): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error
  const nextStep = `Start with --port ${await findFreePort(port)}.`
  if (code === 'EACCES') {
    return new RosebridgeError('port_taken', `This system does not let you use port ${port}.`, {
      nextStep,
    })
  }
  const running = await probeBridge(port)
  if (running !== null) {
    return new RosebridgeError(
      'port_taken',
      `A Rosebridge (version ${running.version}) already runs on port ${port}.`,
      { nextStep: `Use that one, or stop it first. For a second one: ${nextStep}` },
    )
  }
  return new RosebridgeError('port_taken', `Another program has port ${port}.`, { nextStep })
}

/** The next free port above the taken one, since it is easier to remember than a random one. */
async function findFreePort(taken: number): Promise<number> {
  for (let candidate = taken + 1; candidate <= Math.min(taken + 50, 65_535); candidate += 1) {
    const free = await tryPort(candidate)
    if (free !== null) return free
  }
  return (await tryPort(0)) ?? 0
}

async function tryPort(port: number): Promise<number | null> {
  const probe = createServer()
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once('error', reject)
      probe.listen({ port, host, exclusive: true }, () => resolve(portOf(probe.address())))
    })
  } catch {
    return null
  } finally {
    await new Promise((resolve) => probe.close(resolve))
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('the server does not listen on a port')
}
