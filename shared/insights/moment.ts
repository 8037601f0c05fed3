/** One thing that happened or is planned, as the timeline holds it. */
import type { Temporal } from 'temporal-polyfill'

export const timelineKinds = [
  'created',
  'status',
  'appointment',
  'eta',
  'change',
  'note',
  'message',
  'planned',
  'arrived',
  'departed',
  'completed',
  'other',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** One thing that happened or is planned. `key` is unique within an order and stays the same between calls. */
export interface Moment {
  readonly at: Temporal.Instant
  readonly zone: string
  readonly key: string
  readonly kind: TimelineKind
  readonly text: string
  readonly stop?: string
  readonly by?: string
  readonly eventId?: string
}
