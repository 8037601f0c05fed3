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

const referenceFields = ['poNum', 'refNum', 'loadTenderNum', 'externalId'] as const

/** The numbers people know an order by, with the word for each: `PO 5561`, `ref. ABC-77`, `tender 48213`. */
export function referenceWords(
  { order }: OrderFacts,
  words: Readonly<Record<(typeof referenceFields)[number], string>>,
): string[] {
  return referenceFields.flatMap((field) => {
    const value = textAt(order, field)
    if (value === undefined) return []
    const clean = cleanText(value, 40)
    return [namesItself(field, clean) ? clean : `${words[field]} ${clean}`]
  })
}
