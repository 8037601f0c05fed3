/** A note on the order: shown as it will stand there, written when the person says so. */
import { useState } from 'preact/hooks'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { words } from '../words/words.ts'
import { askTool, type Desk, idOf } from './desk.ts'
import { factsOf } from './use-answer.ts'

/** Kinds of failure after which nobody knows whether the note was written. */
const unclear = new Set(['link_closed', 'link_silent', 'outcome_unknown', 'upstream_timeout'])

/** What was typed and not written yet, by order: whoever looks at another view or order meanwhile finds it again. */
const drafts = new Map<string, string>()

export function AddNote({ desk, order }: { readonly desk: Desk; readonly order: string }) {
  const say = words.value.shortcuts
  const [text, setText] = useState(drafts.get(order) ?? '')
  const type = (typed: string) => {
    drafts.set(order, typed)
    setText(typed)
  }
  const [outcome, setOutcome] = useState<'open' | 'busy' | 'done'>('open')
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  const [isSent, setSent] = useState(false)
  const write = async (event: Event) => {
    event.preventDefault()
    setOutcome('busy')
    setFailure(null)
    setSent(false)
    try {
      const recordId = await idOf(desk, order)
      const input = { record_id: recordId, object_key: 'order', text: text.trim() }
      setSent(true)
      await askTool(desk, 'create_a_roserocket_event', input)
      type('')
      setOutcome('done')
    } catch (thrown) {
      setFailure(factsOf(thrown))
      setOutcome('open')
    }
  }
  return (
    <form class="find" onSubmit={write}>
      <label>
        {say.note}
        <textarea
          name="note"
          rows={4}
          maxLength={4_000}
          value={text}
          onInput={(event) => {
            type(event.currentTarget.value)
            setOutcome('open')
          }}
        />
      </label>
      <div class="row">
        <button
          type="submit"
          class="button main"
          disabled={outcome === 'busy' || text.trim() === '' || !desk.isConnected}
        >
          {say.write}
        </button>
        <span role="status">{outcome === 'done' ? say.written : ''}</span>
      </div>
      {failure === null ? null : <SpokenFailure error={failure} />}
      {failure !== null && isSent && unclear.has(failure.kind) ? (
        <p class="small warning">{say.perhapsWritten}</p>
      ) : null}
    </form>
  )
}
