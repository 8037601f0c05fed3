/** What an OAuth client may be: the rules that its metadata is held to, however it came. Pure. */

/** Why a client is refused, in words for its developer. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal'
}

/** Client metadata as RFC 7591 names it, as far as the rules look at it. */
export interface ClientFacts {
  client_id?: string | undefined
  client_name?: string | undefined
  redirect_uris?: readonly string[] | undefined
  grant_types?: readonly string[] | undefined
  response_types?: readonly string[] | undefined
  token_endpoint_auth_method?: string | undefined
}

/** The same client as it is kept. */
export interface AcceptedClient {
  readonly client_name?: string
  readonly application_type: 'web' | 'native'
  readonly grant_types: readonly string[]
  readonly token_endpoint_auth_method: 'none' | 'private_key_jwt'
}

/** Redirects that a client which registers itself may name, besides loopback ones. */
const knownRedirects: readonly RegExp[] = [
  /^https:\/\/chatgpt\.com\/connector_platform_oauth_redirect$/,
  /^https:\/\/chatgpt\.com\/connector\/oauth\/[A-Za-z0-9_-]{1,128}$/,
  /^https:\/\/platform\.openai\.com\/apps-manage\/oauth$/,
  /^https:\/\/claude\.(ai|com)\/api\/mcp\/auth_callback$/,
]
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]']
const grantTypes = ['authorization_code', 'refresh_token']

/**
 * Judges a client. One with a metadata document (its id is an https URL) may name any https redirect, since the
 * document's host answers for it; one that registers itself only known redirects, since nobody does.
 * Throws ClientRefusal. A client whose redirects are all loopback is native: any port will do (RFC 8252 7.3).
 */
export function judgeClient(facts: ClientFacts): AcceptedClient {
  const redirects = facts.redirect_uris
  if (!Array.isArray(redirects) || redirects.length === 0) {
    throw new ClientRefusal('redirect_uris must name at least one address')
  }
  const hasDocument = facts.client_id?.startsWith('https://') ?? false
  for (const redirect of redirects) {
    if (isLoopbackRedirect(redirect)) continue
    const isFine = hasDocument
      ? isHttps(redirect)
      : knownRedirects.some((known) => known.test(redirect))
    if (isFine) continue
    throw new ClientRefusal(
      hasDocument
        ? 'redirect_uris must be https, or http on a loopback address'
        : 'redirect_uris must be loopback, or those of a known client; other clients need a client id metadata document',
    )
  }
  const name = visibleName(facts.client_name)
  return {
    ...(name === '' ? {} : { client_name: name }),
    application_type: redirects.every(isLoopbackRedirect) ? 'native' : 'web',
    grant_types: acceptedGrantTypes(facts.grant_types),
    // A secret would have to be kept in clear; PKCE and exact redirects do its work.
    token_endpoint_auth_method:
      facts.token_endpoint_auth_method === 'private_key_jwt' ? 'private_key_jwt' : 'none',
  }
}

/** Whether the address is http on this machine, on any port. */
export function isLoopbackRedirect(redirect: unknown): boolean {
  const url = parseUrl(redirect)
  return url?.protocol === 'http:' && loopbackHosts.includes(url.hostname) && isBare(url)
}

function isHttps(redirect: unknown): boolean {
  const url = parseUrl(redirect)
  return url?.protocol === 'https:' && isBare(url)
}

function isBare(url: URL): boolean {
  return `${url.username}${url.password}${url.hash}` === ''
}

function parseUrl(text: unknown): URL | undefined {
  return typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined
}

function acceptedGrantTypes(asked: readonly string[] | undefined): readonly string[] {
  if (!Array.isArray(asked)) return grantTypes
  return grantTypes.filter((type) => type === 'authorization_code' || asked.includes(type))
}

/** Strangers choose their names: one line of at most 80 visible characters is kept. */
function visibleName(name: unknown): string {
  if (typeof name !== 'string') return ''
  return name
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
}
