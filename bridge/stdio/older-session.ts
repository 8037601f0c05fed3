/** The HTTP session behind an older client on stdin and stdout: kept, listened to, and opened again when it is lost. */
import { eventMessages, type Message, speaksModern } from './message.ts'
import type { Sender } from './sender.ts'

const initialized: Message = { jsonrpc: '2.0', method: 'notifications/initialized' }

export interface OlderSession {
  /** Sends a message, within the session where it belongs to one. A lost session is opened anew, unseen by the client. */
  send(message: Message, signal: AbortSignal): Promise<Response>
  /** Whether there is a session, in which a call is cancelled by saying so. */
  isOpen(): boolean
  close(): Promise<void>
}

/** `deliver` gets what the bridge says without having been asked. */
export function createOlderSession(options: {
  readonly sender: Sender
  readonly deliver: (text: string) => void
  readonly signal: AbortSignal
}): OlderSession {
  const { sender, deliver, signal } = options
  /** How the client introduced itself, to do so again for it. */
  let introduction: Message | undefined
  let id: string | null = null
  let listening: AbortController | undefined
  let reopening: Promise<void> | undefined

  const headers = (): Record<string, string> => (id === null ? {} : { 'Mcp-Session-Id': id })

  const listen = async () => {
    listening?.abort()
    const own = new AbortController()
    listening = own
    try {
      const until = AbortSignal.any([own.signal, signal])
      const { body, ok } = await sender.open('GET', headers(), until)
      if (!ok || body === null) return
      for await (const text of eventMessages(body)) deliver(text)
    } catch {
      // Whether the bridge is still there, the next message finds out.
    }
  }

  const reopen = async (first: Message) => {
    id = null
    const reply = await sender.send(first, signal)
    id = reply.headers.get('mcp-session-id')
    await reply.text()
    await (await sender.send(initialized, signal, headers())).text()
    void listen()
  }

  const sendInSession = async (message: Message, ended: AbortSignal) => {
    const used = id
    const reply = await sender.send(message, ended, headers())
    if (reply.status !== 404 || used === null || introduction === undefined) return reply
    await reply.body?.cancel()
    // Several messages may find out together; one of them opens the new session.
    if (id === used && reopening === undefined) {
      reopening = reopen(introduction).finally(() => {
        reopening = undefined
      })
    }
    await reopening
    return await sender.send(message, ended, headers())
  }

  return {
    async send(message, ended) {
      if (speaksModern(message)) return await sender.send(message, ended)
      if (message.method !== 'initialize') {
        const reply = await sendInSession(message, ended)
        if (message.method === initialized.method && id !== null) void listen()
        return reply
      }
      const reply = await sender.send(message, ended)
      introduction = message
      id = reply.headers.get('mcp-session-id')
      return reply
    },
    isOpen: () => id !== null,
    async close() {
      listening?.abort()
      if (id === null || signal.aborted) return
      try {
        await (await sender.open('DELETE', headers(), signal)).body?.cancel()
      } catch {
        // A bridge that is gone has forgotten the session already.
      }
    },
  }
}
