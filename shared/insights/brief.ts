/** An order in five lines for whoever takes over: what, where it stands, stops, last word and cause, what to do. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { cleanText, quoted } from '../safe-text.ts'
import { explainDelay } from './delay.ts'
import { causeCategories, type DelayExplanation, delayStates } from './delay-schema.ts'
import { checkDocuments } from './documents.ts'
import type { DraftLanguage } from './draft-texts.ts'
import { judgeExplained } from './exception-judge.ts'
import { exceptionKinds } from './exceptions.ts'
import { type NeededKind, neededKinds } from './needed-kinds.ts'
import { aroundOpen, drawnStopSchema, drawStops } from './order-drawing.ts'
import type { OrderFacts } from './order-facts.ts'
import { type OrderHead, orderHeadSchema } from './order-head.ts'
import { carrierName, driverNames, orderReferences, referenceFields } from './parties.ts'
import { type Progress, readProgress, withMovedPlan } from './progress.ts'
import { type Speech, speechIn } from './speech.ts'
import { resolveZone } from './stop-time.ts'
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
    /** `field` is left out where the number says itself what it is, as `PO-5561` does. */
    references: z.array(z.object({ field: z.enum(referenceFields).optional(), value: z.string() })),
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

function sentence(parts: readonly (string | undefined)[], { story }: Speech): string {
  const text = parts.filter((part) => part !== undefined && part !== '').join(story.joint)
  const line = cleanText(text, lineLimit)
  return /[.…!?”]$/u.test(line) ? line : `${line}.`
}

function whatLine(
  facts: OrderFacts,
  { fullId, customer, status }: OrderHead,
  speech: Speech,
): string {
  const say = speech.story.brief
  const references = orderReferences(facts).map(({ field, value }) =>
    field === undefined ? value : `${say.references[field]} ${value}`,
  )
  const carrier = carrierName(facts)
  const drivers = driverNames(facts)
  const number = references.length === 0 ? fullId : `${fullId} (${references.join(', ')})`
  const moved = carrier ?? (drivers.length > 0 ? say.ownFleet : say.noCarrier)
  return sentence(
    [
      customer === undefined ? number : say.forCustomer(number, customer),
      `${moved}${drivers.length === 0 ? '' : `, ${say.drivers(drivers.slice(0, 2))}`}`,
      say.status(speech.option(status)),
    ],
    speech,
  )
}

function standingLine(
  { state, late, eta }: DelayExplanation,
  stops: readonly Stop[],
  asOf: Temporal.Instant,
  speech: Speech,
): string {
  const say = speech.story.brief
  const zone = late?.planned.timezone ?? stops.find(({ done }) => !done)?.zone
  const expected =
    eta === null || zone === undefined
      ? undefined
      : say.eta(speech.moment(Temporal.Instant.from(eta.at), zone, asOf))
  if (late === null) return sentence([say.states[state], expected], speech)
  const stop = stops.find(({ taskId }) => taskId === late.stop.id)
  const where = stop === undefined ? speech.stop({ type: late.stop.type }) : stopLabel(stop, speech)
  return sentence(
    [say.lateBy(state, speech.length(late.minutes), where, late.basis), expected],
    speech,
  )
}

function stopPart(stop: Stop, asOf: Temporal.Instant, speech: Speech): string {
  const say = speech.story.brief
  const label = stopLabel(stop, speech)
  const { arrival, completion, planned, zone } = stop
  if (completion !== undefined) return say.stopDone(label, speech.moment(completion, zone, asOf))
  if (arrival !== undefined) return say.stopArrived(label, speech.moment(arrival, zone, asOf))
  if (stop.done) return say.stopDone(label, undefined)
  if (planned === null) return say.stopUnplanned(label)
  return say.stopPlanned(label, planned.kind, speech.span(planned, zone))
}

/** All of up to three stops; of more, the last one done and the next two. */
function stopsLine(stops: readonly Stop[], asOf: Temporal.Instant, speech: Speech): string {
  const { brief: say, joint } = speech.story
  if (stops.length === 0) return say.noStops
  const done = stops.filter((stop) => stop.done).length
  const shown = aroundOpen(stops, 3)
  const hidden = stops.length - shown.length
  const told = shown.map((stop) => stopPart(stop, asOf, speech)).join(joint)
  return sentence(
    [say.stops(done, stops.length, told), hidden === 0 ? undefined : say.moreStops(hidden)],
    speech,
  )
}

function lastLine(
  { lastUpdate, cause }: DelayExplanation,
  zone: string,
  asOf: Temporal.Instant,
  speech: Speech,
): string {
  const say = speech.story.brief
  const update =
    lastUpdate === null
      ? say.noUpdate
      : say.lastUpdate(
          speech.moment(Temporal.Instant.from(lastUpdate.at), zone, asOf),
          lastUpdate.by ?? say.sources[lastUpdate.source],
          quoted(lastUpdate.what, 120),
        )
  const why =
    cause.category === 'not_stated'
      ? say.causeNotStated
      : say.cause(cause.category, cause.code === null ? '' : ` (${cause.code})`, cause.confidence)
  return sentence([update, why], speech)
}

function nextLine(
  nextAction: string | null,
  missing: readonly NeededKind[],
  { delivered, ready, closed }: { delivered: boolean; ready: boolean; closed: boolean },
  speech: Speech,
): string {
  const say = speech.story.brief
  const none = closed ? say.papersClosed : say.papersComplete
  const papers = missing.length === 0 ? none : say.papersMissing(missing)
  const action = nextAction ?? (ready ? say.invoice : say.nothingDue)
  return sentence(
    [say.next(action).replace(/\.$/u, ''), delivered && ready ? say.ready : papers],
    speech,
  )
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
  readonly language?: DraftLanguage | undefined
}): OrderBrief {
  const asOf = toInstant(moment)
  const speech = speechIn(language)
  const delay = explainDelay({ facts, asOf, audience: 'internal', language })
  const read = readProgress(facts, asOf)
  const progress = { ...read, stops: withMovedPlan(read.stops, delay) }
  const papers = checkDocuments({ facts, asOf: moment, language })
  const exception = judgeExplained({ facts, asOf: moment, delay, language })
  const nextAction = exception?.nextAction ?? delay.nextAction
  const missing = papers.missing.map(({ kind }) => kind)
  const carrier = carrierName(facts)
  return {
    order: delay.order,
    lines: [
      whatLine(facts, delay.order, speech),
      standingLine(delay, progress.stops, asOf, speech),
      stopsLine(progress.stops, asOf, speech),
      lastLine(delay, tellingZone(progress, facts.orgTimezone), asOf, speech),
      nextLine(
        nextAction,
        missing,
        {
          delivered: progress.delivered,
          ready: papers.readyToInvoice,
          closed: facts.documentsClosed === true,
        },
        speech,
      ),
    ],
    facts: {
      state: delay.state,
      lateMinutes: delay.late?.minutes ?? null,
      eta: delay.eta?.at ?? null,
      ...(carrier === undefined ? {} : { carrier }),
      drivers: driverNames(facts),
      references: orderReferences(facts),
      ...drawStops(progress.stops, speech),
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
