/** Pure: conditions as callers write them become filters in the shapes the search really supports. */
import type { SearchFilter } from './client.ts'
import { type FieldType, fieldTypeOf } from './field-types.ts'

/** A filter as `POST /objects/search` takes it (API notes, section 4). */
export interface ApiFilter {
  readonly filterKey: string
  readonly path: string
  readonly operator: string
  readonly value: unknown
  readonly fieldType: FieldType
}

/** Types whose values are picked from a list: `equals` on them is answered with 500. */
const listTypes: ReadonlySet<FieldType> = new Set(['StatusField', 'SelectField', 'ConnectionField'])
const asListOperator: ReadonlyMap<string, string> = new Map([
  ['equals', 'in'],
  ['in', 'in'],
  ['notEquals', 'notIn'],
  ['notIn', 'notIn'],
])

/** System fields, which sorting knows by their `$` name (API notes 3.1). */
const systemFields: ReadonlySet<string> = new Set([
  'externalId',
  'createdAt',
  'createdBy',
  'createdByFullName',
  'updatedAt',
  'updatedBy',
  'updatedByFullName',
  'deletedAt',
  'deletedBy',
  'ownerId',
  'version',
  'source',
])

/** One condition in the shape its field's type asks for. */
export function toApiFilter(filter: SearchFilter): ApiFilter {
  const fieldType = fieldTypeOf(filter.path, filter.value, filter.operator)
  const shaped = shapeOf(filter, fieldType)
  return { filterKey: filter.path, path: filter.path, ...shaped, fieldType }
}

function shapeOf(
  filter: SearchFilter,
  fieldType: FieldType,
): { readonly operator: string; readonly value: unknown } {
  const { operator, value } = filter
  if (operator === 'empty' || operator === 'notEmpty') {
    return { operator, value: emptyValueOf(fieldType, operator) }
  }
  if (listTypes.has(fieldType)) {
    const listOperator = asListOperator.get(operator)
    if (listOperator !== undefined) {
      const items = Array.isArray(value) ? value : [value]
      return {
        operator: listOperator,
        value: fieldType === 'ConnectionField' ? items.map(referenceId) : items,
      }
    }
  }
  if (operator === 'in' || operator === 'notIn') {
    return { operator, value: Array.isArray(value) ? value : [value] }
  }
  // Saved views compare numbers and money as a range, even for equality.
  const isNumeric = fieldType === 'NumberField' || fieldType === 'MoneyField'
  if (operator === 'equals' && isNumeric && typeof value === 'number') {
    return { operator, value: { min: value, max: value } }
  }
  return { operator, value: value ?? null }
}

function emptyValueOf(fieldType: FieldType, operator: string): unknown {
  if (fieldType === 'ConnectionField') return []
  return fieldType === 'DateTimeField' && operator === 'notEmpty' ? { rangeType: 'any' } : null
}

function referenceId(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : item
}

/** The name sorting knows a path by: `createdAt` → `$createdAt`. */
export function toApiOrderPath(path: string): string {
  return systemFields.has(path) ? `$${path}` : path
}
