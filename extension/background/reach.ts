/** Reaching the bridge: is anything there, and does it open the link? */
import { linkPath } from '../../shared/wire/messages.ts'

/** An open socket, or what stands at the address instead. */
export type Reached =
  | { readonly socket: WebSocket }
  | { readonly problem: 'not_running' | 'wrong_port' | 'not_answering' }

/** How the outside is touched; handed in so that tests can. */
export interface Outside {
  openSocket(url: string): WebSocket
  fetch(url: string, init: RequestInit): Promise<unknown>
}

const answerWithinMs = 1_500

/**
 * Looks by plain HTTP first: browsers delay further WebSockets to an address where some have failed, by
 * seconds, and a bridge that has just started would be found late. The reply itself is not readable and
 * need not be: that there is one tells enough.
 */
export async function reach(
  address: string,
  options: { readonly outside: Outside; readonly mayTrySocket: boolean },
): Promise<Reached> {
  const { outside, mayTrySocket } = options
  const patience = AbortSignal.timeout(answerWithinMs)
  try {
    await outside.fetch(`http://${address}/healthz`, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      signal: patience,
    })
  } catch {
    return { problem: patience.aborted ? 'not_answering' : 'not_running' }
  }
  if (!mayTrySocket) return { problem: 'wrong_port' }
  return await opened(outside.openSocket(`ws://${address}${linkPath}`))
}

function opened(socket: WebSocket): Promise<Reached> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => {
      settle({ problem: 'not_answering' })
      socket.close()
    }, answerWithinMs)
    const settle = (reached: Reached) => {
      clearTimeout(patience)
      resolve(reached)
    }
    socket.addEventListener('open', () => settle({ socket }), { once: true })
    socket.addEventListener('close', () => settle({ problem: 'wrong_port' }), { once: true })
  })
}
