/** The rule of any field of any object type, system fields included. */
import { commercialFields } from './commercial-fields.ts'
import type { FieldRule, FieldTable } from './field-rule.ts'
import { operationsFields } from './operations-fields.ts'

const tables: ReadonlyMap<string, FieldTable> = new Map([
  ...Object.entries(operationsFields),
  ...Object.entries(commercialFields),
])

const systemFields: FieldTable = new Map<string, FieldRule>([
  ['id', { kind: 'text', readOnly: true }],
  ['objectKey', { kind: 'text', readOnly: true }],
  ['orgId', { kind: 'text', readOnly: true }],
  ['fullId', { kind: 'text', readOnly: true }],
  ['externalId', { kind: 'text' }],
  ['createdAt', { kind: 'instant', readOnly: true }],
  ['createdBy', { kind: 'text', readOnly: true }],
  ['createdByFullName', { kind: 'text', readOnly: true }],
  ['updatedAt', { kind: 'instant', readOnly: true }],
  ['updatedBy', { kind: 'text', readOnly: true }],
  ['updatedByFullName', { kind: 'text', readOnly: true }],
  ['deletedAt', { kind: 'instant', readOnly: true }],
  ['deletedBy', { kind: 'text', readOnly: true }],
  ['ownerId', { kind: 'text', readOnly: true }],
  ['version', { kind: 'number', readOnly: true }],
  ['source', { kind: 'text', readOnly: true }],
  ['errors', { kind: 'derived' }],
  ['widgets', { kind: 'derived' }],
  ['widgetToOpen', { kind: 'derived' }],
])

/** Boards and sort keys write system fields as `$createdAt`; records carry them without the sign. */
export function plainName(path: string): string {
  return path.startsWith('$') ? path.slice(1) : path
}

/** The rule of a field, or undefined where nothing is documented about it. */
export function fieldRule(objectKey: string, field: string): FieldRule | undefined {
  return systemFields.get(field) ?? tables.get(objectKey)?.get(field)
}

/** Whether the fields of that type are documented, so that a strange one can be told. */
export function hasFieldTable(objectKey: string): boolean {
  return tables.has(objectKey)
}
