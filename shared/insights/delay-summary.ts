/** The delay answer in words: first line readable alone, then cause, contact, impact, steps and what is unknown. */
import type { Temporal } from 'temporal-polyfill'
import { markedProse, quoted } from '../safe-text.ts'
import { categoryName, delayCode } from './delay-codes.ts'
import type { Audience, DelayExplanation } from './delay-schema.ts'
import type { Judgement } from './delay-state.ts'
import {
  basisWords,
  lengthInWords,
  neutralCauses,
  planInWords,
  stopInWords,
} from './delay-words.ts'
import { clip } from './prose.ts'
import { formatHuman } from './stop-time.ts'

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
}

const stateWords = {
  on_time: 'on time',
  at_risk: 'at risk',
  late: 'late',
  delivered_on_time: 'delivered on time',
  delivered_late: 'delivered late',
  cancelled: 'cancelled',
  unknown: 'of unknown timeliness',
} as const

function headline(input: SummaryInput): string {
  const { answer, judgement, asOf } = input
  const name = [
    markedProse(answer.order.fullId),
    input.reference === '' ? '' : ` (${input.reference})`,
  ].join('')
  const { late, focus } = judgement
  if (late !== null) {
    const verb = answer.state === 'delivered_late' ? 'was' : 'is'
    const compared = formatHuman(late.compared, late.stop.zone, asOf)
    return `${name}: ${stopInWords(late.stop)} ${verb} ${lengthInWords(late.minutes)} late; planned ${planInWords(late.stop, asOf)}, ${basisWords[late.basis]} ${compared}.`
  }
  const state = `${name} is ${stateWords[answer.state]}`
  if (focus === null || answer.state === 'cancelled') return `${state}.`
  if (answer.state === 'unknown') return `${state}: ${answer.unknowns.at(0) ?? 'no planned time.'}`
  return `${state}: ${stopInWords(focus)}, planned ${planInWords(focus, asOf)}.`
}

function causeLine(input: SummaryInput): string | null {
  const { cause, state } = input.answer
  if (cause.category === 'not_stated')
    return ['late', 'at_risk', 'delivered_late'].includes(state) ? 'Cause: not stated.' : null
  if (input.audience === 'customer') return `Cause: ${neutralCauses[cause.category]}.`
  const meaning = cause.code === null ? undefined : delayCode(cause.code)?.meaning
  const code =
    cause.code === null ? '' : ` (${cause.code}${meaning === undefined ? '' : `, ${meaning}`})`
  const by = input.statedBy === undefined ? '' : ` by ${input.statedBy}`
  const at =
    input.statedAt === undefined ? '' : ` ${formatHuman(input.statedAt, input.zone, input.asOf)}`
  const quote = cause.quote === null ? '' : `: ${quoted(clip(cause.quote, 80))}`
  const carrier =
    cause.party === 'carrier' && input.carrier !== undefined ? ` (${input.carrier})` : ''
  const party = cause.party === 'unknown' ? '' : ` Responsible: ${cause.party}${carrier}.`
  const end = /[.!?…]”$/u.test(quote) ? '' : '.'
  return `Cause: ${categoryName(cause.category)}${code}, ${cause.confidence}${by}${at}${quote}${end}${party}`
}

/** Deterministic; every number, time, name and quote is one of the answer's or of the records'. */
export function summaryOf(input: SummaryInput): string {
  const { answer } = input
  const lines: string[] = [headline(input)]
  if (input.eta !== undefined && input.etaZone !== undefined && answer.late?.basis !== 'eta')
    lines.push(`ETA ${formatHuman(input.eta, input.etaZone, input.asOf)}.`)
  if (input.previousEta !== undefined && input.etaZone !== undefined)
    lines.push(
      `Before that the ETA was ${formatHuman(input.previousEta, input.etaZone, input.asOf)}.`,
    )
  const cause = causeLine(input)
  if (cause !== null) lines.push(cause)
  const update = answer.lastUpdate
  if (update !== null && input.updatedAt !== undefined) {
    const by = update.by === null ? '' : ` by ${markedProse(update.by)}`
    lines.push(`Last update${by}, ${formatHuman(input.updatedAt, input.zone, input.asOf)}.`)
  }
  const later = answer.impact.filter(
    (line) => !/^(?:Appointment|Requested window) missed/u.test(line),
  )
  if (later.length > 0) lines.push(later.join(' '))
  if (input.done.length > 0) lines.push(`Done so far: ${input.done.join(', ')}.`)
  if (answer.nextAction !== null) lines.push(`Next: ${answer.nextAction}`)
  const open = answer.state === 'unknown' ? answer.unknowns.slice(1) : answer.unknowns
  const gaps = open.filter((line) => line !== 'The cause is not stated by anyone.').slice(0, 1)
  if (gaps.length > 0) lines.push(`Unknown: ${gaps.join(' ')}`)
  return lines.join('\n')
}
