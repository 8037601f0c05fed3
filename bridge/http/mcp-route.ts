/** `/mcp/{token}` and `/mcp`: finds the server a request speaks for, and hands it on with its grant. */
import { type Context, Hono } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import { visibleClientName } from '../access/client-name.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import type { Oauth } from '../access/oauth/oauth.ts'
import { type JudgedTool, namedDomains } from '../access/policy.ts'
import type { ServerUses } from '../access/server-uses.ts'
import type { ServerWatch } from '../access/server-watch.ts'
import type { ServerRegistry } from '../access/servers.ts'
import { untilAborted } from '../until-aborted.ts'
import { clientAddress } from './client-address.ts'
import { bearerOf, errorReply, unauthorized } from './error-reply.ts'
import type { PublicOrigins } from './guards.ts'
import { issuerOf, publicHostOf } from './issuer.ts'
import type { Metrics } from './metrics.ts'
import { challenge } from './oauth-metadata.ts'
import { endOfCredential, isListening, type OpenDoor, watchDoor } from './open-door.ts'
import { revocable } from './revocable-stream.ts'
import { insufficientScope, missingScopeOf, readsResults, scopeChallenge } from './step-up.ts'

const unknownToken = 'This token is unknown, has expired or was revoked.'
const newServerHint = 'Make a new MCP server and use its address.'

export interface McpRouteOptions {
  readonly servers: ServerRegistry
  readonly serverUses: ServerUses
  readonly apiTokens: ApiTokenRegistry
  readonly watch: ServerWatch
  readonly metrics: Metrics
  /** Null when this bridge serves the account, else the reason why not. */
  readonly whyNotServed: (accountId: string) => string | null
  readonly serveMcp: ServeMcp
  /** Facts of a tool by its name; undefined when there is none. */
  readonly findTool: (name: string) => Pick<JudgedTool, 'name' | 'effect'> | undefined
  readonly publicOrigins: PublicOrigins
  /** Null: OAuth is not served here. */
  readonly oauth: Pick<Oauth, 'findToken'> | null
  readonly now: () => Date
}

/** The MCP endpoint in its two forms: a secret address, and a bearer token. */
export function mcpRoutes(options: McpRouteOptions): Hono {
  const { servers, apiTokens, oauth, publicOrigins, findTool } = options

  const byAddress = (context: Context): Promise<Response> | Response => {
    const server = servers.findByToken(context.req.param('token') ?? '')
    if (server === undefined) {
      return unauthorized('This MCP address is unknown, has expired or was revoked.', newServerHint)
    }
    let door: OpenDoor = { server, credential: 'address', access: null, apiToken: null }
    if (server.config.require_api_token_auth) {
      const token = bearerOf(context.req.raw)
      const found = token === undefined ? undefined : apiTokens.findByToken(token)
      if (found === undefined || (found.server_id ?? server.id) !== server.id) {
        return unauthorized(
          'This MCP server needs a valid API token besides its address.',
          'Send Authorization: Bearer TOKEN with a token from `rosebridge token create`.',
        )
      }
      door = { ...door, credential: `address with ${found.id}`, apiToken: found }
    }
    return serve(context, door, options)
  }

  const byBearer = async (context: Context): Promise<Response> => {
    const request = context.req.raw
    const issuer = issuerOf(request, publicOrigins())
    const token = bearerOf(request)
    if (token === undefined) return refuseBearer('This address needs a token.', issuer, false)
    const access = oauth?.findToken(token, issuer)
    if (access !== undefined) {
      const server = servers.find(access.serverId)
      if (server === undefined) return refuseBearer(unknownToken, issuer, true)
      if (!readsResults(request, server.last_client)) {
        const missing = await missingScopeOf(request, access.scopes, findTool)
        if (missing !== null) return insufficientScope(issuer, access.scopes, missing)
      }
      // One server stands for one sign-in: a renewed token is the same credential.
      const door = { server, credential: 'oauth', access: { ...access, issuer }, apiToken: null }
      return serve(context, door, options)
    }
    const found = apiTokens.findByToken(token)
    if (found === undefined) return refuseBearer(unknownToken, issuer, true)
    const server = found.server_id === null ? undefined : servers.find(found.server_id)
    if (server === undefined) {
      return errorReply(
        new RosebridgeError('not_allowed', 'This API token is not bound to an MCP server.', {
          nextStep: 'Make one with `rosebridge token create --server ID`.',
        }),
      )
    }
    return serve(context, { server, credential: found.id, access: null, apiToken: found }, options)
  }

  const refuseBearer = (what: string, issuer: string, isWrong: boolean) =>
    unauthorized(
      what,
      'Sign in with OAuth, or send Authorization: Bearer TOKEN with a token from `rosebridge token create --server ID`.',
      oauth === null ? undefined : challenge(issuer, isWrong ? { error: 'invalid_token' } : {}),
    )

  return new Hono().all('/mcp', byBearer).all('/mcp/:token', byAddress)
}

async function serve(
  context: Context,
  door: OpenDoor,
  options: McpRouteOptions,
): Promise<Response> {
  const { servers, serverUses, metrics, whyNotServed, serveMcp, publicOrigins } = options
  const request = context.req.raw
  const { server } = door
  const why = whyNotServed(server.integrated_account_id)
  if (why !== null) {
    return errorReply(
      new RosebridgeError('upstream_unavailable', why, {
        nextStep: 'Start the bridge for that account, or use a server of the one it serves.',
      }),
    )
  }
  servers.noteUse(server.id)
  const publicHost = publicHostOf(request, publicOrigins())
  serverUses.noteAddress(server.id, clientAddress(request, context.env, publicHost))
  const revocation = new AbortController()
  const stopWatching = watchDoor(door, options, {
    endsAt: isListening(request) ? endOfCredential(door) : null,
    onGone: () => revocation.abort(),
  })
  const closeStream = metrics.openStream()
  const onEnd = () => {
    stopWatching()
    closeStream()
  }
  try {
    const signal = AbortSignal.any([request.signal, revocation.signal])
    const answered = serveMcp(new Request(request, { signal }), grantOf(door, options))
    const response = await Promise.race([answered, untilAborted(revocation.signal)])
    if (response === undefined) {
      // The late answer of a revoked server has no reader any more.
      void answered.then((late) => late.body?.cancel()).catch(() => {})
      onEnd()
      return unauthorized('This MCP server has expired or was revoked.', newServerHint)
    }
    return revocable(response, revocation.signal, onEnd)
  } catch (error) {
    onEnd()
    throw error
  }
}

function grantOf(door: OpenDoor, options: McpRouteOptions): Grant {
  const { servers, serverUses } = options
  const { server, credential, access, apiToken } = door
  return {
    serverId: server.id,
    accountId: server.integrated_account_id,
    name: server.name,
    config: server.config,
    expiresAt: server.expires_at,
    domains: namedDomains(server.config),
    scopes: access?.scopes ?? null,
    challenge:
      access === null ? null : (missing) => scopeChallenge(access.issuer, access.scopes, missing),
    credential,
    whenGone: (onGone) =>
      watchDoor(door, options, { endsAt: apiToken?.expires_at ?? null, onGone }),
    lastClient: server.last_client,
    current() {
      const found = servers.find(server.id)
      return found === undefined ? null : grantOf({ ...door, server: found }, options)
    },
    reportClient: (client) => servers.noteUse(server.id, visibleClientName(client)),
    reportList: (listedHash) => serverUses.noteList(server.id, listedHash),
  }
}
