/** Values of records in words a person can compare, with nothing hidden in them. */
import type { FieldChange } from '../../shared/approvals.ts'
import { formatMoney, readMoney } from '../../shared/roserocket/values.ts'
import { visibleText } from '../../shared/safe-text.ts'

/** More fields than this, and the rest is only counted. */
const maxFields = 100
/** A note may be this long, so that a whole one is always shown. */
const maxAfterLength = 5_000
const maxBeforeLength = 500

/** One row for each named field. */
export function fieldChanges(
  fields: readonly string[],
  before: (field: string) => unknown,
  after: (field: string) => unknown,
): { readonly fields: FieldChange[]; readonly moreFields?: number } {
  const shown = fields.slice(0, maxFields).map((field): FieldChange => {
    const wanted = textOf(after(field))
    const hidden = wanted === null ? 0 : wanted.length - visible(wanted).length
    return {
      field: visible(field),
      before: shortened(textOf(before(field)), maxBeforeLength),
      after: shortened(wanted, maxAfterLength),
      ...(hidden > 0 ? { hiddenCharacters: hidden } : {}),
    }
  })
  const more = fields.length - shown.length
  return { fields: shown, ...(more > 0 ? { moreFields: more } : {}) }
}

/** Strips what a reader cannot see. */
export function visible(text: string): string {
  return visibleText(text)
}

/** A value in words; null where there is nothing. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((item) => textOf(item) ?? 'nothing').join(', ')
  }
  return objectText({ ...value })
}

/** A connection by name and id, money as money; anything else as JSON, since it must not lose a thing. */
function objectText(value: Record<string, unknown>): string {
  const { id, name, objectKey: _key, orgId: _org, fullId, ...rest } = value
  if (typeof id === 'string' && Object.keys(rest).length === 0) {
    const label = name ?? fullId
    return typeof label === 'string' ? `${label} [${id}]` : `[${id}]`
  }
  const money = Object.keys(value).length === 2 ? readMoney(value) : undefined
  if (money !== undefined) return formatMoney(money)
  return JSON.stringify(value)
}

function shortened(text: string | null, maxLength: number): string | null {
  if (text === null) return null
  const shown = visible(text)
  return shown.length <= maxLength
    ? shown
    : `${shown.slice(0, maxLength)}… (${shown.length - maxLength} more characters)`
}
