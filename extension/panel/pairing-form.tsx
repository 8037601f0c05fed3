/** The form for the six digits, and what came of them in words. */
import { useSignal } from '@preact/signals'
import type { PairOutcome } from '../messages.ts'
import type { WorkerConnection } from '../worker-connection.ts'

export function PairingForm({ worker }: { readonly worker: WorkerConnection }) {
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
    <form onSubmit={submit}>
      <label>
        Pairing code
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
      <button type="submit" disabled={isBusy.value}>
        Pair
      </button>
      <p role="alert">{outcome.value === null ? '' : outcomeWords(outcome.value)}</p>
    </form>
  )
}

function outcomeWords(outcome: PairOutcome): string {
  switch (outcome.state) {
    case 'paired':
      return `Paired as "${outcome.name}".`
    case 'wrong':
      return `That is not the code. ${outcome.left} more ${outcome.left === 1 ? 'try' : 'tries'}.`
    case 'burnt':
      return 'Five wrong tries: this code is used up. Ask the bridge for a new one.'
    case 'expired':
      return 'The code is older than ten minutes. Ask the bridge for a new one.'
    case 'none':
      return 'The bridge has no code open. Ask it for one.'
    case 'unreachable':
      return 'The bridge did not answer. See above what is wrong.'
  }
}
