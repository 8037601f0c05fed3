/** The object operations and every quirk of theirs, one row each. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe('refusals', () => {
  const create = (json: unknown) => ['POST', '/objects', { objectKey: 'order', json }] as const
  const update = (json: unknown) => ['PUT', '/objects/o-1', { objectKey: 'order', json }] as const
  it.each([
    [
      'fields beside json',
      ['POST', '/objects', { objectKey: 'order', poNum: 'X' }],
      400,
      'json must be an object',
    ],
    [
      'stray field with json',
      ['POST', '/objects', { objectKey: 'order', json: {}, poNum: 'X' }],
      400,
      'property poNum should not exist',
    ],
    ['json is a list', create([]), 400, 'json must be an object'],
    ['no object key', ['POST', '/objects', { json: {} }], 400, 'objectKey must be a string'],
    ['unknown object key', ['POST', '/objects', { objectKey: 'ordre', json: {} }], 400, 'ordre'],
    [
      'PATCH by id',
      ['PATCH', '/objects/o-1', { objectKey: 'order', json: {} }],
      404,
      'Cannot PATCH /api/v2/platformModel/objects/o-1',
    ],
    ['unknown route', ['POST', '/x', {}], 404, 'Cannot POST /api/v2/platformModel/x'],
    ['orders path', ['GET', '/orders', undefined], 404, 'Cannot GET'],
    ['unknown record', ['GET', '/objects/nope', undefined], 404, 'nope'],
    [
      'update under another type',
      ['PUT', '/objects/o-1', { objectKey: 'task', json: {} }],
      404,
      'o-1',
    ],
    ['update without type', ['PUT', '/objects/o-1', { json: {} }], 400, 'objectKey'],
    [
      'update without json',
      ['PUT', '/objects/o-1', { objectKey: 'order' }],
      400,
      'json must be an object',
    ],
    ['broken JSON', ['POST', '/objects', '{"objectKey":'], 400, 'JSON'],
    ['body is a list', ['POST', '/objects', []], 400, 'body must be an object'],
    [
      'paths is text',
      ['POST', '/objects', { objectKey: 'order', json: {}, paths: 'tasks' }],
      400,
      'paths must be an array',
    ],
    [
      'derived field',
      update({ totalAmount: { amount: 1, currencyCode: 'USD' } }),
      400,
      'Error setting field totalAmount: derived field cannot be written',
    ],
    [
      'derived connection',
      update({ manifests: [] }),
      400,
      'Error setting field manifests: derived field cannot be written',
    ],
    [
      'system field',
      update({ createdAt: '2026-01-01T00:00:00Z' }),
      400,
      'Error setting field createdAt: derived field cannot be written',
    ],
    ['bare connection', update({ customer: 'c-1' }), 400, 'Expected object for value'],
    ['bare connection in a list', update({ tasks: ['t-1'] }), 400, 'Expected object for value'],
    ['one where many belong', update({ tasks: { id: 't-1' } }), 400, 'Expected array for value'],
    ['connection to nobody', update({ customer: { id: 'c-9' } }), 400, 'c-9'],
    ['connection to another type', update({ customer: { id: 't-1' } }), 400, 't-1'],
    [
      'time with Z',
      update({ actualDeliveryDate: { dateTimeInLocation: '2026-05-07T08:00:00Z' } }),
      400,
      'ISO 8601',
    ],
    [
      'time with offset',
      update({ actualDeliveryDate: { dateTimeInLocation: '2026-05-07T08:00:00-05:00' } }),
      400,
      'ISO 8601',
    ],
    [
      'end of window with Z',
      update({ actualDeliveryDate: { ...local, dateTimeInLocationEnd: '2026-05-07T08:00:00Z' } }),
      400,
      'ISO 8601',
    ],
    [
      '31 February',
      update({ actualDeliveryDate: { dateTimeInLocation: '2026-02-31T08:00:00' } }),
      400,
      'ISO 8601',
    ],
    [
      'bare time',
      update({ actualDeliveryDate: '2026-05-07T08:00:00' }),
      400,
      'Expected object for value',
    ],
    [
      'money in units',
      update({ declaredValue: { amount: 12.5, currencyCode: 'USD' } }),
      400,
      'integer',
    ],
    [
      'money under another name',
      update({ declaredValue: { amount: 12, currency: 'USD' } }),
      400,
      'currencyCode',
    ],
    ['money as a number', update({ declaredValue: 12 }), 400, 'Expected object for value'],
    [
      'several currencies',
      update({ multiCurrencyMargin: { amount: 1 } }),
      500,
      'Internal server error',
    ],
    ['status by its label', update({ status: 'In Transit' }), 400, 'in transit'],
    ['option of a list', update({ services: ['ftl', 'rocket'] }), 400, 'rocket'],
    ['text as number', update({ poNum: 5 }), 400, 'Expected string for value'],
    ['number as text', update({ totalMiles: '5' }), 400, 'Expected number for value'],
    ['taken external id', create({ externalId: 'ERP/1 009' }), 409, 'already in use'],
    [
      'upsert without external id',
      ['PATCH', '/objects', { objectKey: 'order', json: {} }],
      400,
      'externalId',
    ],
    ['upsert without type', ['PATCH', '/objects', { json: { externalId: 'x' } }], 400, 'objectKey'],
    ['unknown external id', ['GET', '/objects/order/nope/external', undefined], 404, 'nope'],
    [
      'external id of another type',
      ['GET', '/objects/task/ERP%2F1%20009/external', undefined],
      404,
      'task',
    ],
    [
      'delete with a board key',
      ['DELETE', '/objects/o-1?boardId=orders', undefined],
      400,
      'boardId must be a UUID',
    ],
    [
      'bulk delete without ids',
      ['POST', '/objects/bulk_delete', { objectKey: 'order' }],
      400,
      'ids must be an array',
    ],
  ] as const)('%s', async (_name, [method, path, body], status, message) => {
    const answer = await visitor.call(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.body.statusCode).toBe(status)
    expect([answer.body.message].flat().join(' ')).toContain(message)
  })
})

describe('reading', () => {
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
    expect(Object.keys(body.tasks[0]).sort()).toEqual([
      'fullId',
      'id',
      'name',
      'objectKey',
      'orgId',
    ])
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
})

describe('writing', () => {
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
    const events = (await visitor.call('GET', `/events?recordId=${id}&objectKey=order`)).body
      .results
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
    const [machine] = (await visitor.call('GET', '/events?recordId=t-1&objectKey=task')).body
      .results
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
    expect([again.status, again.body.id, again.body.name]).toEqual([
      200,
      made.body.id,
      'Acme Foods',
    ])
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
    const ids = [
      (await make('order', {})).body.id,
      (await make('order', {})).body.id,
      'nope',
      'c-1',
    ]
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
})
