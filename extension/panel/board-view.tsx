/** What on the board needs somebody now, worst first. */
import type { ExceptionKind, ExceptionList } from '../../shared/insights/exceptions.ts'
import { Badge, type Tone } from '../components/badge.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { Icon } from '../components/icon.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { askTool, type Desk } from './desk.ts'
import { lookUp } from './navigation.ts'
import { duration } from './time-words.ts'
import { useAnswer } from './use-answer.ts'

const tones: Readonly<Record<ExceptionKind, Tone>> = {
  late: 'bad',
  missed_pickup: 'bad',
  no_carrier: 'risk',
  at_risk: 'risk',
  stale_tracking: 'calm',
  missing_pod: 'calm',
}

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
          <ExceptionRows list={answer.value} besidePage={besidePage} />
        </>
      )}
    </section>
  )
}

function ExceptionRows(props: { readonly list: ExceptionList; readonly besidePage: string }) {
  const { kinds } = words.value.board
  return (
    <ol class="list">
      {props.list.exceptions.map(({ order, kinds: found, minutes, reason, nextAction }) => (
        <li key={order.id}>
          <button
            type="button"
            class="pick"
            data-exception={order.fullId}
            onClick={() =>
              lookUp({ order: order.id, name: order.fullId, besidePage: props.besidePage })
            }
          >
            <span class="row">
              <strong>{order.fullId}</strong>
              {found.map((kind, index) => (
                <Badge key={kind} tone={tones[kind]}>
                  {kinds[kind]}
                  {index === 0 && minutes !== undefined ? ` ${duration(minutes)}` : ''}
                </Badge>
              ))}
            </span>
            {order.customer === undefined ? null : <span>{order.customer}</span>}
            <span class="soft small">{reason}</span>
            <span class="small">
              <strong>{words.value.order.next}:</strong> {nextAction}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
