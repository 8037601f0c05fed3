/** Pure: the kind of each known field (API notes, section 3), as search filters and connections need it. */
import { connectionFields } from './connection-fields.ts'

/** The `fieldType` values a search filter may carry (API notes, section 4). */
const fieldTypes = [
  'TextField',
  'SelectField',
  'StatusField',
  'ConnectionField',
  'DateField',
  'DateTimeField',
  'NumberField',
  'MoneyField',
  'ToggleField',
  'DerivedField',
] as const
export type FieldType = (typeof fieldTypes)[number]

const fieldsByType: Readonly<Record<FieldType, string>> = {
  // Free text and all fields not named here.
  TextField: '',
  ConnectionField: connectionFields.join(' '),
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

const typeByField = new Map<string, FieldType>(
  fieldTypes.flatMap((type) =>
    fieldsByType[type]
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => [name, type] as const),
  ),
)

/** The last step of a path, without the `$` that boards put before system fields. */
function fieldName(path: string): string {
  return (path.split('.').at(-1) ?? path).replace(/^\$/, '')
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
