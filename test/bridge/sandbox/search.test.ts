/** The board search and the autocomplete: what works, what answers 500, and the order of results. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { smallWorld } from './small-world.ts'
import { type Visitor, visit } from './visitor.ts'

let sandbox: RunningSandbox
let visitor: Visitor
let boardId: string
beforeAll(async () => {
  sandbox = await startSandbox({ world: smallWorld })
  visitor = await visit(sandbox)
  boardId = await visitor.board('order')
})
afterAll(() => sandbox.close())

const search = (body: object) =>
  visitor.call('POST', '/objects/search', { boardId, orderByPath: 'id', ...body })
const ids = (answer: { body: { results: { id: string }[] } }) =>
  answer.body.results.map(({ id }) => id)

describe('filters that work', () => {
  it.each([
    [
      'status in',
      { path: 'status', operator: 'in', value: ['booked'], fieldType: 'StatusField' },
      ['o-1'],
    ],
    ['status notIn', { path: 'status', operator: 'notIn', value: ['booked'] }, ['o-2']],
    ['text equals', { path: 'fullId', operator: 'equals', value: 'O-19' }, ['o-1']],
    ['text in', { path: 'poNum', operator: 'in', value: ['PO-1', 'PO-2'] }, ['o-1', 'o-2']],
    ['text contains', { path: 'poNum', operator: 'contains', value: 'po-' }, ['o-1', 'o-2']],
    ['text startsWith', { path: 'externalId', operator: 'startsWith', value: 'erp' }, ['o-1']],
    ['text freeText', { path: 'poNum', operator: 'freeText', value: '2 po' }, ['o-2']],
    ['text empty', { path: 'externalId', operator: 'empty', value: null }, ['o-2']],
    [
      'dateTime notEmpty',
      { path: 'requestedPickupWindow', operator: 'notEmpty', value: { rangeType: 'any' } },
      ['o-1'],
    ],
    ['connection in', { path: 'customer', operator: 'in', value: ['c-2'] }, ['o-2']],
    ['connection empty', { path: 'tasks', operator: 'empty', value: [] }, ['o-2']],
    ['connection notEmpty', { path: 'tasks', operator: 'notEmpty', value: null }, ['o-1']],
    [
      'through a connection',
      { path: 'customer.name', operator: 'contains', value: 'gate' },
      ['o-2'],
    ],
    ['system name with its sign', { path: '$externalId', operator: 'notEmpty' }, ['o-1']],
    ['custom field', { path: 'colour__c', operator: 'equals', value: 'red' }, ['o-2']],
    [
      'number range',
      { path: 'version', operator: 'equals', value: { min: 1, max: 3 } },
      ['o-1', 'o-2'],
    ],
  ] as const)('%s', async (_name, filter, expected) => {
    const answer = await search({ filters: [{ filterKey: filter.path, ...filter }] })
    expect(answer.status).toBe(200)
    expect(ids(answer)).toEqual(expected)
  })

  it('joins by and, or by or', async () => {
    const filters = [
      { path: 'poNum', operator: 'equals', value: 'PO-1' },
      { path: 'poNum', operator: 'equals', value: 'PO-2' },
    ]
    expect(ids(await search({ filters, filtersOperator: 'and' }))).toEqual([])
    expect(ids(await search({ filters, filtersOperator: 'or' }))).toEqual(['o-1', 'o-2'])
  })
})

describe('filters that answer 500', () => {
  it.each([
    ['status equals', 'status', 'equals', 'booked'],
    ['status in a bare value', 'status', 'in', 'booked'],
    ['status contains', 'status', 'contains', 'book'],
    ['select equals', 'billingTerms', 'equals', 'thirdParty'],
    ['dateTime between', 'requestedPickupWindow', 'between', ['2026-05-01', '2026-05-09']],
    ['createdAt between', '$createdAt', 'between', ['2026-05-01', '2026-05-09']],
    ['derived in', 'totalAmount', 'in', [1]],
    ['text notEquals', 'poNum', 'notEquals', 'x'],
    ['text endsWith', 'poNum', 'endsWith', '1'],
    ['hasSome', 'services', 'hasSome', ['ftl']],
    ['hasEvery', 'services', 'hasEvery', ['ftl']],
    ['connection equals', 'customer', 'equals', 'c-1'],
    ['unknown path', 'nonsense', 'equals', 'x'],
    ['a name of JavaScript', 'constructor', 'equals', 'x'],
    ['path below a plain field', 'poNum.more', 'equals', 'x'],
  ])('%s', async (_name, path, operator, value) => {
    const { status, body } = await search({ filters: [{ path, operator, value }] })
    expect([status, body]).toEqual([500, { statusCode: 500, message: 'Internal server error' }])
  })
})

describe('refusals', () => {
  it.each([
    ['no board', { boardId: undefined }, ['boardId should not be empty', 'boardId must be a UUID']],
    ['a board key', { boardId: 'order' }, ['boardId must be a UUID']],
    ['limit 0', { limit: 0 }, ['limit must not be less than 1']],
    ['limit 1001', { limit: 1001 }, ['limit must not be greater than 1000']],
    ['limit as text', { limit: '5' }, ['limit must be an integer number']],
    [
      'unknown direction',
      { orderByDirection: 'up' },
      [expect.stringContaining('orderByDirection')],
    ],
    [
      'unknown operator',
      { filters: [{ path: 'id', operator: 'like', value: 'x' }] },
      [expect.stringContaining('freeText')],
    ],
    ['filters as an object', { filters: {} }, ['filters must be an array']],
    ['filter as text', { filters: ['x'] }, ['each value in filters must be an object']],
  ])('%s', async (_name, change, message) => {
    const { status, body } = await search(change)
    expect([status, body.message]).toEqual([400, message])
  })

  it('unknown board', async () => {
    expect((await search({ boardId: '00000000-0000-4000-8000-000000000000' })).status).toBe(404)
  })
})

describe('results', () => {
  it.each([
    ['$createdAt', 'desc', ['o-2', 'o-1']],
    ['$createdAt', 'asc', ['o-1', 'o-2']],
    ['fullId', 'desc', ['o-2', 'o-1']],
    ['customer.name', 'asc', ['o-1', 'o-2']],
    ['requestedPickupWindow', 'asc', ['o-1', 'o-2']],
  ])('order by %s %s', async (orderByPath, orderByDirection, expected) => {
    expect(ids(await search({ orderByPath, orderByDirection }))).toEqual(expected)
  })

  it('cuts at limit, counts all, shows no connection, and sees a change at once', async () => {
    const answer = await search({ limit: 1 })
    expect([answer.body.results.length, answer.body.total]).toEqual([1, 2])
    expect(answer.body.results[0]).not.toHaveProperty('customer')
    await visitor.call('PUT', '/objects/o-2', { objectKey: 'order', json: { poNum: 'PO-0' } })
    expect(ids(await search({ orderByPath: 'poNum' }))).toEqual(['o-2', 'o-1'])
    await visitor.call('PUT', '/objects/o-2', { objectKey: 'order', json: { poNum: 'PO-2' } })
  })

  it('rounds a large total up, so that it only says there is more', async () => {
    const large = await startSandbox({ orders: { count: 1234, seed: 1 } })
    const guest = await visit(large)
    const board = await guest.board('order')
    const { body } = await guest.call('POST', '/objects/search', { boardId: board, limit: 1000 })
    expect([body.total, body.results.length]).toEqual([1300, 1000])
    await large.close()
  })
})

describe('autocomplete', () => {
  it.each([
    ['objectKey=customer&searchTerm=north', [{ id: 'c-1', label: 'Northwind' }]],
    ['objectKey=order&searchTerm=po-2', [{ id: 'o-2', label: 'O-20' }]],
    [
      'objectKey=order&searchTerm=po&labelPath=poNum',
      [
        { id: 'o-1', label: 'PO-1' },
        { id: 'o-2', label: 'PO-2' },
      ],
    ],
    ['objectKey=user&searchTerm=oz', [{ id: 'u-ops', label: 'Oz Pike' }]],
    ['objectKey=customer&ids=c-2,c-9', [{ id: 'c-2' }]],
    ['objectKey=customer&ids=c-2&ids=c-1', [{ id: 'c-1' }, { id: 'c-2' }]],
    ['objectKey=customer&searchTerm=zzz', []],
  ])('%s', async (query, expected) => {
    const { status, body } = await visitor.call('GET', `/objects/autocomplete?${query}`)
    expect(status).toBe(200)
    expect(body).toMatchObject(expected)
    expect(body).toHaveLength(expected.length)
  })

  it('asks for the type', async () => {
    expect((await visitor.call('GET', '/objects/autocomplete?searchTerm=x')).status).toBe(400)
  })
})
