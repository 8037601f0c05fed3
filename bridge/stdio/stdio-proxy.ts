/** MCP on stdin and stdout, carried to the HTTP endpoint of a bridge message by message. */
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { describedErrorSchema } from '../../shared/errors.ts'
import { describedHere, inOwnWords } from '../own-name.ts'
import { errorLine, eventMessages, type Message, parseMessage } from './message.ts'
import { createOlderSession } from './older-session.ts'
import { createSender, type Endpoint, isUnreachable } from './sender.ts'

const replySchema = z.looseObject({
  jsonrpc: z.string().optional(),
  error: describedErrorSchema.optional().catch(undefined),
  result: z.looseObject({ protocolVersion: z.string().optional() }).optional().catch(undefined),
})
const cancellationSchema = z.looseObject({ requestId: z.union([z.string(), z.number()]) })

/**
 * Serves until the input ends and everything asked is answered. `connect` is asked at the start, and again
 * when the bridge is gone or does not know the token any more; `reconnect` then too, where nothing is asked, only listened
 * to: it answers null where a bridge would have to be started for that.
 */
export async function serveStdio(options: {
  readonly input: Readable
  readonly write: (line: string) => void
  readonly connect: () => Promise<Endpoint>
  readonly reconnect: () => Promise<Endpoint | null>
  readonly isStale: () => boolean
  readonly signal: AbortSignal
}): Promise<void> {
  const { input, write, signal } = options
  const sender = createSender(options)
  const session = createOlderSession({
    sender,
    deliver: (text) => write(JSON.stringify(JSON.parse(text))),
    signal,
  })
  const underWay = new Map<string | number, AbortController>()
  const listening = new Set<AbortController>()
  const pending = new Set<Promise<void>>()

  const deliver = (text: string, message: Message) => {
    const parsed: unknown = JSON.parse(text)
    const reply = replySchema.safeParse(parsed).data
    if (message.method === 'initialize') sender.negotiated(reply?.result?.protocolVersion)
    if (reply?.jsonrpc === undefined && reply?.error !== undefined) {
      // The door refused: its words become an answer to the call, if one is waited for.
      if (message.id === undefined || message.method === undefined) return
      write(errorLine(message.id, -32_000, `${reply.error.message} ${reply.error.nextStep}`))
    } else {
      // One line per message, whatever white space the sender put in.
      write(JSON.stringify(parsed))
    }
  }

  const carry = async (message: Message): Promise<void> => {
    const ended = new AbortController()
    // An answer of the client carries the bridge's id, which may be that of a call of its own.
    const callId = message.method === undefined ? undefined : message.id
    if (callId !== undefined) underWay.set(callId, ended)
    if (message.method === 'subscriptions/listen') listening.add(ended)
    try {
      const reply = await session.send(message, ended.signal)
      const type = reply.headers.get('content-type') ?? ''
      if (type.startsWith('text/event-stream') && reply.body !== null) {
        for await (const data of eventMessages(reply.body)) deliver(data, message)
        return
      }
      const text = await reply.text()
      if (text !== '') deliver(text, message)
    } catch (error) {
      if (callId === undefined || ended.signal.aborted || signal.aborted) return
      const { message: words, nextStep } = isUnreachable(error)
        ? {
            message: 'The bridge cannot be reached.',
            nextStep: inOwnWords('Start it with rosebridge start.'),
          }
        : describedHere(error)
      write(errorLine(callId, -32_000, `${words} ${nextStep}`))
    } finally {
      if (callId !== undefined) underWay.delete(callId)
      listening.delete(ended)
    }
  }

  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const stop = () => {
    lines.close()
    input.destroy()
  }
  signal.addEventListener('abort', stop, { once: true })
  for await (const line of lines) {
    if (line.trim() === '') continue
    const message = parseMessage(line)
    if (message === null) {
      write(errorLine(null, -32_700, 'The line is not a JSON-RPC message.'))
      continue
    }
    if (message.method === 'notifications/cancelled') {
      // Over HTTP a call is cancelled by closing its answer; only within a session the bridge has to be told.
      const { data } = cancellationSchema.safeParse(message.params)
      if (data !== undefined) underWay.get(data.requestId)?.abort()
      if (!session.isOpen()) continue
    }
    const work = carry(message)
    pending.add(work)
    void work.finally(() => pending.delete(work))
  }
  signal.removeEventListener('abort', stop)
  for (const ended of listening) ended.abort()
  await Promise.all(pending)
  await session.close()
}
