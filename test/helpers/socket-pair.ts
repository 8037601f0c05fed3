/** Two sockets wired to each other in memory, and a look at what passed between them. */
import type { SocketLike } from '../../shared/wire/peer.ts'

/** One end, with what it was sent by the other. */
export interface TestSocket extends SocketLike {
  readonly received: unknown[]
  /** Delivers raw data to this end, as if the other end had sent it. */
  deliver(data: unknown): void
}

/** Makes a pair; closing either end closes both. */
export function socketPair(): readonly [TestSocket, TestSocket] {
  const left = testSocket()
  const right = testSocket()
  left.join(right)
  right.join(left)
  return [left, right]
}

function testSocket(): TestSocket & {
  join(other: TestSocket & { end(): void }): void
  end(): void
} {
  const onMessage: ((event: { readonly data: unknown }) => void)[] = []
  const onClose: (() => void)[] = []
  const received: unknown[] = []
  let other: (TestSocket & { end(): void }) | undefined
  let closed = false
  const socket = {
    received,
    join(joined: TestSocket & { end(): void }) {
      other = joined
    },
    deliver(data: unknown) {
      if (closed) return
      received.push(readable(data))
      for (const listener of onMessage) listener({ data })
    },
    send(text: string) {
      if (closed) throw new Error('the socket is closed')
      queueMicrotask(() => other?.deliver(text))
    },
    end() {
      if (closed) return
      closed = true
      for (const listener of onClose) listener()
    },
    close() {
      socket.end()
      other?.end()
    },
    addEventListener(
      ...[type, listener]:
        | [type: 'message', listener: (event: { readonly data: unknown }) => void]
        | [type: 'close', listener: () => void]
    ) {
      if (type === 'message') onMessage.push(listener)
      else onClose.push(listener)
    },
  }
  return socket
}

function readable(data: unknown): unknown {
  try {
    return JSON.parse(String(data))
  } catch {
    return data
  }
}
