/** The options page: look and language, where the bridge is, and page patterns of one's own. */
import { useState } from 'preact/hooks'
import { isAddress, type Settings, saveSettings } from '../settings.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { AccountsSection } from './accounts-section.tsx'
import { LookFields } from './look-fields.tsx'
import { patternsToText, textToPatterns } from './pattern-text.ts'

export function Options(props: { readonly settings: Settings; readonly worker: WorkerConnection }) {
  const { settings, worker } = props
  const { options: say } = words.value
  const [address, setAddress] = useState(settings.address)
  const [patterns, setPatterns] = useState(patternsToText(settings.patterns))
  const [outcome, setOutcome] = useState('')

  const save = async (event: Event) => {
    event.preventDefault()
    const read = textToPatterns(patterns)
    if (!isAddress(address)) {
      setOutcome(say.wrongAddress)
    } else if (read.wrongLine !== null) {
      setOutcome(say.wrongPattern(read.wrongLine))
    } else {
      await saveSettings({ address, patterns: [...read.patterns] })
      setOutcome(say.saved)
    }
  }
  const unpair = async () => {
    try {
      await worker.ask('unpair', {})
      setOutcome(say.unpaired)
    } catch {
      setOutcome(words.value.pairing.unreachable)
    }
  }
  return (
    <main class="view">
      <h1>{say.title}</h1>
      <LookFields settings={settings} />
      <AccountsSection worker={worker} />
      <form class="card" onSubmit={save}>
        <h2>{say.bridge}</h2>
        <label>
          {say.address}
          <input
            name="address"
            spellcheck={false}
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <h2>{say.pages}</h2>
        <label>
          {say.patterns}
          <textarea
            name="patterns"
            rows={5}
            spellcheck={false}
            value={patterns}
            onInput={(event) => setPatterns(event.currentTarget.value)}
          />
        </label>
        <div class="row">
          <button type="submit" class="button main">
            {say.save}
          </button>
          <button type="button" class="button" onClick={() => void unpair()}>
            {say.unpair}
          </button>
        </div>
        <p role="status" style={{ minHeight: '1.45em' }}>
          {outcome}
        </p>
      </form>
    </main>
  )
}
