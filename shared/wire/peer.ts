/** Request and reply over any socket: ids, deadlines, cancelling, progress, closing. */
import * as z from 'zod/mini'
import { answerCalls } from './answer-calls.ts'
import {
  type Exchanges,
  type Handlers,
  half,
  type Progress,
  type ReplyOf,
  type RequestOf,
} from './exchange.ts'
import { type Frame, problemOf, readFrame } from './frames.ts'
import { callCancelled, linkClosed, linkSilent, unreadable, WireError } from './wire-error.ts'
import type { WireErrorFacts } from './wire-error-schema.ts'

/** What a peer needs of a socket; the browser's WebSocket and that of `ws` both have it. */
export interface SocketLike {
  send(text: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
}

/** How long an answer may take and who may stop waiting for it. */
export interface AskOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds without reply or progress before the request is given up. */
  readonly timeoutMs?: number | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** One end of a link that may ask `Asks` of the other end. */
export interface Peer<Asks extends Exchanges<Asks>> {
  /** Asks and waits. Rejects with a WireError: the far side's failure, silence, cancelling or closing. */
  ask<N extends keyof Asks & string>(
    name: N,
    request: RequestOf<Asks, N>,
    options?: AskOptions,
  ): Promise<ReplyOf<Asks, N>>
  close(code?: number, reason?: string): void
}

interface Waiting {
  reply(output: unknown): void
  fail(error: WireError): void
  progress(progress: Progress): void
}

/**
 * Makes a peer of a socket. `asks` is what this end may ask, `answers` what it answers with `handlers`;
 * `describe` turns what a handler threw into the published shape; `admit` throws for a call that may not be made yet;
 * `within` runs the work of one; `timeoutMs` is the usual deadline.
 */
export function createPeer<
  Asks extends Exchanges<Asks>,
  Answers extends Exchanges<Answers>,
>(options: {
  readonly socket: SocketLike
  readonly asks: Asks
  readonly answers: Answers
  readonly handlers: Handlers<Answers>
  readonly describe: (thrown: unknown) => WireErrorFacts
  readonly admit?: ((name: string) => void) | undefined
  readonly within?: ((work: () => Promise<unknown>) => Promise<unknown>) | undefined
  readonly timeoutMs?: number
}): Peer<Asks> {
  const { socket, asks, timeoutMs: usualTimeoutMs = 10_000 } = options
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closed = false

  const send = (frame: Frame) => {
    if (closed) return
    // A socket that is closing refuses to send; its close event settles everything a moment later.
    try {
      socket.send(JSON.stringify(frame))
    } catch {
      end()
    }
  }
  const answering = answerCalls({ ...options, send })

  const end = () => {
    if (closed) return
    closed = true
    answering.abortAll()
    for (const open of [...waiting.values()]) open.fail(linkClosed())
  }

  socket.addEventListener('close', end)
  socket.addEventListener('message', ({ data }) => {
    const read = readFrame(data)
    if ('failure' in read) return send(read.failure)
    const { frame } = read
    switch (frame.type) {
      case 'call':
        return answering.answer(frame)
      case 'cancel':
        return answering.abort(frame.id)
      case 'reply':
        return waiting.get(frame.id)?.reply(frame.output)
      case 'progress':
        return waiting.get(frame.id)?.progress(frame)
      case 'failure':
        // Without an id nobody here can be told; answering it could go round for ever.
        if (frame.id !== null) waiting.get(frame.id)?.fail(new WireError(frame.error))
    }
  })

  return {
    ask(name, request, { signal, timeoutMs = usualTimeoutMs, onProgress } = {}) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(linkClosed())
        if (signal?.aborted) return reject(callCancelled())
        const exchange = asks[name]
        if (exchange === undefined) return reject(unreadable(`"${name}"`, 'nobody answers it'))
        const id = ++lastId
        let deadline: ReturnType<typeof setTimeout>
        const settle = () => {
          waiting.delete(id)
          clearTimeout(deadline)
          signal?.removeEventListener('abort', cancel)
        }
        const fail = (error: WireError) => {
          settle()
          reject(error)
        }
        const giveUp = (error: WireError) => {
          fail(error)
          send({ type: 'cancel', id })
        }
        const cancel = () => giveUp(callCancelled())
        const startDeadline = () => {
          clearTimeout(deadline)
          deadline = setTimeout(() => giveUp(linkSilent(name, timeoutMs)), timeoutMs)
        }
        waiting.set(id, {
          reply(output) {
            const parsed = parseReply(asks, name, output)
            if (!parsed.success) return fail(unreadable(`The reply to "${name}"`, parsed.problem))
            settle()
            resolve(parsed.reply)
          },
          fail,
          progress(progress) {
            startDeadline()
            onProgress?.(progress)
          },
        })
        signal?.addEventListener('abort', cancel, { once: true })
        startDeadline()
        send({ type: 'call', id, name, input: request })
      })
    },
    close(code, reason) {
      socket.close(code, reason)
      end()
    },
  }
}

function parseReply<E extends Exchanges<E>, N extends keyof E>(
  exchanges: E,
  name: N,
  output: unknown,
): { success: true; reply: ReplyOf<E, N> } | { success: false; problem: string } {
  const parsed = z.safeParse(half(exchanges, name, 'reply'), output)
  return parsed.success
    ? { success: true, reply: parsed.data }
    : { success: false, problem: problemOf(parsed.error) }
}
