/** A new name for an organisation. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { accountWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'

export function RenameForm(props: {
  readonly name: string
  readonly isBusy: boolean
  readonly onSave: (name: string) => void
  readonly onCancel: () => void
}) {
  const say = accountWords()
  const { common } = words.value
  const [name, setName] = useState(props.name)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        props.onSave(name)
      }}
    >
      <label>
        {say.newName}
        <input
          ref={input}
          required
          maxLength={120}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button type="submit" class="button main" disabled={props.isBusy}>
          {say.save}
        </button>
        <button type="button" class="button plain" onClick={props.onCancel}>
          {common.cancel}
        </button>
      </div>
    </form>
  )
}
