/** Access tokens at the MCP address: whom one speaks for, and how far it reaches. */
import { z } from 'zod'
import { type OauthScope, parseScopes } from '../scopes.ts'
import type { OauthItems } from './oauth-items.ts'
import { resourceOf } from './routes.ts'

/** A valid token. */
export interface AccessToken {
  readonly serverId: string
  readonly scopes: readonly OauthScope[]
  /** ISO instant at which the token, not the server, ends. */
  readonly expiresAt: string
}

const payloadSchema = z.object({
  accountId: z.string(),
  aud: z.string(),
  scope: z.string().min(1),
})

/** The token's facts; undefined when it is unknown, has expired, was revoked, or is for another resource. */
export function findAccessToken(
  token: string,
  options: { readonly items: OauthItems; readonly issuer: string },
): AccessToken | undefined {
  const { items, issuer } = options
  const found = items.find('AccessToken', token)
  // The library writes an end into the token too, by a clock that can be set back.
  const expiresAt = found?.expiresAt ?? null
  const { data } = payloadSchema.safeParse(found?.payload)
  if (data === undefined || expiresAt === null || data.aud !== resourceOf(issuer)) return undefined
  return {
    serverId: data.accountId,
    scopes: parseScopes(data.scope),
    expiresAt,
  }
}
