/** Keeps one access token, renews it early, and signs in once however many calls wait for it. */
import { cancelledError } from './call-clock.ts'

/** Where a client gets its bearer tokens. */
export interface TokenSource {
  /** A token believed to be good. `signal` ends this wait only, never the sign-in others wait for. */
  token(signal?: AbortSignal): Promise<string>
  /** Tells that the API refused this token; an older or newer one stays untouched. */
  invalidate(token: string): void
}

export interface IssuedToken {
  readonly token: string
  readonly lifetimeMs: number
}

const renewEarlyMs = 60_000

/** Builds a token source around `issue`, which signs in and throws `RosebridgeError`. Failures are not kept. */
export function createTokenCache(options: {
  readonly issue: () => Promise<IssuedToken>
  readonly now: () => Date
}): TokenSource {
  const { issue, now } = options
  let current: { readonly token: string; readonly renewAtMs: number } | undefined
  let signingIn: Promise<string> | undefined

  async function signIn(): Promise<string> {
    const askedAtMs = now().getTime()
    const { token, lifetimeMs } = await issue()
    // A token that lives two minutes or less would otherwise be renewed on every call.
    const earlyMs = Math.min(renewEarlyMs, lifetimeMs / 2)
    current = { token, renewAtMs: askedAtMs + lifetimeMs - earlyMs }
    return token
  }

  return {
    async token(signal) {
      if (signal?.aborted === true) throw cancelledError()
      if (current !== undefined && now().getTime() < current.renewAtMs) return current.token
      signingIn ??= signIn().finally(() => {
        signingIn = undefined
      })
      return waitFor(signingIn, signal)
    },
    invalidate(token) {
      if (current?.token === token) current = undefined
    },
  }
}

/** Waits for shared work until this waiter's own signal aborts. */
function waitFor<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(cancelledError())
    if (signal.aborted) {
      work.catch(() => undefined)
      onAbort()
      return
    }
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
