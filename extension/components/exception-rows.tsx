/** Orders that need somebody, worst first: what is wrong, why, and what to do next. */
import type { ExceptionKind, OrderException } from '../../shared/insights/exceptions.ts'
import { answerWords } from '../words/answer-words.ts'
import { Badge, type Tone } from './badge.tsx'
import { duration } from './time-words.ts'

const tones: Readonly<Record<ExceptionKind, Tone>> = {
  late: 'bad',
  missed_pickup: 'bad',
  no_carrier: 'risk',
  at_risk: 'risk',
  stale_tracking: 'calm',
  missing_pod: 'calm',
}

/** `onPick` opens an order; without it the rows are only read. */
export function ExceptionRows(props: {
  readonly exceptions: readonly OrderException[]
  readonly onPick?: ((order: OrderException['order']) => void) | undefined
}) {
  const { exceptions, onPick } = props
  return (
    <ol class="list">
      {exceptions.map((exception) => {
        const { order } = exception
        return (
          <li key={order.id} data-exception={order.fullId}>
            {onPick === undefined ? (
              <div class="pick">
                <ExceptionWords exception={exception} />
              </div>
            ) : (
              <button type="button" class="pick" onClick={() => onPick(order)}>
                <ExceptionWords exception={exception} />
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function ExceptionWords({ exception }: { readonly exception: OrderException }) {
  const { order, kinds: found, minutes, reason, nextAction } = exception
  const { board, order: say } = answerWords.value
  return (
    <>
      <span class="row">
        <strong>{order.fullId}</strong>
        {found.map((kind, index) => (
          <Badge key={kind} tone={tones[kind]}>
            {board.kinds[kind]}
            {index === 0 && minutes !== undefined ? ` ${duration(minutes)}` : ''}
          </Badge>
        ))}
        {order.customer === undefined ? null : <span class="whose">{order.customer}</span>}
      </span>
      <span class="soft small why">{reason}</span>
      <span class="small line">
        <strong>{say.next + answerWords.value.common.colon}</strong> {nextAction}
      </span>
    </>
  )
}
