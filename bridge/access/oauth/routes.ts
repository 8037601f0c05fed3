/** Where the authorization server and the resource of an origin are. Pure. */

export const oauthPaths = {
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  register: '/oauth/register',
  revoke: '/oauth/revoke',
  consent: '/oauth/consent',
} as const

/** The resource that tokens of the issuer are for: its MCP address, and nothing else. */
export function resourceOf(issuer: string): string {
  return `${issuer}/mcp`
}

/** Where the resource says who gives out its tokens (RFC 9728, path inserted). */
export function resourceMetadataUrl(issuer: string): string {
  return `${issuer}/.well-known/oauth-protected-resource/mcp`
}
