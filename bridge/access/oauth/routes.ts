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

/** OpenAI's tunnel service tells its base address nowhere, and has moved it; its domains are its own. */
const tunnelServiceHost = /\.openai\.(?:com|org)$/u

/**
 * Whether that is what clients may call the resource of the issuer. OpenAI's private tunnel puts its own address,
 * which ends in the id of the tunnel, in the place of ours (openai/tunnel-client, docs/architecture.md): what comes in
 * there arrives here. `privateTunnelId`: the private tunnel that is up now.
 */
export function namesResource(
  asked: string,
  { issuer, privateTunnelId }: { readonly issuer: string; readonly privateTunnelId: string | null },
): boolean {
  if (asked === resourceOf(issuer)) return true
  if (privateTunnelId === null || !URL.canParse(asked)) return false
  const { protocol, hostname } = new URL(asked)
  return (
    protocol === 'https:' &&
    tunnelServiceHost.test(hostname) &&
    asked === `https://${hostname}/v1/mcp/${privateTunnelId}`
  )
}

/** Where the resource says who gives out its tokens (RFC 9728, path inserted). */
export function resourceMetadataUrl(issuer: string): string {
  return `${issuer}/.well-known/oauth-protected-resource/mcp`
}
