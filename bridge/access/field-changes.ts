/** Values of records in words a person can compare, with nothing hidden in them. */
import type { FieldChange } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import { formatMoney, readMoney } from '../../shared/roserocket/values.ts'
import { visibleText } from '../../shared/safe-text.ts'

/** More fields than this nobody judges: of what goes the rest is counted, what would be written is refused. */
const maxFields = 100
/** So much of one field can be shown; more is refused, since nobody may allow what was not shown. */
const maxAfterLength = 20_000
const maxBeforeLength = 500

/** One row for each named field; of more fields than can be shown, those of a record that goes are counted. */
export function fieldChanges(
  fields: readonly string[],
  before: (field: string) => unknown,
  after: ((field: string) => unknown) | null,
): { readonly fields: FieldChange[]; readonly moreFields?: number } {
  if (after !== null && fields.length > maxFields) {
    throw tooMuch(`This write names ${fields.length} fields; at most ${maxFields} can be shown`)
  }
  const shown = fields.slice(0, maxFields).map((field): FieldChange => {
    const wanted = after === null ? null : textOf(after(field))
    if (wanted !== null && wanted.length > maxAfterLength) {
      throw tooMuch(`The field ${visible(field)} is too long to be shown to a person`)
    }
    const hidden = wanted === null ? 0 : wanted.length - visible(wanted).length
    return {
      field: visible(field),
      before: shortened(textOf(before(field)), maxBeforeLength),
      after: wanted === null ? null : visible(wanted),
      ...(hidden > 0 ? { hiddenCharacters: hidden } : {}),
    }
  })
  const more = fields.length - shown.length
  return { fields: shown, ...(more > 0 ? { moreFields: more } : {}) }
}

function tooMuch(what: string): RosebridgeError {
  return new RosebridgeError('invalid_input', `${what}.`, {
    nextStep: 'Write it in several smaller calls, so that a person can see all of it.',
  })
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
  // Minor units are whole; whatever else is written there is shown as it is.
  if (money !== undefined && Number.isInteger(money.amount)) return formatMoney(money)
  return JSON.stringify(value)
}

function shortened(text: string | null, maxLength: number): string | null {
  if (text === null) return null
  const shown = visible(text)
  return shown.length <= maxLength
    ? shown
    : `${shown.slice(0, maxLength)}… (${shown.length - maxLength} more characters)`
}
