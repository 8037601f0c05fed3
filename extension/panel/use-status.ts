/** The bridge's own state, asked for now and then while the link stands. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { BridgeStatus } from '../../shared/wire/bridge-facts.ts'
import type { WorkerConnection } from '../worker-connection.ts'

const everyMs = 10_000

/** A status and the instant (this machine's milliseconds) it came in. */
export interface KnownStatus {
  readonly status: BridgeStatus
  readonly receivedAtMs: number
}

function untold(): KnownStatus {
  return {
    status: { bridgeVersion: '', sandbox: false, accounts: [] },
    receivedAtMs: Date.now(),
  }
}

/** Null until the bridge has told it. `again` asks at once, and makes the bridge ask Rose Rocket itself. */
export function useStatus(
  worker: WorkerConnection,
  isConnected: boolean,
): { readonly known: KnownStatus | null; again(): void } {
  const [known, know] = useState<KnownStatus | null>(null)
  const [attempt, setAttempt] = useState(0)
  const lastAttempt = useRef(0)
  useEffect(() => {
    if (!isConnected) return
    const controller = new AbortController()
    const ask = (afresh: boolean) => {
      worker.ask('status', { afresh }, { signal: controller.signal }).then(
        (status) => know({ status, receivedAtMs: Date.now() }),
        () => {
          // The link's own state says what is wrong; a bridge that tells nothing is asked all the same.
          if (!controller.signal.aborted) know((before) => before ?? untold())
        },
      )
    }
    // A link that is back asks as usual.
    ask(attempt !== lastAttempt.current)
    lastAttempt.current = attempt
    const timer = setInterval(ask, everyMs, false)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [worker, isConnected, attempt])
  return { known, again: () => setAttempt((count) => count + 1) }
}
