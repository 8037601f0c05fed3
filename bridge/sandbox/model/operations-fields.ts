/** Fields of the records of moving freight: order, task, stop, manifest, commodity (API notes, 3.3 to 3.7, 3.9). */
import { type FieldTable, fieldTable } from './field-rule.ts'

export const operationsFields: Readonly<Record<string, FieldTable>> = {
  order: fieldTable({
    text: 'name poNum refNum loadTenderNum specialInstructions shipperNotes consigneeNotes notes customsBroker portOfEntry estimatedDurationFormatted dataSourceLabel driverName powerUnitNumber trackingPhoneNumber serviceType assetType',
    number: 'totalMiles estimatedDuration totalStops',
    toggle: 'isTrackingEnabled',
    dateTime:
      'requestedPickupWindow requestedDeliveryWindow actualPickupDate actualDeliveryDate lastSeenTime deliveryEta etaLastUpdated',
    money: 'declaredValue',
    multiCurrencyMoney:
      'multiCurrencyTotalAmount multiCurrencyTotalEarnings multiCurrencyTotalCost multiCurrencyMargin',
    derived:
      'pickedUpAt deliveredAt lastDeliveryCompletedAt pickupWindows deliveryWindows origins destinations pickups deliveries firstPickupTaskTime totalCommoditiesWeight totalCommoditiesQuantity totalDeclaredValue totalAmount totalEarnings totalCost margin totalAmountInOrgCurrency totalEarningsInOrgCurrency totalCostInOrgCurrency marginInOrgCurrency isMultiStop isActive isDeletable isLegRated isShipmentRated missingDocuments documentCountLabel attachedDocumentTypesLabel',
    status:
      'new|booked|in transit|delivered|invoiced|tendered|rejected|archived|accepted|expired|problem|cancelled|delayed',
    select: {
      billingTerms: 'consigneeCollect|shipperPrepaid|thirdParty',
      awaitingActionFrom: 'internal|external',
      orderETAStatus: 'enroute|onTime|atRisk|delayed|early',
      customerOrderStatus: 'new|booked|in transit|delivered|cancelled',
    },
    multiSelect: {
      services:
        'drayage|hazmat|intermodal|ltl|ftl|truckload|package|specialized|dryVan|reefer|doubleDrop|straightTruck|flatBed|tailGate|expedite|unknown',
    },
  }),
  task: fieldTable({
    text: 'name description specialInstructions appointmentNotes partnerNotes refNum notes',
    number: 'ordinal manifestOrdinal legOrdinal totalMiles',
    dateTime:
      'requestedCompletionWindow appointmentTime actualArrivalTime actualCompletionTime incompleteAt inprogressAt assignedAt arrivedAt completedAt problemAt cancelledAt geofenceArrivalTime geofenceDepartureTime eta deliveryEta etaLastUpdated',
    money: 'totalEarnings totalCost allocatedRevenue allocatedExpense allocatedMargin',
    derived: 'legOriginName legOriginCityState legDestinationName legDestinationCityState',
    status:
      'new|incomplete|inprogress|assigned|complete|problem|canceled|arrived|cancelled|allocated',
    select: {
      taskType:
        'pickup|delivery|drive|unload|load|leg|group|dropTrailer|hookTrailer|other|dropEmptyTrailer',
      appointmentType: 'scheduledTime|scheduledWindow|readyAt',
      taskETAStatus: 'enroute|onTime|atRisk|delayed|early',
    },
  }),
  stop: fieldTable({
    text: 'name description specialInstructions gate notes',
    number: 'ordinal',
    status: 'arrived|onroute|pending|cancelled|completed',
  }),
  manifest: fieldTable({
    text: 'name shipperNotes consigneeNotes specialInstructions notes',
    number: 'totalMiles ratingMiles deadHeadMiles estimatedDuration totalStops',
    dateTime: 'dispatchedAt completedAt',
    money: 'totalCost',
    derived: 'loadTenderNumbersLabel',
    status: 'new|planned|dispatched|inTransit|completed|problem|drop|hook|delayed',
  }),
  commodity: fieldTable({
    text: 'name description nmfc unNumber',
    number: 'quantity pieces length width height weight volume linearFeet temperature',
    select: {
      freightClass: 'none|50|55|60|65|70|77.5|85|92.5|100|110|125|150|175|200|250|300|400|500',
      commodityType: 'bundle|carton|skid|package|container|crate|pallet|other|bulk',
      weightUnit: 'kgs|lbs|metric tonnes|tons|shortTon',
      dimensionUnit: 'cm|in|ft',
      volumeUnit: 'gallons|liters|litres|cubic feet',
      temperatureUnit: 'f|c',
      hazmatClass: 'class1|class2|class3|class4|class5|class6|class7|class8|class9',
      packingGroupNumber: 'pgi|pgii|pgiii',
    },
  }),
}
