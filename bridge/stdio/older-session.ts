/** The HTTP session behind an older client on stdin and stdout: kept, listened to, and opened again when it is lost. */
import { z } from 'zod'
import { pause } from '../until-aborted.ts'
import { eventMessages, type Message, speaksModern } from './message.ts'
import type { Sender } from './sender.ts'

const initialized: Message = { jsonrpc: '2.0', method: 'notifications/initialized' }
/** What a client that was away may have missed: a new session knows nothing of what changed before it. */
const perhapsChanged = ['tools', 'prompts', 'resources'].map(
  (list): Message => ({ jsonrpc: '2.0', method: `notifications/${list}/list_changed` }),
)
const uriSchema = z.object({ uri: z.string() })
/** How soon a stream that ended is opened again; twice as late each time, unless it has held for long. */
const firstPauseMs = 250
const longestPauseMs = 30_000

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
  let pauseMs = firstPauseMs
  /** Addresses the client has subscribed to, to do so again for it. */
  const subscribed = new Set<string>()

  const headers = (): Record<string, string> => (id === null ? {} : { 'Mcp-Session-Id': id })

  /** Hears one stream to its end; false where there is none to be had. */
  const hear = async (
    lastId: string | null,
    until: AbortSignal,
    onId: (id: string | null) => void,
  ) => {
    const used = id
    const from = lastId === null ? {} : { 'Last-Event-ID': lastId }
    const { body, status, ok } = await sender.open('GET', { ...headers(), ...from }, until)
    if (ok && body !== null) {
      for await (const text of eventMessages(body, onId)) deliver(text)
      return true
    }
    await body?.cancel()
    if (status === 404) await reopenOnce(used)
    // An event that the bridge keeps no more: from now on, then.
    if (status === 400) onId(null)
    return status !== 405
  }

  /** Listens for as long as the process lives: what ends is opened again, from where it ended. */
  const listen = async () => {
    listening?.abort()
    const own = new AbortController()
    listening = own
    const until = AbortSignal.any([own.signal, signal])
    let lastId: string | null = null
    while (!until.aborted) {
      const startedMs = performance.now()
      try {
        const isOffered = await hear(lastId, until, (eventId) => {
          lastId = eventId
        })
        if (!isOffered) return
      } catch {
        // The bridge has gone, or the client: looked at again after the pause.
      }
      if (performance.now() - startedMs >= longestPauseMs) pauseMs = firstPauseMs
      await pause(pauseMs, until)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }

  const reopen = async (first: Message) => {
    const reply = await sender.send(first, signal)
    const opened = reply.headers.get('mcp-session-id')
    await reply.text()
    // The lost one is kept until then, so that whoever finds out next tries again.
    if (opened === null) throw new Error('no session was opened')
    id = opened
    await (await sender.send(initialized, signal, headers())).text()
    for (const uri of subscribed) {
      const again = { jsonrpc: '2.0', id: `again ${uri}`, method: 'resources/subscribe' } as const
      await (await sender.send({ ...again, params: { uri } }, signal, headers())).text()
    }
    const updated = [...subscribed].map(
      (uri): Message => ({
        jsonrpc: '2.0',
        method: 'notifications/resources/updated',
        params: { uri },
      }),
    )
    for (const message of [...perhapsChanged, ...updated]) deliver(JSON.stringify(message))
    void listen()
  }
  /** Several may find out together that the session `used` is lost; one of them opens the new one. */
  const reopenOnce = async (used: string | null) => {
    if (introduction === undefined) return
    if (id === used && reopening === undefined) {
      reopening = reopen(introduction).finally(() => {
        reopening = undefined
      })
    }
    await reopening
  }

  const sendInSession = async (message: Message, ended: AbortSignal) => {
    const used = id
    const reply = await sender.send(message, ended, headers())
    if (reply.status !== 404 || used === null || introduction === undefined) return reply
    await reply.body?.cancel()
    await reopenOnce(used)
    return await sender.send(message, ended, headers())
  }

  return {
    async send(message, ended) {
      if (speaksModern(message)) return await sender.send(message, ended)
      if (message.method !== 'initialize') {
        const { data } = uriSchema.safeParse(message.params)
        if (message.method === 'resources/subscribe' && data) subscribed.add(data.uri)
        if (message.method === 'resources/unsubscribe' && data) subscribed.delete(data.uri)
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
