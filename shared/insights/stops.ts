/** The stops of an order as they stood at a moment: plan, deadline, arrival, completion, in order. */
import { Temporal } from 'temporal-polyfill'
import { FieldHistory } from './field-history.ts'
import type { OrderFacts } from './order-facts.ts'
import {
  compareText,
  type Fields,
  firstText,
  isFields,
  nested,
  numeric,
  text,
} from './record-value.ts'
import { parseInstant, parseStopTime, resolveZone, type StopTime } from './stop-time.ts'

export interface PlannedTime extends StopTime {
  readonly kind: 'appointment' | 'requested'
}

/** A pickup or delivery task, as of the moment asked about. */
export interface Stop {
  readonly taskId: string
  readonly type: 'pickup' | 'delivery'
  readonly name?: string
  readonly city?: string
  readonly zone: string
  /** True when the address names no zone that exists; `zone` is then the organisation's. */
  readonly zoneMissing: boolean
  readonly planned: PlannedTime | null
  /** End of the appointment, else its point, else the end of the requested window, else its start. */
  readonly deadline: Temporal.Instant | null
  readonly arrival?: Temporal.Instant
  readonly completion?: Temporal.Instant
  readonly done: boolean
  readonly status?: string
  /** `enroute`, `onTime`, `atRisk`, `delayed`, `early`. */
  readonly etaStatus?: string
  /** True when an arrival or completion is on file but lies after the moment asked about. */
  readonly forgotten: boolean
  /** Fields of this task that hold something that is no time. */
  readonly unreadable: readonly string[]
}

/** Moments in either form that callers have at hand. */
export function toInstant(moment: Temporal.Instant | Date): Temporal.Instant {
  return moment instanceof Date ? Temporal.Instant.fromEpochMilliseconds(moment.getTime()) : moment
}

const addressFields = ['city', 'timezone', 'companyName', 'address1', 'stateCode', 'state']

/** Where the address of a stop may stand, likeliest first. */
function placesOf(task: Fields, order: Fields, type: 'pickup' | 'delivery'): Fields[] {
  const stop = nested(task.stop) ?? nested(task.stops)
  const party = type === 'pickup' ? nested(order.shipper) : nested(order.consignee)
  return [
    nested(stop?.location),
    nested(stop?.address),
    stop,
    nested(task.location),
    nested(task.address),
    party,
  ].filter((place) => place !== null)
}

function addressOf(places: readonly Fields[]): Fields | null {
  return places.find((place) => addressFields.some((name) => text(place[name]))) ?? null
}

const arrivalFields = ['actualArrivalTime', 'geofenceArrivalTime', 'arrivedAt']
const completionFields = ['actualCompletionTime', 'completedAt']

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return isFields(value) && isEmpty(value.dateTimeInLocation)
}

function readStop(
  task: Fields & { readonly id: string },
  type: 'pickup' | 'delivery',
  facts: OrderFacts,
  history: FieldHistory,
  asOf: Temporal.Instant,
): Stop {
  const places = placesOf(task, facts.order, type)
  const address = addressOf(places)
  // The zone may stand beside the address instead of in it.
  const stated = address?.timezone ?? places.find((place) => text(place.timezone))?.timezone
  const { zone, missing } = resolveZone(stated, facts.orgTimezone)
  const unreadable: string[] = []
  const fieldAt = (name: string) => history.valueAt(task.id, name, task[name])
  const planned = (name: string, kind: PlannedTime['kind']): PlannedTime | null => {
    const value = fieldAt(name)
    const time = parseStopTime(value, zone)
    if (time === null && !isEmpty(value)) unreadable.push(name)
    return time === null ? null : { ...time, kind }
  }
  const plan =
    planned('appointmentTime', 'appointment') ?? planned('requestedCompletionWindow', 'requested')
  let forgotten = false
  const actual = (names: readonly string[]): Temporal.Instant | undefined => {
    for (const name of names) {
      const value = fieldAt(name)
      const time = parseInstant(value, zone)
      if (time === null) {
        if (!isEmpty(value)) unreadable.push(name)
        continue
      }
      if (Temporal.Instant.compare(time, asOf) <= 0) return time
      forgotten = true
    }
    return undefined
  }
  const arrival = actual(arrivalFields)
  const completion = actual(completionFields)
  const status = text(fieldAt('status'))
  const saysComplete = /^complete/iu.test(status ?? '') && !forgotten
  const etaStatus = text(fieldAt('taskETAStatus'))
  const name = firstText(address, 'companyName', 'name') ?? firstText(nested(task.stop), 'name')
  const city = firstText(address, 'city')
  return {
    taskId: task.id,
    type,
    ...(name === undefined ? {} : { name }),
    ...(city === undefined ? {} : { city }),
    zone,
    zoneMissing: missing,
    planned: plan,
    deadline: plan === null ? null : (plan.end ?? plan.start),
    ...(arrival === undefined ? {} : { arrival }),
    ...(completion === undefined ? {} : { completion }),
    done: completion !== undefined || saysComplete,
    ...(status === undefined ? {} : { status }),
    ...(etaStatus === undefined ? {} : { etaStatus }),
    forgotten,
    unreadable,
  }
}

function stopType(task: Fields): 'pickup' | 'delivery' | null {
  const type = (text(task.taskType) ?? '').toLowerCase().replace(/[^a-z]/gu, '')
  return type === 'pickup' || type === 'delivery' ? type : null
}

/**
 * Pickup and delivery tasks by `ordinal`, cancelled ones left out; a task without an ordinal goes before the first
 * delivery (pickup) or to the end (delivery). What was recorded after `asOf` is forgotten.
 */
export function orderedStops(facts: OrderFacts, moment: Temporal.Instant | Date): Stop[] {
  const asOf = toInstant(moment)
  const history = new FieldHistory(facts.events, asOf)
  const placed: { readonly stop: Stop; readonly ordinal: number | undefined }[] = []
  const seen = new Set<string>()
  for (const task of facts.tasks) {
    const type = stopType(task)
    if (type === null || seen.has(task.id)) continue
    seen.add(task.id)
    const status = text(history.valueAt(task.id, 'status', task.status)) ?? ''
    if (/^cancell?ed$/iu.test(status)) continue
    const ordinal = numeric(task.ordinal) ?? numeric(nested(task.stop)?.ordinal)
    placed.push({ stop: readStop(task, type, facts, history, asOf), ordinal })
  }
  const startOf = (stop: Stop) => stop.planned?.start.epochMilliseconds ?? Number.MAX_SAFE_INTEGER
  placed.sort(
    (a, b) =>
      (a.ordinal ?? 0) - (b.ordinal ?? 0) ||
      compareText(b.stop.type, a.stop.type) ||
      startOf(a.stop) - startOf(b.stop) ||
      compareText(a.stop.taskId, b.stop.taskId),
  )
  const known = placed.filter(({ ordinal }) => ordinal !== undefined).map(({ stop }) => stop)
  const loose = placed.filter(({ ordinal }) => ordinal === undefined).map(({ stop }) => stop)
  const firstDelivery = known.findIndex((stop) => stop.type === 'delivery')
  const cut = firstDelivery === -1 ? known.length : firstDelivery
  return [
    ...known.slice(0, cut),
    ...loose.filter((stop) => stop.type === 'pickup'),
    ...known.slice(cut),
    ...loose.filter((stop) => stop.type === 'delivery'),
  ]
}
