/** Checks the value of a plain field before it is written, and refuses as the API does (API notes, 3.1). */
import { ApiError, internalServerError } from '../api-error.ts'
import { isJsonObject, isStringList } from '../json-value.ts'
import type { FieldRule } from '../model/field-rule.ts'
import { fieldRule } from '../model/fields.ts'
import type { RecordStore } from './record-store.ts'

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/

/** Throws the API's refusal when the value does not fit the field. */
export function checkFieldValue(
  store: RecordStore,
  objectKey: string,
  field: string,
  value: unknown,
): void {
  const refuse = (problem: string): never => {
    throw new ApiError(400, `Error setting field ${field}: ${problem}`)
  }
  const rule = fieldRule(objectKey, field)
  if (rule?.kind === 'derived' || rule?.readOnly) refuse('derived field cannot be written')
  if (rule?.kind === 'multiCurrencyMoney') throw internalServerError()
  if (value === null || value === undefined) return
  const problem = rule === undefined ? looseProblem(value) : kindProblem(rule, value)
  if (problem !== null) refuse(problem)
  if (rule?.kind === 'select' || rule?.kind === 'status' || rule?.kind === 'multiSelect') {
    const strange = optionsOf(value).find(
      (option) => !isOption(store, objectKey, field, rule, option),
    )
    if (strange !== undefined) {
      refuse(`value ${strange} is not one of the options: ${(rule.options ?? []).join(', ')}`)
    }
  }
}

function kindProblem(rule: FieldRule, value: unknown): string | null {
  switch (rule.kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? null
        : 'Expected number for value'
    case 'toggle':
      return typeof value === 'boolean' ? null : 'Expected boolean for value'
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? null
        : 'Expected date (YYYY-MM-DD) for value'
    case 'dateTime':
      return dateTimeProblem(value)
    case 'money':
      return moneyProblem(value)
    case 'multiSelect':
      return isStringList(value) ? null : 'Expected array for value'
    default:
      return typeof value === 'string' ? null : 'Expected string for value'
  }
}

/** A field nobody documented still may not hold a malformed time or amount. */
function looseProblem(value: unknown): string | null {
  if (!isJsonObject(value)) return null
  if ('dateTimeInLocation' in value) return dateTimeProblem(value)
  if ('amount' in value) return moneyProblem(value)
  return null
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealTime(`${text}T00:00:00`)
}

/** Refuses 31 February, which `Date` would roll over into March. */
function isRealTime(local: string): boolean {
  const date = new Date(`${local}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === local.slice(0, 10)
}

function dateTimeProblem(value: unknown): string | null {
  if (!isJsonObject(value)) return 'Expected object for value'
  const { dateTimeInLocation, dateTimeInLocationEnd } = value
  for (const part of [dateTimeInLocation, dateTimeInLocationEnd ?? null]) {
    if (part === null && part !== dateTimeInLocation) continue
    if (part === null && dateTimeInLocation === null) continue
    if (typeof part !== 'string' || !localTime.test(part) || !isRealTime(part)) {
      return 'dateTimeInLocation must be in ISO 8601 format without timezone (YYYY-MM-DDTHH:mm:ss)'
    }
  }
  return null
}

function moneyProblem(value: unknown): string | null {
  if (!isJsonObject(value)) return 'Expected object for value'
  if (!Number.isSafeInteger(value.amount)) return 'amount must be an integer in minor units'
  const { currencyCode } = value
  return typeof currencyCode === 'string' && /^[A-Z]{3}$/.test(currencyCode)
    ? null
    : 'currencyCode must be an ISO 4217 code'
}

function optionsOf(value: unknown): string[] {
  return isStringList(value) ? value : typeof value === 'string' ? [value] : []
}

/** Options belong to the organisation: documented ones, and those its records already use. */
function isOption(
  store: RecordStore,
  objectKey: string,
  field: string,
  rule: FieldRule,
  option: string,
): boolean {
  if (rule.options?.includes(option)) return true
  for (const record of store.ofKey(objectKey)) {
    if (optionsOf(record.fields[field]).includes(option)) return true
  }
  return false
}
