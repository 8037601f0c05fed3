/** Opens the Rose Rocket client of one connected account, with its secrets and its way of signing in. */
import { RosebridgeError } from '../../shared/errors.ts'
import { createRefreshTokenSource, createTokenSource } from '../../shared/roserocket/auth.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import { createRoseRocketClient } from '../../shared/roserocket/create-client.ts'
import type { CallReport } from '../../shared/roserocket/request.ts'
import type { TokenSource } from '../../shared/roserocket/token-cache.ts'
import type { Exclusively } from '../leases.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import { type Account, type AccountDirectory, secretNames } from './accounts.ts'

/** What opening needs of the bridge. */
export interface ClientParts {
  readonly accounts: Pick<AccountDirectory, 'noteSecretPlace'>
  readonly secrets: SecretStore
  readonly exclusively: Exclusively
  readonly now: () => Date
  readonly onCall?: ((report: CallReport) => void) | undefined
}

/** Reads the secrets and builds the client; nothing is asked of Rose Rocket yet. Throws sign_in_failed without a secret. */
export async function openClient(
  account: Account,
  parts: ClientParts,
  { namesOrganisation = true }: { readonly namesOrganisation?: boolean } = {},
): Promise<RoseRocketClient> {
  const { now, onCall } = parts
  return createRoseRocketClient({
    apiUrl: account.apiUrl,
    auth: await openTokenSource(account, parts),
    ...(namesOrganisation ? { orgId: account.orgId } : {}),
    now,
    ...(onCall === undefined ? {} : { onCall }),
  })
}

async function openTokenSource(account: Account, parts: ClientParts): Promise<TokenSource> {
  const { accounts, secrets, exclusively, now } = parts
  const { id, authUrl, clientId, orgId, userId } = account
  const names = secretNames(id)
  const needed = async (name: string) => {
    const secret = await secrets.get(name)
    if (secret === undefined) throw secretMissing(account)
    return secret
  }
  if (account.kind === 'service_account') {
    const clientSecret = await needed(names.clientSecret)
    return createTokenSource({ authUrl, clientId, clientSecret, orgId, userId, now })
  }
  await needed(names.refreshToken)
  const clientSecret = await secrets.get(names.clientSecret)
  return createRefreshTokenSource({
    authUrl,
    clientId,
    orgId,
    now,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    read: () => needed(names.refreshToken),
    async keep(refreshToken) {
      const place = await secrets.set(names.refreshToken, refreshToken)
      if (place !== account.secretPlace) accounts.noteSecretPlace(id, place)
    },
    exclusively: (work) => exclusively(names.refreshToken, work),
  })
}

function secretMissing({ name, secretPlace }: Account): RosebridgeError {
  return new RosebridgeError('sign_in_failed', `The secret of ${name} is gone.`, {
    nextStep:
      secretPlace === 'keychain'
        ? 'It was kept in the keychain: run Rosebridge without ROSEBRIDGE_SECRETS=file, or connect the organisation again.'
        : 'Connect the organisation again.',
    details: { reason: 'secret_unreadable' },
  })
}
