/** Pure: the kind of each known field (API notes, section 3), as search filters and connections need it. */

/** The `fieldType` values a search filter may carry (API notes, section 4). */
export type FieldType =
  | 'TextField'
  | 'SelectField'
  | 'StatusField'
  | 'ConnectionField'
  | 'DateField'
  | 'DateTimeField'
  | 'NumberField'
  | 'MoneyField'
  | 'ToggleField'
  | 'DerivedField'

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** Connection fields by the object type they lead to. */
const connectionsByTarget: Readonly<Record<string, string>> = {
  order: 'order orders referencedOrders',
  customer: 'customer',
  partner: 'partner partners',
  user: `user csrs accountManagers commissionees createdByUser assignees drivers driver dispatcher vendorUser`,
  address: `shipper consignee billingParty currentLocation lastKnownLocation headOfficeAddress locations location
    address remitToAddress invoiceToAddress invoiceFromAddress legOriginAddress legDestinationAddress`,
  task: `tasks task subTasks parentTasks linkedTask legOriginTask legDestinationTask previousLeg firstPickupTask
    lastDeliveryTask pickups deliveries`,
  stop: 'stop stops origins destinations',
  leg: 'legs leg connectedLegs firstLeg',
  shipment: 'shipments shipment',
  manifest: 'manifests manifest',
  commodity: 'commodities',
  document: 'documents document systemDocParent',
  file: 'file',
  financialLineItem: 'lineItems lineItem copiedFrom copiedTo',
  invoice: 'invoices invoice',
  partnerInvoice: 'partnerInvoice',
  bill: 'bill bills',
  payStub: 'payStubs',
  quote: 'sellQuote buyQuotes quote quotes',
  tariff: 'tariffs',
  glAccount: 'glAccount',
  taxRate: 'taxRate',
  asset: 'assets asset',
  assetType: 'assetType',
  contact: 'contacts contact',
  tag: 'tags',
  accessorial: 'accessorials',
  thread: 'threads',
  partnerCompliance: 'compliances',
  webhookSubscription: 'subscriptions',
  // Connections whose target the notes do not name.
  '': 'referencedRecords signatures customsBroker',
}

const targetByConnection = new Map<string, string>(
  Object.entries(connectionsByTarget).flatMap(([target, names]) =>
    words(names).map((name) => [name, target] as const),
  ),
)

const fieldsByType: Readonly<Partial<Record<FieldType, string>>> = {
  StatusField: 'status',
  SelectField: `billingTerms services serviceType customerOrderStatus awaitingActionFrom orderETAStatus taskETAStatus
    taskType appointmentType customerType defaultCurrency billType quoteType terms freightClass commodityType weightUnit
    dimensionUnit volumeUnit temperatureUnit hazmatClass packingGroupNumber documentType reasonLost type`,
  DateTimeField: `createdAt updatedAt deletedAt requestedPickupWindow requestedDeliveryWindow actualPickupDate
    actualDeliveryDate requestedCompletionWindow appointmentTime actualArrivalTime actualCompletionTime incompleteAt
    inprogressAt assignedAt arrivedAt completedAt problemAt cancelledAt geofenceArrivalTime geofenceDepartureTime
    dispatchedAt sentAt lastSeenTime deliveryEta etaLastUpdated`,
  DateField: 'invoiceDate dueDate payDate invoiceDueDate',
  NumberField: `version totalMiles ratingMiles deadHeadMiles estimatedDuration totalStops ordinal manifestOrdinal legOrdinal
    quantity pieces length width height weight volume linearFeet latitude longitude`,
  MoneyField: `declaredValue creditLimit invoicedAmount unInvoicedAmount subTotal taxTotal total amountDue rate
    allocatedRevenue allocatedExpense allocatedMargin`,
  ToggleField: `isTaxExempt isTrackingEnabled isSystemGenerated isMultiStop isActive`,
  DerivedField: `pickedUpAt deliveredAt lastDeliveryCompletedAt pickupWindows deliveryWindows firstPickupTaskTime
    totalCommoditiesWeight totalCommoditiesQuantity totalDeclaredValue totalAmount totalEarnings totalCost margin
    missingDocuments documentCountLabel attachedDocumentTypesLabel availableCredit billTotal legOriginName
    legOriginCityState legDestinationName legDestinationCityState loadTenderNumbersLabel isDeletable isLegRated
    isShipmentRated estimatedDurationFormatted`,
}

const typeByField = new Map<string, FieldType>()
for (const name of targetByConnection.keys()) typeByField.set(name, 'ConnectionField')
for (const type of [
  'StatusField',
  'SelectField',
  'DateTimeField',
  'DateField',
  'NumberField',
  'MoneyField',
  'ToggleField',
  'DerivedField',
] as const) {
  for (const name of words(fieldsByType[type] ?? '')) typeByField.set(name, type)
}
for (const name of ['id', 'ownerId', 'createdBy', 'updatedBy', 'deletedBy']) {
  typeByField.set(name, 'ConnectionField')
}

/** The last step of a path, without the `$` that boards put before system fields. */
function fieldName(path: string): string {
  return (path.split('.').at(-1) ?? path).replace(/^\$/, '')
}

/**
 * The object type a connection field leads to (`lineItems` → `financialLineItem`); `''` where it is a connection
 * of unknown target, `undefined` where the name is not known as a connection.
 */
export function connectionTargetOf(field: string): string | undefined {
  return targetByConnection.get(field.replace(/^\$/, ''))
}

/**
 * The type to name in a search filter. Known fields by table; others (custom ones above all) by what value and
 * operator give away: a list for `in` is a select, `true` a toggle, a number a number, all else text.
 */
export function fieldTypeOf(path: string, value: unknown, operator: string): FieldType {
  const known = typeByField.get(fieldName(path))
  if (known !== undefined) return known
  if (typeof value === 'boolean') return 'ToggleField'
  if (typeof value === 'number') return 'NumberField'
  if (operator === 'hasEvery' || operator === 'hasSome') return 'SelectField'
  if ((operator === 'in' || operator === 'notIn') && Array.isArray(value)) {
    return value.every((item) => isReference(item)) && value.length > 0
      ? 'ConnectionField'
      : 'SelectField'
  }
  return isReference(value) ? 'ConnectionField' : 'TextField'
}

function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value
}
