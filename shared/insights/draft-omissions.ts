/** What a draft keeps to itself, and why: read by the person who sends it. */

import { cleanText } from '../safe-text.ts'
import { hasCharges } from './documents.ts'
import type { DraftAudience } from './draft-plans.ts'
import type { DraftScene } from './draft-scene.ts'
import { isTellable } from './draft-texts.ts'
import { readNotes } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { hidePrivate } from './private-details.ts'
import { isConnected, textAt } from './record-fields.ts'
import type { Speech } from './speech.ts'
import type { StoryTexts } from './story-texts.ts'

function causeOmission(
  { delay }: DraftScene,
  audience: DraftAudience,
  say: StoryTexts['leftOut'],
): string[] {
  const { category, confidence } = delay.cause
  if (audience === 'carrier') return []
  if (category === 'not_stated') {
    return delay.state === 'late' || delay.state === 'delivered_late' ? [say.causeNotStated] : []
  }
  if (confidence !== 'stated') return [say.causeInferred]
  return [isTellable(category) ? say.blame : say.causeClosed(category)]
}

/** Sentences for the sender, each with its reason; only what this order really has is listed. */
export function leftOutOf({
  facts,
  asOf,
  scene,
  audience,
  unsafeReferences,
  speech,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly scene: DraftScene
  readonly audience: DraftAudience
  readonly unsafeReferences: readonly string[]
  readonly speech: Speech
}): string[] {
  const say = speech.story.leftOut
  const notes = readNotes(facts.events, asOf.getTime()).filter(({ words }) => words !== '')
  const internal = notes.filter(({ source }) => source !== 'integration')
  const instructions = ['specialInstructions', 'shipperNotes', 'consigneeNotes'].flatMap(
    (field) => textAt(facts.order, field) ?? [],
  )
  const texts = [...notes.map((note) => note.words), ...instructions]
  const found = new Set(
    texts.slice(-200).flatMap((text) => hidePrivate(text.slice(0, 2_000)).removed),
  )
  const contacts = (['phone number', 'e-mail address', 'web address'] as const).filter((what) =>
    found.has(what),
  )
  const carrier = ['partner', 'drivers', 'driverName'].some(
    (field) => isConnected(facts.order, field) || textAt(facts.order, field) !== undefined,
  )
  const money = hasCharges(facts.order) || found.has('amount of money')
  const { stop, words } = scene
  return [
    ...causeOmission(scene, audience, say),
    ...(internal.length === 0 ? [] : [say.notes(internal.length)]),
    ...(money ? [say.money] : []),
    ...(contacts.length === 0 ? [] : [say.contacts(contacts)]),
    ...(audience === 'customer' && carrier ? [say.carrier] : []),
    ...(audience === 'carrier' && isConnected(facts.order, 'customer') ? [say.customer] : []),
    ...unsafeReferences.map((field) => say.unsafe(speech.field(field))),
    ...(stop !== undefined && !stop.done && words.planned === undefined ? [say.noPlan] : []),
    ...(stop !== undefined && !stop.done && stop.arrival === undefined && words.eta === undefined
      ? [say.noEta]
      : []),
    ...facts.gaps.map((gap) => say.notRead(hidePrivate(cleanText(gap, 160)).text)),
  ]
}
