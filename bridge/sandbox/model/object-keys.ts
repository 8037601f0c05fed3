/** The object types: their keys, their human-id prefixes, and which are money. */

export const documentedKeys: readonly string[] = [
  ...'order customer task stop manifest commodity partner contact address quote'.split(' '),
  ...'financialLineItem invoice bill payStub taxRate taxRateComponent taxRule glAccount'.split(' '),
  ...'fuelIndex fuelTable tariff asset document tag user webhookDestination webhookSubscription'.split(
    ' ',
  ),
]

const seenKeys = new Set([
  ...documentedKeys,
  ...'accessorial aiAgent aiAgentJob analyticsSchedule assetType connectedEmail documentTemplate'.split(
    ' ',
  ),
  ...'driverOrder driverProfile email file fmcsaCarrier item leg partnerCompliance partnerInvoice'.split(
    ' ',
  ),
  ...'partnerInvoiceLineItem payTemplate productOrService rateConfirmation shipment terminalAsset'.split(
    ' ',
  ),
  ...'thread threadClassification userProfile waterfallTender workflowRun'.split(' '),
])

/** Documented, seen in a real organisation, or custom (`__c`). */
export function isKnownKey(objectKey: string): boolean {
  return seenKeys.has(objectKey) || objectKey.endsWith('__c')
}

const financialPattern =
  /^(invoice|bill|quote|financialLineItem|payStub|tax.*|glAccount|tariff|fuel.*|partnerInvoice.*|payTemplate)$/

/** Object types that roles outside the company may not read. */
export function isFinancialKey(objectKey: string): boolean {
  return financialPattern.test(objectKey)
}

const prefixes: Readonly<Record<string, string>> = {
  order: 'O',
  customer: 'CUST',
  task: 'T',
  stop: 'S',
  manifest: 'M',
  commodity: 'CMD',
  partner: 'P',
  contact: 'CON',
  address: 'ADDR',
  quote: 'Q',
  financialLineItem: 'FLI',
  invoice: 'INVOICE',
  bill: 'BILL',
  document: 'DOC',
  asset: 'A',
  documentTemplate: 'DOCT',
  workflowRun: 'WF',
}

/** Prefix of the human ids of that type: `O` for `O-19`. */
export function fullIdPrefix(objectKey: string): string {
  return prefixes[objectKey] ?? objectKey.replace(/__c$/, '').toUpperCase()
}

const defaultStatuses: Readonly<Record<string, string>> = {
  order: 'new',
  task: 'new',
  stop: 'pending',
  manifest: 'new',
  customer: 'active',
  partner: 'active',
  invoice: 'created',
  bill: 'created',
  quote: 'new',
}

export function defaultStatus(objectKey: string): string | undefined {
  return defaultStatuses[objectKey]
}
