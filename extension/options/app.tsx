/** The options page: where the bridge is, and patterns of one's own. */
import { useSignal } from '@preact/signals'
import { isAddress, type Settings, saveSettings } from '../settings.ts'
import { patternsToText, textToPatterns } from './pattern-text.ts'

export function Options({ settings }: { readonly settings: Settings }) {
  const address = useSignal(settings.address)
  const patterns = useSignal(patternsToText(settings.patterns))
  const outcome = useSignal('')

  const save = async (event: Event) => {
    event.preventDefault()
    const read = textToPatterns(patterns.value)
    if (!isAddress(address.value)) {
      outcome.value = 'The address must be 127.0.0.1, localhost or [::1], a colon and a port.'
    } else if (read.wrongLine !== null) {
      outcome.value = `This line is no pattern: ${read.wrongLine}`
    } else {
      await saveSettings({ address: address.value, patterns: [...read.patterns] })
      outcome.value = 'Saved.'
    }
  }
  return (
    <main>
      <h1>Rosebridge options</h1>
      <form onSubmit={save}>
        <label>
          Address of the bridge
          <input
            name="address"
            value={address.value}
            onInput={(event) => {
              address.value = event.currentTarget.value
            }}
          />
        </label>
        <label>
          Patterns of your own, one a line, such as "order: /_/#/dispatch/load/&#123;id&#125;" or
          "order: LD#"
          <textarea
            name="patterns"
            rows={6}
            value={patterns.value}
            onInput={(event) => {
              patterns.value = event.currentTarget.value
            }}
          />
        </label>
        <button type="submit">Save</button>
        <p role="status">{outcome.value}</p>
      </form>
    </main>
  )
}
