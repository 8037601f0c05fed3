/** Field history: what a record's field held at a moment, read from the change events around that moment. */
import type { Temporal } from 'temporal-polyfill'
import { type ChangedField, changedFieldsOf } from '../roserocket/event-contents.ts'
import type { RecordedEvent } from './order-facts.ts'
import { compareText } from './record-value.ts'

/** One change of one field, as a change event tells it. */
export interface FieldChange extends ChangedField {
  readonly eventId: string
  readonly recordId: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** When an event was recorded, in epoch milliseconds; null when its time does not parse. */
export function recordedAt(recorded: RecordedEvent): number | null {
  const value = Date.parse(recorded.event.createdAt)
  // Years that no freight has: such a stamp is as good as none.
  if (value < Date.UTC(1970, 0, 1) || value > Date.UTC(2200, 0, 1)) return null
  return Number.isNaN(value) || !/\d{4}-\d{2}-\d{2}T/u.test(recorded.event.createdAt) ? null : value
}

/** Oldest first; equal times by id, so that the order of arrival changes nothing. */
export function byTime(events: readonly RecordedEvent[]): RecordedEvent[] {
  return events
    .map((recorded) => ({ recorded, at: recordedAt(recorded) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) =>
      a.at === b.at ? compareText(a.recorded.event.id, b.recorded.event.id) : a.at - b.at,
    )
    .map(({ recorded }) => recorded)
}

/** The changes an event tells, oldest key first; an undated event tells none. */
export function changesOf(recorded: RecordedEvent): FieldChange[] {
  const at = recordedAt(recorded)
  if (at === null) return []
  const { event, recordId } = recorded
  return changedFieldsOf(event.json).map((change) => ({
    ...change,
    eventId: event.id,
    recordId,
    at,
  }))
}

/** Every change of every field, split at `asOf`. */
export class FieldHistory {
  readonly #changes = new Map<string, FieldChange[]>()
  readonly #asOf: number

  constructor(events: readonly RecordedEvent[], asOf: Temporal.Instant) {
    this.#asOf = asOf.epochMilliseconds
    for (const recorded of byTime(events)) {
      for (const change of changesOf(recorded)) {
        const key = `${change.recordId} ${change.field}`
        const list = this.#changes.get(key)
        if (list === undefined) this.#changes.set(key, [change])
        else list.push(change)
      }
    }
  }

  /**
   * What the field held at `asOf` (or at an earlier `moment`): the record's own value, unless a later change says what it
   * was before, or the newest change up to then says that the record's copy is the older one.
   */
  valueAt(recordId: string, field: string, current: unknown, moment = this.#asOf): unknown {
    const changes = this.#changes.get(`${recordId} ${field}`) ?? []
    const next = changes.find((change) => change.at > moment)
    const last = changes.findLast((change) => change.at <= moment)
    if (next !== undefined) return last === undefined ? next.previous : last.value
    if (last !== undefined && sameValue(last.previous, current)) return last.value
    return current
  }

  /** The newest change of the field up to `asOf`. */
  lastChange(recordId: string, field: string): FieldChange | undefined {
    const changes = this.#changes.get(`${recordId} ${field}`) ?? []
    return changes.findLast((change) => change.at <= this.#asOf)
  }

  /** All changes up to `asOf`, oldest first per field. */
  changes(): FieldChange[] {
    return [...this.#changes.values()].flat().filter((change) => change.at <= this.#asOf)
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return (a ?? null) === (b ?? null) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
