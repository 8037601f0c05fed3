/** A first look at an order by its own fields alone, so that only the suspicious ones cost further calls. */
import type { RoseRecord } from '../roserocket/schemas.ts'
import { deliveredInstant, isDead, isDelivered } from './progress.ts'
import { isConnected, statusOf, textAt } from './record-fields.ts'
import { minutesBetween, parseInstant, parseStopTime, resolveZone } from './stop-time.ts'
import { toInstant } from './stops.ts'

/** What a first look found. */
export interface Screening {
  readonly id: string
  /** False for orders that can never be an exception: archived, cancelled, rejected, expired, invoiced. */
  readonly open: boolean
  /** 0 when the fields show nothing; otherwise the higher, the sooner it should be looked at in full. */
  readonly priority: number
  /** What made it suspicious, for people. */
  readonly signs: readonly string[]
}

const dayMinutes = 1_440

interface Sign {
  readonly points: number
  readonly words: string
}

/** The end of a window field in minutes before `asOf`; negative while it lies ahead. */
function minutesPast(
  order: RoseRecord,
  field: string,
  zone: string,
  asOf: Date,
): number | undefined {
  const time = parseStopTime(order[field], zone)
  return time === null ? undefined : minutesBetween(time.end ?? time.start, toInstant(asOf))
}

function deliveredSigns(order: RoseRecord, zone: string, asOf: Date): Sign[] {
  const types = JSON.stringify([
    order.documents,
    order.attachedDocumentTypesLabel,
  ] satisfies unknown[])
  if (/proof\s?of\s?delivery|"POD"/iu.test(types)) return []
  const at = deliveredInstant(order, zone)
  const age = at === undefined ? undefined : minutesBetween(at, toInstant(asOf))
  if (age !== undefined && age < dayMinutes) return []
  return [{ points: 15, words: 'delivered, proof of delivery to be checked' }]
}

function openSigns(order: RoseRecord, zone: string, asOf: Date): Sign[] {
  const status = statusOf(order)
  const moving = status === 'in transit'
  const signs: Sign[] = []
  const eta = textAt(order, 'orderETAStatus')?.toLowerCase()
  if (eta === 'delayed' || status === 'delayed' || status === 'problem') {
    signs.push({
      points: 45,
      words: eta === 'delayed' ? 'tracking says delayed' : `status ${status}`,
    })
  } else if (eta === 'atrisk') {
    signs.push({ points: 30, words: 'tracking says at risk' })
  }
  const deliveryPast = minutesPast(order, 'requestedDeliveryWindow', zone, asOf)
  if (deliveryPast !== undefined && deliveryPast > 0) {
    signs.push({ points: 50 + Math.min(40, deliveryPast / 36), words: 'delivery window is over' })
  }
  const pickupPast = minutesPast(order, 'requestedPickupWindow', zone, asOf)
  const pickedUp = parseInstant(order.pickedUpAt ?? order.actualPickupDate, zone) !== null
  if (!moving && !pickedUp && pickupPast !== undefined && pickupPast > -dayMinutes) {
    const carried = ['partner', 'partners', 'drivers', 'manifests'].some((path) =>
      isConnected(order, path),
    )
    if (pickupPast > 0) signs.push({ points: 40, words: 'pickup window is over' })
    // A search leaves connections out, so that no carrier here only means: look.
    if (!carried && textAt(order, 'driverName') === undefined) {
      signs.push({ points: 25, words: 'pickup is near, carrier to be checked' })
    }
  }
  const due = parseStopTime(order.requestedDeliveryWindow, zone)
  const expected = parseInstant(order.deliveryEta, zone)
  if (due !== null && expected !== null && minutesBetween(due.end ?? due.start, expected) > -30) {
    signs.push({ points: 40, words: 'ETA is near or after the end of the delivery window' })
  }
  if (moving) {
    const heard = ['lastSeenTime', 'etaLastUpdated', 'updatedAt'].flatMap(
      (field) => parseInstant(order[field], zone)?.epochMilliseconds ?? [],
    )
    const quiet = heard.length === 0 || asOf.getTime() - Math.max(...heard) >= dayMinutes * 60_000
    signs.push(
      quiet
        ? { points: 25, words: 'in transit, and nothing changed for a day' }
        : { points: 5, words: 'in transit' },
    )
  }
  return signs
}

/**
 * Screens an order as a search returns it, without tasks, events or connections. Windows are read in the organisation's
 * zone, so this decides only what to look at first; `judgeOrder` decides what is an exception.
 */
export function screenOrder(
  order: RoseRecord,
  { asOf, orgTimezone }: { readonly asOf: Date; readonly orgTimezone: string },
): Screening {
  const status = statusOf(order)
  if (isDead(status) || status === 'invoiced' || textAt(order, 'deletedAt') !== undefined) {
    return { id: order.id, open: false, priority: 0, signs: [] }
  }
  const { zone } = resolveZone(undefined, orgTimezone)
  const signs = isDelivered(status)
    ? deliveredSigns(order, zone, asOf)
    : openSigns(order, zone, asOf)
  return {
    id: order.id,
    open: true,
    priority: Math.round(signs.reduce((sum, { points }) => sum + points, 0)),
    signs: signs.map(({ words }) => words),
  }
}
