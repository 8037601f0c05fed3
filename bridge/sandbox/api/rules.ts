/** The value rules that several endpoints share, worded as the API words them. */
import { z } from 'zod'
import { isJsonObject, isUuid, type JsonObject } from '../json-value.ts'

/** A text that must be there and not be empty. */
export function requiredText(name: string) {
  return z
    .string({ error: () => `${name} must be a string` })
    .min(1, { error: () => `${name} should not be empty` })
}

/** Ids are opaque, but a board id must be a UUID (design 4). */
export function uuid(name: string) {
  return z.custom<string>(isUuid, { error: () => `${name} must be a UUID` })
}

export function integer(name: string, range: { min: number; max?: number }) {
  const { min, max = Number.MAX_SAFE_INTEGER } = range
  return z
    .int({ error: () => `${name} must be an integer number` })
    .min(min, { error: () => `${name} must not be less than ${min}` })
    .max(max, { error: () => `${name} must not be greater than ${max}` })
}

export function oneOf<const Values extends readonly string[]>(name: string, values: Values) {
  return z.enum(values, {
    error: () => `${name} must be one of the following values: ${values.join(', ')}`,
  })
}

export function textList(name: string) {
  return z.array(z.string({ error: () => `each value in ${name} must be a string` }), {
    error: () => `${name} must be an array`,
  })
}

export const jsonField = z.custom<JsonObject>(isJsonObject, {
  error: () => 'json must be an object',
})

/** A list in a query: repeated, with `[]`, or separated by commas (API notes, section 6). */
export function queryList(query: URLSearchParams, name: string): string[] {
  return [...query.getAll(name), ...query.getAll(`${name}[]`)]
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')
}
