/** Everything a delay answer is made from: stops with the plan in force, state, ETA, cause, notes. */
import { Temporal } from 'temporal-polyfill'
import { type FoundCause, findCause } from './cause.ts'
import { credibleEta, type Judgement, judge, reachedAt } from './delay-state.ts'
import { type Done, doneSoFar } from './done-so-far.ts'
import { readTimings } from './eta.ts'
import type { EtaStatement, PlanChange, Timings } from './eta-standing.ts'
import { FieldHistory, recordedAt } from './field-history.ts'
import { noteReader } from './note-reader.ts'
import { type Note, readNotes } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { clip } from './prose.ts'
import { type Fields, firstText, nested, text } from './record-value.ts'
import { StopFinder } from './stop-names.ts'
import { parseInstant, resolveZone } from './stop-time.ts'
import { orderedStops, type Stop } from './stops.ts'

export interface Findings {
  /** The facts with the events of this order, its tasks and manifests only. */
  readonly facts: OrderFacts
  readonly asOf: Temporal.Instant
  readonly status: string
  readonly stops: readonly Stop[]
  /** The event that moved the plan of a stop in words, where that plan is in force. */
  readonly movedBy: (stop: Stop) => string | undefined
  readonly judgement: Judgement
  /** Zone of the stop the answer is about, for times that belong to no stop. */
  readonly zone: string
  readonly expected: { readonly stop: Stop; readonly eta: EtaStatement } | null
  readonly previousEta: Temporal.Instant | undefined
  readonly cause: FoundCause | null
  readonly notes: readonly Note[]
  readonly byId: ReadonlyMap<string, Note>
  readonly done: readonly Done[]
  readonly timings: Timings
  readonly newestEta: (stop: Stop) => EtaStatement | undefined
  readonly carrier: string | undefined
  readonly deliveredByStatus: boolean
  readonly undatedEvents: number
  readonly eventsNotRead: number
}

/** How many of the newest events are searched for words; older ones still count for fields and the last update. */
const newestRead = 2_000

/** Events of this order, its tasks and manifests: anything else is unrelated. */
function ownEvents(facts: OrderFacts): OrderFacts['events'] {
  const own = new Set([facts.order, ...facts.tasks, ...facts.manifests].map((record) => record.id))
  return facts.events.filter((recorded) => own.has(recorded.recordId))
}

function inForce(stop: Stop, moved: PlanChange | undefined): Stop {
  if (moved === undefined) return stop
  return {
    ...stop,
    planned: { ...moved.time, kind: 'appointment' },
    deadline: moved.time.end ?? moved.time.start,
  }
}

/** Fills in a delivery that only the order's own fields know about. */
function closedByOrder(stops: readonly Stop[], facts: OrderFacts, asOf: Temporal.Instant): Stop[] {
  const last = stops.findLast((stop) => stop.type === 'delivery')
  if (last === undefined || reachedAt(last) !== undefined) return [...stops]
  const { order } = facts
  for (const value of [
    order.actualDeliveryDate,
    order.deliveredAt,
    order.lastDeliveryCompletedAt,
  ]) {
    const completion = parseInstant(value, last.zone)
    if (completion !== null && Temporal.Instant.compare(completion, asOf) <= 0)
      return stops.map((stop) => (stop === last ? { ...stop, completion, done: true } : stop))
  }
  return [...stops]
}

function carrierOf(facts: OrderFacts): string | undefined {
  for (const record of [...facts.manifests, facts.order]) {
    const name = firstText(nested(record.partner), 'name', 'companyName')
    if (name !== undefined) return clip(name, 60)
  }
  return undefined
}

function etaFocus(
  stops: readonly Stop[],
  focus: Stop | null,
  isLate: boolean,
  etaOf: (stop: Stop) => EtaStatement | undefined,
): { stop: Stop; eta: EtaStatement } | null {
  const waiting = stops.filter((stop) => !stop.done && reachedAt(stop) === undefined)
  const preferred = focus !== null && waiting.includes(focus) ? [focus] : []
  const candidates = isLate && preferred.length > 0 ? preferred : [...preferred, ...waiting]
  for (const stop of candidates) {
    const eta = etaOf(stop)
    if (eta !== undefined) return { stop, eta }
  }
  return null
}

/** When the plan of a stop was last set by a change of its fields. */
function setAt(history: FieldHistory, stop: Stop): number {
  return Math.max(
    history.lastChange(stop.taskId, 'appointmentTime')?.at ?? Number.NEGATIVE_INFINITY,
    history.lastChange(stop.taskId, 'requestedCompletionWindow')?.at ?? Number.NEGATIVE_INFINITY,
  )
}

function undated(facts: OrderFacts): number {
  return facts.events.filter((recorded) => recordedAt(recorded) === null).length
}

function previousEta(
  etas: readonly EtaStatement[],
  current: EtaStatement,
): Temporal.Instant | undefined {
  return etas
    .slice(0, etas.indexOf(current))
    .findLast((eta) => eta.taskId === current.taskId && !eta.at.equals(current.at))?.at
}

/** Reads the facts once; `asOf` forgets what was recorded after it. */
export function findDelay(given: OrderFacts, asOf: Temporal.Instant): Findings {
  const facts: OrderFacts = { ...given, events: ownEvents(given) }
  const history = new FieldHistory(facts.events, asOf)
  const allNotes = readNotes(facts.events, asOf.epochMilliseconds)
  const notes = allNotes.slice(-newestRead)
  const fieldAt = (record: Fields & { readonly id: string }, field: string) =>
    history.valueAt(record.id, field, record[field])
  const planned = orderedStops(facts, asOf)
  const finder = new StopFinder(planned)
  const reader = noteReader(facts, planned, finder)
  const timings = readTimings(facts, planned, notes, finder, reader, history, asOf)
  const status = clip(text(fieldAt(facts.order, 'status')) ?? 'unknown', 40)
  const deliveredByStatus =
    /^(?:delivered|invoiced)$/iu.test(status) && !planned.some((stop) => stop.forgotten)
  const newestPlan = (stop: Stop) => {
    const since = setAt(history, stop)
    return timings.plans.findLast((plan) => plan.taskId === stop.taskId && plan.saidAt > since)
  }
  const moved = planned.map((stop) => inForce(stop, newestPlan(stop)))
  const stops = deliveredByStatus ? closedByOrder(moved, facts, asOf) : moved
  const newestEta = (stop: Stop) => timings.etas.findLast((eta) => eta.taskId === stop.taskId)
  const judgement = judge({
    stops,
    asOf,
    cancelled: /^cancell?ed$/iu.test(status),
    deliveredByStatus,
    orderEtaStatus: text(fieldAt(facts.order, 'orderETAStatus')),
    newestEta,
  })
  const open = ['on_time', 'at_risk', 'late'].includes(judgement.state)
  const expected = open
    ? etaFocus(stops, judgement.focus, judgement.late !== null, (stop) =>
        credibleEta(stop, { asOf, newestEta }),
      )
    : null
  return {
    facts,
    asOf,
    status,
    stops,
    movedBy: (stop) => newestPlan(stop)?.eventId,
    judgement,
    zone: judgement.focus?.zone ?? resolveZone(facts.orgTimezone, 'UTC').zone,
    expected,
    previousEta: expected === null ? undefined : previousEta(timings.etas, expected.eta),
    // A cancelled order is not late, so there is no lateness to explain.
    cause: judgement.state === 'cancelled' ? null : findCause(facts, notes, reader, fieldAt),
    notes: allNotes,
    byId: new Map(allNotes.map((note) => [note.eventId, note])),
    done: doneSoFar(notes, reader.own),
    timings,
    newestEta,
    carrier: carrierOf(facts),
    deliveredByStatus,
    undatedEvents: undated(facts),
    eventsNotRead: allNotes.length - notes.length,
  }
}
