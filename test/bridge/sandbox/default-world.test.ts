/** The default world holds what the workflows and the walkthrough need. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { parseWorld } from '../../../bridge/sandbox/world/parse-world.ts'
import { defaultWorld } from '../../../bridge/sandbox/worlds/default-world.ts'
import { type Visitor, visit } from './visitor.ts'

let sandbox: RunningSandbox
let visitor: Visitor
beforeAll(async () => {
  sandbox = await startSandbox()
  visitor = await visit(sandbox)
})
afterAll(() => sandbox.close())

it('passes its own check, and is the same at every start', () => {
  const world = defaultWorld()
  expect(() => parseWorld(JSON.parse(JSON.stringify(world)), 'default world')).not.toThrow()
  expect(defaultWorld()).toEqual(world)
})

it('has around sixty orders in every documented state, from four zones or more', () => {
  const { objects } = defaultWorld()
  const orders = objects.filter(({ objectKey }) => objectKey === 'order')
  expect(orders.length).toBeGreaterThanOrEqual(60)
  const states = new Set(orders.map(({ status }) => status))
  for (const status of [
    ...['new', 'booked', 'in transit', 'delivered', 'invoiced', 'tendered', 'rejected'],
    ...['archived', 'accepted', 'expired', 'problem', 'cancelled', 'delayed'],
  ]) {
    expect(states).toContain(status)
  }
  const zones = objects.map(({ timezone }) => timezone).filter((zone) => zone !== undefined)
  expect(new Set(zones).size).toBeGreaterThanOrEqual(4)
})

it('tells why PO-5561 is late: a person, yesterday at 3:15 PM, after earlier history', async () => {
  const order = await visitor.call('GET', '/objects/order/PO-5561/external')
  expect(order.body).toMatchObject({ poNum: 'PO-5561', status: 'in transit' })
  const { body } = await visitor.call(
    'GET',
    `/events?recordId=${order.body.id}&objectKey=order&orderByDirection=desc`,
  )
  const [newest] = body.results
  expect(newest).toMatchObject({
    createdAt: '2026-09-15T20:15:00.000Z',
    user: { id: 'usr_103', firstName: 'Ana', lastName: 'Ruiz' },
  })
  expect(newest.json.logMessage).toMatch(/broke down on I-80.*pushed by 24 hours/)
  expect(body.results.length).toBeGreaterThan(4)
})

it('has PO-9942, three orders made today, the named groups and people', async () => {
  expect((await visitor.call('GET', '/objects/order/PO-9942/external')).status).toBe(200)
  const today = defaultWorld().objects.filter(
    ({ objectKey, createdAt }) => objectKey === 'order' && createdAt >= '2026-09-16T05:00',
  )
  expect(today.length).toBeGreaterThanOrEqual(3)
  const groups = (await visitor.call('GET', '/userGroups')).body
  const members = async (name: string) => {
    const id = groups.find((group: { name: string }) => group.name === name)?.id
    const { body } = await visitor.call('GET', `/userGroups/${id}/members`)
    return body.members.map((member: { id: string }) => member.id)
  }
  expect(await members('Day Shift Ops')).toEqual(expect.arrayContaining(['usr_102', 'usr_105']))
  expect(await members('Night Shift Ops')).not.toContain('usr_102')
  expect(await members('Night Shift Dispatchers')).toContain('usr_105')
  expect(await members('Weekend Operations')).not.toContain('usr_77889')
  expect((await visitor.call('GET', '/objects/usr_77889')).body).toMatchObject({
    firstName: 'Imani',
  })
})

it('has one order that is too much: hundreds of events, long notes, many tasks', async () => {
  const { body: order } = await visitor.call('GET', '/objects/order/PO-FAT-0001/external')
  const { body } = await visitor.call('GET', `/events?recordId=${order.id}&objectKey=order`)
  expect(body.total).toBeGreaterThan(300)
  const texts = body.results.map(
    (event: { json: { logMessage?: string } }) => event.json.logMessage,
  )
  expect(Math.max(...texts.map((text: string | undefined) => text?.length ?? 0))).toBe(8192)
  expect(texts.join('')).toMatch(/<script>/)
  expect(texts.join('')).toMatch(/IGNORE ALL PREVIOUS INSTRUCTIONS/)
  const { body: wide } = await visitor.call('GET', `/objects/${order.id}?paths=tasks.status`)
  expect(wide.tasks.length).toBeGreaterThan(40)
})
