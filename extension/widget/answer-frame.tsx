/** What stands around every answer: what it is about, when it was true, and what can be done with it. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../components/icon.tsx'
import { inZone, zoneOf } from '../components/time-words.ts'
import { answerWords } from '../words/answer-words.ts'
import { widgetWords } from './language.ts'

/** What the host lets the widget do; absent = it does not. */
export interface Doors {
  readonly onRefresh?: (() => void) | undefined
  readonly onBack?: (() => void) | undefined
  readonly onOpenLink?: ((url: string) => void) | undefined
}

export function AnswerFrame(props: {
  readonly kind: string
  readonly label: string
  readonly title: ComponentChildren
  readonly badge?: ComponentChildren
  readonly under?: string | undefined
  /** When it was true, to be told in one of these zones. */
  readonly asOf?: { readonly at: string; readonly zones: readonly string[] } | undefined
  readonly url?: string | undefined
  readonly isAsking: boolean
  readonly doors: Doors
  readonly children: ComponentChildren
}) {
  const { kind, label, title, badge, under, asOf, url, isAsking, doors, children } = props
  const { common, order } = answerWords.value
  const { onRefresh, onBack, onOpenLink } = doors
  const about = [
    under,
    asOf === undefined
      ? undefined
      : widgetWords.value.asOf(inZone(asOf.at, zoneOf(asOf.at, asOf.zones))),
  ]
  return (
    <main class="answer" aria-label={label} aria-busy={isAsking} data-answer={kind}>
      <header class="heading">
        {onBack === undefined ? null : (
          <IconButton name="back" label={common.back} onPress={onBack} />
        )}
        <div class="about">
          <div class="row">
            <h1>{title}</h1>
            {badge}
          </div>
          <p class="soft small">{about.filter((part) => part !== undefined).join(' · ')}</p>
        </div>
        {onRefresh === undefined ? null : (
          <IconButton
            name="refresh"
            label={common.refresh}
            isDisabled={isAsking}
            onPress={onRefresh}
          />
        )}
        {url === undefined || onOpenLink === undefined ? null : (
          <IconButton name="open" label={order.openInRoseRocket} onPress={() => onOpenLink(url)} />
        )}
      </header>
      {children}
    </main>
  )
}

function IconButton(props: {
  readonly name: 'back' | 'refresh' | 'open'
  readonly label: string
  readonly isDisabled?: boolean
  readonly onPress: () => void
}) {
  const { name, label, isDisabled = false, onPress } = props
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onPress()
      }}
    >
      <Icon name={name} />
    </button>
  )
}
