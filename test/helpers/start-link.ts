/** A bridge reduced to its link: a Node HTTP server with `createLink` plugged in. */
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { DeviceStore, PairedDevice } from '../../bridge/link/devices.ts'
import { createLink, type Link } from '../../bridge/link/extension.ts'
import type { LinkAnswers } from '../../bridge/link/session.ts'
import type { BridgeStatus } from '../../shared/wire/bridge-facts.ts'
import { WireError } from '../../shared/wire/wire-error.ts'
import { notePlace, noteSecret } from './journey-leaks.ts'

/** A device store in memory; hand the same one to a second bridge to restart the first. */
export function memoryDevices(): DeviceStore {
  const devices = new Map<string, PairedDevice>()
  return {
    list: () => [...devices.values()],
    find: (id) => devices.get(id),
    add: (device) => void devices.set(device.id, device),
    seen(id, at) {
      const device = devices.get(id)
      if (device) devices.set(id, { ...device, lastSeenAt: at })
    },
    remove: (id) => void devices.delete(id),
  }
}

/** A running bridge. `log` holds every line, to show that no secret is told. */
export interface TestBridge {
  readonly port: number
  readonly link: Link
  readonly devices: DeviceStore
  readonly log: string[]
  /** What `tool` was asked. */
  readonly calls: { readonly tool: string; readonly input: Record<string, unknown> }[]
  /** How many connections the server has accepted so far. */
  connections(): number
  /** Stops answering without closing anything, as a hung process does. */
  hang(): void
  close(): Promise<void>
}

const quietStatus: BridgeStatus = { bridgeVersion: '0.0.1', sandbox: true, accounts: [] }

/** Starts it on a free port, or on `port`. */
export async function startLink(
  options: {
    readonly port?: number
    readonly devices?: DeviceStore
    readonly id?: string
    readonly now?: () => Date
    readonly answers?: Partial<LinkAnswers>
    readonly status?: BridgeStatus
  } = {},
): Promise<TestBridge> {
  const { devices = memoryDevices(), id = 'bridge-1', now = () => new Date() } = options
  const log: string[] = []
  const calls: TestBridge['calls'] = []
  const write = (facts: object, message: string) => {
    log.push(`${message} ${JSON.stringify(facts)}`)
  }
  const refuse = () => {
    throw new WireError({ kind: 'not_allowed', message: 'Not here.', nextStep: 'Ask elsewhere.' })
  }
  const link = createLink({
    bridge: { id, version: '0.0.1' },
    devices,
    now,
    log: { info: write, warn: write },
    answersFor: (caller) => ({
      tool({ tool, input }) {
        calls.push({ tool, input })
        return { output: { tool, askedBy: caller.device().name } }
      },
      'servers.list': () => ({ servers: [] }),
      'servers.create': refuse,
      'servers.revoke': refuse,
      'servers.update': refuse,
      'servers.configure': refuse,
      'tunnel.status': refuse,
      'tunnel.start': refuse,
      'tunnel.stop': refuse,
      'tunnel.check': refuse,
      'waiting.watch': () => ({ writes: [], clients: [] }),
      'approvals.list': () => ({ waiting: [], settled: [] }),
      'approvals.allow': refuse,
      'approvals.deny': refuse,
      'approvals.end': refuse,
      'consents.list': () => ({ waiting: [], accounts: [] }),
      'consents.allow': refuse,
      'consents.deny': refuse,
      'activity.list': () => ({ lines: [], next: null, servers: [], clients: [] }),
      'accounts.list': () => ({
        accounts: [],
        sandbox: true,
        secrets: { place: 'file', why: null },
      }),
      'accounts.connect': refuse,
      'accounts.sign_in': refuse,
      'accounts.sign_in_state': refuse,
      'accounts.cancel_sign_in': refuse,
      'accounts.rename': refuse,
      'accounts.check': refuse,
      'accounts.remove': refuse,
      status: () => options.status ?? quietStatus,
      ...options.answers,
    }),
  })
  const server = createServer((_request, response) => response.writeHead(404).end('not here'))
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', link.handleUpgrade)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return {
    port: portOf(server.address()),
    link: {
      ...link,
      pairing: {
        ...link.pairing,
        newCode() {
          const made = link.pairing.newCode()
          noteSecret('pairing code', made.code)
          return made
        },
      },
    },
    devices,
    log,
    calls,
    connections: () => connections,
    hang() {
      for (const socket of sockets) socket.pause()
    },
    async close() {
      notePlace('log of the link', log.join('\n'))
      link.close()
      for (const socket of sockets) socket.resume()
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
        setTimeout(() => {
          for (const socket of sockets) socket.destroy()
        }, 200)
      })
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
