/** The shapes field values come in, the broken ones included. */
import { describe, expect, test } from 'vitest'
import {
  formatMoney,
  readConnection,
  readConnections,
  readLocalWindow,
  readMeasurement,
  readMoney,
  sortKeyOf,
  valueAt,
} from '../../../shared/roserocket/values.ts'

test.each([
  [{ amount: 125000, currencyCode: 'USD' }, '1250.00 USD'],
  [{ amount: -5, currencyCode: 'cad' }, '-0.05 CAD'],
  [{ amount: 500, currencyCode: 'JPY' }, '500 JPY'],
  [{ amount: 1, currencyCode: 'QQQ' }, '0.01 QQQ'],
])('money %j reads %s', (value, words) => {
  const money = readMoney(value)
  expect(money && formatMoney(money)).toBe(words)
})

test.each([
  [null],
  [12],
  [{ amount: '5', currencyCode: 'USD' }],
  [{ amount: Number.NaN, currencyCode: 'USD' }],
  [{ amount: 5, currencyCode: 'dollars' }],
  [{ amount: 5, currency: 'USD' }],
])('%j is no money', (value) => {
  expect(readMoney(value)).toBeUndefined()
})

test.each([
  [
    { dateTimeInLocation: '2026-05-04T08:00:00', dateTimeInLocationEnd: null },
    { start: '2026-05-04T08:00:00' },
  ],
  [
    { dateTimeInLocation: '2026-05-04T08:00:00', dateTimeInLocationEnd: '2026-05-04T10:00:00' },
    { start: '2026-05-04T08:00:00', end: '2026-05-04T10:00:00' },
  ],
  [{ dateTimeInLocation: '2026-05-04T08:00:00' }, { start: '2026-05-04T08:00:00' }],
  [
    { dateTimeInLocation: '2026-05-04T08:00:00', dateTimeInLocationEnd: 7 },
    { start: '2026-05-04T08:00:00' },
  ],
  ['2026-05-04T15:40:09.120Z', { start: '2026-05-04T15:40:09.120Z' }],
  ['', undefined],
  [null, undefined],
  [{ dateTimeInLocation: null }, undefined],
  [{ dateTimeInLocation: '' }, undefined],
])('local time %j', (value, window) => {
  expect(readLocalWindow(value)).toEqual(window)
})

describe('connections', () => {
  test.each([
    [null, []],
    [undefined, []],
    [[], []],
    ['c-1', []],
    [{ id: 'c-1', name: 'A' }, ['c-1']],
    [
      [{ id: 'a' }, null, { id: 7 }, {}, { id: 'b' }],
      ['a', 'b'],
    ],
  ])('%j', (value, ids) => {
    expect(readConnections(value).map(({ id }) => id)).toEqual(ids)
    expect(readConnection(value)?.id).toBe(ids[0])
  })
})

test.each([
  [12.5, { value: 12.5 }],
  [
    { value: 12, unit: 'pound' },
    { value: 12, unit: 'pound' },
  ],
  [{ value: 12, unit: null }, { value: 12 }],
  [{ value: '12' }, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [null, undefined],
])('measurement %j', (value, measured) => {
  expect(readMeasurement(value)).toEqual(measured)
})

test('paths enter lists at their first item and nothing inherited', () => {
  const record = { tasks: [{ stop: { city: 'Reno' } }], createdAt: 'now' }
  expect(valueAt(record, 'tasks.stop.city')).toBe('Reno')
  expect(valueAt(record, '$createdAt')).toBe('now')
  expect(valueAt(record, 'tasks.none.city')).toBeUndefined()
  expect(valueAt(record, 'constructor.name')).toBeUndefined()
})

test.each([
  [{ amount: 5, currencyCode: 'USD' }, 5],
  [{ dateTimeInLocation: '2026-05-04T08:00:00' }, '2026-05-04T08:00:00'],
  [{ value: 3, unit: 'feet' }, 3],
  [{ id: 'c', name: 'Acme' }, 'Acme'],
  [true, 1],
  ['', null],
  [undefined, null],
  [{}, null],
])('%j sorts by %j', (value, key) => {
  expect(sortKeyOf(value)).toBe(key)
})
