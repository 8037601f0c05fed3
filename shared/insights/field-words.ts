/** Machine names and stored values in words: `requestedPickupWindow` → requested pickup window, a window → local time. */

import { formatMoney, readMoney } from '../roserocket/values.ts'
import { cleanText, quoted } from '../safe-text.ts'
import { personName, textAt } from './record-fields.ts'
import { nested, text as readText } from './record-value.ts'
import { formatHuman, parseStopTime, type StopTime } from './stop-time.ts'

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

const statusField = /status$/iu
const looksTimed = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/u
const noteField = /(?:notes?|instructions?|description|comments?)$/iu

/** A stored value in words; `zone` is the IANA zone that wall-clock values of this record are in. */
export function valueWords(field: string, value: unknown, zone: string): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (looksTimed.test(value)) {
      const time = parseStopTime(value, zone)
      if (time !== null) return timeWords(time, zone)
    }
    if (statusField.test(field)) return optionWords(value)
    const clean = readText(value)
    if (clean === undefined) return 'none'
    return noteField.test(field) ? quoted(clean, 160) : cleanText(clean, 80)
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none'
    const shown = value.slice(0, 3).map((item) => valueWords(field, item, zone))
    return value.length > 3 ? `${shown.join(', ')} and ${value.length - 3} more` : shown.join(', ')
  }
  const record = nested(value)
  if (record === null) return 'a new value'
  const time = parseStopTime(record, zone)
  if (time !== null) return timeWords(time, zone)
  if ('dateTimeInLocation' in record) return 'none'
  const money = readMoney(record)
  if (money !== undefined) return formatMoney(money)
  const name = textAt(record, 'name') ?? textAt(record, 'fullId') ?? personName(record)
  return name === undefined ? 'a new value' : cleanText(name, 80)
}
