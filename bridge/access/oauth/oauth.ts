/** OAuth of the whole bridge: an authorization server per origin, made when it is first asked, over one store. */
import type { Log } from '../../log.ts'
import type { Store } from '../../store.ts'
import type { ServerRegistry } from '../servers.ts'
import { type AccessToken, findAccessToken } from './access-tokens.ts'
import type { AuthorizationServer } from './authorization-server.ts'
import { createOauthItems, type OauthItems } from './oauth-items.ts'
import type { ProviderOptions } from './provider.ts'

/** Origins of this machine are without number (any port may be forwarded here); so many are kept at once. */
const mostOrigins = 8

export interface Oauth {
  /** The server of an origin that the guards have let pass. */
  at(issuer: string): Promise<AuthorizationServer>
  /** The facts of a token that is valid at that origin. */
  findToken(token: string, issuer: string): AccessToken | undefined
}

interface Origin {
  readonly items: OauthItems
  server?: Promise<AuthorizationServer>
}

/** Builds it. `fetch` gets what strangers name (guarded-fetch.ts); `onServerEnd` is told when a revoked grant ended a server. */
export function createOauth(options: {
  readonly store: Store
  readonly servers: ServerRegistry
  readonly now: () => Date
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly errorPage: ProviderOptions['errorPage']
  readonly onServerEnd: () => void
  readonly privateTunnelId: ProviderOptions['privateTunnelId']
  readonly log: Log
}): Oauth {
  const { store, servers, now, fetch, errorPage, onServerEnd, privateTunnelId, log } = options
  const origins = new Map<string, Origin>()

  const endServer = (serverId: string) => {
    if (servers.find(serverId) === undefined) return
    servers.revoke(serverId)
    onServerEnd()
  }
  const originOf = (issuer: string): Origin => {
    const origin = origins.get(issuer) ?? { items: createOauthItems({ store, issuer, now }) }
    origins.delete(issuer)
    origins.set(issuer, origin)
    const [oldest] = origins.keys()
    if (origins.size > mostOrigins && oldest !== undefined) origins.delete(oldest)
    return origin
  }

  return {
    async at(issuer) {
      const origin = originOf(issuer)
      // Loaded when a client first signs in: most starts of the bridge never need it.
      origin.server ??= import('./authorization-server.ts').then(({ createAuthorizationServer }) =>
        createAuthorizationServer({
          issuer,
          items: origin.items,
          servers,
          fetch,
          endServer,
          privateTunnelId,
          errorPage,
          log,
        }),
      )
      return await origin.server
    },
    findToken: (token, issuer) => findAccessToken(token, { items: originOf(issuer).items, issuer }),
  }
}
