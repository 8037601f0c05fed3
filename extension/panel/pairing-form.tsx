/** The form for the six digits, and what came of them in words. */
import { useSignal } from '@preact/signals'
import type { PairOutcome } from '../messages.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'

export function PairingForm({ worker }: { readonly worker: WorkerConnection }) {
  const say = words.value.pairing
  const code = useSignal('')
  const outcome = useSignal<PairOutcome | null>(null)
  const isBusy = useSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
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
    <form onSubmit={submit} class="pairing">
      <label>
        {say.code}
        <input
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\s*\d{3}\s*\d{3}\s*"
          required
          value={code.value}
          onInput={(event) => {
            code.value = event.currentTarget.value
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
