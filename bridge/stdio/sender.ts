/** Sends MCP messages to a bridge over HTTP, and finds it anew when it has gone. */
import { headersOf, type Message } from './message.ts'

/** Where messages go: the address, and the bearer token that opens it. */
export interface Endpoint {
  readonly mcpUrl: string
  readonly token: string
}

type HeadersOf = Readonly<Record<string, string>>

export interface Sender {
  /** Posts one message. It is sent again only if it never arrived, or was refused at the door (401). */
  send(message: Message, signal: AbortSignal, headers?: HeadersOf): Promise<Response>
  /**
   * Asks without a message: for the stream of a session, or for its end. It never starts a bridge: throws where none runs.
   */
  open(method: 'GET' | 'DELETE', headers: HeadersOf, signal: AbortSignal): Promise<Response>
  /** The protocol version the handshake of an older client agreed on. */
  negotiated(version: string | undefined): void
}

/** Builds a sender; `connect` is asked before the first message and after every loss. */
export function createSender(options: {
  readonly connect: () => Promise<Endpoint>
  /** The same, but null where a bridge would have to be started. */
  readonly reconnect: () => Promise<Endpoint | null>
  /** Whether there is a better endpoint than the present one by now. */
  readonly isStale: () => boolean
  readonly signal: AbortSignal
}): Sender {
  const { connect, reconnect, isStale } = options
  let endpoint: Promise<Endpoint> | undefined
  let version: string | null = null
  const forget = (used: Promise<Endpoint>) => {
    if (endpoint === used) endpoint = undefined
  }

  const post = async (
    { mcpUrl, token }: Endpoint,
    message: Message,
    signal: AbortSignal,
    headers: HeadersOf,
  ) =>
    await fetch(mcpUrl, {
      method: 'POST',
      headers: {
        ...headersOf(message, version),
        ...headers,
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(message),
      signal: AbortSignal.any([signal, options.signal]),
    })

  return {
    async send(message, signal, headers = {}) {
      for (let isRetry = false; ; isRetry = true) {
        if (endpoint !== undefined && isStale()) endpoint = undefined
        endpoint ??= connect()
        const used = endpoint
        try {
          const reply = await post(await used, message, signal, headers)
          if (reply.status !== 401 || isRetry) return reply
          forget(used)
        } catch (error) {
          forget(used)
          if (isRetry || !isUnreachable(error)) throw error
        }
      }
    },
    async open(method, headers, signal) {
      if (endpoint === undefined) {
        const found = await reconnect()
        if (found === null) throw new Error('no bridge runs')
        // A message may have found one meanwhile.
        endpoint ??= Promise.resolve(found)
      }
      const used = endpoint
      try {
        const { mcpUrl, token } = await used
        const reply = await fetch(mcpUrl, {
          method,
          headers: {
            ...headers,
            ...(version === null ? {} : { 'MCP-Protocol-Version': version }),
            Accept: 'text/event-stream',
            Authorization: `Bearer ${token}`,
          },
          signal: AbortSignal.any([signal, options.signal]),
        })
        if (reply.status === 401) forget(used)
        return reply
      } catch (error) {
        if (!signal.aborted) forget(used)
        throw error
      }
    },
    negotiated(agreed) {
      version = agreed ?? version
    },
  }
}

/** Whether a message never arrived, so that sending it again repeats nothing. */
export function isUnreachable(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
}
