/** What reading a record shows, and what only `paths` bring. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { smallWorld } from './small-world.ts'
import { type Visitor, visit } from './visitor.ts'

let sandbox: RunningSandbox
let visitor: Visitor
beforeAll(async () => {
  sandbox = await startSandbox({ world: smallWorld })
  visitor = await visit(sandbox)
})
afterAll(() => sandbox.close())

it('shows plain fields, and connections only with paths', async () => {
  const { body } = await visitor.call('GET', '/objects/o-1')
  expect(body).toMatchObject({ id: 'o-1', objectKey: 'order', orgId: 'org-1', poNum: 'PO-1' })
  expect(body).toMatchObject({ version: 1, source: 'manual', totalAmount: { amount: 125000 } })
  for (const field of ['customer', 'tasks', 'invoices']) expect(body).not.toHaveProperty(field)
})

it.each([
  [
    'a reference',
    'customer',
    {
      customer: {
        id: 'c-1',
        objectKey: 'customer',
        orgId: 'org-1',
        name: 'Northwind',
        fullId: 'CUST-1',
      },
    },
  ],
  ['a field of it', 'customer.status,customer.name', { customer: { name: 'Northwind' } }],
  [
    'any depth',
    'tasks.stop.location.timezone',
    {
      tasks: [
        { id: 't-1', stop: { location: { timezone: 'America/Edmonton' } } },
        { id: 't-2', stop: null },
      ],
    },
  ],
  [
    'the far end of a far end',
    'tasks.order.customer.name',
    { tasks: [{ order: { customer: { name: 'Northwind' } } }, {}] },
  ],
  [
    'derived connections',
    'stops.location,firstPickupTask',
    { stops: [{ id: 's-1', location: { name: 'Dock 1' } }], firstPickupTask: { id: 't-1' } },
  ],
  [
    'what only the other end states',
    'invoices.fullId',
    { invoices: [{ id: 'i-1', fullId: 'INVOICE-1' }] },
  ],
  ['empty connections', 'partner,documents', { partner: null, documents: [] }],
] as const)('shows %s', async (_name, paths, shape) => {
  expect((await visitor.call('GET', `/objects/o-1?paths=${paths}`)).body).toMatchObject(shape)
})

it('shows no field of a connection that no path names', async () => {
  const { body } = await visitor.call('GET', '/objects/o-1?paths=tasks')
  expect(Object.keys(body.tasks[0]).sort()).toEqual(['fullId', 'id', 'name', 'objectKey', 'orgId'])
})

it.each([
  ['a star', 'paths=tasks.*'],
  ['an unknown name', 'paths=nonsense,customer.nonsense.more'],
])('ignores %s', async (_name, query) => {
  const { status, body } = await visitor.call('GET', `/objects/o-1?${query}`)
  expect(status).toBe(200)
  expect(body).not.toHaveProperty('nonsense')
  expect(body.tasks?.[0] ?? {}).not.toHaveProperty('taskType')
  expect(body.customer ?? {}).not.toHaveProperty('nonsense')
})

it('takes no name of JavaScript for a field', async () => {
  const { status, body } = await visitor.call(
    'GET',
    '/objects/o-1?paths=constructor,__proto__,toString',
  )
  expect([status, Object.hasOwn(body, 'constructor')]).toEqual([200, false])
  const text = '{"objectKey":"order","json":{"__proto__":{"poNum":"x"},"toString":"y"}}'
  const made = await visitor.call('POST', '/objects', text)
  expect([made.status, made.body.poNum]).toEqual([200, undefined])
})

it.each(['paths[]=customer', 'include=customer'])('knows no %s', async (query) => {
  expect((await visitor.call('GET', `/objects/o-1?${query}`)).body).not.toHaveProperty('customer')
})

it('tolerates objectKey in the query, and adds every connection for a detail view', async () => {
  const { body } = await visitor.call('GET', '/objects/o-1?objectKey=order&isDetailView=true')
  expect(body).toMatchObject({ customer: { id: 'c-1' }, tasks: [{ id: 't-1' }, { id: 't-2' }] })
})

it('finds by an encoded external id, and keeps custom fields', async () => {
  expect((await visitor.call('GET', '/objects/order/ERP%2F1%20009/external')).body.id).toBe('o-1')
  expect((await visitor.call('GET', '/objects/o-2')).body.colour__c).toBe('red')
})

it('refuses a path that runs in circles', async () => {
  const path = Array.from({ length: 20 }, () => 'tasks.order').join('.')
  expect((await visitor.call('GET', `/objects/o-1?paths=${path}`)).status).toBe(400)
})
