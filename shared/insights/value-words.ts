/** Stored values in words: a status, a window as local time, an amount, whatever a field holds. */

import { formatMoney, readMoney } from '../roserocket/values.ts'
import { cleanText, quoted } from '../safe-text.ts'
import { personName, textAt } from './record-fields.ts'
import { nested, text as readText } from './record-value.ts'
import type { Speech } from './speech.ts'
import { parseStopTime } from './stop-time.ts'

/** Fields whose values are one of a list. */
export const statusField = /status$/iu
const looksTimed = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/u
const noteField = /(?:notes?|instructions?|description|comments?)$/iu

/** A stored value in words; `zone` is the IANA zone that wall-clock values of this record are in. */
export function valueWords(field: string, value: unknown, zone: string, speech: Speech): string {
  const { values, andMore } = speech.story
  if (value === null || value === undefined || value === '') return values.none
  if (typeof value === 'boolean') return value ? values.yes : values.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (looksTimed.test(value)) {
      const time = parseStopTime(value, zone)
      if (time !== null) return speech.span(time, zone)
    }
    if (statusField.test(field)) return speech.option(value)
    const clean = readText(value)
    if (clean === undefined) return values.none
    return noteField.test(field) ? quoted(clean, 160) : cleanText(clean, 80)
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return values.none
    const shown = value.slice(0, 3).map((item) => valueWords(field, item, zone, speech))
    return andMore(shown, value.length - shown.length)
  }
  const record = nested(value)
  if (record === null) return values.changed
  const time = parseStopTime(record, zone)
  if (time !== null) return speech.span(time, zone)
  if ('dateTimeInLocation' in record) return values.none
  const money = readMoney(record)
  if (money !== undefined) return formatMoney(money)
  const name = textAt(record, 'name') ?? textAt(record, 'fullId') ?? personName(record)
  return name === undefined ? values.changed : cleanText(name, 80)
}
