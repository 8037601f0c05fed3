/** Which fields of a record a set of domains may reach: in paths, in replies, in what is written. Pure. */
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import { targetOf } from '../../shared/roserocket/connection-fields.ts'
import type { Domain } from '../../shared/roserocket/object-keys.ts'
import type { RoseRecord } from '../../shared/roserocket/schemas.ts'
import { domainOf } from './domains.ts'

/** What of a connection belongs to the record that has it (design 2). */
const referenceKeys = ['id', 'name', 'objectKey']
/** Parts of a value (a time, an amount of money, a measure): no record of its own. */
const valueKeys = new Set(
  (
    'dateTimeInLocation dateTimeInLocationEnd amount currencyCode currency value unit min max rangeType ' +
    'start end from to latitude longitude'
  ).split(' '),
)
const objectSchema = z.record(z.string(), z.unknown())

/** Throws not_allowed unless that record type lies in the domains. */
export function requireDomain(domains: ReadonlySet<Domain>, objectKey: string): void {
  const domain = domainOf(objectKey)
  if (domains.has(domain)) return
  throw notAllowed(`Records of type ${objectKey} are outside what this server may touch`, domain)
}

/** The refusal of everything here. `domain` is what the server would need, where that can be told. */
export function notAllowed(what: string, domain?: Domain): RosebridgeError {
  return new RosebridgeError('not_allowed', `${what}.`, {
    nextStep:
      domain === undefined
        ? 'Leave it out, or ask for a server whose tags name no domain.'
        : `Ask for a server whose tags include ${domain}.`,
  })
}

/**
 * Throws not_allowed for a path that reaches into a connection of another domain deeper than its id and name.
 * A path through a field that is not known to hold a value is refused too, since it could lead anywhere.
 */
export function requirePath(domains: ReadonlySet<Domain>, path: string): void {
  const segments = segmentsOf(path)
  for (const [index, segment] of segments.entries()) {
    const rest = segments.slice(index + 1)
    if (rest.length === 0) return
    const target = targetOf(segment)
    const next = rest[0] ?? ''
    if (target === undefined) {
      if (rest.length === 1 && valueKeys.has(next)) return
      throw notAllowed(`The path ${path} leads through a field whose record type is not known`)
    }
    if (rest.length === 1 && referenceKeys.includes(next)) return
    if (!domains.has(domainOf(target))) {
      throw notAllowed(`The path ${path} reaches into a ${target}`, domainOf(target))
    }
  }
}

/** The single paths of a list whose entries may themselves be lists, as the API joins them with commas. */
export function splitPaths(paths: readonly string[]): string[] {
  return paths.flatMap((entry) => entry.split(',')).filter((path) => path.trim() !== '')
}

/** Throws not_allowed for written fields that would make or change a record of another domain. */
export function requireFields(
  domains: ReadonlySet<Domain>,
  json: Readonly<Record<string, unknown>>,
) {
  for (const [field, value] of Object.entries(json)) {
    // A custom field may begin with any word; as the name of what is written it is no path.
    if (!field.endsWith('__c') && segmentsOf(field).length > 1) requirePath(domains, field)
    requireValue(domains, field, value)
  }
}

function requireValue(domains: ReadonlySet<Domain>, field: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const element of value) requireValue(domains, field, element)
    return
  }
  const child = objectSchema.safeParse(value).data
  if (child === undefined) return
  const keys = Object.keys(child)
  const isLink = keys.every((key) => key === 'id' || key === 'objectKey')
  if (isLink && typeof child.id === 'string' && child.id !== '') return
  const target = targetOf(segmentsOf(field).at(-1) ?? field)
  const declared = child.objectKey
  if (target === undefined && declared === undefined) {
    const isValue = keys.every((key) => valueKeys.has(key) && !(child[key] instanceof Object))
    if (isValue) return
    throw notAllowed(`The field ${field} would write a record whose type is not known`)
  }
  for (const objectKey of [target, declared]) {
    if (objectKey === undefined) continue
    if (typeof objectKey !== 'string') {
      throw notAllowed(`The field ${field} would write a record whose type is not known`)
    }
    if (!domains.has(domainOf(objectKey))) {
      throw notAllowed(`The field ${field} would write a ${objectKey}`, domainOf(objectKey))
    }
  }
  requireFields(domains, child)
}

/** The record with every connection that leads out of the domains (or to who knows where) cut to id and name. */
export function trimRecord(domains: ReadonlySet<Domain>, record: RoseRecord): RoseRecord {
  const trimmed: RoseRecord = { ...record }
  for (const [field, value] of Object.entries(record))
    trimmed[field] = trimValue(domains, field, value)
  return { ...trimmed, id: record.id }
}

function trimValue(domains: ReadonlySet<Domain>, field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => trimValue(domains, field, element))
  const child = objectSchema.safeParse(value).data
  if (child === undefined) return value
  const target = targetOf(field)
  const declared = child.objectKey
  const types = [target, declared].filter((type) => type !== undefined)
  const isRecord = types.length > 0 || 'id' in child
  const isInside =
    types.length > 0 &&
    types.every((type) => typeof type === 'string' && domains.has(domainOf(type)))
  const kept =
    isRecord && !isInside
      ? Object.entries(child).filter(([key]) => referenceKeys.includes(key))
      : Object.entries(child)
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      isRecord && !isInside && inner instanceof Object ? null : trimValue(domains, key, inner),
    ]),
  )
}

/** `tasks[0].stop`, `tasks.0.stop`, `$createdAt` and the board columns `shipper_city`, `tasks_stop_city` in one form. */
function segmentsOf(path: string): string[] {
  return path
    .trim()
    .replace(/\[[^\]]*\]/g, '')
    .split(/[.>/]+/)
    .filter((segment) => segment !== '' && !/^\d+$/.test(segment))
    .flatMap((segment) => partsOfColumn(segment.trim()))
}

/** A column is named by the connections that lead to it and its field, as far as they are known. */
function partsOfColumn(name: string): string[] {
  const [head = '', ...rest] = name.split('_')
  const isColumn = rest.join('') !== '' && targetOf(head) !== undefined
  return isColumn ? [head, ...partsOfColumn(rest.join('_'))] : [name]
}
