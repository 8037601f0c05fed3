/** Drafts of messages to a customer or a carrier, from facts alone; nothing is sent. */
import { z } from 'zod'
import { explainDelay } from './delay.ts'
import { type DelayExplanation, delayExplanationSchema } from './delay-schema.ts'
import { leftOutOf } from './draft-omissions.ts'
import { type DraftAudience, type DraftPurpose, writePlan } from './draft-plans.ts'
import { type DraftScene, readScene } from './draft-scene.ts'
import type { DraftLanguage, DraftTexts } from './draft-texts.ts'
import { englishTexts } from './draft-texts-en.ts'
import { spanishTexts } from './draft-texts-es.ts'
import { frenchTexts } from './draft-texts-fr.ts'
import { orderWords } from './draft-words.ts'
import { timeWords } from './field-words.ts'
import type { OrderFacts } from './order-facts.ts'
import { hidePrivate } from './safe-text.ts'
import { formatHuman } from './stop-time.ts'
import { stopLabel } from './stop-words.ts'

/** `restsOn`: the facts behind the text; `leftOut`: what the text keeps to itself and why, in English. */
export const draftSchema = z.object({
  subject: z.string(),
  body: z.string(),
  restsOn: delayExplanationSchema.shape.evidence,
  leftOut: z.array(z.string()),
})
export type Draft = z.infer<typeof draftSchema>
type Evidence = Draft['restsOn'][number]

const tables: Readonly<Record<DraftLanguage, DraftTexts>> = {
  en: englishTexts,
  fr: frenchTexts,
  es: spanishTexts,
}

/** The stop as evidence, for drafts that rest on it and not on the explanation of a delay. */
function stopEvidence({ stop }: DraftScene): Evidence[] {
  if (stop === undefined) return []
  const parts = [
    stopLabel(stop),
    stop.planned === null ? undefined : `planned ${timeWords(stop.planned, stop.zone)}`,
    stop.arrival === undefined ? undefined : `arrived ${formatHuman(stop.arrival, stop.zone)}`,
    stop.completion === undefined
      ? undefined
      : `completed ${formatHuman(stop.completion, stop.zone)}`,
  ]
  return [
    {
      id: stop.taskId,
      kind: 'task',
      at: null,
      text: parts.filter((part) => part !== undefined).join(', '),
    },
  ]
}

function evidenceOf(delay: DelayExplanation, scene: DraftScene, saysCause: boolean): Evidence[] {
  const used = delay.evidence.filter(
    ({ id, kind }) =>
      kind !== 'event' ||
      id === delay.eta?.eventId ||
      (saysCause && delay.cause.evidence.includes(id)),
  )
  const own = stopEvidence(scene).filter(({ id }) => !used.some((known) => known.id === id))
  return [...used, ...own].map(({ by: _, ...evidence }) => ({
    ...evidence,
    text: hidePrivate(evidence.text).text,
  }))
}

/**
 * Drafts an update as of a moment. Every time, place and reference comes from the records, in the stop's own time;
 * what is unknown is left out or announced to follow. No rates, blame, phone numbers, e-mail addresses or notes, for
 * either audience; a carrier's draft does not name the customer.
 */
export function draftOrderUpdate({
  facts,
  asOf,
  audience,
  purpose,
  language = 'en',
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly audience: DraftAudience
  readonly purpose: DraftPurpose
  readonly language?: DraftLanguage | undefined
}): Draft {
  const texts = tables[language]
  const delay = explainDelay(facts, { asOf, audience: 'customer' })
  const { unsafe, ...order } = orderWords(
    facts,
    texts,
    audience === 'customer' ? ['poNum', 'refNum'] : ['loadTenderNum', 'poNum'],
  )
  const scene = readScene({ facts, asOf, delay, texts, order })
  const { subject, body, keys } = writePlan({ audience, purpose }, scene, texts)
  return {
    subject,
    body,
    restsOn: evidenceOf(delay, scene, keys.includes('cause')),
    leftOut: leftOutOf({ facts, asOf, scene, audience, unsafeReferences: unsafe }),
  }
}
