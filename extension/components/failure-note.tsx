/** A named error with its next step, and the button that tries again. */
import type { ComponentChildren } from 'preact'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { answerWords } from '../words/answer-words.ts'

export function FailureNote(props: {
  readonly error: WireErrorFacts
  readonly onAgain?: (() => void) | undefined
  readonly children?: ComponentChildren
}) {
  const { error, onAgain, children } = props
  const { again, cancelled } = answerWords.value.common
  const isCancelled = error.kind === 'cancelled'
  return (
    <div class="note" data-tone={isCancelled ? 'calm' : 'bad'} data-error={error.kind} role="alert">
      <p>
        <strong>{isCancelled ? cancelled : error.message}</strong>
      </p>
      {isCancelled ? null : <p>{error.nextStep}</p>}
      {isCancelled ? null : children}
      {onAgain === undefined ? null : (
        <div class="row">
          <button type="button" class="button" onClick={onAgain}>
            {again}
          </button>
        </div>
      )}
    </div>
  )
}
