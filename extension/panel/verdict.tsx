/** Whether an order will make its appointment: yes, no or not known first, then what that rests on. */
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import { Badge, type Tone } from '../components/badge.tsx'
import { duration, inZone, zoneOf } from '../components/time-words.ts'
import { words } from '../words/words.ts'

type Answer = 'yes' | 'no' | 'perhaps' | 'unknown'

const tones: Readonly<Record<Answer, Tone>> = {
  yes: 'good',
  no: 'bad',
  perhaps: 'risk',
  unknown: 'calm',
}

/** An order that is on time by the clock alone has promised nothing: without an ETA nobody knows. */
export function verdictOf({ state, eta }: DelayExplanation): Answer {
  switch (state) {
    case 'delivered_on_time':
      return 'yes'
    case 'delivered_late':
    case 'late':
      return 'no'
    case 'at_risk':
      return 'perhaps'
    case 'on_time':
      return eta === null ? 'unknown' : 'yes'
    default:
      return 'unknown'
  }
}

export function Verdict(props: {
  readonly delay: DelayExplanation
  readonly zones: readonly string[]
}) {
  const { delay, zones } = props
  const verdict = verdictOf(delay)
  return (
    <div class="row" data-verdict={verdict}>
      <Badge tone={tones[verdict]} isLarge>
        {words.value.verdict[verdict]}
      </Badge>
      <span>{reasonOf(delay, zones)}</span>
    </div>
  )
}

function reasonOf({ state, late, eta }: DelayExplanation, zones: readonly string[]): string {
  const say = words.value.verdict
  const expected = eta === null ? say.noEta : say.eta(inZone(eta.at, zoneOf(eta.at, zones)))
  if (state === 'cancelled') return say.cancelled
  if (state === 'delivered_on_time') return say.wasOnTime
  if (state === 'unknown') return say.noPlan
  if (late === null) return expected
  const minutes = duration(late.minutes)
  if (state === 'delivered_late') return say.wasLate(minutes)
  const place = [late.stop.name, late.stop.city].filter((part) => part).join(', ')
  return `${say.late(minutes, place || words.value.delay.stopKinds[late.stop.type])} ${expected}`
}
