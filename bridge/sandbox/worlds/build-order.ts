/** Turns one line of the order table into an order with tasks, stops, manifest, papers, money and history. */
import type { WorldEvent, WorldObject } from '../world/world.ts'
import { bill, invoice, lineItem } from './build-money.ts'
import { placeRows } from './companies.ts'
import { idOf } from './record-id.ts'
import { localInstant, localWindow, orgInstant, readTable, shiftLocal } from './table.ts'
import { trackingRows } from './tracking-rows.ts'

export interface Made {
  readonly objects: WorldObject[]
  readonly events: WorldEvent[]
}

const papers: Readonly<Record<string, readonly [string, string]>> = {
  BOL: ['billOfLading', 'BOL'],
  POD: ['proofOfDelivery', 'POD'],
  RC: ['rateConfirmation', 'RateCon'],
}
const tracking = new Map(readTable(trackingRows, 4).map((cells) => [cells[0] ?? '', cells]))
const creators = ['usr_102', 'usr_103', 'usr_105', 'usr_106', 'usr_107', 'usr_77889'] as const
const manifestStatuses: Readonly<Record<string, string>> = {
  booked: 'planned',
  'in transit': 'inTransit',
  delayed: 'delayed',
  problem: 'problem',
}

export function buildOrder(cells: readonly string[]): Made {
  const [fullId = '', poNum = '', refNum = '', customer = '', from = '', to = '', by = ''] = cells
  const [status = '', created = '', pickup = '', delivery = '', arrivals = '', ...last] =
    cells.slice(7)
  const [paperList = '', dollars = '0'] = last
  const number = Number(fullId.slice(2))
  const id = idOf('order', fullId)
  const createdAt = orgInstant(created)
  const creator = creators[number % creators.length] ?? 'usr_102'
  const owner = { createdAt, createdBy: creator }
  const own = by.startsWith('usr_')
  const mover = own ? { drivers: [{ id: by }] } : { partner: { id: idOf('partner', by) } }
  const legs = [
    {
      taskType: 'pickup',
      place: from,
      window: localWindow(pickup),
      minutes: arrivals.split(' ')[0],
    },
    {
      taskType: 'delivery',
      place: to,
      window: localWindow(delivery),
      minutes: arrivals.split(' ')[1],
    },
  ].map((leg) => {
    const timezone = placeRows.find(({ key }) => key === leg.place)?.timezone ?? 'America/Chicago'
    const arrival = leg.minutes ? shiftLocal(leg.window.start, Number(leg.minutes)) : null
    return { ...leg, timezone, arrival, done: arrival === null ? null : shiftLocal(arrival, 45) }
  })
  const seen = trackingOf(fullId)
  const total = { amount: Number(dollars) * 100, currencyCode: 'USD' }
  const fuel = Math.round(total.amount * 0.12)
  const hasManifest = by !== ''
  const manifestId = idOf('manifest', fullId)
  const [pickupLeg, deliveryLeg] = legs

  const objects: WorldObject[] = [
    {
      ...owner,
      ...(hasManifest && mover),
      id,
      objectKey: 'order',
      fullId,
      externalId: poNum,
      poNum,
      refNum,
      status,
      customer: { id: idOf('customer', customer) },
      csrs: [{ id: number % 2 === 0 ? 'usr_106' : 'usr_107' }],
      shipper: { id: idOf('address', from) },
      consignee: { id: idOf('address', to) },
      requestedPickupWindow: windowValue(pickupLeg?.window),
      requestedDeliveryWindow: windowValue(deliveryLeg?.window),
      ...(pickupLeg?.done && { actualPickupDate: pointValue(pickupLeg.done) }),
      ...(deliveryLeg?.done && { actualDeliveryDate: pointValue(deliveryLeg.done) }),
      ...(seen && {
        isTrackingEnabled: true,
        orderETAStatus: seen.status,
        deliveryEta: seen.eta,
        etaLastUpdated: seen.updated,
      }),
      services: [number % 3 === 0 ? 'reefer' : 'dryVan', 'ftl'],
      totalAmount: total,
      tasks: legs.map(({ taskType }) => ({ id: idOf('task', `${fullId}:${taskType}`) })),
    },
    ...legs.flatMap((leg, index): WorldObject[] => [
      {
        ...owner,
        id: idOf('stop', `${fullId}:${leg.taskType}`),
        objectKey: 'stop',
        fullId: `S-${number * 2 + index}`,
        ordinal: index + 1,
        status: leg.done ? 'completed' : 'pending',
        location: { id: idOf('address', leg.place) },
      },
      {
        ...owner,
        id: idOf('task', `${fullId}:${leg.taskType}`),
        objectKey: 'task',
        fullId: `T-${number * 2 + index}`,
        taskType: leg.taskType,
        ordinal: index + 1,
        status: leg.done ? 'complete' : status === 'cancelled' ? 'cancelled' : 'new',
        stop: { id: idOf('stop', `${fullId}:${leg.taskType}`) },
        appointmentType: leg.window.end === null ? 'scheduledTime' : 'scheduledWindow',
        appointmentTime: windowValue(leg.window),
        ...(leg.arrival && {
          actualArrivalTime: pointValue(leg.arrival),
          arrivedAt: pointValue(leg.arrival),
        }),
        ...(leg.done && {
          actualCompletionTime: pointValue(leg.done),
          completedAt: pointValue(leg.done),
        }),
        ...(hasManifest && { manifest: { id: manifestId } }),
        ...(seen && leg.taskType === 'delivery' && { taskETAStatus: seen.status }),
      },
    ]),
    {
      ...owner,
      id: idOf('commodity', fullId),
      objectKey: 'commodity',
      description: number % 3 === 0 ? 'Chilled groceries' : 'Palletized freight',
      quantity: 18 + (number % 8),
      commodityType: 'pallet',
      weight: 28_000 + (number % 13) * 900,
      weightUnit: 'lbs',
      order: { id },
    },
    lineItem(owner, fullId, 'Freight', total.amount - fuel),
    lineItem(owner, fullId, 'Fuel surcharge', fuel),
  ]
  if (hasManifest) {
    objects.push({
      ...owner,
      ...mover,
      id: manifestId,
      objectKey: 'manifest',
      fullId: `M-${number}`,
      name: `M-${fullId}`,
      status: deliveryLeg?.done ? 'completed' : (manifestStatuses[status] ?? 'new'),
      dispatcher: { id: creator },
    })
  }
  for (const paper of paperList.split(' ').filter((name) => name !== '')) {
    const [documentType = 'other', name = paper] = papers[paper] ?? []
    // Carriers send the rate confirmation back per manifest; drivers scan the POD at the delivery.
    const holder =
      paper === 'RC' && hasManifest
        ? { manifest: { id: manifestId } }
        : paper === 'POD'
          ? { task: { id: idOf('task', `${fullId}:delivery`) } }
          : { order: { id } }
    objects.push({
      ...owner,
      ...holder,
      id: idOf('document', `${fullId}:${paper}`),
      objectKey: 'document',
      documentType,
      fileName: `${name}_${poNum}.pdf`,
      mimeType: 'application/pdf',
      isSystemGenerated: false,
    })
  }
  if (status === 'invoiced')
    objects.push(invoice(fullId, customer, total, deliveryLeg?.window.start))
  if (hasManifest && !own && deliveryLeg?.done) objects.push(bill(owner, fullId, by, total.amount))
  return { objects, events: history() }

  function history(): WorldEvent[] {
    const entries: [string, string, string | null][] = []
    if (!['new', 'tendered', 'rejected', 'expired'].includes(status)) {
      entries.push([new Date(Date.parse(createdAt) + 40 * 60_000).toISOString(), 'new', 'booked'])
    }
    if (pickupLeg?.done) {
      entries.push([localInstant(pickupLeg.done, pickupLeg.timezone), 'booked', 'in transit'])
    }
    if (deliveryLeg?.done) {
      entries.push([
        localInstant(deliveryLeg.done, deliveryLeg.timezone),
        'in transit',
        'delivered',
      ])
    }
    const actor = { widgetKey: null, isUserSubmitted: true }
    const base = { recordId: id, objectKey: 'order', userId: creator }
    return [
      {
        ...base,
        id: idOf('event', `${fullId}:create`),
        type: 'create',
        createdAt,
        json: { actor },
      },
      ...entries.map(([at, prevValue, value]) => ({
        ...base,
        id: idOf('event', `${fullId}:${value}`),
        type: 'mutate',
        createdAt: at,
        json: {
          actor,
          recordId: id,
          objectKey: 'order',
          changedFields: [
            { field: 'status', value, prevValue, type: { key: 'status', configKey: 'type' } },
          ],
        },
      })),
    ]
  }
}

function trackingOf(fullId: string) {
  const [, status = '', eta = '', updated = ''] = tracking.get(fullId) ?? []
  if (status === '') return null
  const at = (dayAndTime: string) => pointValue(localWindow(`${dayAndTime}-`).start)
  return { status, eta: at(eta), updated: at(updated) }
}

function windowValue(window: { start: string; end: string | null } | undefined) {
  return { dateTimeInLocation: window?.start ?? null, dateTimeInLocationEnd: window?.end ?? null }
}

function pointValue(local: string) {
  return { dateTimeInLocation: local, dateTimeInLocationEnd: null }
}
