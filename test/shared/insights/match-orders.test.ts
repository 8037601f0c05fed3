/** The order that a reference means comes first, and equals are called ambiguous. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchOrders, orderMatchesSchema } from '../../../shared/insights/match-orders.ts'

const orders = [
  {
    id: 'ord_1',
    fullId: 'O-19',
    externalId: 'ERP-1009',
    poNum: 'PO-5561',
    refNum: 'ABC-77',
    status: 'in transit',
    customer: { id: 'c1', name: 'Acme Foods' },
    consignee: { id: 'a1', city: 'Chicago' },
  },
  {
    id: 'ord_2',
    fullId: 'O-190',
    externalId: 'SO00441',
    poNum: '556',
    loadTenderNum: '48213',
    status: 'booked',
    customer: { id: 'c1', name: 'Acme Foods' },
    consignee: { id: 'a2', city: 'Dallas' },
  },
  {
    id: 'ord_3',
    fullId: 'O-5561',
    poNum: 'PO-55612',
    refNum: '99817',
    status: 'delivered',
    customer: [{ id: 'c2', name: 'Épicerie Côté' }],
  },
  { id: 'ord_4', fullId: 'O-77', poNum: 'PO-5561-2', status: 'new', customer: null },
  { id: 'ord_5', fullId: 'O-80', poNum: 'TWIN-1', status: 'cancelled' },
  {
    id: 'ord_6',
    fullId: 'O-81',
    poNum: 'twin 1',
    status: 'booked',
    createdAt: '2026-01-01T00:00:00Z',
  },
]

function find(query: string) {
  return matchOrders({ query, orders })
}

describe('matchOrders', () => {
  it.each([
    ['ord_1', 'ord_1', 'id'],
    ['o-19', 'ord_1', 'fullId'],
    ['#O19', 'ord_1', 'fullId'],
    ['order 19', 'ord_1', 'fullId'],
    ['erp-1009', 'ord_1', 'externalId'],
    ['so00441', 'ord_2', 'externalId'],
    ['SO-441', 'ord_2', 'externalId'],
    ['po 5561', 'ord_1', 'poNum'],
    ['PO#5561', 'ord_1', 'poNum'],
    ['FW: RE: where is PO-5561?', 'ord_1', 'poNum'],
    ['po 556', 'ord_2', 'poNum'],
    ['556', 'ord_2', 'poNum'],
    ['PO-55612', 'ord_3', 'poNum'],
    ['PO 5561-2', 'ord_4', 'poNum'],
    ['ref: ABC-77', 'ord_1', 'refNum'],
    ['abc77', 'ord_1', 'refNum'],
    ['Re: Load #48213 – ETA?', 'ord_2', 'loadTenderNum'],
    ['BOL 99817', 'ord_3', 'refNum'],
    ['acme the chicago one', 'ord_1', 'customer'],
    ['epicerie cote', 'ord_3', 'customer'],
    ['http://localhost:9/#/ops/orders/ord_4', 'ord_4', 'id'],
  ])('%s is %s', (query, id, field) => {
    const { matches, ambiguous } = find(query)
    expect(matches[0]).toMatchObject({ id, why: { field } })
    expect(ambiguous).toBe(false)
  })

  it('never takes a number for part of a longer one as if it were the same', () => {
    const scores = new Map(find('PO 556').matches.map(({ id, score }) => [id, score]))
    expect(scores.get('ord_2') ?? 0).toBeGreaterThan(80)
    expect(scores.get('ord_1') ?? 0).toBeLessThan(40)
  })

  it('calls twins ambiguous and puts the live one first', () => {
    expect(find('twin-1').ambiguous).toBe(false)
    const { matches, ambiguous } = find('po TWIN1')
    expect(ambiguous).toBe(true)
    expect(matches.map(({ id }) => id)).toEqual(['ord_6', 'ord_5'])
  })

  it('a bare customer name with several orders is ambiguous', () => {
    expect(find('acme').ambiguous).toBe(true)
    expect(find('acme dallas').matches[0]?.id).toBe('ord_2')
  })

  it('words beside a shared number tell the orders apart', () => {
    const twins = [
      { id: 'a', fullId: 'O-1', poNum: '777', customer: { id: 'x', name: 'Borealis' } },
      { id: 'b', fullId: 'O-2', poNum: '777', customer: { id: 'y', name: 'Cascade' } },
    ]
    expect(matchOrders({ query: 'po 777', orders: twins }).ambiguous).toBe(true)
    const answer = matchOrders({ query: 'cascade po 777', orders: twins })
    expect(answer).toMatchObject({ ambiguous: false, matches: [{ id: 'b' }, { id: 'a' }] })
  })

  it.each(['3M', '7-Eleven', "7-eleven's load"])('%s may be a name', (query) => {
    const stores = [
      { id: 'a', fullId: 'O-1', customer: { id: 'x', name: '7-Eleven Canada' } },
      { id: 'b', fullId: 'O-2', customer: { id: 'y', name: '3M' } },
    ]
    expect(matchOrders({ query, orders: stores })).toMatchObject({
      ambiguous: false,
      matches: [{ id: query === '3M' ? 'b' : 'a', why: { field: 'customer' } }],
    })
  })

  it('answers nothing for what fits nothing', () => {
    expect(find('PO 424242')).toEqual({ matches: [], ambiguous: false })
    expect(find('')).toEqual({ matches: [], ambiguous: false })
    expect(find('zzyzx')).toEqual({ matches: [], ambiguous: false })
  })

  it('says it is ambiguous although only one may be shown', () => {
    expect(matchOrders({ query: 'acme', orders, limit: 1 })).toMatchObject({
      ambiguous: true,
      matches: [{}],
    })
  })

  it('satisfies its schema whatever the records hold, and does not depend on their order', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.record({ name: fc.string() })),
    )
    const record = fc.record(
      {
        id: fc.string({ minLength: 1 }),
        fullId: value,
        externalId: value,
        poNum: value,
        customer: value,
        status: value,
      },
      { requiredKeys: ['id'] },
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 6 }),
        fc.string(),
        (records, query) => {
          const answer = matchOrders({ query, orders: records })
          expect(orderMatchesSchema.parse(answer)).toEqual(answer)
          expect(matchOrders({ query, orders: records.toReversed() })).toEqual(answer)
        },
      ),
    )
  })
})
