/** Waiting for a person within a call: until it is settled, time is up, or the caller has gone. */
import { RosebridgeError } from '../../shared/errors.ts'

/** How often a waiting caller is told that it still waits. */
const progressMs = 5_000

/** Resolves when settled or when time is up; throws cancelled when `signal` ends first. */
export async function settledWithin(
  settled: Promise<void>,
  { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<void> {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const end = () => resolve()
  const timer = setTimeout(end, Math.max(0, timeoutMs))
  signal.addEventListener('abort', end, { once: true })
  try {
    if (!signal.aborted) await Promise.race([settled, ended])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
  if (!signal.aborted) return
  throw new RosebridgeError('cancelled', 'The call was cancelled while it waited for a person.', {
    nextStep: 'The write still waits to be allowed or denied; it was not withdrawn.',
  })
}

/** Tells at once and then every few seconds, in seconds; answers a function that stops it. */
export function progressEvery(options: {
  readonly waitMs: number
  progress(doneSeconds: number, totalSeconds: number): void
}): () => void {
  const { waitMs, progress } = options
  const startedAtMs = performance.now()
  const tell = () =>
    progress(Math.round((performance.now() - startedAtMs) / 1_000), Math.ceil(waitMs / 1_000))
  tell()
  const timer = setInterval(tell, progressMs)
  return () => clearInterval(timer)
}
