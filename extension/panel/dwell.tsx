/** How long the truck was at each stop, or which of the two times nobody recorded. */
import type { DrawnStop } from '../../shared/insights/order-drawing.ts'
import { duration, inZone, zoneOf } from '../components/time-words.ts'
import { words } from '../words/words.ts'

/** Whole minutes from arrival to completion; null where one of them is not recorded. */
export function dwellMinutes({ arrivedAt, completedAt }: DrawnStop): number | null {
  if (arrivedAt === undefined || completedAt === undefined) return null
  return Math.max(0, Math.floor((Date.parse(completedAt) - Date.parse(arrivedAt)) / 60_000))
}

export function Dwell(props: {
  readonly stops: readonly DrawnStop[]
  readonly zones: readonly string[]
}) {
  const { stops, zones } = props
  const say = words.value.dwell
  return (
    <section aria-label={say.title}>
      <dl class="facts dwell">
        {stops.map((stop) => (
          <div key={stop.id} data-dwell={dwellMinutes(stop) ?? ''}>
            <dt>{stop.stop}</dt>
            <dd>
              <DwellWords stop={stop} zones={zones} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft small">{say.freeTime}</p>
    </section>
  )
}

function DwellWords({
  stop,
  zones,
}: {
  readonly stop: DrawnStop
  readonly zones: readonly string[]
}) {
  const say = words.value.dwell
  const { planned, arrivedAt, completedAt } = stop
  const local = (at: string) => inZone(at, planned?.timezone ?? zoneOf(at, zones))
  const minutes = dwellMinutes(stop)
  if (minutes !== null && arrivedAt !== undefined && completedAt !== undefined) {
    return (
      <>
        <strong>{duration(minutes)}</strong>{' '}
        <span class="soft small">{say.span(local(arrivedAt), local(completedAt))}</span>
      </>
    )
  }
  if (arrivedAt !== undefined) return <span class="soft">{say.noCompletion(local(arrivedAt))}</span>
  return <span class="soft">{stop.done ? say.noArrival : say.notThere}</span>
}
