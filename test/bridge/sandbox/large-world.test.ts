/** The generated world: the same for the same seed, whole in every order, made on demand. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { type Answer, type Visitor, visit } from './visitor.ts'

const orders = { count: 3000, seed: 42 }
let first: RunningSandbox
let second: RunningSandbox
let one: Visitor
let two: Visitor
beforeAll(async () => {
  ;[first, second] = await Promise.all([startSandbox({ orders }), startSandbox({ orders })])
  one = await visit(first)
  two = await visit(second)
})
afterAll(() => Promise.all([first.close(), second.close()]))

const find = async (visitor: Visitor, objectKey: string, body: object): Promise<Answer> =>
  visitor.call('POST', '/objects/search', { boardId: await visitor.board(objectKey), ...body })
const wide =
  'customer.name,partner.name,tasks.status,tasks.appointmentTime,tasks.stop.location.city,tasks.stop.location.timezone'

it('is the same for the same seed, whatever was asked before', async () => {
  const asked = { orderByPath: 'fullId', orderByDirection: 'asc', limit: 25 }
  // The second sandbox makes every task first; the first one only what is asked for.
  await find(two, 'task', { limit: 1 })
  const [here, there] = [await find(one, 'order', asked), await find(two, 'order', asked)]
  expect(here.body).toEqual(there.body)
  for (const { id } of here.body.results) {
    const query = `recordId=${id}&objectKey=order`
    expect((await one.call('GET', `/objects/${id}?paths=${wide}`)).body).toEqual(
      (await two.call('GET', `/objects/${id}?paths=${wide}`)).body,
    )
    expect((await one.call('GET', `/events?${query}`)).body).toEqual(
      (await two.call('GET', `/events?${query}`)).body,
    )
  }
  const other = await startSandbox({ orders: { count: 3000, seed: 43 } })
  const elsewhere = await find(await visit(other), 'order', asked)
  expect(elsewhere.body.results[0].id).not.toBe(here.body.results[0].id)
  await other.close()
})

it('has orders with customer, two tasks at places with zones, and history that fits the state', async () => {
  const { body } = await find(one, 'order', {
    filters: [{ path: 'status', operator: 'in', value: ['delivered'] }],
    limit: 5,
  })
  expect(body.results).toHaveLength(5)
  for (const { id } of body.results) {
    const order = (await one.call('GET', `/objects/${id}?paths=${wide}`)).body
    expect(order.customer.name).toEqual(expect.any(String))
    expect(order.tasks).toMatchObject([{ status: 'complete' }, { status: 'complete' }])
    expect(order.tasks[1].stop.location.timezone).toMatch(/^America\//)
    const events = (await one.call('GET', `/events?recordId=${id}&objectKey=order`)).body.results
    expect(events[0].json.changedFields[0]).toMatchObject({ field: 'status', value: 'delivered' })
    expect(events.at(-1).type).toBe('create')
  }
})

it('finds a task by its id before anyone saw its order, and forgets it with a deleted order', async () => {
  const { body } = await find(two, 'task', { orderByPath: 'id', limit: 1 })
  const [{ id }] = body.results
  const fresh = await startSandbox({ orders })
  const guest = await visit(fresh)
  const task = await guest.call('GET', `/objects/${id}?paths=order`)
  expect(task.body).toMatchObject({ id, objectKey: 'task', order: { objectKey: 'order' } })
  const almost = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`
  expect((await guest.call('GET', `/objects/${almost}`)).status).toBe(404)
  await fresh.close()
})

it('numbers new records on', async () => {
  const { body } = await one.call('POST', '/objects', { objectKey: 'order', json: {} })
  expect(body.fullId).toBe('O-3001')
  const task = await one.call('POST', '/objects', { objectKey: 'task', json: {} })
  expect(task.body.fullId).toBe('T-6001')
})

it('takes an update of an order whose tasks were never asked for', async () => {
  const { body } = await find(one, 'order', {
    orderByPath: 'fullId',
    orderByDirection: 'desc',
    limit: 1,
  })
  const [{ id }] = body.results
  const put = await one.call('PUT', `/objects/${id}`, { objectKey: 'order', json: { tasks: [] } })
  expect(put.body.tasks).toEqual([])
  expect((await one.call('GET', `/objects/${id}?paths=tasks`)).body.tasks).toEqual([])
})

it('starts empty with no orders at all', async () => {
  const empty = await startSandbox({ orders: { count: 0, seed: 1 } })
  const { body } = await find(await visit(empty), 'order', {})
  expect(body).toEqual({ total: 0, results: [] })
  await empty.close()
})
