/** What an order's papers lack: which documents, references and charges are there, and whether it can be invoiced. */
import { z } from 'zod'
import { cleanText, quoted } from '../safe-text.ts'
import { FieldHistory } from './field-history.ts'
import type { OrderFacts } from './order-facts.ts'
import { orderHeadSchema, readOrderHead } from './order-head.ts'
import { type Progress, readProgress } from './progress.ts'
import { nameAt, recordsAt, textAt } from './record-fields.ts'
import { type Fields, isFields, numeric } from './record-value.ts'
import { formatHuman, parseInstant } from './stop-time.ts'
import { readingGaps, stopLabel } from './stop-words.ts'
import { toInstant } from './stops.ts'

/** What an order needs before it can be invoiced. `customerPO` and `refNum` are references, `charges` are amounts. */
export const neededKinds = [
  'billOfLading',
  'proofOfDelivery',
  'rateConfirmation',
  'customerPO',
  'refNum',
  'charges',
] as const
type NeededKind = (typeof neededKinds)[number]

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

const needNames: Readonly<Record<NeededKind, string>> = {
  billOfLading: 'bill of lading',
  proofOfDelivery: 'proof of delivery',
  rateConfirmation: 'rate confirmation',
  customerPO: 'customer PO',
  refNum: 'reference number',
  charges: 'charges',
}

/** The kinds that only a document can prove. */
const paperKinds: readonly NeededKind[] = ['billOfLading', 'proofOfDelivery', 'rateConfirmation']
const closedBlocker = 'The documents cannot be seen.'
const closedWords =
  'Documents are outside what this server may see, so bill of lading, proof of delivery and rate confirmation are not known.'

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
): string {
  const hint =
    named === undefined ? '' : ` A file named ${quoted(named, 60)} is there, but not filed as one.`
  const carrier =
    nameAt(facts.order, 'partner') ??
    facts.manifests
      .map((manifest) => nameAt(manifest, 'partner'))
      .find((name) => name !== undefined)
  const lastZone = progress.stops.findLast(({ type }) => type === 'delivery')?.zone
  switch (kind) {
    case 'proofOfDelivery':
      return progress.deliveredAt === undefined || lastZone === undefined
        ? `Delivered, and no proof of delivery is on file.${hint}`
        : `Delivered ${formatHuman(progress.deliveredAt, lastZone)}, and no proof of delivery is on file.${hint}`
    case 'billOfLading':
      return progress.pickedUp
        ? `Picked up, and no bill of lading is on file.${hint}`
        : `Not on file yet; it is needed at pickup.${hint}`
    case 'rateConfirmation':
      return carrier === undefined
        ? `No carrier is assigned, so none was confirmed.${hint}`
        : `${cleanText(carrier, 80)} carries it, and no rate confirmation is on file.${hint}`
    case 'customerPO':
      return facts.documentsClosed === true
        ? 'The order has no PO number.'
        : 'The order has neither a PO number nor a customer PO document.'
    case 'refNum':
      return 'The order has no reference number.'
    case 'charges':
      return 'The order has no line items and no total amount.'
  }
}

function statusBlockers({ status, dead, delivered, stops }: Progress): string[] {
  if (dead) return [`The order is ${status}.`]
  if (status === 'invoiced') return ['The order is already invoiced.']
  if (delivered) return []
  const open = stops.find(({ type, done }) => type === 'delivery' && !done)
  return [
    open === undefined ? 'Not delivered yet.' : `Not delivered yet: ${stopLabel(open)} is open.`,
  ]
}

/**
 * Checks an order's papers as of a moment. Ready to invoice means delivered, not invoiced before, and with proof of
 * delivery, bill of lading, rate confirmation, PO, reference and charges (design 2.3). A proof of delivery is missing
 * only once the order is delivered; the other kinds are missing as soon as they are not there.
 */
export function checkDocuments({
  facts,
  asOf,
}: {
  readonly facts: OrderFacts
  readonly asOf: Date
}): DocumentCheck {
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
    .map((kind) => ({ kind, why: whyMissing(kind, facts, progress, nameHint(kind)) }))
  const blockers = [
    ...statusBlockers(progress),
    ...missing.map(({ kind }) => `${sentenceStart(needNames[kind])} missing.`),
    ...(isClosed ? [closedBlocker] : []),
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
    unknowns: [...(isClosed ? [closedWords] : []), ...readingGaps(facts, progress.stops)],
  }
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
