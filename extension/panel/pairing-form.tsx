/** The form for the six digits, and what came of them in words. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { PairOutcome } from '../messages.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'

const complete = /^\d{6}$/

/** `takesFocus`: the page is for this, so that one can type at once. */
export function PairingForm(props: {
  readonly worker: WorkerConnection
  readonly takesFocus?: boolean
}) {
  const { worker, takesFocus = false } = props
  const say = words.value.pairing
  const code = useSignal('')
  const outcome = useSignal<PairOutcome | null>(null)
  const isBusy = useSignal(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  const submit = async () => {
    if (isBusy.value) return
    isBusy.value = true
    try {
      outcome.value = await worker.ask('pair', { code: code.value })
    } catch {
      outcome.value = { state: 'unreachable' }
    }
    isBusy.value = false
    code.value = ''
  }
  return (
    <form
      class="pairing"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label>
        {say.code}
        <input
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\s*\d{3}\s*\d{3}\s*"
          required
          value={code.value}
          ref={field}
          onInput={(event) => {
            code.value = event.currentTarget.value
            // The sixth digit says that the code is complete; nothing is gained by a click.
            if (complete.test(code.value.replace(/\s/g, ''))) void submit()
          }}
        />
      </label>
      <button type="submit" class="button main" disabled={isBusy.value}>
        {say.pair}
      </button>
      <p role="alert">{outcome.value === null ? '' : outcomeWords(outcome.value)}</p>
    </form>
  )
}

function outcomeWords(outcome: PairOutcome): string {
  const say = words.value.pairing
  switch (outcome.state) {
    case 'paired':
      return say.paired(outcome.name)
    case 'wrong':
      return say.wrong(outcome.left)
    default:
      return say[outcome.state]
  }
}
