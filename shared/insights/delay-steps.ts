/** What a delay means for the rest of the order, and what to do next. */
import type { Temporal } from 'temporal-polyfill'
import type { Audience } from './delay-schema.ts'
import { type Judgement, reachedAt } from './delay-state.ts'
import type { EtaStatement } from './eta-standing.ts'
import { planInWords, type Speech } from './speech.ts'
import { minutesBetween } from './stop-time.ts'
import type { Stop } from './stops.ts'

export interface StepsInput {
  readonly stops: readonly Stop[]
  readonly asOf: Temporal.Instant
  readonly judgement: Judgement
  readonly eta: EtaStatement | undefined
  readonly causeStated: boolean
  readonly carrier: string | undefined
  readonly audience: Audience
  readonly speech: Speech
}

/** Waiting longer than this on site is worth a line: free time is usually over by then. */
const longStayMinutes = 120

/** At most three lines. */
export function impactOf(input: StepsInput): string[] {
  const { stops, asOf, judgement, speech } = input
  const { late } = judgement
  const say = speech.texts.impact
  const lines: string[] = []
  if (late !== null) {
    const kind = late.stop.planned?.kind === 'requested' ? 'requested' : 'appointment'
    lines.push(say.missed(kind, speech.length(late.minutes), speech.stop(late.stop)))
  }
  if (judgement.state === 'at_risk' && judgement.focus !== null) {
    const { focus, reason } = judgement
    const why = reason === 'tight_eta' || reason === 'tracking' ? reason : 'earlier_stop'
    lines.push(say.atRisk(why, speech.stop(focus), planInWords(focus, asOf, speech)))
  }
  const index = stops.findIndex((stop) => stop.taskId === late?.stop.taskId)
  const later =
    late === null || judgement.state !== 'late'
      ? []
      : stops.slice(index + 1).filter((stop) => !stop.done && stop.deadline !== null)
  const next = later.at(0)
  if (next !== undefined)
    lines.push(say.toCome(speech.stop(next), planInWords(next, asOf, speech), later.length - 1))
  const onSite = stops.find((stop) => !stop.done && stop.arrival !== undefined)
  if (onSite?.arrival !== undefined && input.audience === 'internal') {
    const stay = minutesBetween(onSite.arrival, asOf)
    if (stay > longStayMinutes) lines.push(say.onSite(speech.stop(onSite), speech.length(stay)))
  }
  return lines.slice(0, 3)
}

/** One sentence, or null when there is nothing to do. */
export function nextActionOf(input: StepsInput): string | null {
  const { judgement, eta, audience, speech } = input
  const { state, late, focus } = judgement
  const say = speech.texts.next
  const customer = audience === 'customer'
  const carrier = customer ? undefined : input.carrier
  if (state === 'cancelled' || state === 'on_time' || state === 'delivered_on_time') return null
  if (state === 'delivered_late') {
    if (customer) return null
    return input.causeStated ? say.recordReason : say.askReason(carrier)
  }
  if (focus === null) return say.addStops
  if (state === 'unknown') return say.setPlan(speech.stop(focus))
  if (customer) return say.nextUpdate
  if (late !== null && reachedAt(late.stop) !== undefined) return say.finish(speech.stop(late.stop))
  if (eta === undefined) return say.getEta(carrier, speech.stop(focus))
  if (late !== null) return say.tell(late.stop.type === 'pickup' ? 'shipper' : 'consignee')
  return say.check(carrier, speech.stop(focus))
}
