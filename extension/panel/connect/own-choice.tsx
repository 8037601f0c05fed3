/** Ticks for what a server may do and what about. */
import { connectWords } from '../../words/connect-words.ts'
import { type Choice, tickedMethods, tickedTags, toggled } from './server-choice.ts'

export function OwnChoice(props: {
  readonly choice: Choice
  readonly onChange: (changed: Partial<Choice>) => void
}) {
  const { choice, onChange } = props
  const { form: say, servers } = connectWords.value
  const known: readonly string[] = tickedMethods
  // Single methods and names of tools have no tick of their own, but what is there can be taken away.
  const methods = [...tickedMethods, ...choice.methods.filter((name) => !known.includes(name))]
  return (
    <>
      <fieldset class="ticks">
        <legend>{say.methods}</legend>
        {methods.map((name) => (
          <Tick
            key={name}
            group="methods"
            name={name}
            words={servers.methods[name] ?? name}
            isOn={choice.methods.includes(name)}
            onToggle={() => onChange({ methods: toggled(choice.methods, name) })}
          />
        ))}
        {choice.methods.length === 0 ? (
          <p class="small warning" role="alert">
            {say.pickOne}
          </p>
        ) : null}
      </fieldset>
      <fieldset class="ticks">
        <legend>{say.about}</legend>
        {tickedTags.map((name) => (
          <Tick
            key={name}
            group="tags"
            name={name}
            words={servers.tags[name] ?? name}
            isOn={choice.tags.includes(name)}
            onToggle={() => onChange({ tags: toggled(choice.tags, name) })}
          />
        ))}
        <p class="soft small">{say.noLimit}</p>
      </fieldset>
    </>
  )
}

function Tick(props: {
  readonly group: string
  readonly name: string
  readonly words: string
  readonly isOn: boolean
  readonly onToggle: () => void
}) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        name={props.group}
        value={props.name}
        checked={props.isOn}
        onChange={props.onToggle}
      />
      {props.words}
    </label>
  )
}
