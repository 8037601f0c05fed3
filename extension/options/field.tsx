/** A labelled line of text; a secret is not shown, not kept and not offered again by the browser. */

export function Field(props: {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly required?: boolean
  readonly isSecret?: boolean
  readonly onValue: (value: string) => void
}) {
  const { label, name, value, required = false, isSecret = false, onValue } = props
  const shared = {
    name,
    required,
    value,
    spellcheck: false,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      onValue(event.currentTarget.value),
  }
  return isSecret ? (
    <label>
      {label}
      <input type="password" autoComplete="new-password" {...shared} />
    </label>
  ) : (
    <label>
      {label}
      <input type="text" autoComplete="off" {...shared} />
    </label>
  )
}
