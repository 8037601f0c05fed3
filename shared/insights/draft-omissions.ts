/** What a draft keeps to itself, and why: read by the person who sends it. */

import { cleanText } from '../safe-text.ts'
import { hasCharges } from './documents.ts'
import type { DraftAudience } from './draft-plans.ts'
import type { DraftScene } from './draft-scene.ts'
import { isTellable } from './draft-texts.ts'
import { fieldWords } from './field-words.ts'
import { readNotes } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { hidePrivate } from './private-details.ts'
import { isConnected, textAt } from './record-fields.ts'

function causeOmission({ delay }: DraftScene, audience: DraftAudience): string[] {
  const { category, confidence } = delay.cause
  if (audience === 'carrier') return []
  if (category === 'not_stated') {
    return delay.state === 'late' || delay.state === 'delivered_late'
      ? ['The cause: nobody has stated one.']
      : []
  }
  if (confidence !== 'stated')
    return ['The cause: it is only inferred from fields, nobody stated it.']
  return isTellable(category)
    ? ['Who is responsible for the delay: outside messages lay no blame.']
    : [`The cause (${fieldWords(category)}): it is not for outsiders.`]
}

/** Sentences in English, each with its reason; only what this order really has is listed. */
export function leftOutOf({
  facts,
  asOf,
  scene,
  audience,
  unsafeReferences,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly scene: DraftScene
  readonly audience: DraftAudience
  readonly unsafeReferences: readonly string[]
}): string[] {
  const notes = readNotes(facts.events, asOf.getTime()).filter(({ words }) => words !== '')
  const internal = notes.filter(({ source }) => source !== 'integration')
  const instructions = ['specialInstructions', 'shipperNotes', 'consigneeNotes'].flatMap(
    (field) => textAt(facts.order, field) ?? [],
  )
  const texts = [...notes.map((note) => note.words), ...instructions]
  const found = new Set(
    texts.slice(-200).flatMap((text) => hidePrivate(text.slice(0, 2_000)).removed),
  )
  const contacts = ['phone number', 'e-mail address', 'web address'].filter((what) =>
    found.has(what),
  )
  const carrier = ['partner', 'drivers', 'driverName'].some(
    (field) => isConnected(facts.order, field) || textAt(facts.order, field) !== undefined,
  )
  const money = hasCharges(facts.order) || found.has('amount of money')
  const { stop, words } = scene
  return [
    ...causeOmission(scene, audience),
    ...(internal.length === 0
      ? []
      : [
          `${internal.length} internal note${internal.length === 1 ? '' : 's'}: written for colleagues, not for outsiders.`,
        ]),
    ...(money ? ['Rates, charges and other amounts: never part of these messages.'] : []),
    ...(contacts.length === 0
      ? []
      : [`Contact details found in notes (${contacts.join(', ')}): private.`]),
    ...(audience === 'customer' && carrier
      ? ['Names of the carrier and driver: not needed by the customer.']
      : []),
    ...(audience === 'carrier' && isConnected(facts.order, 'customer')
      ? ["The customer's name: the carrier works by stops and references."]
      : []),
    ...unsafeReferences.map(
      (field) => `The ${fieldWords(field)}: it reads like a contact or an amount.`,
    ),
    ...(stop !== undefined && !stop.done && words.planned === undefined
      ? ['The planned time: the stop has none that can be read.']
      : []),
    ...(stop !== undefined && !stop.done && stop.arrival === undefined && words.eta === undefined
      ? ['A new ETA: none is known that can be relied on.']
      : []),
    ...facts.gaps.map((gap) => `Not read: ${hidePrivate(cleanText(gap, 160)).text}`),
  ]
}
