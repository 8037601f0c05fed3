/** Sign-ins in the browser that panels began: each waits for its person, and is asked after until it is done. */
import { randomUUID } from 'node:crypto'
import { RosebridgeError } from '../../shared/errors.ts'
import { type AskedSignIn, connectBySignIn } from '../accounts/connect-sign-in.ts'
import type { ConnectedResult, ConnectParts } from '../accounts/keep-account.ts'
import { describedHere } from '../own-name.ts'

/** More at once than anybody means; the oldest gives way. */
const mostAtOnce = 4

type SignInState =
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly result: ConnectedResult }
  | { readonly state: 'failed'; readonly message: string; readonly nextStep: string }

interface Entry {
  state: SignInState
  readonly stopping: AbortController
}

export interface SignInDesk {
  /** Throws invalid_input. */
  begin(asked: AskedSignIn): Promise<{ id: string; url: string; redirectUri: string }>
  /** Throws not_found. */
  look(id: string): SignInState
  stop(id: string): void
  close(): void
}

/** Opens the desk. */
export function createSignInDesk(parts: ConnectParts): SignInDesk {
  const open = new Map<string, Entry>()
  const stop = (id: string) => open.get(id)?.stopping.abort()
  return {
    async begin(asked) {
      const stopping = new AbortController()
      const { url, redirectUri, done } = await connectBySignIn(asked, {
        ...parts,
        callbackPort: null,
        signal: stopping.signal,
      })
      const id = randomUUID()
      const entry: Entry = { state: { state: 'waiting' }, stopping }
      open.set(id, entry)
      done.then(
        (result) => {
          entry.state = { state: 'done', result }
        },
        (error: unknown) => {
          const { message, nextStep } = describedHere(error)
          entry.state = { state: 'failed', message, nextStep }
        },
      )
      for (const old of [...open.keys()].slice(0, -mostAtOnce)) {
        stop(old)
        open.delete(old)
      }
      return { id, url, redirectUri }
    },
    look(id) {
      const entry = open.get(id)
      if (entry !== undefined) return entry.state
      throw new RosebridgeError('not_found', 'That sign-in is not known here any more.', {
        nextStep: 'Begin it again.',
      })
    },
    stop,
    close() {
      for (const id of open.keys()) stop(id)
      open.clear()
    },
  }
}
