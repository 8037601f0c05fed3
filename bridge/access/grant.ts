/** The grant: what one MCP request may do, as the door found it out and hands it on. */
import type { Domain } from '../../shared/roserocket/object-keys.ts'
import type { OauthScope } from './scopes.ts'
import type { ServerConfig } from './server-config.ts'

/** A server that a request has proved to speak for. */
export interface Grant {
  readonly serverId: string
  readonly accountId: string
  readonly name: string
  readonly config: ServerConfig
  /** ISO instant; null = never. */
  readonly expiresAt: string | null
  /** Domains of records it is held to; null = all. */
  readonly domains: ReadonlySet<Domain> | null
  /** What an OAuth token was given out for; null = whatever the server may. */
  readonly scopes: readonly OauthScope[] | null
  /** The challenge (RFC 6750) that tells how to get a token with that scope too; null = not by signing in. */
  readonly challenge: ((missing: OauthScope) => string) | null
  /** Which of the server's credentials opened the door: an id, never the credential itself. */
  readonly credential: string
  /** Calls `listener` when the server or the API token is revoked or expires. Answers a function that stops the watching. */
  whenGone(listener: () => void): () => void
  /** The client that used the server last, as it called itself. */
  readonly lastClient: string | null
  /** The server as it is by now; null when it has expired or was revoked. */
  current(): Grant | null
  /** To be told the client's name and version as soon as it introduces itself. */
  reportClient(client: string): void
  /** To be told the hash of the tool list that the client was given. */
  reportList(listedHash: string): void
}

/** Serves one MCP request under a grant. `request.signal` aborts when the client leaves or the server is revoked. */
export type ServeMcp = (request: Request, grant: Grant) => Promise<Response>
