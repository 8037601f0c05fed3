/** The delay answer in words: first line readable alone, then cause, contact, impact, steps and what is unknown. */
import type { Temporal } from 'temporal-polyfill'
import { markedProse, quoted } from '../safe-text.ts'
import type { Audience, DelayExplanation } from './delay-schema.ts'
import type { Judgement } from './delay-state.ts'
import { clip } from './prose.ts'
import { planInWords, type Speech } from './speech.ts'

export interface SummaryInput {
  readonly answer: Omit<DelayExplanation, 'summary'>
  readonly judgement: Judgement
  readonly asOf: Temporal.Instant
  readonly audience: Audience
  /** Order and customer reference, or empty. */
  readonly reference: string
  /** What was done, in neutral words. */
  readonly done: readonly string[]
  readonly carrier: string | undefined
  readonly eta: Temporal.Instant | undefined
  readonly previousEta: Temporal.Instant | undefined
  readonly etaZone: string | undefined
  readonly statedBy: string | undefined
  readonly statedAt: Temporal.Instant | undefined
  readonly updatedAt: Temporal.Instant | undefined
  readonly zone: string
  readonly speech: Speech
}

function headline(input: SummaryInput): string {
  const { answer, judgement, asOf, speech } = input
  const say = speech.texts.summary
  const order = `${markedProse(answer.order.fullId)}${input.reference === '' ? '' : ` (${input.reference})`}`
  const { late, focus } = judgement
  if (late !== null) {
    return say.late({
      order,
      stop: speech.stop(late.stop),
      isOver: answer.state === 'delivered_late',
      length: speech.length(late.minutes),
      plan: planInWords(late.stop, asOf, speech),
      basis: late.basis,
      compared: speech.moment(late.compared, late.stop.zone, asOf),
    })
  }
  if (focus === null || answer.state === 'cancelled')
    return say.state(order, answer.state, undefined)
  const why =
    answer.state === 'unknown'
      ? (answer.unknowns.at(0) ?? say.noPlannedTime)
      : say.planned(speech.stop(focus), planInWords(focus, asOf, speech))
  return say.state(order, answer.state, why)
}

function causeLine(input: SummaryInput): string | null {
  const { speech, asOf, zone, statedBy, statedAt } = input
  const { cause, state } = input.answer
  const say = speech.texts.summary
  if (cause.category === 'not_stated')
    return ['late', 'at_risk', 'delivered_late'].includes(state) ? say.notStated : null
  if (input.audience === 'customer') return say.neutralCause(cause.category)
  const { category, code, confidence, party, quote } = cause
  const stated = say.cause({
    category,
    code,
    confidence,
    by: statedBy,
    at: statedAt === undefined ? undefined : speech.moment(statedAt, zone, asOf),
    quote: quote === null ? undefined : quoted(clip(quote, 80)),
  })
  const end = /[.!?…]”$/u.test(stated) ? '' : '.'
  const carrier = party === 'carrier' ? input.carrier : undefined
  return `${stated}${end}${party === 'unknown' ? '' : say.responsible(party, carrier)}`
}

/** Deterministic; every number, time, name and quote is one of the answer's or of the records'. */
export function summaryOf(input: SummaryInput): string {
  const { answer, speech, asOf, zone, eta, etaZone, previousEta } = input
  const { summary: say, unknown } = speech.texts
  const lines: string[] = [headline(input)]
  if (eta !== undefined && etaZone !== undefined && answer.late?.basis !== 'eta')
    lines.push(say.eta(speech.moment(eta, etaZone, asOf)))
  if (previousEta !== undefined && etaZone !== undefined)
    lines.push(say.etaBefore(speech.moment(previousEta, etaZone, asOf)))
  const cause = causeLine(input)
  if (cause !== null) lines.push(cause)
  const update = answer.lastUpdate
  if (update !== null && input.updatedAt !== undefined) {
    const by = update.by === null ? null : markedProse(update.by)
    lines.push(say.lastUpdate(by, speech.moment(input.updatedAt, zone, asOf)))
  }
  // The headline has said already what was missed, which is the first line of the impact.
  const later = input.judgement.late === null ? answer.impact : answer.impact.slice(1)
  if (later.length > 0) lines.push(later.join(' '))
  if (input.done.length > 0) lines.push(say.done(input.done))
  if (answer.nextAction !== null) lines.push(say.next(answer.nextAction))
  const open = answer.state === 'unknown' ? answer.unknowns.slice(1) : answer.unknowns
  const gaps = open.filter((line) => line !== unknown.causeNotStated).slice(0, 1)
  if (gaps.length > 0) lines.push(say.unknown(gaps.join(' ')))
  return lines.join('\n')
}
