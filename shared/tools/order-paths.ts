/** The field paths that the insights read of an order, no more than the caller may see. */

const taskFields = [
  'fullId',
  'status',
  'taskType',
  'ordinal',
  'description',
  'requestedCompletionWindow',
  'appointmentTime',
  'appointmentType',
  'appointmentNotes',
  'actualArrivalTime',
  'actualCompletionTime',
  'geofenceArrivalTime',
  'geofenceDepartureTime',
  'arrivedAt',
  'completedAt',
  'taskETAStatus',
  'eta',
  'estimatedArrivalTime',
  'createdAt',
  'updatedAt',
]
const addressFields = ['companyName', 'city', 'stateCode', 'state', 'timezone']
const documentFields = ['documentType', 'fileName', 'createdAt']

function below(prefix: string, fields: readonly string[]): string[] {
  return fields.map((field) => `${prefix}.${field}`)
}

/** Paths for GET /objects/{id} of an order. A connection's name belongs to the order; anything deeper to its own domain. */
export function orderPaths(mayRead: (objectKey: string) => boolean): string[] {
  const tasks = below('tasks', [...taskFields, 'stop.name', 'stop.ordinal', 'stop.location.name'])
  const manifests = below('manifests', ['name', 'fullId', 'status', 'partner.name', 'drivers.name'])
  const addresses = [
    'tasks.stop.location',
    'tasks.stop.address',
    'tasks.stops.location',
    'tasks.address',
    'tasks.location',
    'shipper',
    'consignee',
  ].flatMap((place) => below(place, addressFields))
  const documents = ['documents', 'tasks.documents', 'manifests.documents'].flatMap((place) =>
    below(place, documentFields),
  )
  return [
    'customer.name',
    'partner.name',
    'partners.name',
    'drivers.name',
    'assets.name',
    ...tasks,
    ...manifests,
    ...(mayRead('address') ? addresses : []),
    ...(mayRead('document') ? documents : []),
    'lineItems.name',
  ]
}
