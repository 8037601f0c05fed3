/** An order in five lines for whoever takes over: what, where it stands, stops, last word and cause, what to do. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { cleanText, quoted } from '../safe-text.ts'
import { explainDelay } from './delay.ts'
import { causeCategories, type DelayExplanation, delayStates } from './delay-schema.ts'
import { lengthInWords } from './delay-words.ts'
import { checkDocuments, neededKinds } from './documents.ts'
import type { DraftLanguage } from './draft-texts.ts'
import { judgeExplained } from './exception-judge.ts'
import { exceptionKinds } from './exceptions.ts'
import { fieldWords, optionWords, timeWords } from './field-words.ts'
import { aroundOpen, drawnStopSchema, drawStops } from './order-drawing.ts'
import type { OrderFacts } from './order-facts.ts'
import { type OrderHead, orderHeadSchema } from './order-head.ts'
import { carrierName, driverNames, referenceWords } from './parties.ts'
import { type Progress, readProgress, withMovedPlan } from './progress.ts'
import { formatHuman, resolveZone } from './stop-time.ts'
import { stopLabel } from './stop-words.ts'
import { type Stop, toInstant } from './stops.ts'

/** `lines` are always five; `facts` are what they were written from. Times carry the stop's offset. */
export const orderBriefSchema = z.object({
  order: orderHeadSchema,
  lines: z.array(z.string()).length(5),
  facts: z.object({
    state: z.enum(delayStates),
    lateMinutes: z.int().nullable(),
    eta: z.string().nullable(),
    carrier: z.string().optional(),
    drivers: z.array(z.string()),
    references: z.array(z.string()),
    stops: z.array(drawnStopSchema),
    /** How many further stops there are; those around the next open one are told. */
    otherStops: z.int().positive().optional(),
    cause: z.enum(causeCategories),
    lastUpdate: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
    exceptions: z.array(z.enum(exceptionKinds)),
    missing: z.array(z.enum(neededKinds)),
    readyToInvoice: z.boolean(),
    nextAction: z.string().nullable(),
  }),
  unknowns: z.array(z.string()),
})
export type OrderBrief = z.infer<typeof orderBriefSchema>

const lineLimit = 300

function sentence(parts: readonly (string | undefined)[]): string {
  const text = parts.filter((part) => part !== undefined && part !== '').join('; ')
  const line = cleanText(text, lineLimit)
  return /[.…!?”]$/u.test(line) ? line : `${line}.`
}

function whatLine(facts: OrderFacts, { fullId, customer, status }: OrderHead): string {
  const references = referenceWords(facts)
  const carrier = carrierName(facts)
  const drivers = driverNames(facts)
  const number = references.length === 0 ? fullId : `${fullId} (${references.join(', ')})`
  const moved = carrier === undefined ? (drivers.length > 0 ? 'own fleet' : 'no carrier') : carrier
  return sentence([
    customer === undefined ? number : `${number} for ${customer}`,
    `${moved}${drivers.length === 0 ? '' : `, driver ${drivers.slice(0, 2).join(' and ')}`}`,
    `status ${optionWords(status)}`,
  ])
}

const stateWords: Readonly<Record<DelayExplanation['state'], string>> = {
  on_time: 'On time',
  at_risk: 'At risk',
  late: 'Late',
  delivered_on_time: 'Delivered on time',
  delivered_late: 'Delivered late',
  cancelled: 'Cancelled',
  unknown: 'Cannot be judged: no stop has a planned time',
}

function standingLine(
  { state, late, eta }: DelayExplanation,
  stops: readonly Stop[],
  asOf: Temporal.Instant,
): string {
  const zone = late?.planned.timezone ?? stops.find(({ done }) => !done)?.zone
  const expected =
    eta === null || zone === undefined
      ? undefined
      : `ETA ${formatHuman(Temporal.Instant.from(eta.at), zone, asOf)}`
  if (late === null) return sentence([stateWords[state], expected])
  const stop = stops.find(({ taskId }) => taskId === late.stop.id)
  const where = stop === undefined ? late.stop.type : stopLabel(stop)
  const basis = {
    actual: ', by its arrival',
    eta: '',
    elapsed: ', and still not there',
  }[late.basis]
  return sentence([
    `${stateWords[state]} by ${lengthInWords(late.minutes)} at the ${where}${basis}`,
    expected,
  ])
}

function stopPart(stop: Stop, asOf: Temporal.Instant): string {
  const at = stop.completion ?? stop.arrival
  if (at !== undefined) {
    return `${stopLabel(stop)} ${stop.completion === undefined ? 'arrived' : 'done'} ${formatHuman(at, stop.zone, asOf)}`
  }
  if (stop.done) return `${stopLabel(stop)} done`
  return stop.planned === null
    ? `${stopLabel(stop)} without a time`
    : `${stopLabel(stop)} ${stop.planned.kind === 'appointment' ? 'appointment' : 'requested'} ${timeWords(stop.planned, stop.zone)}`
}

/** All of up to three stops; of more, the last one done and the next two. */
function stopsLine(stops: readonly Stop[], asOf: Temporal.Instant): string {
  if (stops.length === 0) return 'No pickup or delivery stops.'
  const done = stops.filter((stop) => stop.done).length
  const shown = aroundOpen(stops, 3)
  const hidden = stops.length - shown.length
  return sentence([
    `Stops ${done} of ${stops.length} done: ${shown.map((stop) => stopPart(stop, asOf)).join('; ')}`,
    hidden === 0 ? undefined : `${hidden} more`,
  ])
}

function lastLine(
  { lastUpdate, cause }: DelayExplanation,
  zone: string,
  asOf: Temporal.Instant,
): string {
  const update =
    lastUpdate === null
      ? 'Last update: none by a person or an integration'
      : `Last update ${formatHuman(Temporal.Instant.from(lastUpdate.at), zone, asOf)} by ${lastUpdate.by ?? lastUpdate.source}: ${quoted(lastUpdate.what, 120)}`
  const why =
    cause.category === 'not_stated'
      ? 'cause not stated'
      : `cause ${fieldWords(cause.category)}${cause.code === null ? '' : ` (${cause.code})`}, ${cause.confidence}`
  return sentence([update, why])
}

function nextLine(
  nextAction: string | null,
  missing: readonly string[],
  { delivered, ready, closed }: { delivered: boolean; ready: boolean; closed: boolean },
): string {
  const none = closed ? 'papers cannot be seen' : 'no papers missing'
  const papers = missing.length === 0 ? none : `missing: ${missing.map(fieldWords).join(', ')}`
  return sentence([
    `Next: ${nextAction ?? (ready ? 'invoice it' : 'nothing is due by the records')}`.replace(
      /\.$/u,
      '',
    ),
    delivered && ready ? 'ready to invoice' : papers,
  ])
}

/** Zone in which the last update is told: the next open stop's, else the last stop's, else the organisation's. */
function tellingZone({ stops }: Progress, orgTimezone: string): string {
  return (
    (stops.find(({ done }) => !done) ?? stops.at(-1))?.zone ??
    resolveZone(undefined, orgTimezone).zone
  )
}

/** Writes the five lines as of a moment; for colleagues, so causes and names are told. */
export function writeBrief({
  facts,
  asOf: moment,
  language,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  /** Of the next action and the unknowns; the five lines are English. */
  readonly language?: DraftLanguage | undefined
}): OrderBrief {
  const asOf = toInstant(moment)
  const delay = explainDelay({ facts, asOf, audience: 'internal', language })
  const read = readProgress(facts, asOf)
  const progress = { ...read, stops: withMovedPlan(read.stops, delay) }
  const papers = checkDocuments({ facts, asOf: moment })
  const exception = judgeExplained({ facts, asOf: moment, delay, language })
  const nextAction = exception?.nextAction ?? delay.nextAction
  const missing = papers.missing.map(({ kind }) => kind)
  const carrier = carrierName(facts)
  return {
    order: delay.order,
    lines: [
      whatLine(facts, delay.order),
      standingLine(delay, progress.stops, asOf),
      stopsLine(progress.stops, asOf),
      lastLine(delay, tellingZone(progress, facts.orgTimezone), asOf),
      nextLine(nextAction, missing, {
        delivered: progress.delivered,
        ready: papers.readyToInvoice,
        closed: facts.documentsClosed === true,
      }),
    ],
    facts: {
      state: delay.state,
      lateMinutes: delay.late?.minutes ?? null,
      eta: delay.eta?.at ?? null,
      ...(carrier === undefined ? {} : { carrier }),
      drivers: driverNames(facts),
      references: referenceWords(facts),
      ...drawStops(progress.stops),
      cause: delay.cause.category,
      lastUpdate:
        delay.lastUpdate === null ? null : { at: delay.lastUpdate.at, by: delay.lastUpdate.by },
      exceptions: exception?.kinds ?? [],
      missing,
      readyToInvoice: papers.readyToInvoice,
      nextAction,
    },
    unknowns: [...new Set([...delay.unknowns, ...papers.unknowns])],
  }
}
