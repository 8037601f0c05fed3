/** Changing a server: its name, what it may do, whether writes ask, and when it ends. */
import { useState } from 'preact/hooks'
import type { PanelExchanges } from '../../messages.ts'
import { connectWords } from '../../words/connect-words.ts'
import { words } from '../../words/words.ts'
import { OwnChoice } from './own-choice.tsx'
import {
  type Choice,
  choiceOf,
  type Ending,
  endings,
  isSilentWriter,
  presetChoices,
  requestOf,
} from './server-choice.ts'
import { endWords, type Server } from './server-words.ts'

export function ServerForm(props: {
  readonly server: Server
  readonly isBusy: boolean
  readonly onSave: (wanted: PanelExchanges['servers.update']['request']) => Promise<void>
  readonly onCancel: () => void
}) {
  const { server, isBusy, onSave, onCancel } = props
  const { form: say } = connectWords.value
  const [choice, setChoice] = useState<Choice>(() => choiceOf(server))
  const set = (changed: Partial<Choice>) => setChoice((before) => ({ ...before, ...changed }))
  const hasActions = choice.preset !== 'own' || choice.methods.length > 0
  return (
    <form
      class="form"
      aria-label={connectWords.value.servers.changeLong(server.name)}
      onSubmit={(event) => {
        event.preventDefault()
        if (hasActions) void onSave(requestOf(server, choice, new Date()))
      }}
    >
      <label>
        {say.name}
        <input
          name="name"
          required
          maxLength={120}
          value={choice.name}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </label>
      <label>
        {say.may}
        <select
          name="preset"
          value={choice.preset}
          onChange={(event) => {
            const { value } = event.currentTarget
            set({ preset: presetChoices.find((known) => known === value) ?? 'own' })
          }}
        >
          {presetChoices.map((preset) => (
            <option key={preset} value={preset}>
              {say.presets[preset]}
            </option>
          ))}
        </select>
      </label>
      {choice.preset === 'own' ? <OwnChoice choice={choice} onChange={set} /> : null}
      {choice.preset === 'full' ? <p class="small warning">{say.fullWarning}</p> : null}
      <label>
        {say.writes}
        <select
          name="approval"
          value={choice.approval}
          onChange={(event) =>
            set({ approval: event.currentTarget.value === 'auto' ? 'auto' : 'ask' })
          }
        >
          <option value="ask">{say.ask}</option>
          <option value="auto">{say.auto}</option>
        </select>
      </label>
      {isSilentWriter(choice) ? <p class="small warning">{say.autoWarning}</p> : null}
      <label>
        {say.ends}
        <select
          name="ends"
          value={choice.ends}
          onChange={(event) => {
            const { value } = event.currentTarget
            set({ ends: endings.find((known) => known === value) ?? 'keep' })
          }}
        >
          {endings.map((ending) => (
            <option key={ending} value={ending}>
              {endingWords(ending, server)}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <button type="submit" class="button main" disabled={isBusy || !hasActions}>
          {say.save}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {words.value.common.cancel}
        </button>
      </div>
    </form>
  )
}

function endingWords(ending: Ending, server: Server): string {
  const { form: say } = connectWords.value
  if (ending === 'never') return say.never
  if (ending !== 'keep') return say.inDays(Number(ending))
  return say.keep(endWords(server, (day) => day))
}
