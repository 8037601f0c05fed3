/** The door through which oidc-provider keeps its things in the store. */
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import { z } from 'zod'
import type { OauthItems } from './oauth-items.ts'

/** A client that registered itself is forgotten after an hour, unless a person allowed it meanwhile. */
const strangerLifeSeconds = 3_600
/** An allowed one stays, since clients keep their id much longer than one grant lives. */
export const allowedClientLifeSeconds = 365 * 86_400

const payloadSchema = z.custom<AdapterPayload>((value) => typeof value === 'object')
const grantIdSchema = z.object({ grantId: z.string().optional() })
const serverIdSchema = z.object({ accountId: z.string().optional() })
/** What acts under an MCP server; the `accountId` of the library is our server's id. */
const boundKinds = ['AccessToken', 'AuthorizationCode', 'Grant', 'RefreshToken']

/**
 * Makes the adapter of each kind. `endServer` is told the server of a grant that was revoked: by its client, or
 * because a code or a refresh token came a second time.
 */
export function createAdapterFactory(options: {
  readonly items: OauthItems
  readonly endServer: (serverId: string) => void
}): (kind: string) => Adapter {
  const { items, endServer } = options

  const endGrant = (payload: Record<string, unknown>) => {
    const { accountId } = serverIdSchema.parse(payload)
    if (accountId !== undefined) endServer(accountId)
  }

  return (kind) => ({
    async upsert(id, { jti: _id, ...payload }, lifeSeconds) {
      // Nobody stays signed in with the bridge in a browser: a person is asked every time.
      if (kind === 'Session') return
      const { grantId } = grantIdSchema.parse(payload)
      const { accountId } = serverIdSchema.parse(payload)
      const life = kind === 'Client' ? strangerLifeSeconds : lifeSeconds
      items.save({
        kind,
        id,
        payload,
        ...(life === undefined ? {} : { lifeSeconds: life }),
        ...(grantId === undefined ? {} : { grantId }),
        ...(accountId === undefined || !boundKinds.includes(kind) ? {} : { serverId: accountId }),
      })
    },
    async find(id) {
      const found = items.find(kind, id)
      if (found === undefined) return undefined
      const { payload, consumedAt } = found
      return payloadSchema.parse({
        ...payload,
        ...(kind === 'Client' ? {} : { jti: id }),
        ...(consumedAt === null ? {} : { consumed: Math.floor(Date.parse(consumedAt) / 1_000) }),
      })
    },
    async findByUid() {
      return undefined
    },
    async findByUserCode() {
      return undefined
    },
    async consume(id) {
      if (items.consume(kind, id)) return
      // Two requests with the same code or token at the same instant: as bad as one after the other.
      const found = items.find(kind, id)
      if (found !== undefined) endGrant(found.payload)
      throw new errors.InvalidGrant('already used')
    },
    async destroy(id) {
      const found = kind === 'Grant' ? items.find(kind, id) : undefined
      items.destroy(kind, id)
      if (found !== undefined) endGrant(found.payload)
    },
    async revokeByGrantId(grantId) {
      items.destroyByGrant(kind, grantId)
    },
  })
}
