/** The door a request came through, the server and the credential that opened it, and how to hear that either has gone. */
import type { ApiTokenRecord, ApiTokenRegistry } from '../access/api-tokens.ts'
import { createAlarm } from '../access/expiry.ts'
import type { AccessToken } from '../access/oauth/access-tokens.ts'
import type { ServerRecord } from '../access/server-record.ts'
import type { ServerWatch } from '../access/server-watch.ts'

/** A server, and which of its credentials a request has shown. */
export interface OpenDoor {
  readonly server: ServerRecord
  readonly credential: string
  /** The OAuth token, where it was one. */
  readonly access: (AccessToken & { readonly issuer: string }) | null
  /** The API token, where one was shown: alone, or besides the address. */
  readonly apiToken: ApiTokenRecord | null
}

/** When the credential ends by itself: an ISO instant; null = with the server. */
export function endOfCredential({ access, apiToken }: OpenDoor): string | null {
  return access?.expiresAt ?? apiToken?.expires_at ?? null
}

/**
 * Whether a request listens for what it has not asked for. That must not outlive the credential's own end; a call
 * under way is answered all the same, since its client would make it once more with the next credential.
 */
export function isListening(request: Request): boolean {
  return request.method === 'GET' || request.headers.get('mcp-method') === 'subscriptions/listen'
}

/**
 * Calls `onGone` when the server has expired or was revoked, when the API token was revoked, and at `endsAt` (ISO
 * instant; null = never). Answers a function that stops the watching.
 */
export function watchDoor(
  { server, apiToken }: OpenDoor,
  parts: {
    readonly watch: ServerWatch
    readonly apiTokens: Pick<ApiTokenRegistry, 'has'>
    readonly now: () => Date
  },
  { endsAt, onGone }: { readonly endsAt: string | null; readonly onGone: () => void },
): () => void {
  const { watch, apiTokens, now } = parts
  const end = createAlarm({ ring: onGone, now })
  end.set(endsAt)
  const stops = [watch.watch(server.id, onGone, server.updated_at), () => end.set(null)]
  if (apiToken !== null) {
    const { id, expires_at } = apiToken
    const hasEnded = () => expires_at !== null && expires_at <= now().toISOString()
    stops.push(watch.watchCredential(() => hasEnded() || apiTokens.has(id), onGone))
  }
  return () => {
    for (const stop of stops) stop()
  }
}
