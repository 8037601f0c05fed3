/** Removes an organisation: its MCP servers and their tokens first, then its sign-in, then its secrets. */
import type { SecretStore } from '../secrets/secret-store.ts'
import { type AccountDirectory, secretNames } from './accounts.ts'

const revokeTimeoutMs = 5_000

/** Answers how many MCP servers went with it. Throws not_found. */
export async function removeAccount(
  id: string,
  { accounts, secrets }: { readonly accounts: AccountDirectory; readonly secrets: SecretStore },
): Promise<{ readonly servers: number }> {
  const { kind, authUrl, clientId } = accounts.get(id)
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
  await secrets.delete(names.refreshToken)
  await secrets.delete(names.clientSecret)
  return { servers }
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
