/** Search filters: which operators work on which kind of field, and what they match (API notes, section 4). */
import { internalServerError } from '../api-error.ts'
import { isJsonObject } from '../json-value.ts'
import { connectionRule } from '../model/connections.ts'
import type { FieldKind } from '../model/field-rule.ts'
import { fieldRule, hasFieldTable, plainName } from '../model/fields.ts'
import { linkedIds } from '../store/links.ts'
import type { RecordStore, StoredRecord } from '../store/record-store.ts'

/** Every operator the API knows; most of the later ones answer 500. */
export const operators = [
  ...(['in', 'notIn', 'equals', 'notEquals', 'contains', 'startsWith', 'endsWith'] as const),
  ...(['hasEvery', 'hasSome', 'empty', 'notEmpty', 'freeText', 'between'] as const),
] as const
type Operator = (typeof operators)[number]

export interface Filter {
  readonly path: string
  readonly operator: Operator
  readonly value?: unknown
  readonly fieldType?: string | undefined
}

type SearchKind = FieldKind | 'connection'
export type Predicate = (record: StoredRecord) => boolean

const presence: readonly Operator[] = ['empty', 'notEmpty']
const textOperators: readonly Operator[] = [
  ...(['in', 'notIn', 'equals', 'contains', 'startsWith', 'freeText'] as const),
  ...presence,
]

/** What works; every other combination is the real API's 500. */
const working: Readonly<Record<SearchKind, readonly Operator[]>> = {
  text: textOperators,
  select: ['in', 'notIn', ...presence],
  status: ['in', 'notIn', ...presence],
  multiSelect: ['in', 'notIn', ...presence],
  connection: ['in', 'notIn', ...presence],
  toggle: ['equals', 'in', 'notIn', ...presence],
  number: ['equals', 'in', 'notIn', ...presence],
  money: ['equals', ...presence],
  multiCurrencyMoney: presence,
  date: ['equals', ...presence],
  dateTime: presence,
  instant: presence,
  derived: ['equals', 'contains', 'startsWith', 'freeText', ...presence],
}

const kindOfFieldType: ReadonlyMap<string, SearchKind> = new Map(
  Object.entries({
    TextField: 'text',
    SelectField: 'select',
    StatusField: 'status',
    MultiSelectField: 'multiSelect',
    ConnectionField: 'connection',
    DateField: 'date',
    DateTimeField: 'dateTime',
    NumberField: 'number',
    MoneyField: 'money',
    ToggleField: 'toggle',
    DerivedField: 'derived',
  } as const),
)

/** A test for one filter. Throws the 500 of a combination that the API does not carry. */
export function compileFilter(store: RecordStore, objectKey: string, filter: Filter): Predicate {
  const path = filter.path.split('.').map(plainName)
  const kind = kindOfPath(store, objectKey, path, filter.fieldType)
  if (kind === null || !working[kind].includes(filter.operator)) throw internalServerError()
  const test = valueTest(filter.operator, filter.value, kind)
  const negative = filter.operator === 'notIn' || filter.operator === 'empty'
  return (record) => {
    const values = valuesAt(store, record, path)
    if (values.length === 0) return negative
    // A list matches `in` by any of its entries, and `notIn` by none.
    return negative ? values.every(test) : values.some(test)
  }
}

/** Null for a path that leads nowhere. */
function kindOfPath(
  store: RecordStore,
  objectKey: string,
  path: readonly string[],
  fieldType: string | undefined,
): SearchKind | null {
  let key = objectKey
  for (const [index, name] of path.entries()) {
    const connection = connectionRule(key, name)
    const last = index === path.length - 1
    if (connection !== undefined) {
      if (last) return 'connection'
      key = connection.target
      continue
    }
    if (!last) return null
    const rule = fieldRule(key, name)
    if (rule !== undefined) return rule.kind
    for (const record of store.ofKey(key)) {
      if (Object.hasOwn(record.links, name)) return 'connection'
      if (Object.hasOwn(record.fields, name))
        return kindOfFieldType.get(fieldType ?? '') ?? kindOfValue(record.fields[name])
    }
    if (hasFieldTable(key) && !name.endsWith('__c')) return null
  }
  return kindOfFieldType.get(fieldType ?? '') ?? 'text'
}

function kindOfValue(value: unknown): SearchKind {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'toggle'
  if (isJsonObject(value)) return 'dateTimeInLocation' in value ? 'dateTime' : 'money'
  return 'text'
}

/** Everything a path leads to, through connections; empty values are left out. */
export function valuesAt(
  store: RecordStore,
  record: StoredRecord,
  path: readonly string[],
): unknown[] {
  const [name, ...rest] = path
  if (name === undefined) return []
  if (name === 'id' && rest.length === 0) return [record.id]
  if (name === 'objectKey' && rest.length === 0) return [record.objectKey]
  const value = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined
  if (value !== undefined) {
    if (isBlank(value)) return []
    return Array.isArray(value) ? value : [value]
  }
  const own = Object.hasOwn(record.links, name) ? record.links[name] : undefined
  // The usual case by far: one connection, followed for every record of a large search.
  const ids = typeof own === 'string' ? [own] : (linkedIds(store, record, name)?.ids ?? [])
  if (rest.length === 0) return ids
  return ids.flatMap((id) => {
    const target = store.get(id)
    return target === undefined ? [] : valuesAt(store, target, rest)
  })
}

function isBlank(value: unknown): boolean {
  if (value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isJsonObject(value) && 'dateTimeInLocation' in value && !value.dateTimeInLocation
}

function valueTest(
  operator: Operator,
  wanted: unknown,
  kind: SearchKind,
): (value: unknown) => boolean {
  switch (operator) {
    case 'empty':
      return () => false
    case 'notEmpty':
      return () => true
    case 'in':
    case 'notIn': {
      if (!Array.isArray(wanted)) throw internalServerError()
      const set = new Set<unknown>(wanted.map((entry) => (isJsonObject(entry) ? entry.id : entry)))
      return operator === 'in' ? (value) => set.has(value) : (value) => !set.has(value)
    }
    case 'equals':
      return equalsTest(wanted, kind)
    default:
      return textTest(operator, wanted)
  }
}

function equalsTest(wanted: unknown, kind: SearchKind): (value: unknown) => boolean {
  const isAmount = kind === 'money' || kind === 'number' || isJsonObject(wanted)
  if (!isAmount) return (value) => value === wanted
  const [min, max] = isJsonObject(wanted) ? [wanted.min, wanted.max] : [wanted, wanted]
  return (value) => {
    const amount = isJsonObject(value) ? value.amount : value
    if (typeof amount !== 'number') return false
    return (typeof min !== 'number' || amount >= min) && (typeof max !== 'number' || amount <= max)
  }
}

function textTest(operator: Operator, wanted: unknown): (value: unknown) => boolean {
  if (typeof wanted !== 'string') throw internalServerError()
  const needle = wanted.toLowerCase()
  const words = needle.split(/\s+/).filter((word) => word !== '')
  return (value) => {
    if (typeof value !== 'string') return false
    const hay = value.toLowerCase()
    if (operator === 'startsWith') return hay.startsWith(needle)
    if (operator === 'contains') return hay.includes(needle)
    return words.every((word) => hay.includes(word))
  }
}
