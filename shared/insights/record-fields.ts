/** Reading fields of raw records: a field that is absent or of another kind than expected is simply not there. */
import { valueAt } from '../roserocket/values.ts'
import { type Fields, isFields } from './record-value.ts'

/** A text with something in it, or a number as text; anything else is undefined. */
export function textAt(record: Fields, path: string): string | undefined {
  const value = valueAt(record, path)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return value
}

/** The first text of several paths. */
export function firstTextAt(record: Fields, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = textAt(record, path)
    if (text !== undefined) return text
  }
  return undefined
}

/** The records of a connection, whether it is one record, a list or not there (empty values are null or []). */
export function recordsAt(record: Fields, path: string): Fields[] {
  const value = valueAt(record, path)
  return (Array.isArray(value) ? value : [value]).filter(isFields)
}

/** Whether a connection points at anything. */
export function isConnected(record: Fields, path: string): boolean {
  return recordsAt(record, path).some((other) => Object.keys(other).length > 0)
}

/** What people call a record: its name, else its company, else its number. */
export function nameAt(record: Fields, path: string): string | undefined {
  const other = recordsAt(record, path)[0]
  if (other === undefined) return undefined
  return firstTextAt(other, ['name', 'companyName', 'fullId'])
}

/** A person's name from `firstName` and `lastName`, else the e-mail address. */
export function personName(person: Fields): string | undefined {
  const name = [textAt(person, 'firstName'), textAt(person, 'lastName')]
    .filter((part) => part !== undefined)
    .join(' ')
    .trim()
  return name === '' ? firstTextAt(person, ['name', 'email']) : name
}

/** Status words in one spelling: `inTransit`, `in transit` and `In-Transit` are the same, `canceled` is `cancelled`. */
export function statusOf(record: Fields): string {
  const raw = textAt(record, 'status') ?? ''
  const words = raw
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
  return words === 'canceled' ? 'cancelled' : words
}
