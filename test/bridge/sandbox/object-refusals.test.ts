/** What the object operations refuse, one row each. */
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
