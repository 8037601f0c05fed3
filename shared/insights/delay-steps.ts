/** What a delay means for the rest of the order, and what to do next: each sentence with what it rests on. */
import type { Temporal } from 'temporal-polyfill'
import type { Audience } from './delay-schema.ts'
import { type Judgement, reachedAt, reachedLate } from './delay-state.ts'
import type { EtaStatement } from './eta-standing.ts'
import { planInWords, type Speech } from './speech.ts'
import { minutesBetween } from './stop-time.ts'
import type { Stop } from './stops.ts'

export interface StepsInput {
  readonly stops: readonly Stop[]
  readonly asOf: Temporal.Instant
  readonly judgement: Judgement
  readonly eta: EtaStatement | undefined
  /** Ids of the events that state the cause, the weightiest first; null when nobody stated one. */
  readonly cause: { readonly evidence: readonly string[] } | null
  /** The event that moved the plan of a stop. */
  readonly movedBy: (stop: Stop) => string | undefined
  readonly carrier: string | undefined
  readonly audience: Audience
  readonly speech: Speech
}

/** A sentence, and the ids of the stops (tasks) and events it was calculated from. */
export interface Step {
  readonly text: string
  readonly restsOn: readonly string[]
}

/** Waiting longer than this on site is worth a line: free time is usually over by then. */
const longStayMinutes = 120

/** A stop with the events that say when it is planned and expected. */
function timesOf(stop: Stop, { eta, movedBy }: Pick<StepsInput, 'eta' | 'movedBy'>): string[] {
  const expected = eta?.taskId === stop.taskId ? eta.eventId : undefined
  return [stop.taskId, movedBy(stop), expected].filter((id) => id !== undefined)
}

/** At most three lines. */
export function impactOf(input: StepsInput): Step[] {
  const { stops, asOf, judgement, speech } = input
  const { late } = judgement
  const say = speech.texts.impact
  const lines: Step[] = []
  if (late !== null) {
    const kind = late.stop.planned?.kind === 'requested' ? 'requested' : 'appointment'
    lines.push({
      text: say.missed(kind, speech.length(late.minutes), speech.stop(late.stop)),
      restsOn: timesOf(late.stop, input),
    })
  }
  if (judgement.state === 'at_risk' && judgement.focus !== null) {
    const { focus, reason } = judgement
    const why = reason === 'tight_eta' || reason === 'tracking' ? reason : 'earlier_stop'
    const earlier = why === 'earlier_stop' ? reachedLate(stops)?.taskId : undefined
    lines.push({
      text: say.atRisk(why, speech.stop(focus), planInWords(focus, asOf, speech)),
      restsOn: [...timesOf(focus, input), ...(earlier === undefined ? [] : [earlier])],
    })
  }
  const index = stops.findIndex((stop) => stop.taskId === late?.stop.taskId)
  const later =
    late === null || judgement.state !== 'late'
      ? []
      : stops.slice(index + 1).filter((stop) => !stop.done && stop.deadline !== null)
  const next = later.at(0)
  if (next !== undefined)
    lines.push({
      text: say.toCome(speech.stop(next), planInWords(next, asOf, speech), later.length - 1),
      restsOn: timesOf(next, input),
    })
  const onSite = stops.find((stop) => !stop.done && stop.arrival !== undefined)
  if (onSite?.arrival !== undefined && input.audience === 'internal') {
    const stay = minutesBetween(onSite.arrival, asOf)
    if (stay > longStayMinutes)
      lines.push({
        text: say.onSite(speech.stop(onSite), speech.length(stay)),
        restsOn: [onSite.taskId],
      })
  }
  return lines.slice(0, 3)
}

/** One sentence, or null when there is nothing to do. */
export function nextActionOf(input: StepsInput): Step | null {
  const { judgement, eta, audience, speech, cause } = input
  const { state, late, focus } = judgement
  const say = speech.texts.next
  const customer = audience === 'customer'
  const carrier = customer ? undefined : input.carrier
  if (state === 'cancelled' || state === 'on_time' || state === 'delivered_on_time') return null
  if (state === 'delivered_late') {
    if (customer) return null
    const text = cause === null ? say.askReason(carrier) : say.recordReason
    const stated = cause?.evidence.slice(0, 1) ?? []
    return { text, restsOn: [...(late === null ? [] : [late.stop.taskId]), ...stated] }
  }
  if (focus === null) return { text: say.addStops, restsOn: [] }
  const restsOn = timesOf(focus, input)
  if (state === 'unknown') return { text: say.setPlan(speech.stop(focus)), restsOn }
  if (customer) return { text: say.nextUpdate, restsOn }
  if (late !== null && reachedAt(late.stop) !== undefined)
    return { text: say.finish(speech.stop(late.stop)), restsOn: [late.stop.taskId] }
  if (eta === undefined) return { text: say.getEta(carrier, speech.stop(focus)), restsOn }
  if (late !== null)
    return { text: say.tell(late.stop.type === 'pickup' ? 'shipper' : 'consignee'), restsOn }
  return { text: say.check(carrier, speech.stop(focus)), restsOn }
}
