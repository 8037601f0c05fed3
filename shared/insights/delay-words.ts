/** Names and lengths in words, shared by the parts of a delay answer. */
import { markedProse } from '../safe-text.ts'
import type { CauseCategory, Late } from './delay-schema.ts'
import type { Stop } from './stops.ts'

/** `95` → `1 h 35 min`, `1440` → `1 d`. */
export function lengthInWords(minutes: number): string {
  const days = Math.floor(minutes / 1_440)
  const hours = Math.floor((minutes % 1_440) / 60)
  const rest = minutes % 60
  const parts = [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    rest > 0 || minutes === 0 ? `${rest} min` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** `delivery at Peach Cold Chain, Atlanta`. */
export function stopInWords(
  stop: Pick<Stop, 'type'> & {
    readonly name?: string | undefined
    readonly city?: string | undefined
  },
): string {
  const place = [stop.name, stop.city]
    .flatMap((part) => (part === undefined ? [] : [markedProse(part)]))
    .join(', ')
  return place === '' ? stop.type : `${stop.type} at ${place}`
}

export const basisWords: Readonly<Record<Late['basis'], string>> = {
  actual: 'arrived',
  eta: 'now expected',
  elapsed: 'not there as of',
}

/** Causes as a customer may read them: what kind of thing, nobody's blame. */
export const neutralCauses: Readonly<Record<CauseCategory, string>> = {
  carrier_or_driver: 'a transport delay',
  equipment_or_accident: 'an equipment problem on the road',
  previous_stop: 'a delay at an earlier stop',
  shipper: 'a delay at origin',
  consignee: 'a delay at destination',
  appointment: 'the delivery appointment',
  address_or_contact: 'address or contact details',
  weather_or_road: 'weather or road conditions',
  border_or_customs: 'border or customs clearance',
  other_mode: 'a delay on rail, sea or air',
  credit_or_payment: 'an administrative hold',
  damage_or_return: 'the condition of the freight',
  other: 'another reason',
  not_stated: 'not stated',
}
