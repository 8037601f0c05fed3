/** Who moves an order and under which numbers: carrier, drivers and references, from wherever they are kept. */

import { cleanText } from '../safe-text.ts'
import type { OrderFacts } from './order-facts.ts'
import { nameAt, personName, recordsAt, textAt } from './record-fields.ts'

/** The carrier's name: the order's partner, else the manifests'. */
export function carrierName({ order, manifests }: OrderFacts): string | undefined {
  const names = [order, ...manifests].flatMap(
    (record) => nameAt(record, 'partner') ?? nameAt(record, 'partners') ?? [],
  )
  const [name] = names
  return name === undefined ? undefined : cleanText(name, 80)
}

/** Names of the drivers, each once. */
export function driverNames({ order, manifests }: OrderFacts): string[] {
  const people = [order, ...manifests].flatMap((record) => recordsAt(record, 'drivers'))
  const names = [
    ...people.flatMap((person) => personName(person) ?? []),
    ...(textAt(order, 'driverName') ?? '').split(','),
  ]
  return [...new Set(names.map((name) => cleanText(name, 60)))].filter((name) => name !== '')
}

const ownPrefixes: Readonly<Record<string, RegExp>> = {
  poNum: /^p\.?o(?![\p{L}])/iu,
  refNum: /^ref(?![\p{L}])/iu,
  loadTenderNum: /^(?:tender|load)(?![\p{L}])/iu,
}

/** Whether a reference already begins with the word for its kind, as `PO-5561` does. */
export function namesItself(field: string, value: string): boolean {
  return ownPrefixes[field]?.test(value) === true
}

export const referenceFields = ['poNum', 'refNum', 'loadTenderNum', 'externalId'] as const

/** A number people know an order by; `field` says of which kind, where the number does not say so itself. */
export interface OrderReference {
  readonly field?: (typeof referenceFields)[number]
  readonly value: string
}

/** The numbers people know an order by. */
export function orderReferences({ order }: OrderFacts): OrderReference[] {
  return referenceFields.flatMap((field) => {
    const written = textAt(order, field)
    if (written === undefined) return []
    const value = cleanText(written, 40)
    return [namesItself(field, value) ? { value } : { field, value }]
  })
}
