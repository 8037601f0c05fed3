/** Why an order is late, by how much, who said so and what now: one pure function of records, events and a moment. */
import { Temporal } from 'temporal-polyfill'
import { causeReader, type FoundCause, findCause } from './cause.ts'
import {
  customerText,
  eventEvidence,
  gatherEvidence,
  recordEvidence,
  stopEvidence,
} from './delay-evidence.ts'
import type { Audience, Cause, DelayExplanation, Evidence } from './delay-schema.ts'
import { credibleEta, judge, reachedAt } from './delay-state.ts'
import { impactOf, nextActionOf } from './delay-steps.ts'
import { summaryOf } from './delay-summary.ts'
import { unknownsOf } from './delay-unknowns.ts'
import { doneSoFar } from './done-so-far.ts'
import { type EtaStatement, readTimings } from './eta.ts'
import { FieldHistory } from './field-history.ts'
import { lastUpdateOf, noteInWords } from './last-update.ts'
import { type Note, readNotes } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { clip } from './prose.ts'
import { type Fields, firstText, nested, text } from './record-value.ts'
import { StopFinder } from './stop-names.ts'
import { formatLocal, parseInstant, resolveZone } from './stop-time.ts'
import { orderedStops, type Stop, toInstant } from './stops.ts'

export interface ExplainDelayInput {
  readonly facts: OrderFacts
  /** The moment of the question; what was recorded after it is forgotten. */
  readonly asOf: Temporal.Instant | Date
  readonly audience: Audience
}

/** How many of the newest events are searched for words; older ones still count for fields and the last update. */
const newestRead = 2_000
const nothingStated: Cause = {
  category: 'not_stated',
  code: null,
  party: 'unknown',
  confidence: 'unknown',
  quote: null,
  evidence: [],
}

/** Events of this order, its tasks and manifests: anything else is unrelated. */
function ownEvents(facts: OrderFacts): OrderFacts['events'] {
  const own = new Set([facts.order, ...facts.tasks, ...facts.manifests].map((record) => record.id))
  return facts.events.filter((recorded) => own.has(recorded.recordId))
}

function inForce(stop: Stop, plans: ReturnType<typeof readTimings>['plans'], setAt: number): Stop {
  const moved = plans.findLast((plan) => plan.taskId === stop.taskId && plan.saidAt > setAt)
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

function causeOf(found: FoundCause | null, audience: Audience): Cause {
  if (found === null) return nothingStated
  const customer = audience === 'customer'
  return {
    category: found.category,
    code: found.code,
    party: customer ? 'unknown' : found.party,
    confidence: found.confidence,
    quote: customer || found.quote === '' ? null : found.quote,
    evidence: [...found.evidence],
  }
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

function orderHead(facts: OrderFacts, status: string): DelayExplanation['order'] {
  const { order } = facts
  const externalId = firstText(order, 'externalId')
  const customer = firstText(nested(order.customer), 'name', 'companyName')
  const origin = facts.webUrl.replace(/\/+$/u, '')
  return {
    id: order.id,
    fullId: clip(firstText(order, 'fullId') ?? order.id, 60),
    ...(externalId === undefined ? {} : { externalId: clip(externalId, 60) }),
    status,
    ...(customer === undefined ? {} : { customer: clip(customer, 80) }),
    ...(origin === '' ? {} : { url: `${origin}/#/ops/orders/${encodeURIComponent(order.id)}` }),
  }
}

/**
 * Explains the delay of one order (design 2.2). Pure and deterministic: the same facts and moment give the same answer,
 * in whatever order the events come. Never throws on odd data: what cannot be read is named in `unknowns`.
 * Times are ISO 8601 with the stop's offset; `late.minutes` are whole minutes.
 */
export function explainDelay(input: ExplainDelayInput): DelayExplanation {
  const { audience } = input
  const asOf = toInstant(input.asOf)
  const facts: OrderFacts = { ...input.facts, events: ownEvents(input.facts) }
  const history = new FieldHistory(facts.events, asOf)
  const allNotes = readNotes(facts.events, asOf.epochMilliseconds)
  const notes = allNotes.slice(-newestRead)
  const fieldAt = (record: Fields & { readonly id: string }, field: string) =>
    history.valueAt(record.id, field, record[field])

  const planned = orderedStops(facts, asOf)
  const finder = new StopFinder(planned)
  const reader = causeReader(facts, planned, finder)
  const timings = readTimings(facts, planned, notes, finder, reader, history, asOf)
  const status = clip(text(fieldAt(facts.order, 'status')) ?? 'unknown', 40)
  const saysDelivered =
    /^(?:delivered|invoiced)$/iu.test(status) && !planned.some((stop) => stop.forgotten)
  const moved = planned.map((stop) => inForce(stop, timings.plans, setAt(history, stop)))
  const stops = saysDelivered ? closedByOrder(moved, facts, asOf) : moved
  const newestEta = (stop: Stop) => timings.etas.findLast((eta) => eta.taskId === stop.taskId)
  const judgement = judge({
    stops,
    asOf,
    cancelled: /^cancell?ed$/iu.test(status),
    deliveredByStatus: saysDelivered,
    orderEtaStatus: text(fieldAt(facts.order, 'orderETAStatus')),
    newestEta,
  })
  const zone = judgement.focus?.zone ?? resolveZone(facts.orgTimezone, 'UTC').zone
  const open = !['cancelled', 'unknown', 'delivered_late', 'delivered_on_time'].includes(
    judgement.state,
  )
  const expected = open
    ? etaFocus(stops, judgement.focus, judgement.late !== null, (stop) =>
        credibleEta(stop, { asOf, newestEta }),
      )
    : null
  const previous = expected === null ? undefined : previousEta(timings.etas, expected.eta)
  const found = findCause(facts, notes, reader, fieldAt)
  const cause = causeOf(found, audience)
  const byId = new Map(allNotes.map((note) => [note.eventId, note]))
  const carrier = audience === 'internal' ? carrierOf(facts) : undefined
  const steps = {
    stops,
    asOf,
    judgement,
    eta: expected?.eta,
    causeStated: found !== null,
    carrier,
    audience,
  }
  const newest = lastUpdateOf(allNotes)
  const evidence = evidenceOf({
    facts,
    cause,
    found,
    byId,
    judgement,
    expected,
    timings,
    zone,
    asOf,
    audience,
  })
  const answer: Omit<DelayExplanation, 'summary'> = {
    order: orderHead(facts, status),
    state: judgement.state,
    late: lateOf(judgement.late),
    cause: {
      ...cause,
      evidence: cause.evidence.filter((id) => evidence.some((entry) => entry.id === id)),
    },
    eta:
      expected === null
        ? null
        : {
            at: formatLocal(expected.eta.at, expected.stop.zone),
            ...(previous === undefined
              ? {}
              : { previous: formatLocal(previous, expected.stop.zone) }),
            source: expected.eta.source,
            ...(expected.eta.eventId === undefined ? {} : { eventId: expected.eta.eventId }),
          },
    lastUpdate: newest === null ? null : updateOf(newest, zone, audience),
    impact: impactOf(steps),
    doneSoFar: doneSoFar(notes, reader.own).map((done) => ({
      at: formatLocal(Temporal.Instant.fromEpochMilliseconds(done.note.at), zone),
      by: nameFor(done.note, audience),
      what: audience === 'customer' ? done.name : done.words,
      eventId: done.note.eventId,
    })),
    nextAction: nextActionOf(steps),
    unknowns: unknownsOf({
      facts,
      stops,
      asOf,
      judgement,
      causeStated: found !== null,
      newestEta,
      deliveredByStatus: saysDelivered,
      undatedEvents: undated(facts),
      eventsNotRead: allNotes.length - notes.length,
    }),
    evidence,
  }
  const speaker = found === null ? undefined : byId.get(found.evidence[0] ?? '')
  const summary = summaryOf({
    answer,
    judgement,
    asOf,
    audience,
    reference:
      [firstText(facts.order, 'poNum', 'externalId', 'refNum'), answer.order.customer]
        .filter((part) => part !== undefined)
        .map((part) => clip(part, 60))
        .join(', ') || undefined,
    carrier,
    eta: expected?.eta.at,
    previousEta: previous,
    etaZone: expected?.stop.zone,
    statedBy: speaker === undefined ? undefined : (nameFor(speaker, audience) ?? undefined),
    statedAt:
      speaker === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(speaker.at),
    updatedAt: newest === null ? undefined : Temporal.Instant.fromEpochMilliseconds(newest.at),
    zone,
  })
  return { ...answer, summary }
}

/** When the plan of a stop was last set by a change of its fields. */
function setAt(history: FieldHistory, stop: Stop): number {
  return Math.max(
    history.lastChange(stop.taskId, 'appointmentTime')?.at ?? Number.NEGATIVE_INFINITY,
    history.lastChange(stop.taskId, 'requestedCompletionWindow')?.at ?? Number.NEGATIVE_INFINITY,
  )
}

function undated(facts: OrderFacts): number {
  return facts.events.filter((recorded) => Number.isNaN(Date.parse(recorded.event.createdAt)))
    .length
}

function previousEta(
  etas: readonly EtaStatement[],
  current: EtaStatement,
): Temporal.Instant | undefined {
  return etas
    .slice(0, etas.indexOf(current))
    .findLast((eta) => eta.taskId === current.taskId && !eta.at.equals(current.at))?.at
}

function nameFor(note: Note, audience: Audience): string | null {
  if (note.author === null) return audience === 'internal' ? 'unknown person' : null
  return audience === 'internal' || note.author.staff ? clip(note.author.name, 60) : null
}

function updateOf(note: Note, zone: string, audience: Audience): DelayExplanation['lastUpdate'] {
  return {
    by: nameFor(note, audience),
    at: formatLocal(Temporal.Instant.fromEpochMilliseconds(note.at), zone),
    what: audience === 'customer' ? customerText(note) : noteInWords(note, 120),
    source: note.source,
    eventId: note.eventId,
  }
}

function lateOf(late: ReturnType<typeof judge>['late']): DelayExplanation['late'] {
  if (late === null || late.stop.planned === null) return null
  const { stop } = late
  const { planned } = late.stop
  return {
    minutes: late.minutes,
    basis: late.basis,
    stop: {
      id: stop.taskId,
      type: stop.type,
      ...(stop.name === undefined ? {} : { name: clip(stop.name, 80) }),
      ...(stop.city === undefined ? {} : { city: clip(stop.city, 60) }),
    },
    planned: {
      start: formatLocal(planned.start, stop.zone),
      ...(planned.end === undefined ? {} : { end: formatLocal(planned.end, stop.zone) }),
      timezone: stop.zone,
    },
    compared: formatLocal(late.compared, stop.zone),
  }
}

interface EvidenceInput {
  readonly facts: OrderFacts
  readonly cause: Cause
  readonly found: FoundCause | null
  readonly byId: ReadonlyMap<string, Note>
  readonly judgement: ReturnType<typeof judge>
  readonly expected: { readonly stop: Stop; readonly eta: EtaStatement } | null
  readonly timings: ReturnType<typeof readTimings>
  readonly zone: string
  readonly asOf: Temporal.Instant
  readonly audience: Audience
}

function evidenceOf(input: EvidenceInput): Evidence[] {
  const { facts, found, byId, judgement, expected, timings, zone, asOf, audience } = input
  const entries: Evidence[] = []
  const addEvent = (id: string | undefined) => {
    const note = id === undefined ? undefined : byId.get(id)
    if (note !== undefined) entries.push(eventEvidence(note, zone, audience))
  }
  for (const id of input.cause.evidence) addEvent(id)
  if (found?.recordId !== undefined) {
    const kinds = [
      ...facts.tasks.map((record) => ({ record, kind: 'task' as const })),
      ...facts.manifests.map((record) => ({ record, kind: 'manifest' as const })),
      { record: facts.order, kind: 'order' as const },
    ]
    const source = kinds.find(({ record }) => record.id === found.recordId)
    const words = audience === 'customer' ? '' : `delay reason on file: ${found.quote}`
    if (source !== undefined)
      entries.push(recordEvidence(source.record, source.kind, words, zone, asOf))
  }
  const stop = judgement.late?.stop ?? (judgement.state === 'cancelled' ? null : judgement.focus)
  if (stop !== null) entries.push(stopEvidence(stop, asOf))
  addEvent(expected?.eta.eventId)
  addEvent(timings.plans.findLast((plan) => plan.taskId === stop?.taskId)?.eventId)
  return gatherEvidence(entries)
}
