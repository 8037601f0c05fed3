/** What the calculated sentences of a delay answer rest on, for those who link them: no model needs it. */
import { z } from 'zod'
import { eventEvidence, stopEvidence, type Telling } from './delay-evidence.ts'
import type { Findings } from './delay-findings.ts'
import type { Step } from './delay-steps.ts'
import { formatLocal } from './stop-time.ts'
import type { Stop } from './stops.ts'

const moment = z.iso.datetime({ offset: true })

/** An event with its speaker, or a stop with what happened there; times are ISO 8601 with an offset. */
const groundSchema = z.discriminatedUnion('kind', [
  z.object({
    id: z.string(),
    kind: z.literal('event'),
    at: moment,
    by: z.string().optional(),
    text: z.string(),
  }),
  z.object({
    id: z.string(),
    kind: z.literal('stop'),
    type: z.enum(['pickup', 'delivery']),
    arrivedAt: moment.optional(),
    completedAt: moment.optional(),
    text: z.string(),
  }),
])

/** Ids per sentence, in the order of the answer's `impact`; each id is one of `known`. */
export const delayGroundsSchema = z.object({
  eta: z.array(z.string()),
  impact: z.array(z.array(z.string())),
  nextAction: z.array(z.string()),
  known: z.array(groundSchema),
})
export type Ground = z.infer<typeof groundSchema>
export type DelayGrounds = z.infer<typeof delayGroundsSchema>

/** The grounds of those sentences, told for the answer's audience and in its language. */
export function groundsOf(
  findings: Findings,
  steps: { readonly impact: readonly Step[]; readonly nextAction: Step | null },
  telling: Telling,
): DelayGrounds {
  const { expected, byId, stops, zone } = findings
  const known = new Map<string, Ground>()
  const knownOf = (ids: readonly string[]): string[] =>
    ids.filter((id) => {
      const stop = stops.find(({ taskId }) => taskId === id)
      const note = byId.get(id)
      if (stop !== undefined) known.set(id, stopGround(stop, findings, telling))
      else if (note !== undefined)
        known.set(id, { ...eventEvidence(note, zone, telling), kind: 'event' })
      return known.has(id)
    })
  // A field's value is nobody's word: it leads to the stop it is about.
  const eta = expected === null ? [] : [expected.eta.eventId ?? expected.stop.taskId]
  return {
    eta: knownOf(eta),
    impact: steps.impact.map(({ restsOn }) => knownOf(restsOn)),
    nextAction: knownOf(steps.nextAction?.restsOn ?? []),
    known: [...known.values()],
  }
}

function stopGround(stop: Stop, { asOf }: Findings, { speech }: Telling): Ground {
  const { taskId, type, zone, arrival, completion } = stop
  return {
    id: taskId,
    kind: 'stop',
    type,
    ...(arrival === undefined ? {} : { arrivedAt: formatLocal(arrival, zone) }),
    ...(completion === undefined ? {} : { completedAt: formatLocal(completion, zone) }),
    text: stopEvidence(stop, asOf, speech).text,
  }
}
