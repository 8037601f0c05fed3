/** Conditions as people write them, and the filters the search really supports. */
import { describe, expect, test } from 'vitest'
import { fieldTypeOf } from '../../../shared/roserocket/field-types.ts'
import { toApiFilter, toApiOrderPath } from '../../../shared/roserocket/search-filters.ts'

type Row = [path: string, operator: string, value: unknown, sent: object]

describe('filters', () => {
  const table: Row[] = [
    ['status', 'equals', 'booked', { operator: 'in', value: ['booked'], fieldType: 'StatusField' }],
    ['status', 'in', ['new', 'booked'], { operator: 'in', value: ['new', 'booked'] }],
    ['status', 'notEquals', 'new', { operator: 'notIn', value: ['new'] }],
    [
      'taskType',
      'equals',
      'pickup',
      { operator: 'in', value: ['pickup'], fieldType: 'SelectField' },
    ],
    ['customer', 'equals', 'c-1', { operator: 'in', value: ['c-1'], fieldType: 'ConnectionField' }],
    ['customer', 'in', [{ id: 'c-1', name: 'A' }, 'c-2'], { value: ['c-1', 'c-2'] }],
    [
      'id',
      'notIn',
      ['a', 'b'],
      { operator: 'notIn', value: ['a', 'b'], fieldType: 'ConnectionField' },
    ],
    ['tags', 'empty', undefined, { operator: 'empty', value: [] }],
    ['poNum', 'notEmpty', undefined, { value: null, fieldType: 'TextField' }],
    [
      '$createdAt',
      'notEmpty',
      undefined,
      { value: { rangeType: 'any' }, fieldType: 'DateTimeField' },
    ],
    ['totalMiles', 'equals', 5, { value: { min: 5, max: 5 }, fieldType: 'NumberField' }],
    ['declaredValue', 'equals', 100, { value: { min: 100, max: 100 }, fieldType: 'MoneyField' }],
    ['isTaxExempt', 'equals', true, { operator: 'equals', value: true, fieldType: 'ToggleField' }],
    ['poNum', 'contains', '55', { operator: 'contains', value: '55', fieldType: 'TextField' }],
    ['fullId', 'in', 'O-1', { operator: 'in', value: ['O-1'], fieldType: 'TextField' }],
    ['totalAmount', 'equals', 5, { fieldType: 'DerivedField' }],
    ['zone__c', 'in', ['east'], { value: ['east'], fieldType: 'SelectField' }],
    ['flag__c', 'equals', false, { value: false, fieldType: 'ToggleField' }],
    ['weight__c', 'equals', 7, { value: { min: 7, max: 7 }, fieldType: 'NumberField' }],
    ['depot__c', 'in', [{ id: 'd-1' }], { value: ['d-1'], fieldType: 'ConnectionField' }],
    ['kinds__c', 'hasSome', ['a'], { operator: 'hasSome', fieldType: 'SelectField' }],
  ]
  test.each(table)('%s %s %j', (path, operator, value, sent) => {
    const filter = toApiFilter({ path, operator, ...(value === undefined ? {} : { value }) })
    expect(filter).toMatchObject({ filterKey: path, path, ...sent })
  })

  test('names of built-in properties are plain text fields', () => {
    expect(fieldTypeOf('constructor', 'x', 'equals')).toBe('TextField')
    expect(fieldTypeOf('__proto__', 'x', 'equals')).toBe('TextField')
  })
})

test('sorting knows system fields by their own name', () => {
  expect(['createdAt', '$createdAt', 'fullId', 'externalId'].map(toApiOrderPath)).toEqual([
    '$createdAt',
    '$createdAt',
    'fullId',
    '$externalId',
  ])
})
