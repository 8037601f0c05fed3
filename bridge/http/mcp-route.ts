/** `/mcp/{token}` and `/mcp`: finds the server a request speaks for, and hands it on with its grant. */
import { type Context, Hono } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import type { ApiTokenRegistry } from '../access/api-tokens.ts'
import { visibleClientName } from '../access/client-name.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import { namedDomains } from '../access/policy.ts'
import type { ServerRecord } from '../access/server-record.ts'
import type { ServerWatch } from '../access/server-watch.ts'
import type { ServerRegistry } from '../access/servers.ts'
import { bearerOf, errorReply, unauthorized } from './error-reply.ts'
import type { Metrics } from './metrics.ts'
import { revocable } from './revocable-stream.ts'

const newServerHint = 'Make a new MCP server and use its address.'

export interface McpRouteOptions {
  readonly servers: ServerRegistry
  readonly apiTokens: ApiTokenRegistry
  readonly watch: ServerWatch
  readonly metrics: Metrics
  /** Null when this bridge serves the account, else the reason why not. */
  readonly whyNotServed: (accountId: string) => string | null
  readonly serveMcp: ServeMcp
}

/** The MCP endpoint in its two forms: a secret address, and a bearer token. */
export function mcpRoutes(options: McpRouteOptions): Hono {
  const { servers, apiTokens } = options

  const byAddress = (context: Context): Promise<Response> | Response => {
    const server = servers.findByToken(context.req.param('token') ?? '')
    if (server === undefined) {
      return unauthorized('This MCP address is unknown, has expired or was revoked.', newServerHint)
    }
    let credential = 'address'
    if (server.config.require_api_token_auth) {
      const token = bearerOf(context.req.raw)
      const found = token === undefined ? undefined : apiTokens.findByToken(token)
      if (found === undefined || (found.server_id ?? server.id) !== server.id) {
        return unauthorized(
          'This MCP server needs a valid API token besides its address.',
          'Send Authorization: Bearer TOKEN with a token from `rosebridge token create`.',
        )
      }
      credential = `address with ${found.id}`
    }
    return serve(context.req.raw, { server, credential }, options)
  }

  const byBearer = (context: Context): Promise<Response> | Response => {
    const token = bearerOf(context.req.raw)
    const found = token === undefined ? undefined : apiTokens.findByToken(token)
    if (found === undefined) {
      return unauthorized(
        'This address needs a valid token.',
        'Send Authorization: Bearer TOKEN with a token from `rosebridge token create --server ID`.',
      )
    }
    const server = found.server_id === null ? undefined : servers.find(found.server_id)
    if (server === undefined) {
      return errorReply(
        new RosebridgeError('not_allowed', 'This API token is not bound to an MCP server.', {
          nextStep: 'Make one with `rosebridge token create --server ID`.',
        }),
      )
    }
    return serve(context.req.raw, { server, credential: found.id }, options)
  }

  return new Hono().all('/mcp', byBearer).all('/mcp/:token', byAddress)
}

/** A server, and which of its credentials a request has shown. */
interface OpenDoor {
  readonly server: ServerRecord
  readonly credential: string
}

async function serve(
  request: Request,
  door: OpenDoor,
  { servers, watch, metrics, whyNotServed, serveMcp }: McpRouteOptions,
): Promise<Response> {
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
  const revocation = new AbortController()
  const stopWatching = watch.watch(server.id, () => revocation.abort(), server.updated_at)
  const closeStream = metrics.openStream()
  const onEnd = () => {
    stopWatching()
    closeStream()
  }
  try {
    const signal = AbortSignal.any([request.signal, revocation.signal])
    const answered = serveMcp(new Request(request, { signal }), grantOf(door, servers, watch))
    const gone = new Promise<'gone'>((resolve) => {
      revocation.signal.addEventListener('abort', () => resolve('gone'), { once: true })
    })
    const response = await Promise.race([answered, gone])
    if (response === 'gone') {
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

function grantOf(
  { server, credential }: OpenDoor,
  servers: ServerRegistry,
  watch: ServerWatch,
): Grant {
  return {
    serverId: server.id,
    accountId: server.integrated_account_id,
    name: server.name,
    config: server.config,
    expiresAt: server.expires_at,
    domains: namedDomains(server.config),
    credential,
    whenGone: (listener) => watch.watch(server.id, listener, server.updated_at),
    lastClient: server.last_client,
    current() {
      const found = servers.find(server.id)
      return found === undefined ? null : grantOf({ server: found, credential }, servers, watch)
    },
    reportClient: (client) => servers.noteUse(server.id, visibleClientName(client)),
  }
}
