/** The one answer on show, whatever it is: drawn, waited for, failed, or as plain text. */
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

  const note = (message: string, nextStep: string) => (
    <FailureNote error={{ kind: 'unreadable', message, nextStep }} onAgain={onRefresh} />
  )
  if (answer === null) {
    return (
      <main class="answer" aria-busy="true" data-answer="waiting">
        {isCancelled ? <p class="soft">{say.cancelled}</p> : <Skeleton lines={7} />}
      </main>
    )
  }
  switch (answer.kind) {
    case 'delay':
      return <DelayAnswer {...answer} {...{ isAsking, doors }} />
    case 'timeline':
      return <TimelineAnswer {...answer} {...{ isAsking, doors, onReadOn }} />
    case 'exceptions':
      return <ExceptionsAnswer {...answer} {...{ isAsking, doors, onPick, onReadOn }} />
    case 'failure':
      return (
        <main class="answer" data-answer="failure">
          <FailureNote error={answer.error} onAgain={onRefresh} />
          <BackButton onBack={doors.onBack} />
        </main>
      )
    case 'text':
      return (
        <main class="answer" data-answer="text">
          {answer.text === '' ? (
            note(say.unreadable, say.unreadableNext)
          ) : (
            <p class="plain">{answer.text}</p>
          )}
          <BackButton onBack={doors.onBack} />
        </main>
      )
  }
}

/** Everything, with what stands in for an answer that cannot be drawn. */
export function GuardedApp(props: Parameters<typeof App>[0]) {
  const { unreadable, unreadableNext } = widgetWords.value
  const instead = { kind: 'unreadable', message: unreadable, nextStep: unreadableNext }
  return (
    <Boundary instead={instead}>
      <App {...props} />
    </Boundary>
  )
}

function BackButton({ onBack }: { readonly onBack: (() => void) | undefined }) {
  if (onBack === undefined) return null
  return (
    <div class="row">
      <button type="button" class="button" onClick={onBack}>
        {answerWords.value.common.back}
      </button>
    </div>
  )
}
