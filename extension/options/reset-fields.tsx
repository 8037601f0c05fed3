/** Every option back to its default, and back again for who did not mean it. */
import { useState } from 'preact/hooks'
import { defaultSettings, type Settings, saveSettings } from '../settings.ts'
import { optionsWords } from '../words/page-words.ts'

export function ResetFields({ settings }: { readonly settings: Settings }) {
  const say = optionsWords()
  const [before, setBefore] = useState<Settings | null>(null)
  const [outcome, setOutcome] = useState('')
  const reset = async () => {
    setBefore(settings)
    await saveSettings(defaultSettings)
    setOutcome(optionsWords().resetDone)
  }
  const undo = async () => {
    if (before === null) return
    await saveSettings(before)
    setBefore(null)
    setOutcome(optionsWords().undone)
  }
  return (
    <section class="card" aria-label={say.rest}>
      <h2 class="title">{say.rest}</h2>
      <p class="soft small">{say.resetHelp}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void reset()}>
          {say.reset}
        </button>
        {before === null ? null : (
          <button type="button" class="button plain" onClick={() => void undo()}>
            {say.undo}
          </button>
        )}
        <p role="status">{outcome}</p>
      </div>
    </section>
  )
}
