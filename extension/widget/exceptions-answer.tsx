/** What needs somebody, worst first: the most pressing at once, the others on demand. */
import { useState } from 'preact/hooks'
import type { ExceptionList } from '../../shared/insights/exceptions.ts'
import { ExceptionRows } from '../components/exception-rows.tsx'
import { answerWords } from '../words/answer-words.ts'
import { AnswerFrame, type Doors } from './answer-frame.tsx'
import { widgetWords } from './language.ts'

const fewRows = 6

export function ExceptionsAnswer(props: {
  readonly list: ExceptionList
  readonly isAsking: boolean
  readonly doors: Doors
  readonly onPick?: ((order: string) => void) | undefined
  readonly onReadOn?: (() => void) | undefined
}) {
  const { list, isAsking, doors, onPick, onReadOn } = props
  const { exceptions, considered, notLookedAt, nextCursor } = list
  const { board: say } = answerWords.value
  const own = widgetWords.value
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || exceptions.length <= fewRows ? exceptions : exceptions.slice(0, fewRows)
  return (
    <AnswerFrame
      kind="exceptions"
      label={say.title}
      title={say.title}
      under={say.looked(considered, notLookedAt)}
      isAsking={isAsking}
      doors={doors}
    >
      {exceptions.length === 0 ? <p>{say.none}</p> : null}
      <ExceptionRows
        exceptions={shown}
        onPick={onPick === undefined ? undefined : ({ id }) => onPick(id)}
      />
      <div class="row">
        {exceptions.length <= fewRows ? null : (
          <button type="button" class="button" onClick={() => setWhole(!isWhole)}>
            {isWhole ? own.fewer : own.all(exceptions.length)}
          </button>
        )}
        {nextCursor === undefined || onReadOn === undefined || shown !== exceptions ? null : (
          <button
            type="button"
            class="button"
            disabled={isAsking}
            onClick={() => {
              setWhole(true)
              onReadOn()
            }}
          >
            {own.more}
          </button>
        )}
      </div>
    </AnswerFrame>
  )
}
