/** What on the board needs somebody now, worst first. */
import { ExceptionRows } from '../components/exception-rows.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { Icon } from '../components/icon.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { askTool, type Desk } from './desk.ts'
import { lookUp } from './navigation.ts'
import { useAnswer } from './use-answer.ts'

/** Undefined `boardId`: the usual board of orders. */
export function BoardView(props: {
  readonly desk: Desk
  readonly boardId: string | undefined
  readonly besidePage: string
}) {
  const { desk, boardId, besidePage } = props
  const { board: say, common } = words.value
  const { answer, again, cancel } = useAnswer({
    key: `${desk.accountId ?? ''} ${boardId ?? ''}`,
    isReady: desk.isConnected,
    ask: (options) =>
      askTool(
        desk,
        'list_order_exceptions',
        { limit: 50, ...(boardId === undefined ? {} : { board_id: boardId }) },
        options,
      ),
  })
  return (
    <section class="card" aria-label={say.title} data-board={answer.state}>
      <header>
        <h2 class="title">{say.title}</h2>
        {answer.state === 'ready' ? (
          <button
            type="button"
            class="icon-button"
            aria-label={common.refresh}
            title={common.refresh}
            onClick={again}
          >
            <Icon name="refresh" />
          </button>
        ) : null}
      </header>
      {answer.state === 'waiting' ? (
        <Waiting lines={12} progress={answer.progress} what={say.reading} onCancel={cancel} />
      ) : answer.state === 'failed' ? (
        <FailureNote error={answer.error} onAgain={again} />
      ) : (
        <>
          <p class="soft small">{say.looked(answer.value.considered, answer.value.notLookedAt)}</p>
          {answer.value.exceptions.length === 0 ? <p>{say.none}</p> : null}
          <ExceptionRows
            exceptions={answer.value.exceptions}
            onPick={({ id, fullId }) => lookUp({ order: id, name: fullId, besidePage })}
          />
        </>
      )}
    </section>
  )
}
