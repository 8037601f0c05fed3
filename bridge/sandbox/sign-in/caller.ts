/** Who a request speaks for: bearer token, organisation header and role. */
import { ApiError } from '../api-error.ts'
import type { SandboxState } from '../store/state.ts'
import type { TokenStore } from './token-store.ts'

export interface Caller {
  readonly userId: string
  /** Display name, as `createdByFullName` and `addedBy` show it. */
  readonly fullName: string
  readonly role: string
  /** False for roles outside the company: they neither write nor read money. */
  readonly internal: boolean
}

const outsideRoles = new Set(['driver', 'customer', 'partner', 'external', 'guest'])

/** Throws 401 for a token that is missing, unknown or has run out, 403 for another organisation. */
export function identify(
  headers: Headers,
  parts: { readonly state: SandboxState; readonly tokens: TokenStore },
): Caller {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '') ?? []
  const grant = token === undefined ? null : parts.tokens.access(token)
  const user = grant && parts.state.records.get(grant.userId)
  if (!user) throw new ApiError(401, 'Unauthorized')
  const orgId = headers.get('x-org-id')
  if (orgId !== null && orgId !== parts.state.org.id) throw new ApiError(403, 'Forbidden')
  const { firstName, lastName, email, role } = user.fields
  const roleName = typeof role === 'string' ? role.toLowerCase() : ''
  return {
    userId: user.id,
    fullName: [firstName, lastName].filter(Boolean).join(' ') || String(email ?? user.id),
    role: roleName,
    internal: !outsideRoles.has(roleName),
  }
}
