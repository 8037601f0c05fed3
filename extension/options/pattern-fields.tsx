/** Page patterns of one's own, one a line. */
import { useState } from 'preact/hooks'
import { Field } from '../components/field.tsx'
import { type Settings, saveSettings } from '../settings.ts'
import { optionsWords } from '../words/page-words.ts'
import { patternsToText, textToPatterns } from './pattern-text.ts'
import { useDraft } from './use-draft.ts'

const examples = ['order: /_/#/dispatch/load/{id}', 'order: LD#'] as const

export function PatternFields({ settings }: { readonly settings: Settings }) {
  const say = optionsWords()
  const stored = patternsToText(settings.patterns)
  const patterns = useDraft(stored)
  const wrong = patterns.error === '' ? '' : say.wrongPattern(patterns.error)
  const [isSaved, setSaved] = useState(false)

  const save = async (event: Event) => {
    event.preventDefault()
    const read = textToPatterns(patterns.text)
    setSaved(false)
    patterns.judge(read.wrongLine ?? '')
    if (read.wrongLine !== null) return
    await saveSettings({ patterns: [...read.patterns] })
    setSaved(true)
  }
  const help = (
    <>
      <p>{say.patternsHelp}</p>
      {examples.map((example) => (
        <p key={example}>
          <code>{example}</code>
        </p>
      ))}
    </>
  )
  return (
    <section class="card" aria-label={say.pages}>
      <h2 class="title">{say.pages}</h2>
      <form onSubmit={save}>
        <Field id="patterns" label={say.patterns} error={wrong} help={help}>
          {(control) => (
            <textarea
              {...control}
              name="patterns"
              class="code"
              rows={4}
              spellcheck={false}
              value={patterns.text}
              onInput={(event) => {
                patterns.change(event.currentTarget.value)
                setSaved(false)
              }}
            />
          )}
        </Field>
        <div class="row">
          <button type="submit" class="button main">
            {say.save}
          </button>
          <p role="status">{isSaved ? say.saved : ''}</p>
        </div>
      </form>
    </section>
  )
}
