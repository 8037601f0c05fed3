/** An answer as a view holds it: asked once per key, cancelled with its key, never shown for another. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Progress } from '../../shared/wire/exchange.ts'
import { callCancelled, WireError } from '../../shared/wire/wire-error.ts'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { words } from '../words/words.ts'

/** `ready` keeps its value while it is asked for again (`refreshing`). */
export type Answer<T> =
  | { readonly state: 'waiting'; readonly progress: Progress | null }
  | { readonly state: 'ready'; readonly value: T; readonly refreshing: boolean }
  | { readonly state: 'failed'; readonly error: WireErrorFacts }

/** What a question needs to be cancelled and to tell how far it is. */
export interface AskingOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

interface Kept<T> {
  readonly key: string
  readonly answer: Answer<T>
}

/** A link that broke mends itself; then the question is asked again without a person. */
const passing = new Set(['link_closed', 'link_silent'])
/** The worker's end takes its questions along, and is over before anything says that the link was gone. */
const againAfterMs = 300
const mostLost = 3
const waiting = { state: 'waiting', progress: null } as const

/** `key` names the question and everything it depends on; it is asked while `isReady`. */
export function useAnswer<T>(options: {
  readonly key: string
  readonly isReady: boolean
  readonly ask: (options: AskingOptions) => Promise<T>
}): { readonly answer: Answer<T>; again(): void; cancel(): void } {
  const { isReady, ask } = options
  // An answer comes in the language it was asked in.
  const key = `${words.value.language} ${options.key}`
  const [kept, keep] = useState<Kept<T> | null>(null)
  const [attempt, setAttempt] = useState(0)
  const again = () => setAttempt((count) => count + 1)
  const controller = useRef<AbortController | null>(null)
  const answered = useRef('')
  const lost = useRef({ key, times: 0 })
  const answer = kept !== null && kept.key === key ? kept.answer : waiting

  useEffect(() => {
    const question = `${attempt} ${key}`
    if (!isReady || answered.current === question) return
    const own = new AbortController()
    let retry: ReturnType<typeof setTimeout> | undefined
    controller.current = own
    if (lost.current.key !== key) lost.current = { key, times: 0 }
    const show = (next: Answer<T>) => {
      if (controller.current === own) keep({ key, answer: next })
    }
    keep((before) =>
      before !== null && before.key === key && before.answer.state === 'ready'
        ? { key, answer: { ...before.answer, refreshing: true } }
        : { key, answer: waiting },
    )
    const onProgress = (progress: Progress) => {
      keep((before) =>
        before?.key === key && before.answer.state === 'waiting' && controller.current === own
          ? { key, answer: { state: 'waiting', progress } }
          : before,
      )
    }
    ask({ signal: own.signal, onProgress }).then(
      (value) => {
        if (controller.current === own) {
          answered.current = question
          lost.current.times = 0
        }
        show({ state: 'ready', value, refreshing: false })
      },
      (thrown) => {
        const error = factsOf(thrown)
        if (error.kind === 'link_closed' && lost.current.times < mostLost) {
          lost.current.times += 1
          retry = setTimeout(() => {
            // Who stopped it meanwhile does not want it again.
            if (controller.current === own) again()
          }, againAfterMs)
          return
        }
        if (controller.current === own && !passing.has(error.kind)) answered.current = question
        show({ state: 'failed', error })
      },
    )
    return () => {
      clearTimeout(retry)
      controller.current = null
      own.abort()
    }
  }, [key, isReady, attempt])

  return {
    answer,
    again,
    cancel() {
      // What could not be asked yet is given up as well.
      const own = controller.current
      controller.current = null
      answered.current = `${attempt} ${key}`
      keep({ key, answer: { state: 'failed', error: callCancelled().facts } })
      own?.abort()
    },
  }
}

/** What went wrong, in the shape every view shows. */
export function factsOf(thrown: unknown): WireErrorFacts {
  if (thrown instanceof WireError) return thrown.facts
  return {
    kind: 'internal',
    message: 'Something in the panel itself failed.',
    nextStep: 'Close the panel and open it again.',
  }
}
