/** Moments at the stops: what was planned, when somebody came, was done and left. */
import { Temporal } from 'temporal-polyfill'
import { changesOf, type FieldChange } from './field-history.ts'
import type { Moment } from './moment.ts'
import type { OrderFacts } from './order-facts.ts'
import type { Speech } from './speech.ts'
import { parseInstant } from './stop-time.ts'
import { stopLabel } from './stop-words.ts'
import type { Stop } from './stops.ts'

const arrivalFields = ['actualArrivalTime', 'geofenceArrivalTime', 'arrivedAt'] as const
const completionFields = ['actualCompletionTime', 'completedAt'] as const
const departureFields = ['geofenceDepartureTime'] as const

/** What was planned and happened at the stops by `now`, and the changes that those moments already tell. */
export function stopMoments(
  facts: OrderFacts,
  stops: readonly Stop[],
  now: Date,
  authors: ReadonlyMap<string, string | undefined>,
  speech: Speech,
): { moments: Moment[]; told: Set<FieldChange> } {
  const say = speech.story.timeline
  const told = new Set<FieldChange>()
  const changes = facts.events.flatMap(changesOf).sort((one, other) => one.at - other.at)
  const moments = stops.flatMap((stop): Moment[] => {
    const label = stopLabel(stop, speech)
    const { zone, taskId } = stop
    const task = facts.tasks.find(({ id }) => id === taskId)
    const happened = (
      kind: 'arrived' | 'departed' | 'completed',
      words: (at: string, isLate: boolean) => string,
      at: Temporal.Instant | null | undefined,
      fields: readonly string[],
    ): Moment[] => {
      if (at === null || at === undefined || at.epochMilliseconds > now.getTime()) return []
      const change = changes.findLast(
        ({ recordId, field, value }) =>
          recordId === taskId &&
          fields.includes(field) &&
          parseInstant(value, zone)?.equals(at) === true,
      )
      if (change !== undefined) told.add(change)
      const by = change === undefined ? undefined : authors.get(change.eventId)
      const late =
        kind === 'arrived' &&
        stop.deadline !== null &&
        Temporal.Instant.compare(at, stop.deadline) > 0
      return [
        {
          at,
          zone,
          key: `${taskId} ${kind}`,
          kind,
          stop: label,
          text: words(speech.moment(at, zone), late),
          ...(by === undefined ? {} : { by }),
          ...(change === undefined ? {} : { eventId: change.eventId }),
        },
      ]
    }
    const planned: Moment[] =
      stop.planned === null
        ? []
        : [
            {
              at: stop.planned.start,
              zone,
              key: `${taskId} planned`,
              kind: 'planned',
              stop: label,
              text: say.planned(stop.planned.kind, speech.span(stop.planned, zone)),
            },
          ]
    return [
      ...planned,
      ...happened('arrived', say.arrived, stop.arrival, arrivalFields),
      ...happened('completed', say.completed, stop.completion, completionFields),
      ...happened(
        'departed',
        say.departed,
        parseInstant(task?.geofenceDepartureTime, zone),
        departureFields,
      ),
    ]
  })
  return { moments, told }
}
