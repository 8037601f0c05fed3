/** Machine names and times in English words: `requestedPickupWindow` → requested pickup window, a window → local time. */

import { cleanText } from '../safe-text.ts'
import { formatHuman, type StopTime } from './stop-time.ts'

/** Names that splitting alone would not make plain. */
const names: Readonly<Record<string, string>> = {
  poNum: 'PO number',
  refNum: 'reference number',
  loadTenderNum: 'load tender number',
  externalId: 'external id',
  taskETAStatus: 'ETA status',
  orderETAStatus: 'ETA status',
  deliveryEta: 'delivery ETA',
  etaLastUpdated: 'ETA update',
  actualArrivalTime: 'arrival',
  actualCompletionTime: 'completion',
  geofenceArrivalTime: 'geofence arrival',
  geofenceDepartureTime: 'geofence departure',
  appointmentTime: 'appointment',
  requestedCompletionWindow: 'requested window',
  csrs: 'customer service',
  partner: 'carrier',
  partners: 'carriers',
}

/** A field's or a type's machine name in words. */
export function fieldWords(machineName: string): string {
  const known = Object.hasOwn(names, machineName) ? names[machineName] : undefined
  if (known !== undefined) return known
  const words = machineName
    .replace(/__c$/u, '')
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/[._-]+/gu, ' ')
    .replace(/\b[A-Z][a-z]/gu, (start) => start.toLowerCase())
  return cleanText(words, 60)
}

/** A status or option value in words: `inTransit` → in transit. */
export function optionWords(value: string): string {
  return /^[a-z]+(?:[A-Z][a-z]*)*$/u.test(value) ? fieldWords(value) : cleanText(value, 60)
}

/** A point or window as people write it: `Thu 08:00–10:00 CST`; both days where they differ. */
export function timeWords(time: StopTime, zone: string): string {
  const start = formatHuman(time.start, zone)
  if (time.end === undefined || time.end.equals(time.start)) return start
  const end = formatHuman(time.end, zone)
  const shared = /^(.*) (\d\d:\d\d) (\S+)$/u
  const [one, other] = [shared.exec(start), shared.exec(end)]
  if (one === null || other === null || one[1] !== other[1] || one[3] !== other[3]) {
    return `${start} to ${end}`
  }
  return `${one[1]} ${one[2]}–${other[2]} ${one[3]}`
}
