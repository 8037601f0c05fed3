/** One order judged in full: late, at risk, pickup missed, silent, without a carrier, or without proof of delivery. */
import { Temporal } from 'temporal-polyfill'
import { explainDelay } from './delay.ts'
import type { DelayExplanation } from './delay-schema.ts'
import { lengthInWords } from './delay-words.ts'
import { documentsAsOf, documentTypeOf } from './documents.ts'
import { type ExceptionKind, exceptionKinds, type OrderException } from './exceptions.ts'
import { FieldHistory } from './field-history.ts'
import { timeWords } from './field-words.ts'
import { lastHeard } from './last-heard.ts'
import type { OrderFacts } from './order-facts.ts'
import { isDead, type Progress, readProgress, withMovedPlan } from './progress.ts'
import { isConnected, statusOf, textAt } from './record-fields.ts'
import { formatHuman, minutesBetween } from './stop-time.ts'
import { stopLabel } from './stop-words.ts'
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
}

/** `most` points at `full` minutes and more, in proportion below. */
function growing(minutes: number, full: number, most: number): number {
  return Math.round(Math.min(1, Math.max(0, minutes) / full) * most)
}

function placeOf({
  type,
  name,
  city,
}: {
  type: string
  name?: string | undefined
  city?: string | undefined
}): string {
  const place = [name, city].filter((part) => part !== undefined).join(', ')
  return place === '' ? `the ${type}` : `the ${type} at ${place}`
}

function findLate({ delay }: Case): Finding | undefined {
  if (delay.state !== 'late' || delay.late === null) return undefined
  const { minutes, basis, stop, planned } = delay.late
  const basisWords = { actual: 'by its arrival', eta: 'by its ETA', elapsed: 'and not there yet' }[
    basis
  ]
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
    reason: `${lengthInWords(minutes)} late for ${placeOf(stop)}, ${basisWords} (planned ${timeWords(end === undefined ? { start } : { start, end }, planned.timezone)})`,
    action:
      basis === 'elapsed'
        ? 'Get a position and a new ETA from the carrier.'
        : 'Tell the customer the new time and ask the receiver to keep the load on.',
  }
}

function findAtRisk({ delay }: Case): Finding | undefined {
  if (delay.state !== 'at_risk') return undefined
  return {
    kind: 'at_risk',
    parts: { 'at risk': 30 },
    reason: 'At risk of missing its time',
    action: 'Confirm the ETA with the carrier before the appointment.',
  }
}

/** The first pickup where nobody has arrived. */
function openPickup({ stops }: Progress): Stop | undefined {
  return stops.find(
    ({ type, done, arrival }) => type === 'pickup' && !done && arrival === undefined,
  )
}

function findMissedPickup({ progress, asOf, delay }: Case): Finding | undefined {
  const stop = openPickup(progress)
  // A note may have moved the appointment: then the order is not late for it, or late by the new plan.
  if (stop === undefined || delay.state !== 'late') return undefined
  const minutes = stop.deadline === null ? 0 : minutesBetween(stop.deadline, asOf)
  if (stop.deadline === null || minutes < 1) return undefined
  const due = `due by ${formatHuman(stop.deadline, stop.zone)}`
  const same = delay.late?.stop.id === stop.taskId
  return {
    kind: 'missed_pickup',
    parts: { 'pickup missed': 20 },
    minutes,
    reason: same ? 'pickup missed' : `pickup missed at the ${stopLabel(stop)}, ${due}`,
    action:
      'Ask the carrier whether the truck is at the pickup, and rebook the appointment if it is not.',
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

function findNoCarrier({ facts, progress, asOf, delay }: Case): Finding | undefined {
  const stop = openPickup(progress)
  if (stop?.planned == null || progress.pickedUp || hasCarrier(facts, asOf)) return undefined
  const left = minutesBetween(asOf, stop.planned.start)
  if (left > dayMinutes) return undefined
  const when = timeWords(stop.planned, stop.zone)
  return {
    kind: 'no_carrier',
    parts: { 'no carrier': 35, 'pickup near': growing(dayMinutes - left, dayMinutes, 20) },
    reason:
      delay.late?.stop.id === stop.taskId
        ? 'no carrier or driver is assigned'
        : `no carrier or driver for the ${stopLabel(stop)}, ${when}`,
    action: `Assign a carrier or driver; the pickup is ${when}.`,
  }
}

function findStale({ facts, progress, asOf }: Case): Finding | undefined {
  if (progress.delivered || !(progress.status === 'in transit' || progress.pickedUp))
    return undefined
  const heard = lastHeard(facts, progress.stops, new Date(asOf.epochMilliseconds))
  // Events that could not be read may hold the sign of life.
  if (heard === undefined && facts.gaps.length > 0) return undefined
  const minutes = heard === undefined ? undefined : minutesBetween(heard, asOf)
  if (minutes !== undefined && minutes < dayMinutes) return undefined
  return {
    kind: 'stale_tracking',
    parts: { silent: 25, 'hours of silence': growing(minutes ?? dayMinutes, 3 * dayMinutes, 10) },
    ...(minutes === undefined ? {} : { minutes }),
    reason:
      minutes === undefined
        ? 'in transit, and nobody has ever reported on it'
        : `in transit, and nothing heard for ${lengthInWords(minutes)}`,
    action: 'Make a check call: position, ETA and anything in the way.',
  }
}

function findMissingPod({ facts, progress, asOf }: Case): Finding | undefined {
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
  return {
    kind: 'missing_pod',
    parts: { 'no proof of delivery': 15, 'days since delivery': growing(age, 7 * dayMinutes, 10) },
    ...(minutes === undefined ? {} : { minutes }),
    reason:
      minutes === undefined
        ? 'delivered more than a day ago, and no proof of delivery is on file'
        : `delivered ${lengthInWords(minutes)} ago, and no proof of delivery is on file`,
    action: 'Ask the carrier for the signed proof of delivery.',
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
export function judgeOrder(facts: OrderFacts, asOf: Date): OrderException | null {
  return judgeExplained({ facts, asOf, delay: explainDelay({ facts, asOf, audience: 'internal' }) })
}

/** `judgeOrder` for a caller that has the explanation of the delay, for colleagues and the same moment, already. */
export function judgeExplained({
  facts,
  asOf,
  delay,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly delay: DelayExplanation
}): OrderException | null {
  const read = readProgress(facts, asOf)
  const progress = { ...read, stops: withMovedPlan(read.stops, delay) }
  // What was cancelled or archived since then is over too: nobody can act on it any more.
  const over = progress.dead || isDead(statusOf(facts.order))
  if (over || progress.status === 'invoiced') return null
  const judged: Case = { facts, asOf: toInstant(asOf), progress, delay }
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
