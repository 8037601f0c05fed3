/** The life of one call: its deadline, the caller's abort, and every wait that must obey both. */
import { RosebridgeError } from '../errors.ts'

/** What is left of a call. `signal` aborts when the caller gives up or the deadline passes. */
export interface CallClock {
  readonly signal: AbortSignal
  readonly deadlineMs: number
  remainingMs(): number
  /** Why the call ended: `cancelled` or `upstream_timeout`. Meaningful once `signal` is aborted. */
  stopReason(): RosebridgeError
  /** Waits for the work, but no longer than the call lives; work that comes later is dropped. */
  wait<T>(work: Promise<T>): Promise<T>
  sleep(delayMs: number): Promise<void>
  /** Ends the deadline's timer. To be called in a `finally`. */
  stop(): void
}

/** The error of a call its caller has given up. */
export function cancelledError(): RosebridgeError {
  return new RosebridgeError('cancelled', 'The call was cancelled.', {
    nextStep: 'Ask again if it is still wanted.',
  })
}

function deadlineError(deadlineMs: number): RosebridgeError {
  const seconds = Math.round(deadlineMs / 100) / 10
  return new RosebridgeError(
    'upstream_timeout',
    `Rose Rocket did not answer within ${seconds} s.`,
    {
      nextStep: 'Try again in a moment; a narrower question is answered faster.',
    },
  )
}

/**
 * Starts the clock of one call. The deadline runs on a monotonic clock, so that a changed or sleeping
 * system clock neither ends a call early nor lets it live on.
 */
export function startCallClock(options: {
  readonly signal?: AbortSignal | undefined
  readonly deadlineMs: number
}): CallClock {
  const { signal: callerSignal, deadlineMs } = options
  const startedAtMs = performance.now()
  const controller = new AbortController()
  const state: { reason?: RosebridgeError } = {}

  function end(reason: RosebridgeError): void {
    state.reason ??= reason
    controller.abort(state.reason)
  }
  const onCallerAbort = () => end(cancelledError())
  const timer = setTimeout(() => end(deadlineError(deadlineMs)), deadlineMs)
  if (callerSignal?.aborted === true) onCallerAbort()
  else callerSignal?.addEventListener('abort', onCallerAbort, { once: true })

  function wait<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const onAbort = () => reject(stopReason())
      if (controller.signal.aborted) {
        work.catch(() => undefined)
        onAbort()
        return
      }
      controller.signal.addEventListener('abort', onAbort, { once: true })
      work
        .then(resolve, reject)
        .finally(() => controller.signal.removeEventListener('abort', onAbort))
    })
  }
  function stopReason(): RosebridgeError {
    return state.reason ?? cancelledError()
  }

  return {
    signal: controller.signal,
    deadlineMs,
    remainingMs: () => Math.max(0, deadlineMs - (performance.now() - startedAtMs)),
    stopReason,
    wait,
    async sleep(delayMs) {
      let sleepTimer: ReturnType<typeof setTimeout> | undefined
      const slept = new Promise<void>((resolve) => {
        sleepTimer = setTimeout(resolve, delayMs)
      })
      await wait(slept).finally(() => clearTimeout(sleepTimer))
    },
    stop() {
      clearTimeout(timer)
      callerSignal?.removeEventListener('abort', onCallerAbort)
    },
  }
}
