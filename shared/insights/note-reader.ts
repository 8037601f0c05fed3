/** Reads the notes of one order: who its parties are, which site a note is about, what it claims. */
import { changedFieldsOf } from '../roserocket/event-contents.ts'
import { type ClaimContext, isTradeWord, type NoteReading, readClaims } from './cause-claims.ts'
import { isReasonField, reasonText } from './edi.ts'
import { type NamedParty, NameMask } from './name-mask.ts'
import type { Note } from './notes.ts'
import type { OrderFacts } from './order-facts.ts'
import { cleanNote, fold, readSentences, type Sentence } from './prose.ts'
import { firstText, nested } from './record-value.ts'
import { OwnReferences } from './sentence-gates.ts'
import type { StopFinder } from './stop-names.ts'
import { resolveZone } from './stop-time.ts'
import type { Stop } from './stops.ts'

function namedParties(facts: OrderFacts, stops: readonly Stop[]): NamedParty[] {
  const parties: NamedParty[] = []
  for (const stop of stops) {
    const role = stop.type === 'pickup' ? 'shipper' : 'receiver'
    if (stop.name !== undefined) parties.push({ name: stop.name, role })
    if (stop.city !== undefined) parties.push({ name: stop.city, role: '' })
  }
  const carriers: unknown[] = [facts.order.partner, facts.order.partners]
  for (const manifest of facts.manifests) carriers.push(manifest.partner)
  for (const carrier of carriers) {
    const name = firstText(nested(carrier), 'name', 'companyName')
    if (name !== undefined) parties.push({ name, role: 'carrier' })
  }
  const customer = firstText(nested(facts.order.customer), 'name', 'companyName')
  if (customer !== undefined && !parties.some(({ name }) => fold(name) === fold(customer)))
    parties.push({ name: customer, role: 'customer' })
  return parties
}

const pickupWords =
  /\b(?:shipper|shpr|origin|pickup|pick up|loading|load|loaded|expediteur|chargement|charger|cargar|carga|embarcador|vendor)\b/u
const deliveryWords =
  /\b(?:receiver|rcvr|consignee|cnee|receiving|delivery|unload|unloading|unloaded|offload|destinataire|dechargement|descarga|descargar|destinatario|dc|store|deliver)\b/u

/** The site that facility words are about: by name or role in the sentence, else the task, else where the truck was. */
function siteAt(note: Note, stops: readonly Stop[], finder: StopFinder) {
  return (sentence: Sentence): 'pickup' | 'delivery' => {
    const named = finder.find(sentence.folded, note.at).find((mention) => mention.named)
    if (named !== undefined) return named.stop.type
    const pickup = pickupWords.test(sentence.folded)
    const delivery = deliveryWords.test(sentence.folded)
    if (pickup !== delivery) return pickup ? 'pickup' : 'delivery'
    const own = finder.byTask(note.recordId)
    if (own !== undefined) return own.type
    const present = stops.find(
      (stop) =>
        stop.arrival !== undefined &&
        stop.arrival.epochMilliseconds <= note.at &&
        (stop.completion === undefined || stop.completion.epochMilliseconds > note.at),
    )
    const open = stops.find(
      (stop) => !stop.done || (stop.completion?.epochMilliseconds ?? 0) > note.at,
    )
    return (present ?? open)?.type ?? 'delivery'
  }
}

/** The value a change event put into a field for reasons or notes. */
function changedReason(note: Note): { readonly value: string; readonly code: boolean } | undefined {
  for (const change of changedFieldsOf(note.json)) {
    const reasonField = isReasonField(change.field)
    const noteField =
      /^(?:appointmentNotes|partnerNotes|delayNotes?|notes?|comments?)(?:__c)?$/iu.test(
        change.field,
      )
    if (!reasonField && !noteField) continue
    const value = reasonText(change.value)
    if (value !== undefined) return { value, code: reasonField && /^[A-Za-z]\w$/u.test(value) }
  }
  return undefined
}

/** Everything that reading causes needs to know about one order. */
export interface NoteReader {
  readonly read: (note: Note) => NoteReading
  /** The sentences alone, which cost a fraction of a reading. */
  readonly sentences: (note: Note) => readonly Sentence[]
  readonly own: OwnReferences
  readonly orgZone: string
}

/** A reader for one order; readings are remembered per note. */
export function noteReader(
  facts: OrderFacts,
  stops: readonly Stop[],
  finder: StopFinder,
): NoteReader {
  const own = new OwnReferences(facts.order, facts.manifests)
  const names = new NameMask(namedParties(facts, stops), isTradeWord)
  const memo = new Map<string, NoteReading>()
  const split = new Map<string, readonly Sentence[]>()
  return {
    own,
    orgZone: resolveZone(facts.orgTimezone, 'UTC').zone,
    sentences: (note) => {
      const remembered = split.get(note.eventId) ?? readSentences(note.words)
      split.set(note.eventId, remembered)
      return remembered
    },
    read: (note) => {
      const remembered = memo.get(note.eventId)
      if (remembered !== undefined) return remembered
      const context: ClaimContext = { own, names, siteOf: siteAt(note, stops, finder) }
      const reading = readClaims(readableWords(note), context)
      memo.set(note.eventId, reading)
      return reading
    },
  }
}

/** The words of a note that may hold a cause, as written. */
export function causeWords(note: Note): string {
  return note.words === '' ? cleanNote(changedReason(note)?.value ?? '') : note.words
}

/** The same words as they are read: a bare code of a reason field is called one. */
function readableWords(note: Note): string {
  if (note.words !== '') return note.words
  const changed = changedReason(note)
  if (changed === undefined) return ''
  return changed.code ? `reason code ${changed.value.toUpperCase()}` : cleanNote(changed.value)
}
