/** Reading unknown record fields: text, number, nested record, or nothing; never throws. */
import { visibleLine } from '../safe-text.ts'

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A nested record: the value itself, or the first of a list (connections come both ways). */
export function nested(value: unknown): Fields | null {
  if (isFields(value)) return value
  if (Array.isArray(value)) {
    const first: unknown = value.find(isFields)
    return isFields(first) ? first : null
  }
  return null
}

/** Trimmed text without control and invisible characters; undefined when there is none. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return undefined
  const clean = visibleLine(value)
  return clean === '' ? undefined : clean
}

/** The first of several fields that holds text. */
export function firstText(record: Fields | null, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = text(record?.[name])
    if (found !== undefined) return found
  }
  return undefined
}

export function numeric(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined
}

/** Orders texts by code unit: the same on every machine, unlike a locale's collation. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
