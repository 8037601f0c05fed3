/** Everything by which MCP clients sign in (OAuth), put together for one bridge. */
import type { Hono } from 'hono'
import { RosebridgeError } from '../shared/errors.ts'
import { type ConsentDesk, createConsentDesk } from './access/consent-desk.ts'
import { createOauth, type Oauth } from './access/oauth/oauth.ts'
import type { ServerWatch } from './access/server-watch.ts'
import type { ServerRegistry } from './access/servers.ts'
import type { AccountGateway } from './accounts/account-gateway.ts'
import { chooseAccount, sandboxAccountId } from './accounts/accounts.ts'
import { actingAs } from './administration.ts'
import { consentEntry, otherDoors } from './audit-entries.ts'
import type { CallGuards } from './call-guards.ts'
import { errorPage } from './http/consent-page.ts'
import { consentRoutes } from './http/consents-route.ts'
import type { PublicOrigins } from './http/guards.ts'
import { oauthMetadataRoutes } from './http/oauth-metadata.ts'
import { oauthRoutes } from './http/oauth-route.ts'
import type { Log } from './log.ts'
import type { Registries } from './registries.ts'

export interface ClientSignIn {
  /** Where clients wait to be allowed. */
  readonly desk: ConsentDesk
  readonly oauth: Oauth
  readonly routes: readonly Hono[]
}

/** Opens it. `fetchDocument` fetches what clients name; it must be guarded (access/oauth/guarded-fetch.ts). */
export function openClientSignIn(options: {
  readonly registries: Registries
  readonly isSandbox: boolean
  readonly guards: Pick<CallGuards, 'onCall'>
  readonly whyNotServed: AccountGateway['whyNotServed']
  readonly watch: ServerWatch
  readonly publicOrigins: PublicOrigins
  /** The private tunnel that is up now, by its id. */
  readonly privateTunnelId: () => string | null
  readonly fetchDocument: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly now: () => Date
  readonly log: Log
}): ClientSignIn {
  const { registries, isSandbox, whyNotServed, watch, publicOrigins, now, log } = options
  const { store, accounts, apiTokens } = registries
  const servers = inTheNameOfSignIn(registries.servers)
  const desk = createConsentDesk({
    now,
    chooseAccount(named) {
      const accountId =
        isSandbox && named === undefined ? sandboxAccountId : chooseAccount(accounts, named)
      const why = whyNotServed(accountId)
      if (why === null) return accountId
      throw new RosebridgeError('invalid_input', why, { nextStep: 'Name another account.' })
    },
    onNote(note) {
      const { request, outcome, by } = note
      log.info({ request: request.id, by }, `sign-in ${outcome}`)
      options.guards.onCall(consentEntry(note))
    },
  })
  const oauth = createOauth({
    store,
    servers,
    now,
    log,
    errorPage,
    fetch: options.fetchDocument,
    privateTunnelId: options.privateTunnelId,
    onServerEnd: watch.look,
  })
  return {
    desk,
    oauth,
    routes: [
      oauthMetadataRoutes(publicOrigins),
      oauthRoutes({ oauth, desk, servers, publicOrigins, now }),
      consentRoutes({ desk, apiTokens }),
    ],
  }
}

/** Servers that are made of a consent or end with a sign-in are nobody's command; the audit names the door. */
function inTheNameOfSignIn(servers: ServerRegistry): ServerRegistry {
  const { name } = otherDoors.signIn
  return {
    ...servers,
    create: (asked) => actingAs(name, () => servers.create(asked)),
    revoke: (...asked) => actingAs(name, () => servers.revoke(...asked)),
  }
}
