/** The machine names of Rose Rocket that answers meet: fields, kinds of record and of document, statuses. Every language names each. */

/** Kinds of record, and fields of orders, their tasks and their manifests. What an organisation added itself stays as it is. */
export const knownFields = [
  ...['order', 'task', 'stop', 'manifest', 'leg', 'shipment', 'commodity', 'customer', 'partner'],
  ...['contact', 'address', 'document', 'quote', 'invoice', 'bill', 'payStub', 'asset', 'board'],
  ...['partners', 'drivers', 'driverName', 'tasks', 'manifests', 'documents', 'csrs', 'lineItems'],
  ...['id', 'fullId', 'externalId', 'name', 'poNum', 'refNum', 'loadTenderNum', 'status'],
  ...['specialInstructions', 'shipperNotes', 'consigneeNotes', 'appointmentNotes', 'partnerNotes'],
  ...['notes', 'description', 'shipper', 'consignee', 'billingParty', 'origins', 'destinations'],
  ...['firstPickupTask', 'lastDeliveryTask', 'customsBroker', 'portOfEntry', 'powerUnitNumber'],
  ...['trackingPhoneNumber', 'serviceType', 'services', 'assetType', 'isTrackingEnabled'],
  ...['requestedPickupWindow', 'requestedDeliveryWindow', 'requestedCompletionWindow'],
  ...['appointmentTime', 'appointmentType', 'taskType', 'ordinal', 'eta', 'deliveryEta'],
  ...['etaLastUpdated', 'taskETAStatus', 'orderETAStatus', 'customerOrderStatus'],
  ...['actualPickupDate', 'actualDeliveryDate', 'actualArrivalTime', 'actualCompletionTime'],
  ...['geofenceArrivalTime', 'geofenceDepartureTime', 'arrivedAt', 'completedAt', 'deliveredAt'],
  ...['dispatchedAt', 'cancelledAt', 'problemAt', 'createdAt', 'updatedAt', 'totalMiles'],
  ...['totalStops', 'totalAmount', 'declaredValue', 'billingTerms', 'awaitingActionFrom'],
  ...['billOfLading', 'proofOfDelivery', 'proofOfPickup', 'rateConfirmation', 'customerPO'],
  ...['charges', 'commercialInvoice', 'labels', 'companyPhone', 'companyEmail'],
  // An organisation's own, but the usual place of a delay's code.
  ...['delayReason__c', 'delayReasonCode__c'],
] as const
export type KnownField = (typeof knownFields)[number]

/** Statuses of orders, tasks, stops, manifests and of tracking. */
export const knownOptions = [
  ...['new', 'booked', 'in transit', 'inTransit', 'delivered', 'invoiced', 'tendered', 'rejected'],
  ...['archived', 'accepted', 'expired', 'problem', 'cancelled', 'canceled', 'delayed', 'deleted'],
  ...['planned', 'dispatched', 'completed', 'complete', 'incomplete', 'inprogress', 'assigned'],
  ...['allocated', 'arrived', 'pending', 'onroute', 'enroute', 'onTime', 'atRisk', 'early'],
  ...['active', 'inactive', 'unknown'],
] as const
export type KnownOption = (typeof knownOptions)[number]

/** The names of one language. */
export interface KnownNames {
  readonly fields: Readonly<Record<KnownField, string>>
  readonly options: Readonly<Record<KnownOption, string>>
}
