/** Why an order is late, by how much, who said so and what now: one pure function of records, events and a moment. */
import { Temporal } from 'temporal-polyfill'
import { estimateTokens } from '../result-size.ts'
import { markedProse } from '../safe-text.ts'
import { authorName } from './author-name.ts'
import { answerEvidence, customerText } from './delay-evidence.ts'
import { type Findings, findDelay } from './delay-findings.ts'
import { type DelayGrounds, groundsOf } from './delay-grounds.ts'
import type { Audience, Cause, DelayExplanation } from './delay-schema.ts'
import { impactOf, nextActionOf } from './delay-steps.ts'
import { summaryOf } from './delay-summary.ts'
import { unknownsOf } from './delay-unknowns.ts'
import type { DraftLanguage } from './draft-texts.ts'
import { lastUpdateOf, noteInWords } from './last-update.ts'
import type { Note } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { readOrderHead } from './order-head.ts'
import { clip } from './prose.ts'
import { firstText } from './record-value.ts'
import { type Speech, speechIn } from './speech.ts'
import { formatLocal } from './stop-time.ts'
import { toInstant } from './stops.ts'

export interface ExplainDelayInput {
  readonly facts: OrderFacts
  /** The moment of the question; what was recorded after it is forgotten. */
  readonly asOf: Temporal.Instant | Date
  readonly audience: Audience
  /** The language of its sentences; what people wrote stays as they wrote it. Default English. */
  readonly language?: DraftLanguage | undefined
}

/** How much of each text an answer carries, in characters and entries. */
interface Limits {
  readonly quote: number
  readonly evidenceText: number
  readonly evidence: number
  readonly update: number
  readonly done: number
  readonly doneText: number
  readonly unknowns: number
}

/** From generous to sparse: the first that keeps the answer within its ceiling is taken. */
const limitSteps: readonly Limits[] = [
  { quote: 160, evidenceText: 140, evidence: 5, update: 110, done: 3, doneText: 80, unknowns: 5 },
  { quote: 140, evidenceText: 100, evidence: 4, update: 80, done: 2, doneText: 60, unknowns: 4 },
  { quote: 120, evidenceText: 70, evidence: 3, update: 60, done: 1, doneText: 60, unknowns: 3 },
  { quote: 90, evidenceText: 40, evidence: 3, update: 40, done: 0, doneText: 0, unknowns: 2 },
]
const sparsest: Limits = {
  quote: 90,
  evidenceText: 40,
  evidence: 2,
  update: 40,
  done: 0,
  doneText: 0,
  unknowns: 2,
}
/** 900 tokens of o200k: on answers like these the estimate lies a sixth or more above the truth. */
const mostEstimatedTokens = 1_040

/**
 * Explains the delay of one order (design 2.2). Pure and deterministic: the same facts and moment give the same answer,
 * in whatever order the events come. Never throws on odd data: what cannot be read is named in `unknowns`.
 * Times are ISO 8601 with the stop's offset; `late.minutes` are whole minutes.
 */
export function explainDelay(input: ExplainDelayInput): DelayExplanation {
  return explainFrom(findDelay(input.facts, toInstant(input.asOf)), input)
}

/** The same answer, and beside it what its calculated sentences rest on. */
export function explainWithGrounds(input: ExplainDelayInput): {
  readonly delay: DelayExplanation
  readonly grounds: DelayGrounds
} {
  const findings = findDelay(input.facts, toInstant(input.asOf))
  const { audience, language } = input
  const steps = stepsOf(findings, input)
  return {
    delay: explainFrom(findings, input),
    grounds: groundsOf(
      findings,
      { impact: impactOf(steps), nextAction: nextActionOf(steps) },
      { audience, textLimit: groundTextLimit, speech: speechIn(language) },
    ),
  }
}

/** In characters: enough for a line under the pointer. */
const groundTextLimit = 140

function explainFrom(findings: Findings, input: ExplainDelayInput): DelayExplanation {
  // Weighed in English, which models read, so that every language tells the same.
  const inEnglish = { ...input, language: undefined }
  const isEnglish = (input.language ?? 'en') === 'en'
  for (const limits of limitSteps) {
    const answer = answerOf(findings, inEnglish, limits)
    if (weightOf(answer) > mostEstimatedTokens) continue
    return isEnglish ? answer : answerOf(findings, input, limits)
  }
  return answerOf(findings, input, sparsest)
}

/** The most that the last update takes; it is not measured, so that a new note without news changes nothing else. */
const lastUpdateTokens = 140

/** Estimated tokens of an answer. */
function weightOf(answer: DelayExplanation): number {
  const summary = answer.summary.replace(/^Last update.*$/mu, '')
  return lastUpdateTokens + estimateTokens(JSON.stringify({ ...answer, lastUpdate: null, summary }))
}

const nothingStated: Cause = {
  category: 'not_stated',
  code: null,
  party: 'unknown',
  confidence: 'unknown',
  quote: null,
  evidence: [],
}

function causeOf(findings: Findings, audience: Audience, limits: Limits): Cause {
  const found = findings.cause
  if (found === null) return nothingStated
  const customer = audience === 'customer'
  return {
    category: found.category,
    code: found.code,
    party: customer ? 'unknown' : found.party,
    confidence: found.confidence,
    quote: customer || found.quote === '' ? null : clip(found.quote, limits.quote),
    evidence: [...found.evidence],
  }
}

function lateOf({ judgement: { late } }: Findings): DelayExplanation['late'] {
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

function etaOf(
  { expected, previousEta, byId }: Findings,
  audience: Audience,
  speech: Speech,
): DelayExplanation['eta'] {
  if (expected === null) return null
  const {
    stop: { zone },
    eta,
  } = expected
  const note = byId.get(eta.eventId ?? '')
  const by = note?.author === null || note === undefined ? null : nameFor(note, audience, speech)
  const local = (epochMs: number) =>
    formatLocal(Temporal.Instant.fromEpochMilliseconds(epochMs), zone)
  const { saidAt, saidBefore } = eta
  return {
    at: formatLocal(eta.at, zone),
    ...(previousEta === undefined ? {} : { previous: formatLocal(previousEta, zone) }),
    source: eta.source,
    ...(by === null ? {} : { by }),
    ...(Number.isFinite(saidAt)
      ? { statedAt: local(saidAt) }
      : saidBefore === undefined
        ? {}
        : { statedAt: local(saidBefore), orEarlier: true }),
    ...(eta.record === undefined ? {} : { record: eta.record }),
    ...(eta.eventId === undefined ? {} : { eventId: eta.eventId }),
  }
}

/** A name that this audience may read, else null. */
function nameFor(note: Note, audience: Audience, speech: Speech): string | null {
  if (note.author === null) return audience === 'internal' ? speech.story.unknownPerson : null
  return audience === 'internal' || note.author.staff
    ? clip(authorName(note.author, speech), 60)
    : null
}

function momentOf(note: Note): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(note.at)
}

function stepsOf(
  findings: Findings,
  { audience, language }: Pick<ExplainDelayInput, 'audience' | 'language'>,
) {
  const { carrier, expected } = findings
  return {
    ...findings,
    eta: expected?.eta,
    carrier: audience === 'customer' || carrier === undefined ? undefined : markedProse(carrier),
    audience,
    speech: speechIn(language),
  }
}

function answerOf(
  findings: Findings,
  { audience, language }: ExplainDelayInput,
  limits: Limits,
): DelayExplanation {
  const speech = speechIn(language)
  const { facts, asOf, judgement, zone, expected } = findings
  const customer = audience === 'customer'
  const newest = lastUpdateOf(findings.notes)
  const evidence = answerEvidence(findings, limits.evidence, {
    audience,
    textLimit: limits.evidenceText,
    speech,
  })
  const cause = causeOf(findings, audience, limits)
  const causeStated = findings.cause !== null
  const steps = stepsOf(findings, { audience, language })
  const answer: Omit<DelayExplanation, 'summary'> = {
    order: readOrderHead(findings.facts, findings.status),
    state: judgement.state,
    late: lateOf(findings),
    cause: {
      ...cause,
      evidence: cause.evidence.filter((id) => evidence.some((entry) => entry.id === id)),
    },
    eta: etaOf(findings, audience, speech),
    lastUpdate:
      newest === null
        ? null
        : {
            by: nameFor(newest, audience, speech),
            at: formatLocal(momentOf(newest), zone),
            what: customer
              ? customerText(newest, limits.update, speech)
              : noteInWords(newest, limits.update, speech),
            source: newest.source,
            eventId: newest.eventId,
          },
    impact: impactOf(steps).map(({ text }) => text),
    doneSoFar: findings.done
      .slice(findings.done.length - Math.min(limits.done, findings.done.length))
      .map((done) => ({
        at: formatLocal(momentOf(done.note), zone),
        by: nameFor(done.note, audience, speech),
        what: customer ? done.name : clip(done.words, limits.doneText),
        eventId: done.note.eventId,
      })),
    nextAction: nextActionOf(steps)?.text ?? null,
    unknowns: unknownsOf({ ...findings, causeStated, speech }).slice(0, limits.unknowns),
    evidence,
  }
  const speaker = findings.byId.get(findings.cause?.evidence[0] ?? '')
  const speakerName = speaker === undefined ? null : nameFor(speaker, audience, speech)
  const references = [
    firstText(facts.order, 'poNum', 'externalId', 'refNum'),
    answer.order.customer,
  ]
  const summary = summaryOf({
    answer,
    judgement,
    asOf,
    audience,
    reference: references
      .filter((part) => part !== undefined)
      .map((part) => markedProse(clip(part, 40)))
      .join(', '),
    carrier: steps.carrier,
    done: findings.done.map((done) => done.name),
    eta: expected?.eta.at,
    previousEta: findings.previousEta,
    etaZone: expected?.stop.zone,
    statedBy: speakerName === null ? undefined : markedProse(speakerName),
    statedAt: speaker === undefined ? undefined : momentOf(speaker),
    updatedAt: newest === null ? undefined : momentOf(newest),
    zone,
    speech,
  })
  return { ...answer, summary }
}
