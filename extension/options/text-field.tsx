/** A line of text that an organisation is connected with; a secret is not shown, and the browser does not keep it. */
import { Field } from '../components/field.tsx'

export function TextField(props: {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly required?: boolean
  readonly isSecret?: boolean
  readonly onValue: (value: string) => void
}) {
  const { label, name, value, required = false, isSecret = false, onValue } = props
  return (
    <Field id={`account-${name}`} label={label}>
      {(control) => (
        <input
          {...control}
          {...(isSecret
            ? { type: 'password' as const, autoComplete: 'new-password' }
            : { type: 'text' as const, autoComplete: 'off' })}
          name={name}
          required={required}
          spellcheck={false}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
