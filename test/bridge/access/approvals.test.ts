/** Writes that wait for a person, through the front door: real client, real bridge, sandbox behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parts } from '../../../bridge/parts.ts'
import { pendingApprovalSchema } from '../../../shared/approvals.ts'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { serverMaker } from '../../helpers/management.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { rawStatus } from '../../helpers/raw-status.ts'
import { jsonOf, runHere } from '../cli-process.ts'

type Bridge = Awaited<ReturnType<typeof startBridgeInside>>
/** Calls of the first hardly wait for a person, those of the second long enough for one. */
let bridge: Bridge
let patient: Bridge
let operator: ConnectedClient
const open: ConnectedClient[] = []

beforeAll(async () => {
  bridge = await startBridgeInside({ approvalTimes: { waitMs: 100, lifeMs: 60_000 } })
  patient = await startBridgeInside({ approvalTimes: { waitMs: 30_000, lifeMs: 60_000 } })
  operator = await connectClient(bridge.mcpUrl ?? '')
  open.push(operator)
})
afterAll(async () => {
  for (const client of open) await client[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
  await patient?.[Symbol.asyncDispose]()
})

async function clientOf(
  config: Record<string, unknown> = {},
  on = bridge,
  mode: 'auto' | 'legacy' = 'auto',
) {
  const server = await serverMaker(on)({ name: 'asking', config: { approval: 'ask', ...config } })
  const client = await connectClient(server.url, { mode })
  open.push(client)
  return { ...client, serverId: server.id }
}

async function send(path: string, body?: Record<string, unknown>, on = bridge) {
  const reply = await fetch(`${on.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${on.apiToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: reply.status, body: z.looseObject({}).parse(await reply.json()) }
}
const allow = (id: string, body: Record<string, unknown> = {}, on = bridge) =>
  send(`/approvals/${id}/allow`, body, on)
const deny = (id: string, on = bridge) => send(`/approvals/${id}/deny`, {}, on)

async function pendingOf({ serverId }: { serverId: string }, on = bridge) {
  const { body } = await send('/approvals', undefined, on)
  const { result } = z.object({ result: z.array(pendingApprovalSchema) }).parse(body)
  return result.filter((one) => one.serverId === serverId)
}
/** Waits until that server's write is shown to the operator. */
async function shownOf(client: { serverId: string }, on = bridge) {
  await expect.poll(async () => (await pendingOf(client, on)).length, { timeout: 10_000 }).toBe(1)
  const [shown] = await pendingOf(client, on)
  if (shown === undefined) throw new Error('nothing is shown')
  return shown
}

const waitingSchema = z.object({
  approval: z.object({ id: z.string(), expiresAt: z.iso.datetime(), nextStep: z.string() }),
})
async function waitingId(client: ConnectedClient, name: string, input: Record<string, unknown>) {
  return waitingSchema.parse(await client.answer(name, input)).approval.id
}
const check = (client: ConnectedClient, id: string) => client.answer('check_approval', { id })
const recordOf = async (id: string) =>
  z.looseObject({}).parse((await operator.answer(getTool, { id })).record)

/** The changes the sandbox was sent since, as method and path. */
async function writesSent() {
  const reply = await fetch(`${bridge.sandboxUrl}/__sandbox/requests`)
  const { requests } = z
    .object({ requests: z.array(z.object({ method: z.string(), path: z.string() })) })
    .parse(await reply.json())
  return requests
    .filter(({ method, path }) => method !== 'GET' && /platformModel/.test(path))
    .filter(({ path }) => !path.endsWith('/search'))
}
const forgetRequests = () => fetch(`${bridge.sandboxUrl}/__sandbox/requests`, { method: 'DELETE' })

const getTool = 'get_single_roserocket_object_by_id'
const updateTool = 'update_a_roserocket_object_by_id'
const setRef = (refNum: string, id = 'ord-new') => ({ id, object_key: 'orders', json: { refNum } })

describe('a write under approval', () => {
  it.each([
    ['auto', 'ord-new'],
    ['legacy', 'ord-twin-a'],
  ] as const)(
    'is shown, and made once when allowed while the call waits (%s)',
    async (mode, recordId) => {
      const client = await clientOf({}, patient, mode)
      const progress: unknown[] = []
      const answered = client.client.callTool(
        { name: updateTool, arguments: setRef('REF-1', recordId) },
        { onprogress: (said) => progress.push(said) },
      )
      const shown = await shownOf(client, patient)
      expect(shown).toMatchObject({
        serverName: 'asking',
        client: 'rosebridge-test 1.0.0',
        tool: updateTool,
        canStand: true,
        records: [
          {
            id: recordId,
            objectKey: 'order',
            label: expect.stringContaining('O-10'),
            change: 'update',
            fields: [{ field: 'refNum', before: null, after: 'REF-1' }],
          },
        ],
      })
      expect((await allow(shown.id, {}, patient)).body).toMatchObject({ state: 'done' })
      expect((await answered).structuredContent).toMatchObject({
        record: { id: recordId, refNum: 'REF-1' },
      })
      expect(progress[0]).toMatchObject({ message: `Waiting for approval ${shown.id}` })
      expect((await allow(shown.id, {}, patient)).status).toBe(409)
    },
  )

  it('is made though the call has gone, once, and its result can be fetched', async () => {
    const client = await clientOf()
    await forgetRequests()
    const id = await waitingId(client, updateTool, setRef('REF-2'))
    expect(await check(client, id)).toMatchObject({
      id,
      state: 'pending',
      nextStep: expect.stringContaining(
        `npm run -s bridge -- approvals allow ${id}\` on the computer where Rosebridge runs (no browser is paired`,
      ),
    })
    expect(await writesSent()).toEqual([])
    expect((await allow(id)).body).toMatchObject({ state: 'done' })
    expect(await check(client, id)).toMatchObject({
      state: 'done',
      result: { record: { id: 'ord-new', refNum: 'REF-2' } },
    })
    expect(await writesSent()).toHaveLength(1)
    expect((await allow(id)).status).toBe(409)
    expect((await deny(id)).status).toBe(409)
    expect(await writesSent()).toHaveLength(1)
  })

  it('is asked once however often it is repeated while it waits', async () => {
    const client = await clientOf()
    const first = await waitingId(client, updateTool, setRef('REF-3'))
    expect(await waitingId(client, updateTool, setRef('REF-3'))).toBe(first)
    const other = await waitingId(client, updateTool, setRef('REF-4'))
    expect(other).not.toBe(first)
    await deny(first)
    await deny(other)
  })

  it('that is denied changes nothing, and says so', async () => {
    const client = await clientOf({}, patient)
    const failed = client.failure(updateTool, setRef('NO', 'ord-fat'))
    const shown = await shownOf(client, patient)
    expect((await deny(shown.id, patient)).body).toMatchObject({ state: 'denied' })
    expect(await failed).toMatchObject({ kind: 'denied' })
    expect(await check(client, shown.id)).toMatchObject({ state: 'denied' })
    expect((await allow(shown.id, {}, patient)).status).toBe(409)
    const { record } = await client.answer(getTool, { id: 'ord-fat' })
    expect(record).not.toHaveProperty('refNum')
  })

  it('that nobody decides on expires, and cannot be allowed any more', async () => {
    await using brief = await startBridgeInside({ approvalTimes: { waitMs: 50, lifeMs: 1_500 } })
    const client = await clientOf({}, brief)
    const id = await waitingId(client, updateTool, setRef('LATE'))
    await expect
      .poll(() => check(client, id), { timeout: 5_000 })
      .toMatchObject({ state: 'expired' })
    expect((await allow(id, {}, brief)).status).toBe(410)
    const { record } = await client.answer(getTool, { id: 'ord-new' })
    expect(record).not.toHaveProperty('refNum')
  })

  it('that expires while its call waits fails as expired', async () => {
    await using brief = await startBridgeInside({ approvalTimes: { waitMs: 9_000, lifeMs: 100 } })
    const client = await clientOf({}, brief)
    expect(await client.failure(updateTool, setRef('LATE'))).toMatchObject({ kind: 'expired' })
  })

  it('that is cancelled by its caller still waits', async () => {
    const client = await clientOf({}, patient)
    const leaving = new AbortController()
    const call = client.client.callTool(
      { name: updateTool, arguments: setRef('GONE', 'ord-twin-b') },
      { signal: leaving.signal },
    )
    const shown = await shownOf(client, patient)
    leaving.abort()
    await expect(call).rejects.toThrow()
    expect((await allow(shown.id, {}, patient)).body).toMatchObject({ state: 'done' })
    const { record } = await client.answer(getTool, { id: 'ord-twin-b' })
    expect(record).toMatchObject({ refNum: 'GONE' })
  })

  it('is shown anew when the record changed after it was shown', async () => {
    const client = await clientOf()
    const id = await waitingId(client, updateTool, setRef('MINE'))
    await operator.answer(updateTool, setRef('THEIRS'))
    await forgetRequests()
    expect((await allow(id)).body).toMatchObject({ state: 'changed' })
    expect(await writesSent()).toEqual([])
    const shown = await shownOf(client)
    expect(shown.records[0]?.fields).toEqual([{ field: 'refNum', before: 'THEIRS', after: 'MINE' }])
    expect(await check(client, id)).toMatchObject({
      state: 'changed',
      nextStep: expect.stringContaining(shown.id),
    })
    expect((await allow(shown.id)).body).toMatchObject({ state: 'done' })
    expect(await recordOf('ord-new')).toMatchObject({ refNum: 'MINE' })
  })

  it('goes on waiting for what is shown anew', async () => {
    const client = await clientOf({}, patient)
    await using other = await connectClient(patient.mcpUrl ?? '')
    const answered = client.answer(updateTool, setRef('SECOND', 'ord-late'))
    const first = await shownOf(client, patient)
    await other.answer(updateTool, setRef('FIRST', 'ord-late'))
    expect((await allow(first.id, {}, patient)).body).toMatchObject({ state: 'changed' })
    const second = await shownOf(client, patient)
    expect(second.id).not.toBe(first.id)
    await allow(second.id, {}, patient)
    expect(await answered).toMatchObject({ record: { refNum: 'SECOND' } })
  })

  it('covers only what was shown: another value asks anew', async () => {
    const client = await clientOf()
    const id = await waitingId(client, updateTool, setRef('SMALL'))
    const other = await waitingId(client, updateTool, setRef('LARGE'))
    await allow(id)
    expect(await check(client, other)).toMatchObject({ state: 'pending' })
    expect(await recordOf('ord-new')).toMatchObject({ refNum: 'SMALL' })
    await deny(other)
  })

  it('is refused before anybody is asked where it cannot be made', async () => {
    const client = await clientOf({ tags: ['orders'] })
    expect(await client.failure(updateTool, setRef('x', 'nowhere'))).toMatchObject({
      kind: 'not_found',
    })
    expect(
      await client.failure(updateTool, { id: 'inv-1', object_key: 'order', json: { notes: 'x' } }),
    ).toMatchObject({ kind: 'not_allowed' })
    expect(
      await client.failure('create_a_roserocket_object', {
        object_key: 'order',
        json: { invoices: [{ notes: 'x' }] },
      }),
    ).toMatchObject({ kind: 'not_allowed' })
    expect(await pendingOf(client)).toEqual([])
  })

  it('dies with the server that asked', async () => {
    const client = await clientOf()
    const id = await waitingId(client, updateTool, setRef('REVOKED'))
    await fetch(`${bridge.url}/integrated-account/${bridge.accountId}/mcp/${client.serverId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${bridge.apiToken}` },
    })
    expect(await pendingOf(client)).toEqual([])
    // Ended at once, not only passed over: who watches what waits is told, and the audit has its line.
    const lines = await runHere([
      'audit',
      '--json',
      '--server',
      client.serverId,
      '--outcome',
      'expired',
      '--data-dir',
      bridge.dataDirectory,
    ])
    expect(jsonOf(lines)).toMatchObject({ result: [{ approval_id: id }] })
    expect((await allow(id)).status).toBe(410)
    expect(await recordOf('ord-new')).not.toMatchObject({ refNum: 'REVOKED' })
  })
})

const shows: readonly [string, Record<string, unknown>, unknown][] = [
  [
    'create_a_roserocket_object',
    { object_key: 'order', json: { refNum: 'NEW', customer: { id: 'cust-acme' } } },
    {
      id: null,
      change: 'create',
      fields: [
        { field: 'refNum', before: null, after: 'NEW' },
        { field: 'customer', before: null, after: 'Acme Foods [cust-acme]' },
      ],
    },
  ],
  [
    updateTool,
    { id: 'ord-twin-a', object_key: 'order', json: { customer: null, status: 'new' } },
    {
      change: 'update',
      fields: [
        { field: 'customer', before: 'Acme Foods [cust-acme]', after: null },
        { field: 'status', before: 'booked', after: 'new' },
      ],
    },
  ],
  [
    // The caller's own idea of a name must not pass for that of the record.
    updateTool,
    { id: 'ord-new', object_key: 'order', json: { customer: { id: 'cust-acme', name: 'Bravo' } } },
    {
      fields: [
        expect.objectContaining({
          after: 'Acme Foods [cust-acme], written as {"id":"cust-acme","name":"Bravo"}',
        }),
      ],
    },
  ],
  [
    updateTool,
    {
      id: 'ord-new',
      object_key: 'order',
      json: { total: { amount: 100.9, currencyCode: 'USD' } },
    },
    { fields: [expect.objectContaining({ after: '{"amount":100.9,"currencyCode":"USD"}' })] },
  ],
  [
    'upsert_a_roserocket_object',
    { object_key: 'order', json: { externalId: 'PO-5561', refNum: 'U' } },
    {
      id: 'ord-late',
      change: 'update',
      fields: [
        { field: 'externalId', before: 'PO-5561', after: 'PO-5561' },
        { field: 'refNum', before: 'REF-7', after: 'U' },
      ],
    },
  ],
  [
    'upsert_a_roserocket_object',
    { object_key: 'order', json: { externalId: 'PO-NEW' } },
    { id: null, change: 'create', label: 'PO-NEW' },
  ],
  [
    'update_a_roserocket_objects_external_by_id',
    { object_key: 'order', external_id: 'PO-5561', json: { refNum: 'E' } },
    { id: 'ord-late', fields: [{ field: 'refNum', before: 'REF-7', after: 'E' }] },
  ],
  [
    'delete_a_roserocket_object_by_id',
    { id: 'ord-twin-a', object_key: 'order' },
    {
      id: 'ord-twin-a',
      change: 'delete',
      fields: expect.arrayContaining([{ field: 'status', before: 'booked', after: null }]),
    },
  ],
  [
    'delete_a_roserocket_objects_external_by_id',
    { object_key: 'order', external_id: 'PO-5561' },
    { id: 'ord-late', change: 'delete' },
  ],
  [
    'create_a_roserocket_event',
    { record_id: 'ord-new', object_key: 'order', text: 'Dock 4\u202e.' },
    {
      id: 'ord-new',
      fields: [{ field: 'new note', before: null, after: 'Dock 4.', hiddenCharacters: 1 }],
    },
  ],
  [
    'create_a_roserocket_user_group',
    { name: 'Weekend', description: 'Saturday' },
    { id: null, label: 'Weekend', change: 'create' },
  ],
]

describe('what a person is shown', () => {
  it.each([
    ['more fields', Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, at]))],
    ['a longer text', { notes: 'x'.repeat(20_001) }],
  ])('is all of it: %s than can be shown are refused', async (_what, json) => {
    const client = await clientOf()
    const failed = await client.failure(updateTool, { id: 'ord-new', object_key: 'order', json })
    expect(failed).toMatchObject({
      kind: 'invalid_input',
      nextStep: expect.stringContaining('several smaller calls'),
    })
  })

  it.each(shows)('for %s %j', async (name, input, record) => {
    const client = await clientOf()
    const id = await waitingId(client, name, input)
    const [shown] = (await pendingOf(client)).filter((one) => one.id === id)
    expect(shown?.records).toEqual([expect.objectContaining(record)])
    await deny(id)
  })

  it('for a bulk delete names every record that goes', async () => {
    const client = await clientOf()
    const id = await waitingId(client, 'roserocket_objects_bulk_delete', {
      object_key: 'order',
      ids: ['ord-twin-a', 'ord-twin-b'],
    })
    const [shown] = await pendingOf(client)
    expect(shown?.records.map((record) => [record.id, record.change])).toEqual([
      ['ord-twin-a', 'delete'],
      ['ord-twin-b', 'delete'],
    ])
    expect((await allow(id, { for_minutes: 10 })).status).toBe(400)
    await deny(id)
  })

  it('for people who move between groups, by name', async () => {
    const client = await clientOf()
    const { groups } = z
      .object({ groups: z.array(z.object({ id: z.string(), name: z.string() })) })
      .parse(await operator.answer('list_all_roserocket_user_groups'))
    const group = groups[0]
    const { members } = z
      .object({ members: z.array(z.object({ id: z.string() })) })
      .parse(
        await operator.answer('list_all_roserocket_user_group_members', { group_id: group?.id }),
      )
    const id = await waitingId(client, 'update_a_roserocket_user_group_member_by_id', {
      group_id: group?.id,
      remove: [members[0]?.id],
    })
    const [shown] = await pendingOf(client)
    expect(shown?.records).toMatchObject([
      {
        label: group?.name,
        fields: [
          {
            field: expect.stringContaining(members[0]?.id ?? '?'),
            before: 'member',
            after: 'not a member',
          },
        ],
      },
    ])
    await deny(id)
  })
})

describe('deletes', () => {
  it('ask even where the server says auto', async () => {
    await using strict = await startBridgeInside({
      approvalTimes: { waitMs: 100, lifeMs: 5_000 },
      createServeMcp: (setting) => parts.createServeMcp({ ...setting, autoDeletes: false }),
    })
    await using client = await connectClient(strict.mcpUrl ?? '')
    expect(
      await client.answer('delete_a_roserocket_object_by_id', {
        id: 'ord-twin-a',
        object_key: 'order',
      }),
    ).toMatchObject({ approval: { nextStep: expect.stringContaining('check_approval') } })
  })
})

describe('an approval that stands for some minutes', () => {
  it('lets the same kind on the same record pass, and nothing else', async () => {
    const client = await clientOf()
    const id = await waitingId(client, updateTool, setRef('STAND-1'))
    expect((await allow(id, { for_minutes: 0 })).status).toBe(400)
    expect((await allow(id, { for_minutes: 999 })).status).toBe(400)
    expect((await allow(id, { for_minutes: 10 })).body).toMatchObject({ state: 'done' })
    expect(await client.answer(updateTool, setRef('STAND-2'))).toMatchObject({
      record: { refNum: 'STAND-2' },
    })
    const others: [ConnectedClient, string, Record<string, unknown>][] = [
      [client, updateTool, setRef('STAND-3', 'ord-twin-b')],
      [client, 'delete_a_roserocket_object_by_id', { id: 'ord-new', object_key: 'order' }],
      [await clientOf(), updateTool, setRef('STAND-4')],
    ]
    for (const [who, name, input] of others) await deny(await waitingId(who, name, input))
  })
})

describe('who may see and decide', () => {
  it('another server finds no approval of this one', async () => {
    const [mine, theirs] = [await clientOf(), await clientOf()]
    const id = await waitingId(mine, updateTool, setRef('PRIVATE'))
    expect(await theirs.failure('check_approval', { id })).toMatchObject({ kind: 'not_found' })
    expect(await mine.failure('check_approval', { id: 'nope' })).toMatchObject({
      kind: 'not_found',
      nextStep: expect.stringContaining('end with the bridge'),
    })
    await deny(id)
  })

  it('no token, the token of a server, a public host: all refused', async () => {
    const client = await clientOf()
    const id = await waitingId(client, updateTool, setRef('OUTSIDE'))
    expect((await fetch(`${bridge.url}/approvals`)).status).toBe(401)
    const wrong = { ...bridge, apiToken: new URL(bridge.mcpUrl ?? '').pathname.slice(5) }
    expect((await allow(id, {}, wrong)).status).toBe(401)
    const bound = await runHere([
      ...['token', 'create', '--server', client.serverId, '--json'],
      ...['--data-dir', bridge.dataDirectory],
    ])
    const { token } = z.object({ token: z.string() }).parse(jsonOf(bound))
    expect((await allow(id, {}, { ...bridge, apiToken: token })).status).toBe(403)
    expect(await check(client, id)).toMatchObject({ state: 'pending' })
    await using outside = await startBridgeInside({ publicUrl: 'https://bridge.example.com' })
    const headers = { host: 'bridge.example.com', authorization: `Bearer ${outside.apiToken}` }
    expect(await rawStatus(outside.url, '/approvals', headers)).toBe(404)
    await deny(id)
  })

  it('check_approval is listed where a write is, or its tag', async () => {
    const names = async (config: Record<string, unknown>) =>
      (await (await clientOf(config)).client.listTools()).tools.map(({ name }) => name)
    expect(await names({ methods: ['write'] })).toContain('check_approval')
    expect(await names({ tags: ['user_groups'] })).toContain('check_approval')
    expect(await names({ methods: ['list'] })).not.toContain('check_approval')
  })
})
