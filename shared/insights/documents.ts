/** What an order's papers lack: which documents, references and charges are there, and whether it can be invoiced. */
import { z } from 'zod'
import { cleanText, quoted } from '../safe-text.ts'
import type { DraftLanguage } from './draft-texts.ts'
import { FieldHistory } from './field-history.ts'
import { type NeededKind, neededKinds } from './needed-kinds.ts'
import type { OrderFacts } from './order-facts.ts'
import { orderHeadSchema, readOrderHead } from './order-head.ts'
import { type Progress, readProgress } from './progress.ts'
import { nameAt, recordsAt, textAt } from './record-fields.ts'
import { type Fields, isFields, numeric } from './record-value.ts'
import { type Speech, speechIn } from './speech.ts'
import { parseInstant } from './stop-time.ts'
import { readingGaps, stopLabel } from './stop-words.ts'
import { toInstant } from './stops.ts'

/** `present` names the needed kinds first, then every other document type found. */
export const documentCheckSchema = z.object({
  order: orderHeadSchema,
  present: z.array(z.string()),
  missing: z.array(z.object({ kind: z.enum(neededKinds), why: z.string() })),
  readyToInvoice: z.boolean(),
  blockers: z.array(z.string()),
  unknowns: z.array(z.string()),
})
export type DocumentCheck = z.infer<typeof documentCheckSchema>

/** Spellings of document types, letters only; organisations add their own. */
const documentTypes: Readonly<Record<string, string>> = {
  billoflading: 'billOfLading',
  bol: 'billOfLading',
  signedbol: 'billOfLading',
  proofofdelivery: 'proofOfDelivery',
  pod: 'proofOfDelivery',
  signedpod: 'proofOfDelivery',
  rateconfirmation: 'rateConfirmation',
  ratecon: 'rateConfirmation',
  carrierconfirmation: 'rateConfirmation',
  customerpo: 'customerPO',
  purchaseorder: 'customerPO',
}

/** The kinds that only a document can prove. */
const paperKinds: readonly NeededKind[] = ['billOfLading', 'proofOfDelivery', 'rateConfirmation']

/** A file whose name tells what it is, though nobody filed it so. */
const fileNameHints: readonly (readonly [NeededKind, RegExp])[] = [
  ['proofOfDelivery', /(?<![a-z])(?:pod|proof[ _-]?of[ _-]?delivery)(?![a-z])/iu],
  ['billOfLading', /(?<![a-z])(?:bol|bill[ _-]?of[ _-]?lading)(?![a-z])/iu],
  ['rateConfirmation', /(?<![a-z])(?:rate[ _-]?con(?:f(?:irmation)?)?)(?![a-z])/iu],
]

/** The type of a document in one spelling; undefined when it has none. */
export function documentTypeOf(document: Fields): string | undefined {
  const raw = textAt(document, 'documentType') ?? textAt(document, 'type')
  if (raw === undefined) return undefined
  const letters = raw.toLowerCase().replace(/[^a-z]/gu, '')
  return Object.hasOwn(documentTypes, letters) ? documentTypes[letters] : cleanText(raw, 40)
}

/** Documents of the order, its tasks and manifests that existed at `asOf`, each once; a deleted one is none. */
export function documentsAsOf(facts: OrderFacts, asOf: Date): Fields[] {
  const owners: readonly Fields[] = [facts.order, ...facts.tasks, ...facts.manifests]
  const all = [...facts.documents, ...owners.flatMap((owner) => recordsAt(owner, 'documents'))]
  const byId = new Map<string, Fields>()
  for (const document of all) {
    const id = textAt(document, 'id') ?? `unnamed ${byId.size}`
    const known = byId.get(id)
    byId.set(id, known === undefined ? document : { ...document, ...known })
  }
  return [...byId.values()].filter((document) => {
    const created = parseInstant(document.createdAt, 'UTC')
    const deleted = parseInstant(document.deletedAt, 'UTC')
    if (created !== null && created.epochMilliseconds > asOf.getTime()) return false
    return deleted === null || deleted.epochMilliseconds > asOf.getTime()
  })
}

/** Whether an order has line items, or a total that is not nothing (integer minor units). */
export function hasCharges(order: Fields): boolean {
  if (recordsAt(order, 'lineItems').length > 0) return true
  const total: unknown = order.totalAmount
  const amount = numeric(isFields(total) ? total.amount : total)
  return amount !== undefined && amount !== 0
}

function whyMissing(
  kind: NeededKind,
  facts: OrderFacts,
  progress: Progress,
  named: string | undefined,
  speech: Speech,
): string {
  const say = speech.story.papers
  const hint = named === undefined ? '' : say.misfiled(quoted(named, 60))
  const carrier =
    nameAt(facts.order, 'partner') ??
    facts.manifests
      .map((manifest) => nameAt(manifest, 'partner'))
      .find((name) => name !== undefined)
  const lastZone = progress.stops.findLast(({ type }) => type === 'delivery')?.zone
  switch (kind) {
    case 'proofOfDelivery':
      return progress.deliveredAt === undefined || lastZone === undefined
        ? say.noProof + hint
        : say.noProofSince(speech.moment(progress.deliveredAt, lastZone)) + hint
    case 'billOfLading':
      return (progress.pickedUp ? say.noLadingAfterPickup : say.noLadingYet) + hint
    case 'rateConfirmation':
      return (carrier === undefined ? say.noCarrier : say.noRate(cleanText(carrier, 80))) + hint
    case 'customerPO':
      return facts.documentsClosed === true ? say.noPoNumber : say.noPo
    case 'refNum':
      return say.noReference
    case 'charges':
      return say.noCharges
  }
}

function statusBlockers({ status, dead, delivered, stops }: Progress, speech: Speech): string[] {
  const say = speech.story.papers
  if (dead) return [say.isOver(speech.option(status))]
  if (status === 'invoiced') return [say.isInvoiced]
  if (delivered) return []
  const open = stops.find(({ type, done }) => type === 'delivery' && !done)
  return [open === undefined ? say.notDelivered : say.stopOpen(stopLabel(open, speech))]
}

/**
 * Checks an order's papers as of a moment. Ready to invoice means delivered, not invoiced before, and with proof of
 * delivery, bill of lading, rate confirmation, PO, reference and charges (design 2.3). A proof of delivery is missing
 * only once the order is delivered; the other kinds are missing as soon as they are not there.
 */
export function checkDocuments({
  facts,
  asOf,
  language,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
  readonly language?: DraftLanguage | undefined
}): DocumentCheck {
  const speech = speechIn(language)
  const say = speech.story.papers
  const progress = readProgress(facts, asOf)
  const history = new FieldHistory(facts.events, toInstant(asOf))
  const fieldNow = (field: string) =>
    textAt({ value: history.valueAt(facts.order.id, field, facts.order[field]) }, 'value')
  const documents = documentsAsOf(facts, asOf)
  const types = new Set(documents.flatMap((document) => documentTypeOf(document) ?? []))
  const has: Readonly<Record<NeededKind, boolean>> = {
    billOfLading: types.has('billOfLading'),
    proofOfDelivery: types.has('proofOfDelivery'),
    rateConfirmation: types.has('rateConfirmation'),
    customerPO: types.has('customerPO') || fieldNow('poNum') !== undefined,
    refNum: fieldNow('refNum') !== undefined,
    charges: hasCharges(facts.order),
  }
  const nameHint = (kind: NeededKind) => {
    const pattern = fileNameHints.find(([hinted]) => hinted === kind)?.[1]
    return documents
      .map((document) => textAt(document, 'fileName'))
      .find((name) => name !== undefined && pattern?.test(name))
  }
  const isClosed = facts.documentsClosed === true
  const needed = neededKinds.filter(
    (kind) => !has[kind] && !(isClosed && paperKinds.includes(kind)),
  )
  const missing = needed
    .filter((kind) => kind !== 'proofOfDelivery' || progress.delivered)
    .map((kind) => ({ kind, why: whyMissing(kind, facts, progress, nameHint(kind), speech) }))
  const blockers = [
    ...statusBlockers(progress, speech),
    ...missing.map(({ kind }) => say.missing[kind]),
    ...(isClosed ? [say.closed] : []),
  ]
  const known: readonly string[] = neededKinds
  return {
    order: readOrderHead(facts, fieldNow('status')),
    present: [
      ...neededKinds.filter((kind) => has[kind]),
      ...[...types].filter((type) => !known.includes(type)).sort(),
    ],
    missing,
    readyToInvoice: blockers.length === 0,
    blockers,
    unknowns: [
      ...(isClosed ? [say.closedUnknown] : []),
      ...readingGaps(facts, progress.stops, speech),
    ],
  }
}
