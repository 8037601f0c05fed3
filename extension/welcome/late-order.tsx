/** A late order in a few lines: by how much, why, in whose words, and what to do next. */
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import { Badge } from '../components/badge.tsx'
import { age, duration } from '../components/time-words.ts'
import { welcomeWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'

/** `now`: milliseconds since 1970 by the organisation's clock. */
export function LateOrder({
  late: delay,
  now,
}: {
  readonly late: DelayExplanation
  readonly now: number
}) {
  const { order, late, cause, lastUpdate, nextAction } = delay
  const { delay: say, order: sayOrder } = words.value
  const source = delay.evidence.find(({ id }) => id === cause.evidence[0])
  const stop = [late?.stop.name, late?.stop.city].filter((part) => part).join(', ')
  return (
    <article class="late-order" data-first-answer={order.fullId} aria-label={order.fullId}>
      <p class="row">
        <strong class="number">{order.fullId}</strong>
        {order.customer === undefined ? null : <span>{order.customer}</span>}
        <Badge tone="bad">
          {late === null ? sayOrder.states[delay.state] : sayOrder.late(duration(late.minutes))}
        </Badge>
      </p>
      <dl class="facts">
        {stop === '' ? null : (
          <>
            <dt>{say.what}</dt>
            <dd>{stop}</dd>
          </>
        )}
        <dt>{say.cause}</dt>
        <dd>
          {cause.category === 'not_stated' ? (
            say.notStated
          ) : (
            <strong>{say.causes[cause.category]}</strong>
          )}
          {cause.quote === null ? null : <blockquote class="said">“{cause.quote}”</blockquote>}
          {source?.at === undefined ? null : (
            <p class="soft small">
              {welcomeWords().saidBy(source.by ?? say.record, age(source.at, now))}
            </p>
          )}
        </dd>
        {cause.quote !== null || lastUpdate === null ? null : (
          <>
            <dt>{say.lastUpdate}</dt>
            <dd class="said">“{lastUpdate.what}”</dd>
          </>
        )}
        {nextAction === null ? null : (
          <>
            <dt>{say.next}</dt>
            <dd>{nextAction}</dd>
          </>
        )}
      </dl>
    </article>
  )
}
