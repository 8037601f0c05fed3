/** The token endpoint: three grants, with the vendor's own parameters (API notes, 1.3 and 1.4). */
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { SandboxState } from '../store/state.ts'
import type { ClientRegistry } from './client-registry.ts'
import { readTokenRequest, type TokenRequest } from './token-request.ts'
import { accessTokenLifetimeSeconds, type CodeGrant, type TokenStore } from './token-store.ts'

export const apiAudience = 'https://roserocket.com'

interface Parts {
  readonly state: SandboxState
  readonly tokens: TokenStore
  readonly clients: ClientRegistry
}

export function tokenRoutes(parts: Parts): Hono {
  const routes = new Hono()
  routes.post('/oauth/token', async (context) => {
    const request = await readTokenRequest(context)
    if (request === null) return refusal(400, 'invalid_request', 'The body cannot be read.')
    const grantType = request.param('grant_type')
    if (grantType === null) return missing('grant_type')
    if (request.clientId === null) return missing('client_id')
    const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined
    if (grant === undefined) {
      return refusal(
        403,
        'unauthorized_client',
        `Grant type '${grantType}' not allowed for the client.`,
      )
    }
    if (grantType === 'client_credentials' && request.clientSecret === null) {
      return refusal(401, 'access_denied', 'Unauthorized')
    }
    return grant(parts, request, request.clientId)
  })
  routes.post('/oauth/revoke', async (context) => {
    const token = (await readTokenRequest(context))?.param('token') ?? null
    if (token !== null) parts.tokens.revoke(token)
    return context.body(null, 200)
  })
  return routes
}

type Grant = (parts: Parts, request: TokenRequest, clientId: string) => Response

const grants: Readonly<Record<string, Grant>> = {
  client_credentials: (parts, request, clientId) => {
    for (const name of ['audience', 'org_id', 'user_id']) {
      if (request.param(name) === null) return missing(name)
    }
    if (!parts.clients.admit(clientId, request.clientSecret)) return wrongSecret()
    if (request.param('audience') !== apiAudience) {
      return refusal(
        403,
        'access_denied',
        'Service not enabled within domain: the audience is unknown.',
      )
    }
    const userId = request.param('user_id') ?? ''
    if (request.param('org_id') !== parts.state.org.id) return wrongOrg()
    if (parts.state.records.get(userId)?.objectKey !== 'user') {
      return refusal(403, 'access_denied', 'The user is not part of the organization.')
    }
    return tokenAnswer({ access_token: parts.tokens.issueAccess({ userId, clientId }) })
  },

  authorization_code: (parts, request, clientId) => {
    const code = request.param('code')
    if (code === null) return missing('code')
    if (!parts.clients.admit(clientId, request.clientSecret)) return wrongSecret()
    const grant = parts.tokens.takeCode(code)
    if (
      grant === null ||
      grant.clientId !== clientId ||
      grant.redirectUri !== request.param('redirect_uri')
    ) {
      return refusal(403, 'invalid_grant', 'Invalid authorization code')
    }
    // Without a challenge a code is worth nothing without the secret of the application.
    if (grant.challenge === null && request.clientSecret === null) return wrongSecret()
    if (!verifies(grant, request.param('code_verifier'))) {
      return refusal(403, 'invalid_grant', 'Failed to verify code verifier')
    }
    const scopes = grant.scope.split(' ')
    return tokenAnswer({
      access_token: parts.tokens.issueAccess(grant),
      scope: grant.scope,
      ...(scopes.includes('offline_access') && {
        refresh_token: parts.tokens.issueRefresh({ userId: grant.userId, clientId }),
      }),
    })
  },

  refresh_token: (parts, request, clientId) => {
    const token = request.param('refresh_token')
    if (token === null) return missing('refresh_token')
    if (request.param('org_id') === null) return missing('org_id')
    if (!parts.clients.admit(clientId, request.clientSecret)) return wrongSecret()
    if (request.param('org_id') !== parts.state.org.id) return wrongOrg()
    const renewed = parts.tokens.rotate(token, clientId)
    if (renewed === null) {
      return refusal(403, 'invalid_grant', 'Unknown or invalid refresh token.')
    }
    return tokenAnswer({
      access_token: parts.tokens.issueAccess(renewed.grant),
      refresh_token: renewed.next,
    })
  },
}

function verifies(grant: CodeGrant, verifier: string | null): boolean {
  if (grant.challenge === null) return true
  if (verifier === null) return false
  const { method, value } = grant.challenge
  return (
    value ===
    (method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url'))
  )
}

function tokenAnswer(body: Record<string, string>): Response {
  return Response.json(
    { ...body, token_type: 'Bearer', expires_in: accessTokenLifetimeSeconds },
    { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } },
  )
}

function refusal(status: number, error: string, description: string): Response {
  return Response.json({ error, error_description: description }, { status })
}

function missing(name: string): Response {
  return refusal(400, 'invalid_request', `Missing required parameter: ${name}`)
}

function wrongSecret(): Response {
  return refusal(401, 'access_denied', 'Unauthorized')
}

function wrongOrg(): Response {
  return refusal(403, 'access_denied', 'The client has no access to this organization.')
}
