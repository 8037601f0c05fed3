/** The authorization server of one origin: oidc-provider, narrowed to what MCP needs. */
import { generateKeyPairSync } from 'node:crypto'
import Provider, { type ClientMetadata, errors, interactionPolicy } from 'oidc-provider'
import { hashToken, newToken } from '../../secrets.ts'
import { oauthScopes } from '../scopes.ts'
import type { ServerRegistry } from '../servers.ts'
import { createAdapterFactory } from './adapter.ts'
import { ClientRefusal, judgeClient } from './client-rules.ts'
import type { OauthItems } from './oauth-items.ts'
import { namesResource, oauthPaths, resourceOf } from './routes.ts'

const accessTokenLifeSeconds = 3_600
const codeLifeSeconds = 60
/** A client that stays away so long has to ask again; the server's own expiry comes first as a rule. */
const refreshTokenLifeSeconds = 90 * 86_400
/** Grants end with their server, so they need no end of their own. */
const grantLifeSeconds = 10 * 365 * 86_400
/** How long a person has to allow a client. */
const consentLifeSeconds = 600

export interface ProviderOptions {
  /** An origin: `https://name` or `http://127.0.0.1:8722`. */
  readonly issuer: string
  readonly items: OauthItems
  readonly servers: Pick<ServerRegistry, 'find'>
  /** Fetches client metadata documents and their keys; see guarded-fetch.ts. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  readonly endServer: (serverId: string) => void
  /** The private tunnel that is up now, by its id. */
  readonly privateTunnelId: () => string | null
  readonly errorPage: (error: string, description: string) => string
}

/** Builds the server. The `accountId` of the library is the id of the MCP server a token acts under. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, items, servers, errorPage } = options
  const isHttps = issuer.startsWith('https:')
  const provider = new Provider(issuer, {
    adapter: createAdapterFactory({ items, endServer: options.endServer }),
    fetch: options.fetch,
    fetchResponseBodyLimits: { 'client_id metadata document': 65_536, jwks_uri: 65_536 },
    // No ID tokens are given out; the library wants a key all the same.
    jwks: { keys: [signingKey()] },
    clientDefaults: {
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: 'ES256',
    },
    clientAuthMethods: ['none', 'private_key_jwt'],
    responseTypes: ['code'],
    scopes: [],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: () => false,
    cookies: cookiesOf(isHttps),
    routes: {
      authorization: oauthPaths.authorize,
      token: oauthPaths.token,
      registration: oauthPaths.register,
      revocation: oauthPaths.revoke,
      jwks: '/oauth/jwks',
      end_session: '/oauth/end',
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      registration: {
        enabled: true,
        idFactory: () => `client-${newToken().slice(0, 22)}`,
        issueRegistrationAccessToken: false,
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
      },
      clientIdMetadataDocument: {
        enabled: true,
        // Named, so that the library does not announce the draft on stdout.
        ack: 'draft-02',
        cacheDuration: { min: 300, max: 86_400 },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_context, _client, oneOf) => {
          if (oneOf !== undefined) return oneOf
          throw new errors.InvalidTarget(`resource is missing; it is ${resourceOf(issuer)}`)
        },
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => {
          const privateTunnelId = options.privateTunnelId()
          if (!namesResource(resource, { issuer, privateTunnelId })) {
            throw new errors.InvalidTarget(`the only resource here is ${resourceOf(issuer)}`)
          }
          return {
            scope: oauthScopes.join(' '),
            // Whatever it was called: tokens are for this resource and no other.
            audience: resourceOf(issuer),
            accessTokenTTL: accessTokenLifeSeconds,
            accessTokenFormat: 'opaque',
          }
        },
      },
    },
    extraClientMetadata: {
      // The rules hang on a name of ours, since the library calls them only for names it does not know.
      properties: ['rosebridge_rules'],
      validator: (_context, _key, _value, metadata) => applyRules(metadata),
    },
    interactions: {
      policy: alwaysAsk(),
      url: (_context, interaction) => `${oauthPaths.consent}/${interaction.uid}`,
    },
    findAccount: (_context, serverId) =>
      servers.find(serverId) === undefined
        ? undefined
        : { accountId: serverId, claims: () => ({ sub: serverId }) },
    loadExistingGrant: async (context) => {
      const grantId = context.oidc.result?.consent?.grantId
      return grantId === undefined ? undefined : await context.oidc.provider.Grant.find(grantId)
    },
    expiresWithSession: () => false,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: () => true,
    revokeGrantPolicy: () => true,
    ttl: {
      AccessToken: accessTokenLifeSeconds,
      AuthorizationCode: codeLifeSeconds,
      Grant: grantLifeSeconds,
      Interaction: consentLifeSeconds,
      RefreshToken: refreshTokenLifeSeconds,
      Session: consentLifeSeconds,
      IdToken: codeLifeSeconds,
    },
    renderError: (context, out) => {
      context.type = 'html'
      context.body = errorPage(out.error, out.error_description ?? '')
    },
  })
  // Scheme and host are set by our own door, never by who asks.
  provider.proxy = true
  return provider
}

/** Cookies that only this origin can set (`__Host-`), where the scheme allows it. The library pins the path of one. */
function cookiesOf(isHttps: boolean) {
  const options = { httpOnly: true, sameSite: 'lax', signed: false } as const
  return {
    names: cookieNames(isHttps),
    long: options,
    short: isHttps ? { ...options, path: '/' } : options,
  }
}

export function cookieNames(isHttps: boolean) {
  return isHttps
    ? {
        session: '__Host-rosebridge-session',
        interaction: '__Host-rosebridge-consent',
        resume: '__Secure-rosebridge-resume',
      }
    : {
        session: 'rosebridge-session',
        interaction: 'rosebridge-consent',
        resume: 'rosebridge-resume',
      }
}

/** Every request for authorization asks a person, whatever was allowed before. */
function alwaysAsk() {
  const { Check, Prompt, base } = interactionPolicy
  const policy = base()
  policy.remove('consent')
  policy.add(
    new Prompt(
      { name: 'consent', requestable: true },
      new Check(
        'not_allowed_yet',
        'a person has to allow the client',
        'consent_required',
        ({ oidc }) => oidc.result?.consent === undefined,
      ),
    ),
  )
  return policy
}

function applyRules(metadata: ClientMetadata): void {
  try {
    const accepted = judgeClient(metadata)
    const hasKeys = accepted.token_endpoint_auth_method === 'private_key_jwt'
    const kept = {
      client_id: metadata.client_id,
      client_id_issued_at: metadata.client_id_issued_at,
      redirect_uris: metadata.redirect_uris,
      jwks: hasKeys ? metadata.jwks : undefined,
      jwks_uri: hasKeys ? metadata.jwks_uri : undefined,
      token_endpoint_auth_signing_alg: hasKeys
        ? metadata.token_endpoint_auth_signing_alg
        : undefined,
      response_modes: ['query'],
      response_types: ['code'],
      ...accepted,
    }
    for (const name of Object.keys(metadata)) Reflect.deleteProperty(metadata, name)
    for (const [name, value] of Object.entries(kept)) {
      if (value !== undefined) Reflect.set(metadata, name, value)
    }
  } catch (error) {
    if (!(error instanceof ClientRefusal)) throw error
    throw new errors.InvalidClientMetadata(error.message)
  }
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = privateKey.export({ format: 'jwk' })
  return { ...jwk, use: 'sig', alg: 'ES256', kid: hashToken(JSON.stringify(jwk)).slice(0, 16) }
}
