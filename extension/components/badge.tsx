/** A word with a tone, for states seen at a glance; the tone is never the only sign. */
import type { ComponentChildren } from 'preact'

export type Tone = 'good' | 'risk' | 'bad' | 'calm'

export function Badge(props: {
  readonly tone: Tone
  readonly isLarge?: boolean
  readonly children: ComponentChildren
}) {
  return (
    <span class={props.isLarge === true ? 'badge large' : 'badge'} data-tone={props.tone}>
      {props.children}
    </span>
  )
}
