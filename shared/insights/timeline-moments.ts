/** The moments of an order's history, each in words: from events, and from the times of its stops. */
import { Temporal } from 'temporal-polyfill'
import { eventAuthor, eventNote, eventSource } from './event-words.ts'
import { changesOf, type FieldChange, recordedAt } from './field-history.ts'
import { fieldWords, optionWords, timeWords, valueWords } from './field-words.ts'
import type { OrderFacts, RecordedEvent } from './order-facts.ts'
import { text } from './record-value.ts'
import { quoted } from './safe-text.ts'
import { formatHuman, parseInstant, resolveZone } from './stop-time.ts'
import { readingGaps, stopLabel } from './stop-words.ts'
import { orderedStops, type Stop } from './stops.ts'

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

/** Fields that say nothing to a reader, or repeat what another field says. */
const silentFields =
  /^(?:version|updated(?:At|By|ByFullName)|id|orgId|ownerId|searchText|etaLastUpdated|lastSeenTime)$/u
/** Views, widgets and assistant logs are not the order's history. */
const silentTypes = /^(?:widget-|ai\.)/u
const noteLimit = 280

function kindOfField(field: string): TimelineKind {
  if (/^(?:status|customerOrderStatus)$/u.test(field)) return 'status'
  if (/appointment|requested.*Window/iu.test(field)) return 'appointment'
  if (/eta(?:status)?$/iu.test(field)) return 'eta'
  return 'change'
}

const arrivalFields = ['actualArrivalTime', 'geofenceArrivalTime', 'arrivedAt'] as const
const completionFields = ['actualCompletionTime', 'completedAt'] as const
const departureFields = ['geofenceDepartureTime'] as const

/** What happened at the stops, and the change events that those moments already tell. */
function stopMoments(
  facts: OrderFacts,
  stops: readonly Stop[],
  now: Date,
): { moments: Moment[]; told: Set<FieldChange> } {
  const told = new Set<FieldChange>()
  const authors = new Map(
    facts.events.map((recorded) => [recorded.event.id, eventAuthor(recorded)]),
  )
  const changes = facts.events.flatMap(changesOf).sort((one, other) => one.at - other.at)
  const moments = stops.flatMap((stop): Moment[] => {
    const label = stopLabel(stop)
    const { zone, taskId } = stop
    const task = facts.tasks.find(({ id }) => id === taskId)
    const happened = (
      kind: 'arrived' | 'departed' | 'completed',
      verb: string,
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
          text: `${verb} ${formatHuman(at, zone)}${late ? ', after the planned time' : ''}`,
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
              text: `${stop.planned.kind === 'appointment' ? 'Appointment' : 'Requested'} ${timeWords(stop.planned, zone)}`,
            },
          ]
    return [
      ...planned,
      ...happened('arrived', 'Arrived', stop.arrival, arrivalFields),
      ...happened('completed', 'Completed', stop.completion, completionFields),
      ...happened(
        'departed',
        'Left',
        parseInstant(task?.geofenceDepartureTime, zone),
        departureFields,
      ),
    ]
  })
  return { moments, told }
}

function changeWords(change: FieldChange, zone: string): string {
  const [before, after] = [change.previous, change.value].map((value) =>
    valueWords(change.field, value, zone),
  )
  return before === 'none' || before === after
    ? `${fieldWords(change.field)}: ${after}`
    : `${fieldWords(change.field)}: ${before} → ${after}`
}

function eventMoments(
  recorded: RecordedEvent,
  told: ReadonlySet<string>,
  zone: string,
): { kind: TimelineKind; text: string } | undefined {
  const { event } = recorded
  if (silentTypes.test(event.type)) return undefined
  const all = changesOf(recorded)
  const changes = all.filter(
    ({ recordId, field }) =>
      !silentFields.test(field) && !told.has(`${event.id} ${recordId} ${field}`),
  )
  if (changes.length > 0) {
    const shown = changes.slice(0, 6).map((change) => changeWords(change, zone))
    const more = changes.length > 6 ? `; and ${changes.length - 6} more fields` : ''
    const kinds = changes.map(({ field }) => kindOfField(field))
    const kind = kinds.find((candidate) => candidate !== 'change') ?? 'change'
    return { kind, text: `${shown.join('; ')}${more}` }
  }
  if (all.length > 0) return undefined
  const status = text(event.json?.newStatus)
  if (status !== undefined) return { kind: 'status', text: `status: ${optionWords(status)}` }
  const note = eventNote(recorded)
  if (note !== undefined) {
    const message = eventSource(recorded) === 'integration'
    return message
      ? { kind: 'message', text: `Message: ${quoted(note, noteLimit)}` }
      : { kind: 'note', text: `Note: ${quoted(note, noteLimit)}` }
  }
  if (event.type === 'create')
    return { kind: 'created', text: recorded.objectKey === 'order' ? 'order created' : 'created' }
  if (['mutate', 'internal', 'unknown'].includes(event.type)) return undefined
  return { kind: 'other', text: fieldWords(event.type) }
}

/**
 * Every moment of an order as known at `now`, in no particular order. Events without words or changes are left out;
 * events without a readable time cannot be placed, and `unknowns` counts them.
 */
export function collectMoments(
  facts: OrderFacts,
  now: Date,
): { moments: Moment[]; unknowns: string[] } {
  const stops = orderedStops(facts, now)
  const { moments, told } = stopMoments(facts, stops, now)
  const toldKeys = new Set(
    [...told].map(({ eventId, recordId, field }) => `${eventId} ${recordId} ${field}`),
  )
  const stopOf = new Map(stops.map((stop) => [stop.taskId, stop]))
  const { zone: orgZone } = resolveZone(undefined, facts.orgTimezone)
  const seen = new Set<string>()
  const statusChanges = facts.events.flatMap(changesOf).filter(({ field }) => field === 'status')
  // A status change is often told twice, as a change of the field and as an event of its own.
  const repeatsStatus = ({ recordId, event }: RecordedEvent, at: number): boolean => {
    const status = text(event.json?.newStatus)
    return (
      status !== undefined &&
      statusChanges.some(
        (change) =>
          change.eventId !== event.id &&
          change.recordId === recordId &&
          change.value === status &&
          Math.abs(change.at - at) <= 5_000,
      )
    )
  }
  let undated = 0
  for (const recorded of facts.events) {
    const { id } = recorded.event
    if (seen.has(id)) continue
    seen.add(id)
    const stop = stopOf.get(recorded.recordId)
    const zone = stop?.zone ?? orgZone
    const words = eventMoments(recorded, toldKeys, zone)
    if (words === undefined) continue
    const at = recordedAt(recorded)
    if (at === null) {
      undated += 1
      continue
    }
    if (at > now.getTime() || repeatsStatus(recorded, at)) continue
    moments.push({
      at: Temporal.Instant.fromEpochMilliseconds(at),
      zone,
      key: `event ${id}`,
      kind: words.kind,
      text:
        stop === undefined && recorded.objectKey !== 'order'
          ? `${fieldWords(recorded.objectKey)} ${words.text}`
          : words.text,
      ...(stop === undefined ? {} : { stop: stopLabel(stop) }),
      by: eventAuthor(recorded),
      eventId: id,
    })
  }
  return { moments, unknowns: [...readingGaps(facts, stops), ...undatedWords(undated)] }
}

function undatedWords(count: number): string[] {
  return count === 0
    ? []
    : [`${count} event${count === 1 ? ' has' : 's have'} no readable time and cannot be placed.`]
}
