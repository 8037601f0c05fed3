/** What clients read first: who guards the MCP address (RFC 9728), and what that server can do (RFC 8414). */
import { Hono } from 'hono'
import { oauthPaths, resourceMetadataUrl, resourceOf } from '../access/oauth/routes.ts'
import { oauthScopes } from '../access/scopes.ts'
import type { PublicOrigins } from './guards.ts'
import { issuerOf } from './issuer.ts'

/** The well-known documents of every origin the bridge is reached under. */
export function oauthMetadataRoutes(publicOrigins: PublicOrigins): Hono {
  const issuer = (request: Request) => issuerOf(request, publicOrigins())
  return new Hono()
    .get('/.well-known/oauth-protected-resource/mcp', (context) =>
      context.json(resourceMetadata(issuer(context.req.raw))),
    )
    .get('/.well-known/oauth-protected-resource', (context) =>
      context.json(resourceMetadata(issuer(context.req.raw))),
    )
    .get('/.well-known/oauth-authorization-server', (context) =>
      context.json(serverMetadata(issuer(context.req.raw))),
    )
}

/** `WWW-Authenticate` of a refusal at `/mcp`: where to learn how to get in, and what was wrong (RFC 6750, RFC 9728). */
export function challenge(
  issuer: string,
  wrong: { readonly error?: string; readonly description?: string; readonly scope?: string } = {},
): string {
  const parts = [
    ['error', wrong.error],
    ['error_description', wrong.description],
    ['scope', wrong.scope],
    ['resource_metadata', resourceMetadataUrl(issuer)],
  ] as const
  const said = parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`]))
  return `Bearer ${said.join(', ')}`
}

function resourceMetadata(issuer: string) {
  return {
    resource: resourceOf(issuer),
    authorization_servers: [issuer],
    scopes_supported: oauthScopes,
    bearer_methods_supported: ['header'],
    resource_name: 'Rosebridge for Rose Rocket',
  }
}

function serverMetadata(issuer: string) {
  const authMethods = {
    token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'PS256', 'ES256', 'Ed25519'],
  }
  return {
    issuer,
    authorization_endpoint: `${issuer}${oauthPaths.authorize}`,
    token_endpoint: `${issuer}${oauthPaths.token}`,
    registration_endpoint: `${issuer}${oauthPaths.register}`,
    revocation_endpoint: `${issuer}${oauthPaths.revoke}`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: oauthScopes,
    ...authMethods,
    revocation_endpoint_auth_methods_supported: authMethods.token_endpoint_auth_methods_supported,
    revocation_endpoint_auth_signing_alg_values_supported:
      authMethods.token_endpoint_auth_signing_alg_values_supported,
    authorization_response_iss_parameter_supported: true,
    client_id_metadata_document_supported: true,
  }
}
