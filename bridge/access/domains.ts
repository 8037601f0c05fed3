/** The domain of a record type however it is spelt, and the record types that the fields of a record lead to. */
import {
  type Domain,
  domainOf as domainOfKey,
  domains,
  normaliseObjectKey,
} from '../../shared/roserocket/object-keys.ts'

export function isDomain(name: string): name is Domain {
  return domains.some((domain) => domain === name)
}

/** The domain of a record type. Any case and plural is understood, so that no spelling slips through as `other`. */
export function domainOf(objectKey: string): Domain {
  const domain = domainOfKey(objectKey)
  if (domain !== 'other') return domain
  try {
    return domainOfKey(normaliseObjectKey(objectKey))
  } catch {
    return 'other'
  }
}

/**
 * Fields that connect a record with others, by the type they lead to (API notes, section 3). One list for all
 * record types: a field name means the same wherever it occurs.
 */
const connectionFields = {
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

const targetOfField: ReadonlyMap<string, string> = new Map(
  Object.entries(connectionFields).flatMap(([objectKey, fields]) =>
    fields.split(' ').map((field): [string, string] => [field.toLowerCase(), objectKey]),
  ),
)

/** The record type a connection field leads to; undefined for any other field. */
export function targetOf(field: string): string | undefined {
  return targetOfField.get(field.replace(/^\$/, '').toLowerCase())
}
