/** One order judged in full: late, at risk, pickup missed, silent, without a carrier, or without proof of delivery. */
import { Temporal } from 'temporal-polyfill'
import { cleanText } from '../safe-text.ts'
import { explainDelay } from './delay.ts'
import type { DelayExplanation } from './delay-schema.ts'
import { documentsAsOf, documentTypeOf } from './documents.ts'
import type { DraftLanguage } from './draft-texts.ts'
import { type ExceptionKind, exceptionKinds, type OrderException } from './exceptions.ts'
import { FieldHistory } from './field-history.ts'
import { lastHeard } from './last-heard.ts'
import type { OrderFacts } from './order-facts.ts'
import { isDead, type Progress, readProgress, withMovedPlan } from './progress.ts'
import { isConnected, statusOf, textAt } from './record-fields.ts'
import { type Speech, speechIn } from './speech.ts'
import { minutesBetween } from './stop-time.ts'
import { type Stop, toInstant } from './stops.ts'

const dayMinutes = 1_440

/** One thing that is wrong: its points by name, why, and what to do if nothing better is known. */
interface Finding {
  readonly kind: ExceptionKind
  readonly parts: Readonly<Record<string, number>>
  readonly minutes?: number
  readonly reason: string
  readonly action: string
}

interface Case {
  readonly facts: OrderFacts
  readonly asOf: Temporal.Instant
  readonly progress: Progress
  readonly delay: DelayExplanation
  readonly speech: Speech
}

/** `most` points at `full` minutes and more, in proportion below. */
function growing(minutes: number, full: number, most: number): number {
  return Math.round(Math.min(1, Math.max(0, minutes) / full) * most)
}

function findLate({ delay, speech }: Case): Finding | undefined {
  if (delay.state !== 'late' || delay.late === null) return undefined
  const { minutes, basis, stop, planned } = delay.late
  const say = speech.texts.exceptions
  const end = planned.end === undefined ? undefined : Temporal.Instant.from(planned.end)
  const start = Temporal.Instant.from(planned.start)
  return {
    kind: 'late',
    parts: {
      late: 50,
      'minutes late': growing(minutes, 480, 40),
      ...(stop.type === 'delivery' ? { 'delivery affected': 10 } : {}),
      ...(delay.cause.category === 'not_stated' ? { 'no cause stated': 5 } : {}),
    },
    minutes,
    reason: say.late({
      length: speech.length(minutes),
      stop: speech.stop(stop),
      basis,
      plan: speech.span(end === undefined ? { start } : { start, end }, planned.timezone),
    }),
    action: basis === 'elapsed' ? say.getPosition : say.tellCustomer,
  }
}

function findAtRisk({ delay, speech }: Case): Finding | undefined {
  if (delay.state !== 'at_risk') return undefined
  return {
    kind: 'at_risk',
    parts: { 'at risk': 30 },
    reason: speech.texts.exceptions.atRisk,
    action: speech.texts.exceptions.confirmEta,
  }
}

/** A stop within a list of reasons, which has no room for long names. */
function labelOf(stop: Stop, speech: Speech): string {
  return cleanText(speech.stop(stop), 120)
}

/** The first pickup where nobody has arrived. */
function openPickup({ stops }: Progress): Stop | undefined {
  return stops.find(
    ({ type, done, arrival }) => type === 'pickup' && !done && arrival === undefined,
  )
}

function findMissedPickup({ progress, asOf, delay, speech }: Case): Finding | undefined {
  const stop = openPickup(progress)
  // A note may have moved the appointment: then the order is not late for it, or late by the new plan.
  if (stop === undefined || delay.state !== 'late') return undefined
  const minutes = stop.deadline === null ? 0 : minutesBetween(stop.deadline, asOf)
  if (stop.deadline === null || minutes < 1) return undefined
  const say = speech.texts.exceptions
  const due = speech.moment(stop.deadline, stop.zone)
  const same = delay.late?.stop.id === stop.taskId
  return {
    kind: 'missed_pickup',
    parts: { 'pickup missed': 20 },
    minutes,
    reason: same ? say.pickupMissed : say.pickupMissedAt(labelOf(stop, speech), due),
    action: say.askPickup,
  }
}

const carrierOfOrder = ['partner', 'partners', 'drivers', 'driverName']
const carrierOfTask = ['partner', 'assignees', 'drivers']
const carrierOfManifest = ['partner', 'drivers']

function hasCarrier(facts: OrderFacts, asOf: Temporal.Instant): boolean {
  const history = new FieldHistory(facts.events, asOf)
  const names = (record: OrderFacts['order'], fields: readonly string[]) =>
    fields.some((field) => {
      const then = { value: history.valueAt(record.id, field, record[field]) }
      return isConnected(then, 'value') || textAt(then, 'value') !== undefined
    })
  return (
    names(facts.order, carrierOfOrder) ||
    facts.tasks.some((task) => names(task, carrierOfTask)) ||
    facts.manifests.some((manifest) => names(manifest, carrierOfManifest))
  )
}

function findNoCarrier({ facts, progress, asOf, delay, speech }: Case): Finding | undefined {
  const stop = openPickup(progress)
  if (stop?.planned == null || progress.pickedUp || hasCarrier(facts, asOf)) return undefined
  const left = minutesBetween(asOf, stop.planned.start)
  if (left > dayMinutes) return undefined
  const say = speech.texts.exceptions
  const when = speech.span(stop.planned, stop.zone)
  return {
    kind: 'no_carrier',
    parts: { 'no carrier': 35, 'pickup near': growing(dayMinutes - left, dayMinutes, 20) },
    reason:
      delay.late?.stop.id === stop.taskId
        ? say.noCarrier
        : say.noCarrierFor(labelOf(stop, speech), when),
    action: say.assign(when),
  }
}

function findStale({ facts, progress, asOf, speech }: Case): Finding | undefined {
  if (progress.delivered || !(progress.status === 'in transit' || progress.pickedUp))
    return undefined
  const heard = lastHeard(facts, progress.stops, new Date(asOf.epochMilliseconds))
  // Events that could not be read may hold the sign of life.
  if (heard === undefined && facts.gaps.length > 0) return undefined
  const minutes = heard === undefined ? undefined : minutesBetween(heard, asOf)
  if (minutes !== undefined && minutes < dayMinutes) return undefined
  const say = speech.texts.exceptions
  return {
    kind: 'stale_tracking',
    parts: { silent: 25, 'hours of silence': growing(minutes ?? dayMinutes, 3 * dayMinutes, 10) },
    ...(minutes === undefined ? {} : { minutes }),
    reason: minutes === undefined ? say.neverHeard : say.silent(speech.length(minutes)),
    action: say.checkCall,
  }
}

function findMissingPod({ facts, progress, asOf, speech }: Case): Finding | undefined {
  if (!progress.delivered || progress.status === 'invoiced') return undefined
  // Who may not see documents cannot say that one is missing.
  if (facts.documentsClosed === true) return undefined
  const now = new Date(asOf.epochMilliseconds)
  if (documentsAsOf(facts, now).some((document) => documentTypeOf(document) === 'proofOfDelivery'))
    return undefined
  const minutes =
    progress.deliveredAt === undefined ? undefined : minutesBetween(progress.deliveredAt, asOf)
  // Without a recorded time it is not known to be a day old, unless the order was last touched before that.
  const touched = Date.parse(textAt(facts.order, 'updatedAt') ?? '')
  const age = minutes ?? (Number.isNaN(touched) ? 0 : (asOf.epochMilliseconds - touched) / 60_000)
  if (age < dayMinutes) return undefined
  const say = speech.texts.exceptions
  return {
    kind: 'missing_pod',
    parts: { 'no proof of delivery': 15, 'days since delivery': growing(age, 7 * dayMinutes, 10) },
    ...(minutes === undefined ? {} : { minutes }),
    reason: minutes === undefined ? say.noProofForDay : say.noProof(speech.length(minutes)),
    action: say.askProof,
  }
}

/** Without a carrier there is nobody to ask; otherwise the engine knows the stop, the carrier and what was done. */
function actionOf(findings: readonly Finding[], worst: Finding, delay: DelayExplanation): string {
  const unassigned = findings.find(({ kind }) => kind === 'no_carrier')
  if (unassigned !== undefined) return unassigned.action
  const known = worst.kind === 'late' || worst.kind === 'at_risk' ? delay.nextAction : null
  return known ?? worst.action
}

const finders = [findLate, findMissedPickup, findNoCarrier, findAtRisk, findStale, findMissingPod]

/**
 * What is wrong with an order as of a moment, or null: it is in order, or archived, cancelled, rejected, expired or
 * invoiced. Delivered orders can only lack their proof of delivery (design 2.3).
 */
export function judgeOrder(
  facts: OrderFacts,
  asOf: Date,
  language?: DraftLanguage,
): OrderException | null {
  const delay = explainDelay({ facts, asOf, audience: 'internal', language })
  return judgeExplained({ facts, asOf, delay, language })
}

/** `judgeOrder` for a caller that has the explanation of the delay, for colleagues and the same moment, already. */
export function judgeExplained({
  facts,
  asOf,
  delay,
  language,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly delay: DelayExplanation
  readonly language?: DraftLanguage | undefined
}): OrderException | null {
  const read = readProgress(facts, asOf)
  const progress = { ...read, stops: withMovedPlan(read.stops, delay) }
  // What was cancelled or archived since then is over too: nobody can act on it any more.
  const over = progress.dead || isDead(statusOf(facts.order))
  if (over || progress.status === 'invoiced') return null
  const judged: Case = { facts, asOf: toInstant(asOf), progress, delay, speech: speechIn(language) }
  const findings = finders.flatMap((find) => find(judged) ?? [])
  const [worst] = findings
  if (worst === undefined) return null
  const scoreParts = Object.fromEntries(findings.flatMap(({ parts }) => Object.entries(parts)))
  const timed = ['late', 'missed_pickup', 'stale_tracking', 'missing_pod'].flatMap(
    (kind) => findings.find((finding) => finding.kind === kind)?.minutes ?? [],
  )
  const [minutes] = timed
  const { id, fullId, customer, status } = delay.order
  const reasons = findings.map(({ reason }) => reason).join('; ')
  return {
    order: { id, fullId, ...(customer === undefined ? {} : { customer }), status },
    kinds: exceptionKinds.filter((kind) => findings.some((finding) => finding.kind === kind)),
    ...(minutes === undefined ? {} : { minutes }),
    score: Object.values(scoreParts).reduce((sum, points) => sum + points, 0),
    scoreParts,
    reason: `${reasons.charAt(0).toUpperCase()}${reasons.slice(1)}.`,
    nextAction: actionOf(findings, worst, delay),
  }
}
