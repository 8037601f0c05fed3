/** What writing does: records, both ends of connections, history, automations. */
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

const local = { dateTimeInLocation: '2026-05-07T08:00:00', dateTimeInLocationEnd: null }

const make = (objectKey: string, json: unknown, paths?: string[]) =>
  visitor.call('POST', '/objects', { objectKey, json, ...(paths ? { paths } : {}) })

it('creates with metadata, a human id, defaults, and the connections it set', async () => {
  const { status, body } = await make('order', { poNum: 'PO-77', customer: { id: 'c-1' } })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    objectKey: 'order',
    status: 'new',
    version: 1,
    source: 'api',
    errors: [],
  })
  expect(body).toMatchObject({
    createdBy: 'u-admin',
    createdByFullName: 'Ada Min',
    updatedBy: 'u-admin',
  })
  expect(body.fullId).toMatch(/^O-\d+$/)
  expect(body.customer).toMatchObject({ id: 'c-1', name: 'Northwind' })
  expect(body.createdAt).toMatch(/^2026-05-05T15:/)
})

it('creates without json, and warns of a field it does not know', async () => {
  expect((await visitor.call('POST', '/objects', { objectKey: 'order' })).status).toBe(200)
  const { status, body } = await make('order', { poNum: 'P', nonsense: 1, mine__c: 2 })
  expect(status).toBe(200)
  expect(body.errors).toMatchObject([{ field: 'nonsense' }])
  expect(body).toMatchObject({ mine__c: 2 })
  expect(body).not.toHaveProperty('nonsense')
})

it('makes the child of a connection without id, seen from both ends', async () => {
  const { body } = await make('order', { tasks: [{ taskType: 'pickup', stop: { gate: '4' } }] }, [
    'tasks.stop.gate',
  ])
  expect(body.tasks).toMatchObject([{ objectKey: 'task', stop: { gate: '4' } }])
  const task = await visitor.call('GET', `/objects/${body.tasks[0].id}?paths=order`)
  expect(task.body).toMatchObject({ taskType: 'pickup', status: 'new', order: { id: body.id } })
})

it('makes nothing at all when a child does not fit', async () => {
  const board = await visitor.board('order')
  const count = async () =>
    (await visitor.call('POST', '/objects/search', { boardId: board })).body.total
  const before = await count()
  expect((await make('order', { tasks: [{ taskType: 'teleport' }] })).status).toBe(400)
  expect(await count()).toBe(before)
})

it('moves a child when its other end is written, and frees it when it is taken out', async () => {
  const one = (await make('order', { tasks: [{ taskType: 'load' }] }, ['tasks'])).body
  const two = (await make('order', {})).body
  const task = one.tasks[0].id
  await visitor.call('PUT', `/objects/${task}`, {
    objectKey: 'task',
    json: { order: { id: two.id } },
  })
  expect((await visitor.call('GET', `/objects/${one.id}?paths=tasks`)).body.tasks).toEqual([])
  expect((await visitor.call('GET', `/objects/${two.id}?paths=tasks`)).body.tasks).toHaveLength(1)
  await visitor.call('PUT', `/objects/${two.id}`, { objectKey: 'order', json: { tasks: [] } })
  expect((await visitor.call('GET', `/objects/${task}?paths=order`)).body.order).toBeNull()
})

it('lists the orders of a customer, and writes them from there', async () => {
  const order = (await make('order', {})).body.id
  await visitor.call('PUT', '/objects/c-2', {
    objectKey: 'customer',
    json: { orders: [{ id: order }, { id: 'o-2' }] },
  })
  expect((await visitor.call('GET', `/objects/${order}?paths=customer`)).body.customer.id).toBe(
    'c-2',
  )
  const { body } = await visitor.call('GET', '/objects/c-2?paths=orders')
  expect(body.orders.map((o: { id: string }) => o.id).sort()).toEqual([order, 'o-2'].sort())
})

it('updates only what is sent, and tells the history who changed what', async () => {
  const { id } = (await make('order', { poNum: 'A', refNum: 'R' })).body
  const { status, body } = await visitor.call('PUT', `/objects/${id}`, {
    objectKey: 'order',
    json: { poNum: 'B', refNum: 'R' },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({ poNum: 'B', refNum: 'R', version: 2 })
  const events = (await visitor.call('GET', `/events?recordId=${id}&objectKey=order`)).body.results
  expect(events.map((event: { type: string }) => event.type)).toEqual(['mutate', 'create'])
  expect(events[0]).toMatchObject({ user: { id: 'u-admin', role: 'admin' }, refId: id })
  expect(events[0].json.changedFields).toMatchObject([
    { field: 'poNum', value: 'B', prevValue: 'A' },
  ])
})

it('leaves no event when every value is the same', async () => {
  const { id } = (await make('order', { poNum: 'A' })).body
  const same = { objectKey: 'order', json: { poNum: 'A' } }
  expect((await visitor.call('PUT', `/objects/${id}`, same)).body.version).toBe(1)
  expect((await visitor.call('GET', `/events?recordId=${id}&objectKey=order`)).body.total).toBe(1)
})

it('accepts a status that only this organisation uses, and null to empty a field', async () => {
  const answer = await visitor.call('PUT', '/objects/o-2', {
    objectKey: 'order',
    json: { status: 'wait for it', poNum: null },
  })
  expect(answer.body).toMatchObject({ status: 'wait for it', poNum: null })
})

it('lets the status of a task set its time at the stop, by the machine', async () => {
  const { body } = await visitor.call('PUT', '/objects/t-1', {
    objectKey: 'task',
    json: { status: 'arrived' },
  })
  // 15:00Z is 09:00 in Calgary, the stop's zone.
  expect(body.arrivedAt.dateTimeInLocation).toMatch(/^2026-05-05T09:0/)
  const [machine] = (await visitor.call('GET', '/events?recordId=t-1&objectKey=task')).body.results
  expect(machine).toMatchObject({ user: null, json: { $source: 'automation' } })
  expect(machine.json.actor).toEqual({ widgetKey: null, isUserSubmitted: false })
})

it('lets delivered set deliveredAt, which nobody can write', async () => {
  const { id } = (await make('order', { status: 'in transit' })).body
  const { body } = await visitor.call('PUT', `/objects/${id}`, {
    objectKey: 'order',
    json: { status: 'delivered', actualDeliveryDate: local },
  })
  expect(body).toMatchObject({ status: 'delivered', actualDeliveryDate: local })
  expect(body.deliveredAt.dateTimeInLocation).toMatch(/^2026-05-05T11:/)
})

it('upserts: 201 when created, 200 when updated, the path form included', async () => {
  const upsert = (name: string) =>
    visitor.call('PATCH', '/objects', {
      objectKey: 'customer',
      json: { externalId: 'ERP C/77', name },
    })
  const made = await upsert('Acme')
  expect(made.status).toBe(201)
  const again = await upsert('Acme Foods')
  expect([again.status, again.body.id, again.body.name]).toEqual([200, made.body.id, 'Acme Foods'])
  const path = '/objects/customer/ERP%20C%2F77/external'
  const byPath = await visitor.call('PATCH', path, {
    objectKey: 'customer',
    json: { name: 'Acme 2' },
  })
  expect([byPath.status, byPath.body.id, byPath.body.name]).toEqual([200, made.body.id, 'Acme 2'])
  const wrong = await visitor.call('PATCH', path, { objectKey: 'order', json: {} })
  expect(wrong.status).toBe(400)
  expect((await visitor.call('DELETE', path)).body).toMatchObject({ id: made.body.id })
  expect((await visitor.call('GET', path)).status).toBe(404)
})

it('deletes: the record comes back once, and its connections forget it', async () => {
  const { body } = await make(
    'order',
    { customer: { id: 'c-1' }, tasks: [{ taskType: 'drive' }] },
    ['tasks'],
  )
  const gone = await visitor.call('DELETE', `/objects/${body.id}`)
  expect([gone.status, gone.body.id]).toEqual([200, body.id])
  expect((await visitor.call('GET', `/objects/${body.id}`)).status).toBe(404)
  expect((await visitor.call('DELETE', `/objects/${body.id}`)).status).toBe(404)
  const task = await visitor.call('GET', `/objects/${body.tasks[0].id}?paths=order`)
  expect(task.body.order).toBeNull()
})

it('deletes many: 204, only of that type, unknown ids passed over', async () => {
  const ids = [(await make('order', {})).body.id, (await make('order', {})).body.id, 'nope', 'c-1']
  const answer = await visitor.call('POST', '/objects/bulk_delete', { objectKey: 'order', ids })
  expect([answer.status, answer.body]).toEqual([204, ''])
  expect((await visitor.call('GET', `/objects/${ids[0]}`)).status).toBe(404)
  expect((await visitor.call('GET', '/objects/c-1')).status).toBe(200)
})

it('makes a webhook with its subscriptions, a custom object, and names a manifest after its order', async () => {
  const hook = await make(
    'webhookDestination',
    {
      name: 'Copilot',
      subscriptions: [{ objectKey: 'webhookSubscription', eventName: 'Order Status Changed' }],
    },
    ['subscriptions.eventName'],
  )
  expect(hook.body.subscriptions).toMatchObject([{ eventName: 'Order Status Changed' }])
  expect((await make('yardCheck__c', { anything: true })).body).toMatchObject({ anything: true })
  const manifest = await make('manifest', { tasks: [{ id: 't-2' }] })
  expect(manifest.body).toMatchObject({ name: 'M-O-19', status: 'new' })
  const order = await visitor.call('GET', '/objects/o-1?paths=manifests')
  expect(order.body.manifests).toMatchObject([{ id: manifest.body.id }])
})
