/** Every endpoint of the client: what it sends, in the envelopes the API wants, and what it makes of the answer. */
import { afterEach, describe, expect, test } from 'vitest'
import { RosebridgeError } from '../../../shared/errors.ts'
import type { RoseRocketClient } from '../../../shared/roserocket/client.ts'
import { createRoseRocketClient } from '../../../shared/roserocket/create-client.ts'
import {
  type ScriptedAnswer,
  type ScriptedServer,
  type SeenRequest,
  startScriptedServer,
} from '../../helpers/scripted-server.ts'

const boardOf = (number: number) => `7d2f0000-0000-4000-8000-00000000000${number}`
const model = '/api/v2/platformModel'

let server: ScriptedServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(answer: (request: SeenRequest) => ScriptedAnswer) {
  server = await startScriptedServer((request) => {
    const reply = answer(request)
    if (reply.body !== undefined || reply.status !== undefined) return reply
    if (request.path === `${model}/boards/nav`) {
      return {
        body: [
          { id: boardOf(9), name: 'Portal', objectKey: 'order', isExternal: true },
          { id: boardOf(1), name: 'Orders', objectKey: 'order', isExternal: false, icon: null },
          { id: boardOf(2), name: 'More orders', objectKey: 'order' },
        ],
      }
    }
    return { status: 404 }
  })
  const client = createRoseRocketClient({
    apiUrl: server.url,
    auth: { token: async () => 't', invalidate: () => undefined },
    random: () => 0,
  })
  return { client, requests: server.requests }
}

async function failureOf(work: Promise<unknown>): Promise<RosebridgeError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof RosebridgeError) return thrown
  throw new Error(`expected a RosebridgeError, got ${String(thrown)}`)
}

const order = {
  id: 'o-1',
  objectKey: 'order',
  fullId: 'O-1',
  errors: [{ field: 'x' }],
  custom__c: 7,
}
const event = { id: 'e-1', type: 'internal', createdAt: '2026-05-04T10:00:00Z', json: null }
const group = { id: 'g-1', name: 'Night', type: 'local' }

interface Row {
  readonly name: string
  readonly run: (client: RoseRocketClient) => Promise<unknown>
  readonly sent: string
  readonly json?: object
  readonly query?: Record<string, string>
  readonly answer: unknown
  readonly result: unknown
  readonly status?: number
}

const json = { poNum: 'PO-1' }
const objectKey = 'order'
const rows: Row[] = [
  {
    name: 'me',
    run: (client) => client.me(),
    sent: 'GET /api/v1/me',
    answer: { id: 'u-1', org: { id: 'org-1', timezone: 'America/Toronto' }, other: 1 },
    result: { id: 'u-1', org: { id: 'org-1', timezone: 'America/Toronto' }, other: 1 },
  },
  {
    name: 'me wrapped in data',
    run: (client) => client.me(),
    sent: 'GET /api/v1/me',
    answer: { data: { id: 'u-1' } },
    result: { id: 'u-1' },
  },
  {
    name: 'boards',
    run: (client) => client.boards(),
    sent: `GET ${model}/boards/nav`,
    answer: [{ id: 'b', name: 'Orders', objectKey }],
    result: [{ id: 'b', name: 'Orders', objectKey }],
  },
  {
    name: 'get',
    run: (client) => client.get({ id: 'o-1' }),
    sent: `GET ${model}/objects/o-1`,
    query: {},
    answer: order,
    result: order,
  },
  {
    name: 'getByExternalId, encoded',
    run: (client) => client.getByExternalId({ objectKey, externalId: 'PO/5561 a' }),
    sent: `GET ${model}/objects/order/PO%2F5561%20a/external`,
    answer: order,
    result: order,
  },
  {
    name: 'autocomplete: list',
    run: (client) => client.autocomplete({ objectKey, term: 'ac & me' }),
    sent: `GET ${model}/objects/autocomplete`,
    query: { objectKey, searchTerm: 'ac & me' },
    answer: [order],
    result: [order],
  },
  {
    name: 'autocomplete: one record',
    run: (client) => client.autocomplete({ objectKey, term: 'x' }),
    sent: `GET ${model}/objects/autocomplete`,
    answer: order,
    result: [order],
  },
  {
    name: 'autocomplete: results',
    run: (client) => client.autocomplete({ objectKey, term: 'x' }),
    sent: `GET ${model}/objects/autocomplete`,
    answer: { results: [] },
    result: [],
  },
  {
    name: 'create',
    run: (client) => client.create({ objectKey, json }),
    sent: `POST ${model}/objects`,
    json: { objectKey, json },
    answer: order,
    result: order,
  },
  {
    name: 'update',
    run: (client) => client.update({ id: 'o-1', objectKey, json }),
    sent: `PUT ${model}/objects/o-1`,
    json: { objectKey, json },
    answer: order,
    result: order,
  },
  {
    name: 'upsert',
    run: (client) => client.upsert({ objectKey, json: { externalId: 'E', ...json } }),
    sent: `PATCH ${model}/objects`,
    json: { objectKey, json: { externalId: 'E', ...json } },
    status: 201,
    answer: order,
    result: order,
  },
  {
    name: 'updateByExternalId',
    run: (client) => client.updateByExternalId({ objectKey, externalId: 'E', json }),
    sent: `PATCH ${model}/objects/order/E/external`,
    json: { objectKey, json },
    answer: order,
    result: order,
  },
  {
    name: 'remove',
    run: (client) => client.remove({ id: 'o-1', objectKey }),
    sent: `DELETE ${model}/objects/o-1`,
    answer: order,
    result: order,
  },
  {
    name: 'removeByExternalId',
    run: (client) => client.removeByExternalId({ objectKey, externalId: 'E' }),
    sent: `DELETE ${model}/objects/order/E/external`,
    answer: order,
    result: order,
  },
  {
    name: 'removeMany',
    run: (client) => client.removeMany({ objectKey, ids: ['a', 'b'] }),
    sent: `POST ${model}/objects/bulk_delete`,
    json: { boardId: boardOf(1), objectKey, ids: ['a', 'b'] },
    status: 204,
    answer: undefined,
    result: undefined,
  },
  {
    name: 'removeMany of a type without a board',
    run: (client) => client.removeMany({ objectKey: 'contact', ids: ['a'] }),
    sent: `POST ${model}/objects/bulk_delete`,
    json: { objectKey: 'contact', ids: ['a'] },
    status: 204,
    answer: undefined,
    result: undefined,
  },
  {
    name: 'search',
    run: (client) =>
      client.search({
        objectKey,
        filters: [{ path: 'status', operator: 'equals', value: 'new' }],
        orderBy: { path: 'createdAt', direction: 'asc' },
        limit: 5,
      }),
    sent: `POST ${model}/objects/search`,
    json: {
      boardId: boardOf(1),
      filters: [
        {
          filterKey: 'status',
          path: 'status',
          operator: 'in',
          value: ['new'],
          fieldType: 'StatusField',
        },
      ],
      filtersOperator: 'and',
      orderByPath: '$createdAt',
      orderByDirection: 'asc',
      limit: 5,
    },
    answer: { total: 7, results: [order] },
    result: { total: 7, records: [order] },
  },
  {
    name: 'search without a total',
    run: (client) => client.search({ objectKey, boardId: 'b-2', limit: 5 }),
    sent: `POST ${model}/objects/search`,
    answer: { results: [order] },
    result: { total: 1, records: [order] },
  },
  {
    name: 'events',
    run: (client) =>
      client.events({ recordId: 'o-1', objectKey, types: ['internal', 'mutate'], limit: 20 }),
    sent: `GET ${model}/events`,
    query: {
      recordId: 'o-1',
      objectKey,
      boardId: boardOf(1),
      inTypes: 'internal,mutate',
      orderBy: 'createdAt',
      orderByDirection: 'desc',
      limit: '20',
      offset: '0',
    },
    answer: { total: 1, results: [event] },
    result: { total: 1, events: [event] },
  },
  {
    name: 'events with odd entries',
    run: (client) => client.events({ recordId: 't-1', objectKey: 'stop', limit: 1, offset: 3 }),
    sent: `GET ${model}/events`,
    query: {
      recordId: 't-1',
      objectKey: 'stop',
      orderBy: 'createdAt',
      orderByDirection: 'desc',
      limit: '1',
      offset: '3',
    },
    answer: { total: 1, results: [{ id: 'e', type: 7, createdAt: null, user: 'x', json: [] }] },
    result: {
      total: 1,
      events: [{ id: 'e', type: 'unknown', createdAt: '', user: null, json: null }],
    },
  },
  {
    name: 'createEvent',
    run: (client) => client.createEvent({ recordId: 'o-1', objectKey, text: 'late' }),
    sent: `POST ${model}/events`,
    json: {
      recordId: 'o-1',
      boardId: boardOf(1),
      type: 'internal',
      json: { logMessage: 'late' },
    },
    answer: event,
    result: event,
  },
  {
    name: 'userGroups',
    run: (client) => client.userGroups(),
    sent: `GET ${model}/userGroups`,
    answer: [group],
    result: [group],
  },
  {
    name: 'searchUserGroups',
    run: (client) => client.searchUserGroups('Night'),
    sent: `POST ${model}/userGroups/search`,
    json: { name: 'Night', limit: 100, offset: 0 },
    answer: { total: 1, results: [group] },
    result: [group],
  },
  {
    name: 'groupMembers',
    run: (client) => client.groupMembers('g-1'),
    sent: `GET ${model}/userGroups/g-1/members`,
    answer: { members: [{ id: 'u', addedBy: 'Ana' }] },
    result: [{ id: 'u', addedBy: 'Ana' }],
  },
  {
    name: 'createUserGroup',
    run: (client) => client.createUserGroup({ name: 'Night', description: 'late' }),
    sent: `POST ${model}/userGroups`,
    json: { name: 'Night', description: 'late' },
    answer: group,
    result: group,
  },
  {
    name: 'changeGroupMembers',
    run: (client) => client.changeGroupMembers({ groupId: 'g-1', add: ['u'] }),
    sent: `POST ${model}/userGroups/g-1/members`,
    json: { add: ['u'], remove: [] },
    answer: { added: 1, removed: 0, more: true },
    result: { added: 1, removed: 0 },
  },
]

describe('endpoints', () => {
  test.each(rows)('$name', async ({ run, sent, json: body, query, answer, result, status }) => {
    const { client, requests } = await start(({ method, path }) =>
      `${method} ${path}` === sent ? { status: status ?? 200, body: answer } : {},
    )
    expect(await run(client)).toEqual(result)
    const request = requests.at(-1)
    expect(`${request?.method} ${request?.path}`).toBe(sent)
    if (body !== undefined) expect(request?.json()).toEqual(body)
    if (query !== undefined && request) expect(Object.fromEntries(request.query)).toEqual(query)
    if (request?.method === 'GET') expect(request.body).toBe('')
  })

  test('groups of one name are read to the last page', async () => {
    const all = Array.from({ length: 230 }, (_, index) => ({ id: `g-${index}`, name: 'Night' }))
    const { client, requests } = await start((request) => {
      const { limit, offset } = request.json()
      const from = Number(offset)
      return { body: { total: 230, results: all.slice(from, from + Number(limit)) } }
    })
    expect(await client.searchUserGroups('Night')).toHaveLength(230)
    expect(requests).toHaveLength(3)
  })

  test('limits the API would refuse are refused here', async () => {
    const { client, requests } = await start(() => ({}))
    const calls = [
      client.search({ objectKey, limit: 1_001 }),
      client.search({ objectKey, limit: 0 }),
      client.events({ recordId: 'o', objectKey, limit: 201 }),
    ]
    for (const call of calls) expect((await failureOf(call)).kind).toBe('invalid_input')
    expect(requests).toHaveLength(0)
  })
})

describe('boards', () => {
  const found = { total: 0, results: [] }
  const isNav = ({ path }: SeenRequest) => path.endsWith('/boards/nav')

  test('are looked up once for many searches at once', async () => {
    const { client, requests } = await start((request) => (isNav(request) ? {} : { body: found }))
    await Promise.all(Array.from({ length: 10 }, () => client.search({ objectKey, limit: 1 })))
    expect(requests.filter(isNav)).toHaveLength(1)
  })

  test('one search that gives up leaves the lookup to the others', async () => {
    const { client, requests } = await start((request) => (isNav(request) ? {} : { body: found }))
    const controller = new AbortController()
    const first = client.search({ objectKey, limit: 1 }, { signal: controller.signal })
    const second = client.search({ objectKey, limit: 1 })
    controller.abort()
    expect((await failureOf(first)).kind).toBe('cancelled')
    expect(await second).toEqual({ total: 0, records: [] })
    expect(requests.filter(isNav)).toHaveLength(1)
  })

  test('a type without a board is a clear error, and is looked for again next time', async () => {
    const { client, requests } = await start((request) => (isNav(request) ? {} : { body: found }))
    for (let times = 0; times < 2; times += 1) {
      const error = await failureOf(client.search({ objectKey: 'stop', limit: 1 }))
      expect(error.kind).toBe('not_found')
      expect(error.message).toContain('stop')
    }
    expect(requests.filter(isNav)).toHaveLength(2)
  })

  test('a board that is gone is looked up afresh, once', async () => {
    let current = 3
    const { client, requests } = await start((request) => {
      if (isNav(request)) return { body: [{ id: boardOf(current), name: 'Orders', objectKey }] }
      return request.json().boardId === boardOf(current)
        ? { body: found }
        : { status: 400, body: { statusCode: 400, message: ['unknown board'] } }
    })
    await client.search({ objectKey, limit: 1 })
    current = 4
    await client.search({ objectKey, limit: 1 })
    expect(requests.filter(isNav)).toHaveLength(2)
  })

  test('a board that stays unknown is told, not asked for ever', async () => {
    const { client, requests } = await start((request) =>
      isNav(request) ? {} : { status: 400, body: { message: ['boardId must be a UUID'] } },
    )
    const error = await failureOf(client.search({ objectKey, limit: 1 }))
    expect(error.kind).toBe('rejected')
    expect(error.message).toContain('boardId must be a UUID')
    expect(requests).toHaveLength(3)
  })

  test('a failed lookup is not remembered', async () => {
    let fails = true
    const { client } = await start((request) => {
      if (!isNav(request)) return { body: found }
      return fails ? { status: 403 } : {}
    })
    expect((await failureOf(client.search({ objectKey, limit: 1 }))).kind).toBe('forbidden')
    fails = false
    expect(await client.search({ objectKey, limit: 1 })).toEqual({ total: 0, records: [] })
  })
})
