/** Which domain a record type belongs to (design 2), and which types the fields of a record lead to. */

export const domains = ['orders', 'customers', 'financials', 'documents', 'other'] as const
export type Domain = (typeof domains)[number]

const domainOfKey: ReadonlyMap<string, Domain> = new Map(
  Object.entries({
    orders: 'order task stop leg manifest shipment commodity driverOrder',
    customers: 'customer contact address partner platformCustomer',
    financials:
      'invoice bill quote financialLineItem payStub payTemplate glAccount tariff rateConfirmation ' +
      'accessorial partnerInvoice partnerInvoiceLineItem platformInvoice productOrService',
    documents: 'document documentTemplate file',
  }).flatMap(([domain, keys]) =>
    keys.split(' ').map((key): [string, Domain] => [key.toLowerCase(), asDomain(domain)]),
  ),
)

function asDomain(name: string): Domain {
  return domains.find((domain) => domain === name) ?? 'other'
}

export function isDomain(name: string): name is Domain {
  return domains.some((domain) => domain === name)
}

/** The domain of a record type. Any case and plural is understood, so that no spelling slips through as `other`. */
export function domainOf(objectKey: string): Domain {
  const key = objectKey.trim().toLowerCase()
  const singulars = [key, key.replace(/s$/, ''), key.replace(/ies$/, 'y'), key.replace(/es$/, '')]
  for (const singular of singulars) {
    const domain = domainOfKey.get(singular)
    if (domain !== undefined) return domain
  }
  return /^(tax|fuel)/.test(key) ? 'financials' : 'other'
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
