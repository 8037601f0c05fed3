/** A narrowed client by table and by property: nothing of another domain comes through, nothing there is changed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { domainOf } from '../../../bridge/access/domains.ts'
import { narrowClient } from '../../../bridge/access/narrow-client.ts'
import type { RoseRocketClient } from '../../../shared/roserocket/client.ts'
import { type Domain, domains } from '../../../shared/roserocket/object-keys.ts'
import { createFakeClient, type FakeRecord } from './fake-client.ts'

const typesAndLinks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  order: {
    customer: ['customer'],
    tasks: ['task'],
    invoices: ['invoice'],
    documents: ['document'],
    csrs: ['user'],
    mystery__c: ['invoice'],
  },
  task: { stop: ['stop'], order: ['order'], manifest: ['manifest'] },
  stop: { location: ['address'] },
  manifest: { bill: ['bill'], drivers: ['user'], partner: ['partner'] },
  customer: { contacts: ['contact'], orders: ['order'], invoices: ['invoice'] },
  contact: {},
  address: {},
  partner: {},
  invoice: { orders: ['order'], lineItems: ['financialLineItem'] },
  financialLineItem: {},
  bill: { manifest: ['manifest'] },
  document: { order: ['order'] },
  user: {},
  gadget__c: { order: ['order'], invoice: ['invoice'] },
}

const records: readonly FakeRecord[] = Object.entries(typesAndLinks).map(([objectKey, links]) => ({
  id: `${objectKey}-1`,
  objectKey,
  fields: {
    name: `${objectKey} name`,
    externalId: `ext-${objectKey}`,
    note: `<secret of ${domainOf(objectKey)}>`,
    total: { amount: 1, currencyCode: `<secret of ${domainOf(objectKey)}>` },
  },
  links: Object.fromEntries(
    Object.entries(links).map(([field, keys]) => [field, keys.map((key) => `${key}-1`)]),
  ),
}))

const only = (...named: Domain[]) => {
  const fake = createFakeClient(records)
  return { fake, client: narrowClient(fake, new Set(named)) }
}

test('without domains it is the client itself', () => {
  const fake = createFakeClient(records)
  expect(narrowClient(fake, null)).toBe(fake)
})

describe('paths', () => {
  test.each<[string, Domain[], boolean]>([
    ['status', ['orders'], true],
    ['customer', ['orders'], true],
    ['customer.name', ['orders'], true],
    ['customer.id', ['orders'], true],
    ['customer.creditLimit', ['orders'], false],
    ['customer.creditLimit', ['orders', 'customers'], true],
    ['CUSTOMER.creditLimit', ['orders'], false],
    ['customer_creditLimit', ['orders'], false],
    ['customer_creditLimit__c', ['orders'], false],
    ['customer_creditLimit__c', ['orders', 'customers'], true],
    ['tasks_customer_creditLimit', ['orders'], false],
    ['tasks.stop_location_timezone', ['orders'], false],
    ['tasks_stop_ordinal', ['orders'], true],
    ['gate_code__c', ['orders'], true],
    ['invoices.total', ['orders', 'customers'], false],
    ['invoices.total', ['orders', 'financials'], true],
    ['invoices[0].total', ['orders'], false],
    ['invoices.0.total', ['orders'], false],
    ['status,invoices.total', ['orders'], false],
    ['documents.documentType', ['orders'], false],
    ['tasks.stop.ordinal', ['orders'], true],
    ['tasks.stop.location.name', ['orders'], true],
    ['tasks.stop.location.timezone', ['orders'], false],
    ['tasks.stop.location.timezone', ['orders', 'customers'], true],
    ['tasks.manifest.bill.billTotal', ['orders', 'customers'], false],
    ['customer.invoices.name', ['orders', 'customers'], true],
    ['customer.invoices.total.amount', ['orders', 'customers'], false],
    ['totalAmount.amount', ['orders'], true],
    ['requestedPickupWindow.dateTimeInLocation', ['orders'], true],
    ['mystery__c.total', ['orders'], false],
    ['createdByUser.email', ['orders'], false],
  ])('%s with %j: %s', async (path, named, isAllowed) => {
    const { client } = only(...named)
    const calls = [
      client.get({ id: 'order-1', paths: ['id', path] }),
      client.search({
        objectKey: 'order',
        filters: [{ path: path.split(',').at(-1) ?? path, operator: 'contains', value: 'x' }],
        limit: 10,
      }),
      client.search({
        objectKey: 'order',
        orderBy: { path: path.split(',').at(-1) ?? path, direction: 'asc' },
        limit: 10,
      }),
    ]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome.status).toBe(isAllowed ? 'fulfilled' : 'rejected')
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ kind: 'not_allowed' })
    }
  })
})

describe('written fields', () => {
  test.each<[string, Record<string, unknown>, Domain[], boolean]>([
    ['plain', { poNum: 'PO-1' }, ['orders'], true],
    ['a time and money', { at: { dateTimeInLocation: 'x' }, fee: { amount: 1 } }, ['orders'], true],
    ['a link', { customer: { id: 'customer-1' } }, ['orders'], true],
    ['links', { invoices: [{ id: 'invoice-1' }, { id: 'invoice-2' }] }, ['orders'], true],
    ['a child inside', { tasks: [{ taskType: 'pickup' }] }, ['orders'], true],
    ['a child outside', { customer: { name: 'New' } }, ['orders'], false],
    ['a child outside, allowed', { customer: { name: 'New' } }, ['orders', 'customers'], true],
    [
      'a child outside in a list',
      { invoices: [{ id: 'invoice-1' }, { total: 1 }] },
      ['orders'],
      false,
    ],
    [
      'a change through a link',
      { customer: { id: 'customer-1', creditLimit: 9 } },
      ['orders'],
      false,
    ],
    ['a child of a child', { tasks: [{ manifest: { bill: { total: 1 } } }] }, ['orders'], false],
    ['an id that is none', { invoices: [{ id: '' }] }, ['orders'], false],
    ['a declared type', { tasks: [{ objectKey: 'invoice', total: 1 }] }, ['orders'], false],
    ['an unknown field', { mystery__c: { total: 1 } }, ['orders'], false],
    ['a dotted name', { 'customer.creditLimit': 9 }, ['orders'], false],
    ['another type at the top', { objectKey: 'invoice' }, ['orders'], false],
    ['another id at the top', { id: 'invoice-1' }, ['orders'], false],
  ])('%s', async (_, json, named, isAllowed) => {
    const { client, fake } = only(...named)
    const calls = [
      () => client.create({ objectKey: 'order', json }),
      () => client.update({ id: 'order-1', objectKey: 'order', json }),
      () => client.upsert({ objectKey: 'order', json }),
      () => client.updateByExternalId({ objectKey: 'order', externalId: 'ext-order', json }),
    ]
    for (const call of calls) {
      if (isAllowed) await call()
      else await expect(call()).rejects.toMatchObject({ kind: 'not_allowed' })
    }
    expect(fake.done).toHaveLength(isAllowed ? calls.length : 0)
  })
})

describe('by the real type of the record', () => {
  const { client, fake } = only('orders')
  test.each<[string, (client: RoseRocketClient) => Promise<unknown>]>([
    ['get', (c) => c.get({ id: 'invoice-1' })],
    ['update', (c) => c.update({ id: 'invoice-1', objectKey: 'order', json: { poNum: 'x' } })],
    ['remove', (c) => c.remove({ id: 'invoice-1', objectKey: 'order' })],
    ['removeMany', (c) => c.removeMany({ objectKey: 'order', ids: ['order-1', 'invoice-1'] })],
    ['events', (c) => c.events({ recordId: 'invoice-1', objectKey: 'order', limit: 10 })],
    ['createEvent', (c) => c.createEvent({ recordId: 'invoice-1', objectKey: 'order', text: 'x' })],
    [
      'search on its board',
      (c) => c.search({ objectKey: 'order', boardId: 'board-invoice', limit: 1 }),
    ],
    ['search on no board', (c) => c.search({ objectKey: 'order', boardId: 'board-x', limit: 1 })],
  ])('%s refuses and tells no field', async (_, call) => {
    const refusal = await call(client).then(
      () => 'allowed',
      (error: unknown) => error,
    )
    expect(refusal).toMatchObject({ kind: 'not_allowed' })
    expect(String(refusal)).not.toMatch(/secret|name/)
    expect(fake.done).toEqual([])
  })
  test('the refusal names the tag to ask for', async () => {
    await expect(client.get({ id: 'invoice-1' })).rejects.toMatchObject({
      nextStep: 'Ask for a server whose tags include financials.',
    })
  })
})

test('property: whatever is asked, only records of the named domains come through or are changed', async () => {
  const keys = Object.keys(typesAndLinks)
  const fields = [...new Set(Object.values(typesAndLinks).flatMap((links) => Object.keys(links)))]
  const key = fc.constantFrom(...keys)
  const path = fc
    .array(fc.constantFrom(...fields, 'name', 'note', 'total', 'amount', 'id'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((segments) => segments.join('.'))
  const id = key.map((objectKey) => `${objectKey}-1`)
  const call: fc.Arbitrary<(client: RoseRocketClient) => Promise<unknown>> = fc.oneof(
    fc.tuple(id, fc.array(path, { maxLength: 3 })).map(
      ([recordId, paths]) =>
        (c: RoseRocketClient) =>
          c.get({ id: recordId, paths }),
    ),
    fc.tuple(key, fc.option(key, { nil: undefined })).map(
      ([objectKey, board]) =>
        (c: RoseRocketClient) =>
          c.search({
            objectKey,
            limit: 5,
            ...(board === undefined ? {} : { boardId: `board-${board}` }),
          }),
    ),
    fc.tuple(key, key).map(
      ([objectKey, other]) =>
        (c: RoseRocketClient) =>
          c.getByExternalId({ objectKey, externalId: `ext-${other}` }),
    ),
    key.map((objectKey) => (c: RoseRocketClient) => c.autocomplete({ objectKey, term: '' })),
    fc.tuple(id, key).map(
      ([recordId, objectKey]) =>
        (c: RoseRocketClient) =>
          c.events({ recordId, objectKey, limit: 5 }),
    ),
    fc.tuple(id, key).map(
      ([recordId, objectKey]) =>
        (c: RoseRocketClient) =>
          c.update({ id: recordId, objectKey, json: {} }),
    ),
    fc.tuple(id, key).map(
      ([recordId, objectKey]) =>
        (c: RoseRocketClient) =>
          c.remove({ id: recordId, objectKey }),
    ),
    fc.tuple(fc.array(id), key).map(
      ([ids, objectKey]) =>
        (c: RoseRocketClient) =>
          c.removeMany({ ids, objectKey }),
    ),
    fc.tuple(id, key).map(
      ([recordId, objectKey]) =>
        (c: RoseRocketClient) =>
          c.createEvent({ recordId, objectKey, text: 'x' }),
    ),
  )
  let answers = 0
  await fc.assert(
    fc.asyncProperty(fc.subarray([...domains], { minLength: 1 }), call, async (named, ask) => {
      const { client, fake } = only(...named)
      const answer = await ask(client).then(
        (value) => {
          answers += 1
          return JSON.stringify(value) ?? ''
        },
        (error: unknown) => String(error),
      )
      for (const domain of domains.filter((each) => !named.includes(each))) {
        expect(answer).not.toContain(`<secret of ${domain}>`)
      }
      for (const entry of fake.done) {
        const objectKey = entry.split(' ').at(-1)?.replace(/-1$/, '') ?? ''
        expect(named).toContain(domainOf(objectKey))
      }
    }),
    { numRuns: 2_000 },
  )
  expect(answers).toBeGreaterThan(200)
})
