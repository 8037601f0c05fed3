/** Everything by which the bridge is reached from outside, put together: addresses, tunnel, check, what arrives. */
import type { IncomingMessage } from 'node:http'
import type { Hono, MiddlewareHandler } from 'hono'
import type { TunnelStatus } from '../shared/wire/tunnel-exchanges.ts'
import type { ConsentDesk } from './access/consent-desk.ts'
import { tunnelInAudit } from './administration.ts'
import type { PublicOrigins } from './http/guards.ts'
import { cameFromOutside, isPublicHost } from './http/outside.ts'
import { endWithAddress, noteArrivals } from './http/public-door.ts'
import { reachableRoute } from './http/reachable-route.ts'
import { tunnelRoutes } from './http/tunnel-routes.ts'
import type { Log } from './log.ts'
import type { Registries } from './registries.ts'
import { createArrivalBook } from './tunnel/arrivals.ts'
import { createOpenAddresses } from './tunnel/open-address.ts'
import { createOwnAddress } from './tunnel/own-address.ts'
import { createReachability } from './tunnel/reachability.ts'
import type { TunnelProvider } from './tunnel/tunnel.ts'
import { createTunnelMemory } from './tunnel/tunnel-memory.ts'
import { createTunnelSwitch, type TunnelSwitch } from './tunnel/tunnel-switch.ts'

/** What of this a bridge may be started with. */
export interface WayInSettings {
  /** Origin under which the bridge can be reached from outside. */
  readonly publicUrl?: string
  /** Told how that origin stood when it was first checked. */
  readonly onPublicUrl?: (state: NonNullable<TunnelStatus['ownAddress']>) => void
  /** The ways of being reached that may be switched on; absent: none. */
  readonly tunnelProviders?: readonly TunnelProvider[]
  /** Fetches the bridge's own public addresses from outside. */
  readonly fetchOutside?: typeof fetch
  /** Waits between looks at the tunnel, until the signal aborts; absent: for as long as asked. */
  readonly tunnelWait?: (ms: number, signal: AbortSignal) => Promise<void>
}

export interface WayIn {
  /** Every origin the bridge is reached under now. */
  readonly publicOrigins: PublicOrigins
  /** Whether a private tunnel is up, whose requests come under this machine's own name. */
  readonly isPrivate: () => boolean
  /** Whether an upgrade to a WebSocket comes from outside, where there is none. */
  readonly isOutside: (request: IncomingMessage) => boolean
  readonly tunnel: TunnelSwitch
  readonly behindGuards: readonly MiddlewareHandler[]
  readonly routes: readonly Hono[]
  /** Lets the steps of a sign-in be seen. */
  watchSignIns(desk: ConsentDesk): void
  close(): Promise<void>
}

/** Opens it; without `publicUrl` nothing is reached from outside until the tunnel is switched on. */
export function openWayIn(
  options: WayInSettings & {
    readonly port: number
    readonly registries: Registries
    readonly now: () => Date
    readonly log: Log
  },
): WayIn {
  const { publicUrl, tunnelProviders = [], port, registries, now, log } = options
  const addresses = createOpenAddresses()
  const fixed = publicUrl === undefined ? [] : [publicUrl]
  const publicOrigins = () => [...fixed, ...addresses.list()]
  const arrivals = createArrivalBook({ now })
  const reachability = createReachability({ fetch: options.fetchOutside ?? fetch })
  const ownAddress =
    publicUrl === undefined
      ? null
      : createOwnAddress({
          url: publicUrl,
          reachability,
          onFirst(state) {
            log.info({ state: state.state }, 'the public address was checked from outside')
            options.onPublicUrl?.(state)
          },
        })
  const tunnelSwitch = createTunnelSwitch({
    providers: tunnelProviders,
    port,
    memory: createTunnelMemory(registries),
    addresses,
    reachability,
    arrivals,
    ownAddress: () => ownAddress?.read() ?? null,
    checkOwnAddress: async () => void (await ownAddress?.check()),
    now,
    log,
    ...(options.tunnelWait === undefined ? {} : { wait: options.tunnelWait }),
  })
  const tunnel = tunnelInAudit(tunnelSwitch, registries)
  const isPrivate = () => tunnel.privateId() !== null
  const arrivesAt = (host: string) => isPrivate() || isPublicHost(host, publicOrigins())

  return {
    publicOrigins,
    isPrivate,
    isOutside: ({ headers }) => cameFromOutside(headers, publicOrigins()),
    tunnel,
    behindGuards: [
      endWithAddress(addresses),
      noteArrivals({ isOutside: arrivesAt, note: (arrival) => arrivals.note(arrival) }),
    ],
    routes: [
      reachableRoute(reachability, publicOrigins),
      tunnelRoutes({ tunnel, apiTokens: registries.apiTokens }),
    ],
    watchSignIns(desk) {
      let seen: ReadonlySet<string> = new Set()
      desk.onChange(() => {
        const pending = desk.pending()
        for (const { id, issuer, clientName } of pending) {
          if (seen.has(id) || !arrivesAt(new URL(issuer).host)) continue
          arrivals.note('signIn', clientName)
        }
        seen = new Set(pending.map(({ id }) => id))
      })
    },
    async close() {
      ownAddress?.close()
      await tunnel.close()
    },
  }
}
