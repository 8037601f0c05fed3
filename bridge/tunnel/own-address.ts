/** The address of people who have a reverse proxy of their own (`--public-url`): checked from outside like any other. */
import { describeError } from '../../shared/errors.ts'
import type { TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'
import { pause } from '../until-aborted.ts'
import type { Reachability } from './reachability.ts'

type OwnAddressState = NonNullable<TunnelStatus['ownAddress']>

const looksMs = [0, 2_000, 5_000] as const

export interface OwnAddress {
  read(): OwnAddressState
  /** Checks anew; resolves with how it stands then. */
  check(): Promise<OwnAddressState>
  close(): void
}

/** It is checked at once, a few times, since a proxy may be started after the bridge. */
export function createOwnAddress(options: {
  readonly url: string
  readonly reachability: Pick<Reachability, 'check'>
  readonly onFirst: (state: OwnAddressState) => void
}): OwnAddress {
  const { url, reachability, onFirst } = options
  const over = new AbortController()
  let state: OwnAddressState = { url, state: 'checking', problem: null }

  const check = async () => {
    try {
      await reachability.check(url, { signal: over.signal })
      state = { url, state: 'ready', problem: null }
    } catch (error) {
      const { message, nextStep } = describeError(error)
      state = { url, state: 'unreachable', problem: { message, nextStep } }
    }
    return state
  }
  const checkAtStart = async () => {
    for (const pauseMs of looksMs) {
      await pause(pauseMs, over.signal)
      if (over.signal.aborted) return
      if ((await check()).state === 'ready') break
    }
    if (!over.signal.aborted) onFirst(state)
  }
  void checkAtStart()
  return { read: () => state, check, close: () => over.abort() }
}
