/** Removes an organisation: its MCP servers and their tokens first, then its sign-in, then its secrets. */
import type { SecretStore } from '../secrets/secret-store.ts'
import { type AccountDirectory, secretNames } from './accounts.ts'

const revokeTimeoutMs = 5_000

/** How many MCP servers went with it. `secretLeft`: why the keychain may still hold its secret; null = it is gone. */
interface RemovedAccount {
  readonly servers: number
  readonly secretLeft: string | null
}

/** Throws not_found. */
export async function removeAccount(
  id: string,
  { accounts, secrets }: { readonly accounts: AccountDirectory; readonly secrets: SecretStore },
): Promise<RemovedAccount> {
  const { kind, authUrl, clientId, secretPlace } = accounts.get(id)
  const names = secretNames(id)
  // First what others could use; whatever fails afterwards, nothing of ours opens the organisation any more.
  const servers = accounts.remove(id)
  if (kind === 'sign_in') {
    const [refreshToken, clientSecret] = await Promise.all(
      [names.refreshToken, names.clientSecret].map((name) =>
        secrets.get(name).catch(() => undefined),
      ),
    )
    if (refreshToken !== undefined)
      await endSignIn({ authUrl, clientId, clientSecret, refreshToken })
  }
  const left = [await secrets.delete(names.refreshToken), await secrets.delete(names.clientSecret)]
  const why = left.find((each) => each !== null) ?? null
  // A keychain that cannot be reached is no news where the secret never was in it.
  return { servers, secretLeft: secretPlace === 'keychain' ? why : null }
}

/** Tells Rose Rocket that the sign-in is over (RFC 7009); what cannot be told ends by itself, so nothing is thrown. */
async function endSignIn(options: {
  readonly authUrl: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly refreshToken: string
}): Promise<void> {
  const { authUrl, clientId, clientSecret, refreshToken } = options
  try {
    const reply = await fetch(new URL('/oauth/revoke', authUrl), {
      method: 'POST',
      body: new URLSearchParams({
        token: refreshToken,
        client_id: clientId,
        ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(revokeTimeoutMs),
    })
    await reply.body?.cancel()
  } catch {
    // The host is away; the account is gone here all the same.
  }
}
