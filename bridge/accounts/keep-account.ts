/** The last steps of connecting: the account is checked with Rose Rocket, and stored only if that went well. */
import { randomUUID } from 'node:crypto'
import { RosebridgeError } from '../../shared/errors.ts'
import { createRoseRocketClient } from '../../shared/roserocket/create-client.ts'
import type { Me } from '../../shared/roserocket/schemas.ts'
import type { TokenSource } from '../../shared/roserocket/token-cache.ts'
import { givenNameSchema } from '../access/asked.ts'
import { defaultOrigins } from '../config.ts'
import type { SecretPlace, SecretStore } from '../secrets/secret-store.ts'
import { type Account, type AccountDirectory, secretNames } from './accounts.ts'
import { parseOrigin, webOriginOf } from './origins.ts'
import { isTimezone, parseTimezone } from './timezones.ts'

/** What a person may say about any account; origins default to Rose Rocket's public ones. */
export interface AskedPlace {
  readonly name?: string | undefined
  readonly apiUrl?: string | undefined
  readonly authUrl?: string | undefined
  readonly webUrl?: string | undefined
  readonly timezone?: string | undefined
}

/** What connecting needs of the bridge. */
export interface ConnectParts {
  readonly accounts: AccountDirectory
  readonly secrets: SecretStore
  readonly now: () => Date
  readonly machineTimezone: () => string
  readonly signal?: AbortSignal
  readonly fetch?: typeof globalThis.fetch
}

/** How the account was connected: `isNew` false = it was known and is renewed; where its time zone comes from. */
export interface ConnectedResult {
  readonly account: Account
  readonly isNew: boolean
  readonly timezoneFrom: 'you' | 'organisation' | 'machine'
}

/** What was said, parsed. Throws invalid_input. */
export function parsePlace(asked: AskedPlace) {
  const { name, apiUrl, authUrl, webUrl, timezone } = asked
  return {
    name,
    apiUrl: parseOrigin(apiUrl ?? defaultOrigins.api, 'The API address'),
    authUrl: parseOrigin(authUrl ?? defaultOrigins.auth, 'The sign-in address'),
    webUrl: webUrl === undefined ? undefined : parseOrigin(webUrl, 'The web address'),
    timezone: timezone === undefined ? undefined : parseTimezone(timezone),
  }
}

/**
 * Asks `/api/v1/me`, and stores account and secrets. Connecting the same user of the same organisation again renews the
 * account and keeps its id, so that its MCP servers go on working. Throws every error of the client; then nothing is stored.
 */
export async function keepAccount(
  connecting: {
    readonly kind: Account['kind']
    readonly place: ReturnType<typeof parsePlace>
    readonly clientId: string
    /** Absent: the one Rose Rocket says we signed in to. */
    readonly orgId: string | undefined
    /** Absent: the one Rose Rocket says we are. */
    readonly userId: string | undefined
    readonly auth: TokenSource
    readonly clientSecret: string | undefined
    readonly refreshToken: string | undefined
  },
  parts: ConnectParts,
): Promise<ConnectedResult> {
  const { kind, place, clientId, auth, clientSecret, refreshToken } = connecting
  const { accounts, secrets, now, machineTimezone, signal, fetch } = parts
  const { apiUrl, authUrl } = place
  const client = createRoseRocketClient({
    apiUrl,
    auth,
    now,
    ...(connecting.orgId === undefined ? {} : { orgId: connecting.orgId }),
    ...(fetch === undefined ? {} : { fetch }),
  })
  const me = await client.me(signal === undefined ? {} : { signal }).catch(explainWrongAddress)
  const orgId = organisationOf(me, connecting.orgId)
  const userId = connecting.userId ?? me.id

  const said = me.org?.timezone ?? undefined
  const orgTimezone = said !== undefined && isTimezone(said) ? said : undefined
  const known = accounts.findSame({ kind, orgId, userId, apiUrl })
  const instant = now().toISOString()
  const id = known?.id ?? randomUUID()
  const account: Account = {
    id,
    name:
      place.name ??
      known?.name ??
      freeName(
        accounts,
        visible(me.org?.name) ?? visible(me.org?.subdomain) ?? orgId,
        visible(me.email) ?? userId,
      ),
    kind,
    clientId,
    orgId,
    userId,
    apiUrl,
    authUrl,
    webUrl: webOriginOf({ said: place.webUrl, apiUrl, subdomain: me.org?.subdomain }),
    timezone: place.timezone ?? orgTimezone ?? machineTimezone(),
    createdAt: known?.createdAt ?? instant,
    updatedAt: laterThan(known?.updatedAt, instant),
    checkedAt: instant,
    person: kind === 'sign_in' ? (visible(me.email) ?? null) : null,
    problem: null,
    // The secrets first: an account without them would be of no use, a secret without account only lies there.
    secretPlace: await keepSecrets(secrets, {
      id,
      isKnown: known !== undefined,
      clientSecret,
      refreshToken,
    }),
  }
  accounts.save(account)
  const timezoneFrom =
    place.timezone !== undefined ? 'you' : orgTimezone !== undefined ? 'organisation' : 'machine'
  return { account, isNew: known === undefined, timezoneFrom }
}

async function keepSecrets(
  secrets: SecretStore,
  kept: {
    readonly id: string
    readonly isKnown: boolean
    readonly clientSecret: string | undefined
    readonly refreshToken: string | undefined
  },
): Promise<SecretPlace> {
  const { id, isKnown } = kept
  const names = secretNames(id)
  let place: SecretPlace = 'file'
  for (const key of ['clientSecret', 'refreshToken'] as const) {
    const secret = kept[key]
    if (secret === undefined && isKnown) await secrets.delete(names[key])
    if (secret !== undefined) place = await secrets.set(names[key], secret)
  }
  return place
}

/** A running bridge knows a renewed account by its instant, so two in one millisecond must differ. */
function laterThan(known: string | undefined, instant: string): string {
  return known === undefined || known < instant
    ? instant
    : new Date(Date.parse(known) + 1).toISOString()
}

function organisationOf(me: Me, asked: string | undefined): string {
  const said = me.org?.id
  if (asked !== undefined && (said === undefined || said === asked)) return asked
  if (asked === undefined && said !== undefined) return said
  if (asked === undefined) {
    throw new RosebridgeError(
      'invalid_input',
      'Rose Rocket does not say which organisation this is.',
      {
        nextStep: 'Give the organisation id too (--org-id); in Rose Rocket it is below Settings.',
      },
    )
  }
  throw new RosebridgeError(
    'forbidden',
    'Rose Rocket signed in to another organisation than the one named.',
    {
      nextStep: `Check the organisation id: the credentials belong to ${said}.`,
      details: { reason: 'wrong_organisation' },
    },
  )
}

function explainWrongAddress(error: unknown): never {
  if (error instanceof RosebridgeError && error.kind === 'not_found') {
    throw new RosebridgeError(
      'not_found',
      'Signing in worked, but the API address does not know /api/v1/me.',
      {
        nextStep:
          'Check the API address (--api-url): it must be the origin of Rose Rocket, such as https://network.roserocket.com.',
        cause: error,
      },
    )
  }
  throw error
}

/** One organisation may be connected twice, by its service account and by a person: then the name says who. */
function freeName(accounts: AccountDirectory, name: string, who: string): string {
  const isTaken = accounts.list().some((account) => account.name === name)
  return isTaken ? (visible(`${name} (${who})`) ?? name) : name
}

function visible(name: string | null | undefined): string | undefined {
  return givenNameSchema.safeParse(name).data
}
