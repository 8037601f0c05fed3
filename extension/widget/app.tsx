/** The one answer on show, whatever it is: drawn, waited for, failed, or as plain text. */
import type { ComponentChildren } from 'preact'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { Boundary } from '../components/boundary.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { Skeleton } from '../components/skeleton.tsx'
import { answerWords } from '../words/answer-words.ts'
import type { Doors } from './answer-frame.tsx'
import type { Conversation } from './conversation.ts'
import { DelayAnswer } from './delay-answer.tsx'
import { ExceptionsAnswer } from './exceptions-answer.tsx'
import { widgetWords } from './language.ts'
import { TimelineAnswer } from './timeline-answer.tsx'

export interface HostAbilities {
  readonly canCallTools: boolean
  readonly onOpenLink?: ((url: string) => void) | undefined
}

export function App(props: {
  readonly conversation: Conversation
  readonly abilities: HostAbilities
}) {
  const { conversation, abilities } = props
  const { tool, answer, isAsking, isCancelled, from } = conversation.shown()
  const { canCallTools, onOpenLink } = abilities
  const say = widgetWords.value
  const onRefresh = canCallTools && tool !== null ? conversation.refresh : undefined
  const doors: Doors = {
    onRefresh,
    onOpenLink,
    onBack: from === null ? undefined : conversation.back,
  }
  const onPick = canCallTools ? conversation.open : undefined
  const onReadOn = canCallTools ? conversation.readOn : undefined

  if (answer === null) {
    return (
      <main class="answer" aria-busy="true" data-answer="waiting">
        {isCancelled ? <p class="soft">{say.cancelled}</p> : <Skeleton lines={7} />}
      </main>
    )
  }
  const failed = (error: WireErrorFacts) => (
    <Plain kind={error.kind} onBack={doors.onBack}>
      <FailureNote error={error} onAgain={onRefresh} />
    </Plain>
  )
  const unreadable = failed({
    kind: 'unreadable',
    message: say.unreadable,
    nextStep: say.unreadableNext,
  })
  const draw = () => {
    switch (answer.kind) {
      case 'delay':
        return <DelayAnswer {...answer} {...{ isAsking, doors }} />
      case 'timeline':
        return <TimelineAnswer {...answer} {...{ isAsking, doors, onReadOn }} />
      case 'exceptions':
        return <ExceptionsAnswer {...answer} {...{ isAsking, doors, onPick, onReadOn }} />
      case 'failure':
        return failed(answer.error)
      case 'text':
        if (answer.text === '') return unreadable
        return (
          <Plain kind="text" onBack={doors.onBack}>
            <p class="plain">{answer.text}</p>
          </Plain>
        )
    }
  }
  return <Boundary instead={unreadable}>{draw()}</Boundary>
}

/** Words instead of a drawing. */
function Plain(props: {
  readonly kind: string
  readonly onBack: (() => void) | undefined
  readonly children: ComponentChildren
}) {
  const { kind, onBack, children } = props
  return (
    <main class="answer" data-answer={kind}>
      {children}
      {onBack === undefined ? null : (
        <div class="row">
          <button type="button" class="button" onClick={onBack}>
            {answerWords.value.common.back}
          </button>
        </div>
      )}
    </main>
  )
}
