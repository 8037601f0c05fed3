/** Whether an order is late, and by how much, at a glance. */
import type { DelayState } from '../../shared/insights/delay-schema.ts'
import { answerWords } from '../words/answer-words.ts'
import { Badge, type Tone } from './badge.tsx'
import { duration } from './time-words.ts'

const tones: Readonly<Record<DelayState, Tone>> = {
  on_time: 'good',
  at_risk: 'risk',
  late: 'bad',
  delivered_on_time: 'good',
  delivered_late: 'bad',
  cancelled: 'calm',
  unknown: 'calm',
}

export function StateBadge(props: {
  readonly state: DelayState
  readonly lateMinutes: number | null
}) {
  const { state, lateMinutes } = props
  const say = answerWords.value.order
  return (
    <Badge tone={tones[state]} isLarge>
      {lateMinutes === null
        ? say.states[state]
        : state === 'late'
          ? say.late(duration(lateMinutes))
          : `${say.states[state]}: ${duration(lateMinutes)}`}
    </Badge>
  )
}
