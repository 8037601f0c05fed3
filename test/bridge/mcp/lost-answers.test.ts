/** Writes whose answer is lost, through the front door: looked up first, never made twice, and told as they are. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { serverMaker } from '../../helpers/management.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'

let bridge: Awaited<ReturnType<typeof startBridgeInside>>
let client: ConnectedClient
beforeAll(async () => {
  bridge = await startBridgeInside({ approvalTimes: { waitMs: 20_000, lifeMs: 60_000 } })
  client = await connectClient(bridge.mcpUrl ?? '')
})
afterEach(() => control('DELETE', 'faults'))
afterAll(async () => {
  await client?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

const control = (method: string, path: string, body?: object) =>
  fetch(`${bridge.sandboxUrl}/__sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
/** The next such request does its work (or not, where `applied` is false), and its answer is lost. */
const loseAnswer = (method: string, path: string, applied = true) =>
  control('POST', 'faults', {
    method,
    path,
    status: 502,
    times: 1,
    ...(applied ? { applied } : {}),
  })

/** How often such a request was sent while `work` ran. */
async function sentDuring(method: string, path: RegExp, work: () => Promise<unknown>) {
  await control('DELETE', 'requests')
  await work()
  const { requests } = z
    .object({ requests: z.array(z.object({ method: z.string(), path: z.string() })) })
    .parse(await (await control('GET', 'requests')).json())
  return requests.filter((one) => one.method === method && path.test(one.path)).length
}

const order = (json: Record<string, unknown>) => ({ object_key: 'order', json })
const createTool = 'create_a_roserocket_object'

it('a create with a key of its own is found by that key', async () => {
  await loseAnswer('POST', '/objects$')
  const sent = await sentDuring('POST', /\/objects$/u, async () => {
    expect(
      await client.answer(createTool, order({ externalId: 'LOST-1', refNum: 'R-1' })),
    ).toMatchObject({ record: { externalId: 'LOST-1', refNum: 'R-1' } })
  })
  expect(sent).toBe(1)
})

it('a create that did not happen is told so, and is not repeated', async () => {
  await loseAnswer('POST', '/objects$', false)
  const sent = await sentDuring('POST', /\/objects$/u, async () => {
    expect(await client.failure(createTool, order({ externalId: 'LOST-2' }))).toMatchObject({
      kind: 'outcome_unknown',
      message: expect.stringContaining('so far it has not happened'),
      nextStep: expect.stringContaining('create it again only if it is not there'),
    })
  })
  expect(sent).toBe(1)
})

it('a create without a key of its own stays unclear, with what to look for', async () => {
  await loseAnswer('POST', '/objects$')
  expect(await client.failure(createTool, order({ refNum: 'R-3' }))).toMatchObject({
    kind: 'outcome_unknown',
    nextStep: expect.stringContaining('by its external id, its reference or the newest records'),
  })
})

it('another record with that key is not taken for the one that was asked for', async () => {
  await client.answer(createTool, order({ externalId: 'LOST-4', refNum: 'THEIRS' }))
  await loseAnswer('POST', '/objects$', false)
  expect(
    await client.failure(createTool, order({ externalId: 'LOST-4', refNum: 'MINE' })),
  ).toMatchObject({ kind: 'outcome_unknown' })
})

it('a note is found among the newest', async () => {
  const note = { record_id: 'ord-new', object_key: 'order', text: 'Written once.' }
  await loseAnswer('POST', '/events$')
  const sent = await sentDuring('POST', /\/events$/u, async () => {
    expect(await client.answer('create_a_roserocket_event', note)).toMatchObject({
      record: { text: 'Written once.' },
    })
  })
  expect(sent).toBe(1)
  const listed = await client.answer('list_all_roserocket_events', {
    record_id: 'ord-new',
    object_key: 'order',
  })
  expect(JSON.stringify(listed).match(/Written once\./gu)).toHaveLength(1)
})

it('a group is found by its name', async () => {
  await loseAnswer('POST', '/userGroups$')
  expect(
    await client.answer('create_a_roserocket_user_group', { name: 'Lost and found' }),
  ).toMatchObject({ group: { name: 'Lost and found' } })
})

/** Creates an order with that external id; answers its id. */
const made = async (externalId: string) => {
  const { record } = z
    .object({ record: z.object({ id: z.string() }) })
    .parse(await client.answer(createTool, order({ externalId, refNum: 'BEFORE' })))
  return record.id
}
/** A write of each kind on a record of its own, how it is sent, and what is answered once it is found to have happened. */
const writes: readonly {
  readonly tool: string
  readonly method: string
  readonly path: string
  readonly input: (id: string, externalId: string) => Record<string, unknown>
  readonly done: (id: string) => Record<string, unknown>
}[] = [
  {
    tool: 'update_a_roserocket_object_by_id',
    method: 'PUT',
    path: '/objects/[^/]+$',
    input: (id) => ({ id, ...order({ refNum: 'AFTER' }) }),
    done: (id) => ({ record: { id, refNum: 'AFTER' } }),
  },
  {
    tool: 'upsert_a_roserocket_object',
    method: 'PATCH',
    path: '/objects$',
    input: (_id, externalId) => order({ externalId, refNum: 'AFTER' }),
    done: (id) => ({ record: { id, refNum: 'AFTER' } }),
  },
  {
    tool: 'update_a_roserocket_objects_external_by_id',
    method: 'PATCH',
    path: '/external$',
    input: (_id, external_id) => ({ external_id, ...order({ refNum: 'AFTER' }) }),
    done: (id) => ({ record: { id, refNum: 'AFTER' } }),
  },
  {
    tool: 'delete_a_roserocket_object_by_id',
    method: 'DELETE',
    path: '/objects/[^/]+$',
    input: (id) => ({ id, object_key: 'order' }),
    done: (id) => ({ deleted: [id] }),
  },
  {
    tool: 'delete_a_roserocket_objects_external_by_id',
    method: 'DELETE',
    path: '/external$',
    input: (_id, external_id) => ({ external_id, object_key: 'order' }),
    done: (id) => ({ deleted: [id] }),
  },
  {
    tool: 'roserocket_objects_bulk_delete',
    method: 'POST',
    path: '/bulk_delete$',
    input: (id) => ({ ids: [id], object_key: 'order' }),
    done: (id) => ({ deleted: [id] }),
  },
]

describe.each(writes)('$tool', ({ tool, method, path, input, done }) => {
  it.each([true, false])('is sent once and looked up; it happened: %s', async (applied) => {
    const externalId = `ONCE-${tool}-${applied}`
    const id = await made(externalId)
    await loseAnswer(method, path, applied)
    const sent = await sentDuring(method, new RegExp(path, 'u'), async () => {
      if (applied)
        return expect(await client.answer(tool, input(id, externalId))).toMatchObject(done(id))
      expect(await client.failure(tool, input(id, externalId))).toMatchObject({
        kind: 'outcome_unknown',
        // A record of that key that is not as wanted may be somebody else's: then nothing is claimed.
        message: tool.startsWith('upsert')
          ? expect.stringMatching(/it is not known whether Rose Rocket did it/u)
          : expect.stringContaining('so far it has not happened'),
        nextStep: expect.stringMatching(/only (if|those)/u),
      })
    })
    expect(sent).toBe(1)
  })
})

it('members of a group are changed once and looked up', async () => {
  const { group } = z
    .object({ group: z.object({ id: z.string() }) })
    .parse(await client.answer('create_a_roserocket_user_group', { name: 'Changed once' }))
  await loseAnswer('POST', '/members$')
  const sent = await sentDuring('POST', /\/members$/u, async () => {
    expect(
      await client.answer('update_a_roserocket_user_group_member_by_id', {
        group_id: group.id,
        add: ['usr_2'],
      }),
    ).toMatchObject({ added: 1, removed: 0 })
  })
  expect(sent).toBe(1)
})

it('under approval it is the same: allowed once, made once, found', async () => {
  const server = await serverMaker(bridge)({ name: 'asking', config: { approval: 'ask' } })
  await using asking = await connectClient(server.url)
  await loseAnswer('POST', '/objects$')
  const sent = await sentDuring('POST', /\/objects$/u, async () => {
    const answered = asking.answer(createTool, order({ externalId: 'LOST-6' }))
    const headers = {
      authorization: `Bearer ${bridge.apiToken}`,
      'content-type': 'application/json',
    }
    const waiting = async () =>
      z
        .object({ result: z.array(z.object({ id: z.string() })) })
        .parse(await (await fetch(`${bridge.url}/approvals`, { headers })).json()).result
    await expect.poll(async () => (await waiting()).length, { timeout: 5_000 }).toBe(1)
    const [one] = await waiting()
    await fetch(`${bridge.url}/approvals/${one?.id}/allow`, { method: 'POST', headers, body: '{}' })
    expect(await answered).toMatchObject({ record: { externalId: 'LOST-6' } })
  })
  expect(sent).toBe(1)
})
