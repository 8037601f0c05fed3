/** The bridge's own state, asked for now and then while the link stands. */
import { useEffect, useState } from 'preact/hooks'
import type { BridgeStatus } from '../../shared/wire/bridge-facts.ts'
import type { WorkerConnection } from '../worker-connection.ts'

const everyMs = 15_000

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

/** Null until the bridge has told it. Another `attempt` asks at once. */
export function useStatus(
  worker: WorkerConnection,
  isConnected: boolean,
  attempt = 0,
): KnownStatus | null {
  const [known, know] = useState<KnownStatus | null>(null)
  useEffect(() => {
    if (!isConnected) return
    const controller = new AbortController()
    const ask = () => {
      worker.ask('status', {}, { signal: controller.signal }).then(
        (status) => know({ status, receivedAtMs: Date.now() }),
        () => {
          // The link's own state says what is wrong; a bridge that tells nothing is asked all the same.
          if (!controller.signal.aborted) know((before) => before ?? untold())
        },
      )
    }
    ask()
    const timer = setInterval(ask, everyMs)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [worker, isConnected, attempt])
  return known
}
