/** Starts Rose Rocket in a box: one loopback port for the API, sign-in, web app and control. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.ts'
import { generateWorld } from './generate/generate-world.ts'
import { ClientRegistry } from './sign-in/client-registry.ts'
import { TokenStore } from './sign-in/token-store.ts'
import { createState } from './store/state.ts'
import type { World } from './world/world.ts'
import { defaultWorld } from './worlds/default-world.ts'

export interface SandboxOptions {
  /** 0 or absent takes a free port. */
  readonly port?: number
  /** Absent = the default world. */
  readonly world?: World | undefined
  /** A large generated world in place of another; the same for the same numbers. */
  readonly orders?: { readonly count: number; readonly seed: number } | undefined
  /** Closes the sandbox when aborted. */
  readonly signal?: AbortSignal
  /** The machine's clock, milliseconds since the epoch: token expiry goes by it. */
  readonly machineNowMs?: () => number
}

export interface RunningSandbox {
  /** Origin of API, sign-in and control, without a slash at the end. */
  readonly url: string
  readonly webAppUrl: string
  readonly orgId: string
  readonly serviceAccountUserId: string
  readonly clientId: string
  readonly clientSecret: string
  close(): Promise<void>
}

/** Starts the sandbox on 127.0.0.1. Rejects with the system's error when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const { port = 0, orders, signal, machineNowMs = Date.now } = options
  signal?.throwIfAborted()
  const large = options.world === undefined && orders ? generateWorld(orders) : null
  const world = options.world ?? large?.world ?? defaultWorld()
  const state = createState({ world, machineNowMs, details: large?.details ?? null })
  const tokens = new TokenStore(machineNowMs)
  const clients = new ClientRegistry()
  const clientId = 'sandbox-client'
  const clientSecret = randomBytes(24).toString('base64url')
  clients.register(clientId, clientSecret)

  const app = createApp({ state, tokens, clients })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const url = `http://127.0.0.1:${taken}`

  const close = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    // Idle keep-alive connections would hold the server open.
    if ('closeAllConnections' in server) server.closeAllConnections()
    await closed
  }
  signal?.addEventListener('abort', () => void close(), { once: true })
  return {
    url,
    webAppUrl: url,
    orgId: state.org.id,
    serviceAccountUserId: state.serviceAccountUserId,
    clientId,
    clientSecret,
    close,
  }
}
