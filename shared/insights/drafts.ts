/** Drafts of messages to a customer or a carrier, from facts alone; nothing is sent. */
import { z } from 'zod'
import { explainDelay } from './delay.ts'
import { stopEvidence, withoutDoubles } from './delay-evidence.ts'
import { delayExplanationSchema } from './delay-schema.ts'
import { leftOutOf } from './draft-omissions.ts'
import { type DraftAudience, type DraftPurpose, writePlan } from './draft-plans.ts'
import { type DraftScene, readScene } from './draft-scene.ts'
import type { DraftLanguage, DraftTexts } from './draft-texts.ts'
import { englishTexts } from './draft-texts-en.ts'
import { spanishTexts } from './draft-texts-es.ts'
import { frenchTexts } from './draft-texts-fr.ts'
import { orderWords } from './draft-words.ts'
import type { OrderFacts } from './order-facts.ts'
import { hidePrivate } from './private-details.ts'
import { type Speech, speechIn } from './speech.ts'
import { toInstant } from './stops.ts'

/** `restsOn`: the facts behind the text; `leftOut`: what the text keeps to itself and why, for whoever sends it. */
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

/** The facts that the text rests on: the stop, and the events behind its ETA and its cause. */
function evidenceOf(scene: DraftScene, saysCause: boolean, asOf: Date, speech: Speech): Evidence[] {
  const { delay, stop } = scene
  const used = delay.evidence.filter(
    ({ id, kind }) =>
      kind !== 'event' ||
      id === delay.eta?.eventId ||
      (saysCause && delay.cause.evidence.includes(id)),
  )
  const own = stop === undefined ? [] : [stopEvidence(stop, toInstant(asOf), speech)]
  return withoutDoubles([...used, ...own]).map(({ by, ...evidence }) => {
    const name = by === undefined ? '' : hidePrivate(by).text
    return {
      ...evidence,
      ...(name === '' ? {} : { by: name }),
      text: hidePrivate(evidence.text).text,
    }
  })
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
  reader,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly audience: DraftAudience
  readonly purpose: DraftPurpose
  readonly language?: DraftLanguage | undefined
  /** The language of whoever sends it, for what is not part of the message. */
  readonly reader?: DraftLanguage | undefined
}): Draft {
  const texts = tables[language]
  const speech = speechIn(reader)
  const delay = explainDelay({ facts, asOf, audience: 'customer', language: reader })
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
    restsOn: evidenceOf(scene, keys.includes('cause'), asOf, speech),
    leftOut: leftOutOf({ facts, asOf, scene, audience, unsafeReferences: unsafe, speech }),
  }
}
