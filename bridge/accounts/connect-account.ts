/** Connects an organisation with a service account: checked against Rose Rocket first, stored only then. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { createTokenSource } from '../../shared/roserocket/auth.ts'
import { createRoseRocketClient } from '../../shared/roserocket/create-client.ts'
import type { Me } from '../../shared/roserocket/schemas.ts'
import { givenNameSchema, parseAsked } from '../access/asked.ts'
import { defaultOrigins } from '../config.ts'
import type { SecretStore } from '../secrets.ts'
import { type Account, type AccountDirectory, clientSecretName } from './accounts.ts'
import { parseOrigin, webOriginOf } from './origins.ts'
import { isTimezone, parseTimezone } from './timezones.ts'

const credentialSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(2_000)
  .regex(/^[\x21-\x7e]+$/, 'must be one word without spaces')

const askedSchema = z.object({
  name: givenNameSchema.optional(),
  clientId: credentialSchema,
  clientSecret: credentialSchema,
  orgId: credentialSchema,
  userId: credentialSchema,
  apiUrl: z.string().optional(),
  authUrl: z.string().optional(),
  webUrl: z.string().optional(),
  timezone: z.string().optional(),
})
/** What a person gives to connect an organisation; origins default to Rose Rocket's public ones. */
export type AskedAccount = z.input<typeof askedSchema>

/** How the account was connected: `isNew` false = it was known and is renewed; where its time zone comes from. */
export interface ConnectedResult {
  readonly account: Account
  readonly isNew: boolean
  readonly timezoneFrom: 'you' | 'organisation' | 'machine'
}

/**
 * Signs in, asks `/api/v1/me`, and stores account and secret. Connecting the same service user of the same
 * organisation again renews the account and keeps its id, so that its MCP servers go on working.
 * Throws invalid_input, and every error of signing in and of the client; then nothing is stored.
 */
export async function connectAccount(
  asked: AskedAccount,
  options: {
    readonly accounts: AccountDirectory
    readonly secrets: SecretStore
    readonly now: () => Date
    readonly machineTimezone: () => string
    readonly signal?: AbortSignal
    readonly fetch?: typeof globalThis.fetch
  },
): Promise<ConnectedResult> {
  const { accounts, secrets, now, machineTimezone, signal, fetch } = options
  const { clientSecret, ...given } = parseAsked(askedSchema, asked)
  const apiUrl = parseOrigin(given.apiUrl ?? defaultOrigins.api, 'The API address')
  const authUrl = parseOrigin(given.authUrl ?? defaultOrigins.auth, 'The sign-in address')
  const saidWebUrl =
    given.webUrl === undefined ? undefined : parseOrigin(given.webUrl, 'The web address')
  const saidTimezone = given.timezone === undefined ? undefined : parseTimezone(given.timezone)

  const { clientId, orgId, userId } = given
  const http = fetch === undefined ? {} : { fetch }
  const auth = createTokenSource({ authUrl, clientId, clientSecret, orgId, userId, now, ...http })
  const client = createRoseRocketClient({ apiUrl, auth, orgId, now, ...http })
  const me = await client.me(signal === undefined ? {} : { signal }).catch(explainWrongAddress)
  requireSameOrganisation(me, orgId)

  const orgTimezone = me.org?.timezone ?? undefined
  const knownOrgTimezone =
    orgTimezone !== undefined && isTimezone(orgTimezone) ? orgTimezone : undefined
  const known = accounts.findSame({ orgId, userId, apiUrl })
  const instant = now().toISOString()
  const account: Account = {
    id: known?.id ?? randomUUID(),
    name: given.name ?? known?.name ?? visible(me.org?.name) ?? visible(me.org?.subdomain) ?? orgId,
    kind: 'service_account',
    clientId,
    orgId,
    userId,
    apiUrl,
    authUrl,
    webUrl: webOriginOf({ said: saidWebUrl, apiUrl, subdomain: me.org?.subdomain }),
    timezone: saidTimezone ?? knownOrgTimezone ?? machineTimezone(),
    createdAt: known?.createdAt ?? instant,
    updatedAt: instant,
    checkedAt: instant,
  }
  // The secret first: an account without one would be of no use, a secret without account only lies there.
  secrets.set(clientSecretName(account.id), clientSecret)
  accounts.save(account)
  const timezoneFrom =
    saidTimezone !== undefined ? 'you' : knownOrgTimezone !== undefined ? 'organisation' : 'machine'
  return { account, isNew: known === undefined, timezoneFrom }
}

function explainWrongAddress(error: unknown): never {
  if (error instanceof RosebridgeError && error.kind === 'not_found') {
    throw new RosebridgeError(
      'not_found',
      'Signing in worked, but the API address does not know /api/v1/me.',
      {
        nextStep:
          'Check --api-url: it must be the origin of Rose Rocket, such as https://network.roserocket.com.',
        cause: error,
      },
    )
  }
  throw error
}

function requireSameOrganisation(me: Me, orgId: string): void {
  if (me.org === null || me.org === undefined || me.org.id === orgId) return
  throw new RosebridgeError(
    'forbidden',
    'Rose Rocket signed in to another organisation than the one named.',
    {
      nextStep: `Check the organisation id: the credentials belong to ${me.org.id}.`,
    },
  )
}

function visible(name: string | null | undefined): string | undefined {
  return givenNameSchema.safeParse(name).data
}
