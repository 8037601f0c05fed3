/** The stops of an order: planned against actual, each in its own local time. */
import type { DrawnStop } from '../../shared/insights/order-drawing.ts'
import { answerWords } from '../words/answer-words.ts'
import { Icon } from './icon.tsx'
import { clockOf, duration, inZone, windowWords, zoneOf } from './time-words.ts'

export function StopList(props: { readonly stops: readonly DrawnStop[]; readonly others: number }) {
  const { stops, others } = props
  const say = answerWords.value.order
  if (stops.length === 0) return <p class="soft">{say.noStops}</p>
  return (
    <ol class="stops" aria-label={say.stops}>
      {stops.map((stop) => (
        <StopRow key={stop.id} stop={stop} />
      ))}
      {others === 0 ? null : (
        <li>
          <span />
          <span class="soft small">{say.otherStops(others)}</span>
        </li>
      )}
    </ol>
  )
}

function StopRow({ stop }: { readonly stop: DrawnStop }) {
  const say = answerWords.value.order
  const { type, planned, arrivedAt, completedAt, done } = stop
  const lateMinutes = minutesLate(stop)
  return (
    <li data-stop={stop.id}>
      <span class="mark" data-done={done && lateMinutes === 0} data-late={lateMinutes > 0}>
        <Icon name={done ? 'check' : type} size={12} />
      </span>
      <div>
        <p class="where">
          <span>{stop.stop}</span>
          {lateMinutes > 0 ? (
            <span class="late small">{say.late(duration(lateMinutes))}</span>
          ) : null}
        </p>
        <p class="small">
          <span class="soft">{say.planned}</span>{' '}
          {planned === null ? say.noPlan : windowWords(planned)}
        </p>
        <p class="small">
          <span class="soft">{say.actual}</span>{' '}
          {arrivedAt === undefined && completedAt === undefined
            ? done
              ? say.done
              : say.notThere
            : actualWords(stop, planned?.timezone)}
        </p>
      </div>
    </li>
  )
}

function actualWords({ arrivedAt, completedAt }: DrawnStop, zone: string | undefined): string {
  const say = answerWords.value.order
  const first = arrivedAt ?? completedAt ?? ''
  const local = zone ?? zoneOf(first, [])
  if (arrivedAt === undefined) return `${inZone(first, local)} (${say.completed})`
  if (completedAt === undefined || completedAt === arrivedAt) return inZone(arrivedAt, local)
  return `${inZone(arrivedAt, local)} – ${clockOf(completedAt, local)}`
}

/** Whole minutes an arrival (else completion) was after the end of what was planned; 0 where it was not. */
export function minutesLate({ planned, arrivedAt, completedAt }: DrawnStop): number {
  const actual = arrivedAt ?? completedAt
  if (planned === null || actual === undefined) return 0
  const late = Date.parse(actual) - Date.parse(planned.end ?? planned.start)
  return Math.max(0, Math.floor(late / 60_000))
}
