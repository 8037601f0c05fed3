/** What each method of the client sends, in the envelopes the API wants, and what it makes of the answer. */
import type { RoseRocketClient } from '../../../shared/roserocket/client.ts'

const model = '/api/v2/platformModel'
/** The board that the type `order` has in these tests. */
export const orderBoardId = '7d2f0000-0000-4000-8000-000000000001'

const order = {
  id: 'o-1',
  objectKey: 'order',
  fullId: 'O-1',
  errors: [{ field: 'x' }],
  custom__c: 7,
}
const event = { id: 'e-1', type: 'internal', createdAt: '2026-05-04T10:00:00Z', json: null }
const group = { id: 'g-1', name: 'Night', type: 'local' }

interface EndpointCall {
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
export const endpointCalls: EndpointCall[] = [
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
    json: { boardId: orderBoardId, objectKey, ids: ['a', 'b'] },
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
      boardId: orderBoardId,
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
      boardId: orderBoardId,
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
      boardId: orderBoardId,
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
