/** Which fields connect records, to what, and under which name the other end sees it (API notes, 3.3 to 3.10). */

export interface ConnectionRule {
  /** Object type at the other end. */
  readonly target: string
  readonly many: boolean
  /** Field of the other record that holds this one. */
  readonly inverse?: string
  /** Kept at the other end only, because the list can be very long. */
  readonly farEndOnly?: true
  /** Worked out from other connections: read only. */
  readonly derived?: true
}

/** `field>target`, `*` for many, `=inverse` where both ends carry a field, `!` for derived, `~` for kept at the other end. */
const table: Readonly<Record<string, string>> = {
  order: `customer>customer partner>partner partners*>partner csrs*>user accountManagers*>user
    commissionees*>user shipper>address consignee>address billingParty>address tasks*>task=order
    stops*>stop! shipments*>shipment=order connectedLegs*>leg=order manifests*>manifest=orders!
    documents*>document=order lineItems*>financialLineItem=order invoices*>invoice=orders invoice>invoice!
    payStubs*>payStub sellQuote>quote buyQuotes*>quote commodities*>commodity=order assets*>asset
    drivers*>user tags*>tag accessorials*>accessorial threads*>thread referencedRecords*>order
    currentLocation>address lastKnownLocation>address createdByUser>user firstPickupTask>task!
    lastDeliveryTask>task! firstLeg>leg!`,
  customer: `orders*>order=customer~ headOfficeAddress>address contacts*>contact=customer
    locations*>address=customer tags*>tag tariffs*>tariff invoices*>invoice=customer quotes*>quote=customer`,
  task: `order>order=tasks stop>stop=tasks stops*>stop! manifest>manifest=tasks commodities*>commodity=tasks
    subTasks*>task=parentTasks parentTasks*>task=subTasks linkedTask>task assignees*>user assets*>asset
    documents*>document=task signatures*>document tags*>tag shipments*>shipment legs*>leg partner>partner
    legOriginTask>task legDestinationTask>task legOriginAddress>address legDestinationAddress>address
    previousLeg>task`,
  stop: `location>address tasks*>task=stop documents*>document=stop order>order!`,
  manifest: `tasks*>task=manifest legs*>leg shipments*>shipment documents*>document=manifest
    bill>bill=manifest partner>partner=manifests drivers*>user assets*>asset dispatcher>user
    partnerInvoice>partnerInvoice buyQuotes*>quote orders*>order=manifests! lineItems*>financialLineItem=manifest`,
  commodity: `order>order=commodities tasks*>task=commodities`,
  partner: `contacts*>contact=partner address>address remitToAddress>address
    compliances*>partnerCompliance=partner manifests*>manifest=partner`,
  contact: `customer>customer=contacts partner>partner=contacts address>address`,
  address: `customer>customer=locations`,
  document: `order>order=documents task>task=documents stop>stop=documents manifest>manifest=documents
    invoice>invoice=documents bill>bill=documents`,
  invoice: `customer>customer=invoices orders*>order=invoices lineItems*>financialLineItem=invoice
    documents*>document=invoice remitToAddress>address invoiceToAddress>address invoiceFromAddress>address`,
  bill: `partner>partner vendorUser>user lineItems*>financialLineItem=bill manifest>manifest=bill
    documents*>document=bill`,
  quote: `customer>customer=quotes partner>partner csrs*>user tags*>tag order>order
    lineItems*>financialLineItem=quote`,
  financialLineItem: `order>order=lineItems quote>quote=lineItems manifest>manifest=lineItems
    invoice>invoice=lineItems bill>bill=lineItems asset>asset user>user glAccount>glAccount
    taxRate>taxRate copiedFrom>financialLineItem copiedTo>financialLineItem`,
  leg: `order>order=connectedLegs manifest>manifest`,
  shipment: `order>order=shipments`,
  partnerCompliance: `partner>partner=compliances`,
  webhookDestination: `subscriptions*>webhookSubscription=destination`,
  webhookSubscription: `destination>webhookDestination=subscriptions`,
}

function parseRule(line: string): [string, ConnectionRule] {
  const [, field = '', star, target = '', inverse, mark] =
    /^(\w+)(\*)?>(\w+)(?:=(\w+))?([!~])?$/.exec(line) ?? []
  return [
    field,
    {
      target,
      many: star !== undefined,
      ...(inverse === undefined ? {} : { inverse }),
      ...(mark === '!' && { derived: true }),
      ...(mark === '~' && { farEndOnly: true }),
    },
  ]
}

const rules: ReadonlyMap<string, ReadonlyMap<string, ConnectionRule>> = new Map(
  Object.entries(table).map(([objectKey, lines]) => [
    objectKey,
    new Map(lines.trim().split(/\s+/).map(parseRule)),
  ]),
)

export function connectionRule(objectKey: string, field: string): ConnectionRule | undefined {
  return rules.get(objectKey)?.get(field)
}

export function connectionFields(objectKey: string): string[] {
  return [...(rules.get(objectKey)?.keys() ?? [])]
}
