/** What a delay means for the rest of the order, and what to do next. */
import type { Temporal } from 'temporal-polyfill'
import type { Audience } from './delay-schema.ts'
import { type Judgement, reachedAt } from './delay-state.ts'
import { lengthInWords, planInWords, stopInWords } from './delay-words.ts'
import type { EtaStatement } from './eta-standing.ts'
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
}

/** Waiting longer than this on site is worth a line: free time is usually over by then. */
const longStayMinutes = 120

/** At most three lines. */
export function impactOf(input: StepsInput): string[] {
  const { stops, asOf, judgement } = input
  const { late } = judgement
  const lines: string[] = []
  if (late !== null) {
    const kind = late.stop.planned?.kind === 'requested' ? 'Requested window' : 'Appointment'
    lines.push(`${kind} missed by ${lengthInWords(late.minutes)} at the ${stopInWords(late.stop)}.`)
  }
  if (judgement.state === 'at_risk' && judgement.focus !== null)
    lines.push(
      `${riskWords(judgement)} the ${stopInWords(judgement.focus)}, due ${planInWords(judgement.focus, asOf)}.`,
    )
  const index = stops.findIndex((stop) => stop.taskId === late?.stop.taskId)
  const later =
    late === null || judgement.state !== 'late'
      ? []
      : stops.slice(index + 1).filter((stop) => !stop.done && stop.deadline !== null)
  const next = later.at(0)
  if (next !== undefined) {
    const more = later.length > 1 ? ` and ${later.length - 1} more` : ''
    lines.push(`Still to come: ${stopInWords(next)}, due ${planInWords(next, asOf)}${more}.`)
  }
  const onSite = stops.find((stop) => !stop.done && stop.arrival !== undefined)
  if (onSite?.arrival !== undefined && input.audience === 'internal') {
    const stay = minutesBetween(onSite.arrival, asOf)
    if (stay > longStayMinutes)
      lines.push(
        `On site at the ${stopInWords(onSite)} for ${lengthInWords(stay)}: detention may run.`,
      )
  }
  return lines.slice(0, 3)
}

function riskWords(judgement: Judgement): string {
  if (judgement.reason === 'tight_eta') return 'The ETA leaves less than half an hour at'
  if (judgement.reason === 'tracking') return 'Tracking warns about'
  return 'An earlier stop ran late and there is no newer ETA for'
}

/** One sentence, or null when there is nothing to do. */
export function nextActionOf(input: StepsInput): string | null {
  const { judgement, eta, audience } = input
  const { state, late, focus } = judgement
  const customer = audience === 'customer'
  const carrier = customer || input.carrier === undefined ? 'the carrier' : input.carrier
  if (state === 'cancelled' || state === 'on_time' || state === 'delivered_on_time') return null
  if (state === 'delivered_late') {
    if (customer) return null
    return input.causeStated
      ? 'Record the delay reason on the order.'
      : `Ask ${carrier} for the delay reason and record it.`
  }
  if (focus === null) return 'Add the stops with their planned times.'
  if (state === 'unknown') return `Set a planned time for the ${stopInWords(focus)}.`
  if (customer) return 'We will send the next update as soon as there is a new time.'
  if (late !== null && reachedAt(late.stop) !== undefined)
    return `Find out when the ${stopInWords(late.stop)} will be finished and give the next stop a new ETA.`
  if (eta === undefined) return `Get a new ETA from ${carrier} for the ${stopInWords(focus)}.`
  if (late !== null)
    return `Tell the ${late.stop.type === 'pickup' ? 'shipper' : 'consignee'} the new time and have the appointment confirmed or moved.`
  return `Check with ${carrier} that the ${stopInWords(focus)} will be reached in time.`
}
