/** A field with its name, what to enter, and what is wrong with what was entered, tied together for screen readers. */
import type { ComponentChildren } from 'preact'

/** What the control itself has to carry. */
interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

export function Field(props: {
  readonly id: string
  readonly label: string
  readonly help?: ComponentChildren
  /** Empty: nothing is wrong. */
  readonly error?: string
  readonly children: (control: ControlProps) => ComponentChildren
}) {
  const { id, label, help, error = '' } = props
  const described = [
    ...(error === '' ? [] : [`${id}-error`]),
    ...(help === undefined ? [] : [`${id}-help`]),
  ]
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {props.children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error !== '',
      })}
      <p id={`${id}-error`} class="wrong" role="alert">
        {error}
      </p>
      {help === undefined ? null : (
        <div id={`${id}-help`} class="soft small">
          {help}
        </div>
      )}
    </div>
  )
}
