/** How the bridge is reached from outside, asked again and again while somebody looks; the header and Connect share it. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { TunnelStatus } from '../../shared/wire/tunnel-exchanges.ts'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { view } from './navigation.ts'
import { factsOf } from './use-answer.ts'

/** Whoever follows the steps waits for each of them; else it only has to be true. */
const closeMs = 700
const usualMs = 4_000

/** Null until the bridge has told it, and while the link is down. */
export const tunnelStatus = signal<TunnelStatus | null>(null)
/** Why it is not known. */
export const tunnelFailure = signal<WireErrorFacts | null>(null)

/** Shows what an answer told, if it tells something new. */
export function showTunnel(status: TunnelStatus): void {
  tunnelFailure.value = null
  if (JSON.stringify(status) !== JSON.stringify(tunnelStatus.value)) tunnelStatus.value = status
}

/** Keeps it up to date for as long as the panel is there. */
export function useTunnelWatch(worker: WorkerConnection, isConnected: boolean): void {
  const isClose = view.value === 'connect'
  useEffect(() => {
    if (!isConnected) {
      tunnelStatus.value = null
      return
    }
    const controller = new AbortController()
    const { signal } = controller
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      try {
        if (document.visibilityState === 'visible') {
          showTunnel(await worker.ask('tunnel.status', {}, { signal }))
        }
      } catch (thrown) {
        if (!signal.aborted) tunnelFailure.value = factsOf(thrown)
      }
      if (!signal.aborted) timer = setTimeout(() => void ask(), isClose ? closeMs : usualMs)
    }
    void ask()
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [worker, isConnected, isClose])
}
