/** What the last timeline has told of its events: who and when, for statements whose own evidence was cut for size. */
import { signal } from '@preact/signals'
import type { Evidence } from '../../shared/insights/delay-schema.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'

export const toldEvents = signal<readonly Evidence[]>([])

/** Told until the next timeline; an event's id is of one order only. */
export function tellEvents(entries: Timeline['entries']): void {
  toldEvents.value = entries.flatMap(({ eventId, at, by, text }) =>
    eventId === undefined ? [] : [{ id: eventId, kind: 'event' as const, at, by, text }],
  )
}
