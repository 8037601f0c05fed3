/** One numbered step: done, at hand, or still to come. */
import type { ComponentChildren, Ref } from 'preact'
import { Icon } from '../components/icon.tsx'
import { welcomeWords } from '../words/page-words.ts'

export function Step(props: {
  readonly number: number
  readonly title: string
  readonly state: 'done' | 'now' | 'later'
  readonly element?: Ref<HTMLLIElement>
  readonly children: ComponentChildren
}) {
  const { number, title, state, element, children } = props
  return (
    <li
      class="card step"
      data-step={state}
      ref={element ?? null}
      tabIndex={-1}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span class="step-mark" aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : number}
      </span>
      <h2 class="title">
        {title}
        {state === 'done' ? <span class="quiet-label">, {welcomeWords().done}</span> : null}
      </h2>
      <div class="step-body">{children}</div>
    </li>
  )
}
