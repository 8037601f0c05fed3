/** The fields that connect a record with others, and the type of record each leads to (API notes, section 3). */

/** One list for all record types: a field name means the same wherever it occurs. */
const fieldsByTarget = {
  order: 'order orders',
  task: 'task tasks subTasks parentTasks linkedTask legOriginTask legDestinationTask firstPickupTask lastDeliveryTask pickups deliveries',
  stop: 'stop stops',
  leg: 'leg legs connectedLegs firstLeg previousLeg',
  manifest: 'manifest manifests',
  shipment: 'shipment shipments',
  commodity: 'commodity commodities',
  customer: 'customer customers',
  contact: 'contact contacts',
  address:
    'address addresses location locations shipper consignee billingParty headOfficeAddress remitToAddress ' +
    'invoiceToAddress invoiceFromAddress currentLocation lastKnownLocation legOriginAddress legDestinationAddress origins destinations',
  partner: 'partner partners',
  invoice: 'invoice invoices',
  partnerInvoice: 'partnerInvoice partnerInvoices',
  bill: 'bill bills',
  quote: 'quote quotes sellQuote sellQuotes buyQuote buyQuotes',
  financialLineItem: 'lineItem lineItems financialLineItem financialLineItems copiedFrom copiedTo',
  payStub: 'payStub payStubs',
  taxRate: 'taxRate taxRates taxRateComponents',
  taxRule: 'taxRule taxRules',
  glAccount: 'glAccount glAccounts',
  tariff: 'tariff tariffs',
  fuelTable: 'fuelTable fuelTables fuelIndex fuelIndexes',
  accessorial: 'accessorial accessorials',
  rateConfirmation: 'rateConfirmation rateConfirmations',
  document: 'document documents signature signatures',
  file: 'file files',
  user: 'user users csrs accountManagers commissionees assignees drivers driver dispatcher vendorUser createdByUser',
  asset: 'asset assets',
  assetType: 'assetType',
  tag: 'tag tags',
  thread: 'thread threads',
  partnerCompliance: 'compliances',
  webhookSubscription: 'subscriptions',
} as const

/** Connections whose record type differs, or is not published. */
const openFields = 'id ownerId createdBy updatedBy deletedBy referencedRecords customsBroker'

const pairs = Object.entries(fieldsByTarget).flatMap(([objectKey, fields]) =>
  fields.split(' ').map((field) => ({ field, objectKey })),
)

/** Every field that is known to hold a connection. */
export const connectionFields: readonly string[] = [
  ...openFields.split(' '),
  ...pairs.map(({ field }) => field),
]

const targetOfField: ReadonlyMap<string, string> = new Map(
  pairs.map(({ field, objectKey }) => [field.toLowerCase(), objectKey]),
)

/** The record type a connection field leads to, in any case and with a board's `$`; undefined for any other field. */
export function targetOf(field: string): string | undefined {
  return targetOfField.get(field.replace(/^\$/, '').toLowerCase())
}
