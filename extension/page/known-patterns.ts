/** The addresses and human ids of records, as data: options may add to them without a new build. */

/** Where a kind of record has its id in an address: `*` is one part, `**` any number, `{id}` the id. */
export interface AddressPattern {
  readonly kind: string
  readonly address: string
}

/** How a kind of record names itself to people: `#` is a number, as in O-19. */
export interface HeadingPattern {
  readonly kind: string
  readonly heading: string
}

/** Either way of recognising a record. */
export type PagePattern = AddressPattern | HeadingPattern

/** Records whose address has their key, singular or plural, right before the id. */
const kindsInAddresses: readonly (readonly [kind: string, ...segments: string[]])[] = [
  ['order', 'order', 'orders'],
  ['manifest', 'manifest', 'manifests', 'trips'],
  ['customer', 'customer', 'customers'],
  ['task', 'task', 'tasks'],
  ['stop', 'stop', 'stops'],
  ['leg', 'leg', 'legs'],
  ['shipment', 'shipment', 'shipments'],
  ['quote', 'quote', 'quotes'],
  ['invoice', 'invoice', 'invoices'],
  ['bill', 'bill', 'bills'],
  ['partner', 'partner', 'partners'],
  ['contact', 'contact', 'contacts'],
  ['commodity', 'commodity', 'commodities'],
  ['asset', 'asset', 'assets'],
  ['document', 'document', 'documents'],
  ['payStub', 'payStub', 'payStubs'],
  ['board', 'board', 'boards'],
]

/** What is known without any help (API notes, section 11: classic and new app). */
export const knownAddresses: readonly AddressPattern[] = kindsInAddresses.flatMap(
  ([kind, ...segments]) => segments.map((segment) => ({ kind, address: `**/${segment}/{id}` })),
)

/** Human ids: prefix, dash, counter; a manifest carries its order's (API notes, 3.1). */
export const knownHeadings: readonly HeadingPattern[] = [
  { kind: 'order', heading: 'O-#' },
  { kind: 'manifest', heading: 'M-O-#' },
  { kind: 'customer', heading: 'CUST-#' },
  { kind: 'invoice', heading: 'INVOICE-#' },
  { kind: 'bill', heading: 'BILL-#' },
]

/** Parts that follow a record's key without being an id, where ids may be any word. */
export const wordsNotIds: ReadonlySet<string> = new Set([
  'all',
  'archive',
  'archived',
  'board',
  'create',
  'edit',
  'import',
  'list',
  'new',
  'search',
  'settings',
])
