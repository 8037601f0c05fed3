/** History, user groups, boards and who-am-I. */
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

const history = (query: string) =>
  visitor.call('GET', `/events?recordId=o-1&objectKey=order&${query}`)

describe('events', () => {
  it.each([
    ['newest first by default', '', ['e-4', 'e-2', 'e-1']],
    ['oldest first', 'orderByDirection=asc', ['e-1', 'e-2', 'e-4']],
    ['limit', 'limit=1', ['e-4']],
    ['limit 0', 'limit=0', []],
    ['offset', 'limit=1&offset=1', ['e-2']],
    ['bookmark', 'bookmark=e-4', ['e-2', 'e-1']],
    ['one type', 'type=internal', ['e-2']],
    ['types with commas', 'inTypes=create,mutate', ['e-4', 'e-1']],
    ['types repeated', 'inTypes=create&inTypes=mutate', ['e-4', 'e-1']],
    ['widget types never come back', 'inTypes=widget-open', []],
    ['types left out', 'notInTypes=create,mutate', ['e-2']],
    ['by user', 'userId=u-admin', ['e-4']],
    ['by type', 'orderBy=type&orderByDirection=asc', ['e-1', 'e-2', 'e-4']],
  ])('%s', async (_name, query, expected) => {
    const { status, body } = await history(query)
    expect(status).toBe(200)
    expect(body.results.map((event: { id: string }) => event.id)).toEqual(expected)
  })

  it('show who, when and what', async () => {
    const { body } = await history('type=internal')
    expect(body).toEqual({
      total: 1,
      results: [
        {
          ...{ id: 'e-2', type: 'internal', createdAt: '2026-05-04T14:00:00.000Z' },
          ...{ refId: 'o-1', objectKey: 'order', ownerId: 'u-ops', orgId: 'org-1' },
          user: {
            id: 'u-ops',
            email: 'oz@tiny.test',
            firstName: 'Oz',
            lastName: 'Pike',
            role: 'operations',
          },
          json: { logMessage: 'hello' },
        },
      ],
    })
  })

  it.each([
    ['limit 201', 'limit=201', 400, 'limit must not be greater than 200'],
    ['limit as text', 'limit=x', 400, 'limit must be an integer'],
    ['negative offset', 'offset=-1', 400, 'offset'],
    ['unknown order', 'orderBy=updatedAt', 400, 'orderBy'],
    ['strange board', 'boardId=order', 400, 'boardId must be a UUID'],
    ['strange bookmark', 'bookmark=e-9', 400, 'e-9'],
  ])('refuse %s', async (_name, query, status, message) => {
    const { status: got, body } = await history(query)
    expect(got).toBe(status)
    expect([body.message].flat().join()).toContain(message)
  })

  it.each([
    ['no record', 'objectKey=order', 400],
    ['no type', 'recordId=o-1', 400],
    ['unknown record', 'recordId=nope&objectKey=order', 404],
    ['another type', 'recordId=o-1&objectKey=task', 404],
  ])('refuse %s', async (_name, query, status) => {
    expect((await visitor.call('GET', `/events?${query}`)).status).toBe(status)
  })

  it('are created by the caller, now, by the sandbox’s clock', async () => {
    const event = {
      ...{ recordId: 'o-2', type: 'internal', json: { logMessage: 'note' } },
      boardId: await visitor.board('order'),
    }
    const { status, body } = await visitor.call('POST', '/events', event)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      type: 'internal',
      refId: 'o-2',
      user: { id: 'u-admin' },
      json: event.json,
    })
    expect(body.createdAt).toMatch(/^2026-05-05T15:/)
    for (const missing of ['recordId', 'boardId', 'type', 'json']) {
      const refused = await visitor.call('POST', '/events', { ...event, [missing]: undefined })
      expect([missing, refused.status]).toEqual([missing, 400])
    }
    expect((await visitor.call('POST', '/events', { ...event, type: 'note' })).status).toBe(400)
    expect((await visitor.call('POST', '/events', { ...event, recordId: 'x' })).status).toBe(404)
  })
})

describe('user groups', () => {
  it('are listed with name and type', async () => {
    expect((await visitor.call('GET', '/userGroups')).body).toEqual([
      { id: 'g-day', name: 'Day', type: 'local' },
      { id: 'g-night', name: 'Night', type: 'local', description: 'late' },
    ])
  })

  it.each([
    [{ name: 'ight' }, 1, ['g-night']],
    [{}, 2, ['g-day', 'g-night']],
    [{ limit: 1, offset: 1 }, 2, ['g-night']],
    [{ ids: ['g-day', 'x'] }, 1, ['g-day']],
  ])('search %j', async (asked, total, found) => {
    const { body } = await visitor.call('POST', '/userGroups/search', asked)
    expect(body.total).toBe(total)
    expect(body.results.map((group: { id: string }) => group.id)).toEqual(found)
  })

  it('change members: counts what changed, remove beats add', async () => {
    const change = (body: object) => visitor.call('POST', '/userGroups/g-night/members', body)
    expect((await change({ add: ['u-ops', 'u-odd'] })).body).toEqual({ added: 2, removed: 0 })
    expect((await change({ add: ['u-ops'] })).body).toEqual({ added: 0, removed: 0 })
    expect((await change({ add: ['u-odd'], remove: ['u-odd'] })).body).toEqual({
      added: 0,
      removed: 1,
    })
    expect((await change({ add: ['u-odd'], remove: ['u-odd'] })).body).toEqual({
      added: 0,
      removed: 0,
    })
    const { body } = await visitor.call('GET', '/userGroups/g-night/members')
    expect(body.members).toMatchObject([{ id: 'u-ops', addedBy: 'Ada Min' }])
    expect(body.members[0].addedAt).toMatch(/^2026-05-05T15:/)
  })

  it('are created once per name', async () => {
    const make = (body: object) => visitor.call('POST', '/userGroups', body)
    const made = await make({ name: 'Weekend', description: 'Sat and Sun' })
    expect([made.status, made.body.type]).toEqual([200, 'local'])
    expect((await visitor.call('GET', `/userGroups/${made.body.id}/members`)).body).toEqual({
      members: [],
    })
    const again = await make({ name: 'weekend ' })
    expect([again.status, again.body.message]).toEqual([409, 'Group name is already in use.'])
    expect((await make({})).status).toBe(400)
    expect((await make({ name: '' })).status).toBe(400)
  })

  it.each([
    ['GET', undefined],
    ['POST', { add: [] }],
  ])('%s of an unknown group is 404 and names it', async (method, body) => {
    const answer = await visitor.call(method, '/userGroups/g-9/members', body)
    expect(answer.status).toBe(404)
    expect(answer.body.message).toContain('g-9')
  })

  it('refuse strangers and lists that are none', async () => {
    const path = '/userGroups/g-day/members'
    const stranger = await visitor.call('POST', path, { add: ['c-1'] })
    expect([stranger.status, stranger.body.message]).toEqual([404, 'User c-1 not found.'])
    expect((await visitor.call('POST', path, { add: 'u-ops' })).status).toBe(400)
  })
})

describe('boards and me', () => {
  it('names a root board per documented type, with an id that stays', async () => {
    const { body } = await visitor.call('GET', '/boards/nav')
    expect(body.length).toBeGreaterThanOrEqual(27)
    for (const board of body) {
      expect(board.id).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
      expect(board).toMatchObject({ icon: null, isExternal: false, objectKey: expect.any(String) })
    }
    const other = await startSandbox()
    expect(await (await visit(other)).board('order')).toBe(await visitor.board('order'))
    await other.close()
  })

  it('has exactly the boards that a world gives', async () => {
    const board = { id: '11111111-2222-4333-8444-555555555555', name: 'All', objectKey: 'order' }
    const other = await startSandbox({ world: { ...smallWorld, boards: [board] } })
    expect((await (await visit(other)).call('GET', '/boards/nav')).body).toMatchObject([board])
    await other.close()
  })

  it('says who is calling, for which organisation', async () => {
    expect((await visitor.call('GET', '/api/v1/me')).body).toMatchObject({
      id: 'u-admin',
      email: 'ada@tiny.test',
      org: { id: 'org-1', name: 'Tiny Freight', subdomain: 'tiny', timezone: 'America/Toronto' },
    })
  })
})
