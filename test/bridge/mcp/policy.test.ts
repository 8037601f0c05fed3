/** What a server may do, through a real client: methods, tags, domains, expiry, approval, tokens. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { type MadeServer, serverMaker } from '../../helpers/management.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
let makeServer: (asked: Record<string, unknown>) => Promise<MadeServer>
const open: ConnectedClient[] = []

beforeAll(async () => {
  bridge = await startBridgeProcess({ args: ['--world', writeWorld()] })
  makeServer = serverMaker(bridge)
})
afterAll(async () => {
  for (const client of open) await client[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

async function clientOf(config: Record<string, unknown>, rest: Record<string, unknown> = {}) {
  const server = await makeServer({
    name: 'test',
    config: { approval: 'auto', ...config },
    ...rest,
  })
  const client = await connectClient(server.url)
  open.push(client)
  return client
}

async function namesOf({ client }: ConnectedClient): Promise<string[]> {
  return (await client.listTools()).tools.map(({ name }) => name)
}

const everyRead = [
  'list_all_roserocket_objects',
  'get_single_roserocket_object_by_id',
  'list_all_roserocket_events',
]
const everyWrite = [
  'create_a_roserocket_object',
  'update_a_roserocket_object_by_id',
  'roserocket_objects_bulk_delete',
  'upsert_a_roserocket_object',
]

const lists: readonly { config: Record<string, unknown>; has: string[]; hasNot: string[] }[] = [
  { config: {}, has: [...everyRead, ...everyWrite], hasNot: [] },
  { config: { methods: ['read'] }, has: everyRead, hasNot: everyWrite },
  { config: { methods: ['write'] }, has: everyWrite, hasNot: everyRead },
  {
    config: { methods: ['list'] },
    has: ['list_all_roserocket_objects', 'list_all_roserocket_boards'],
    hasNot: ['get_single_roserocket_object_by_id', 'roserocket_user_groups_search'],
  },
  {
    config: { methods: ['search'] },
    has: ['roserocket_user_groups_search', 'roserocket_objects_autocomplete'],
    hasNot: ['list_all_roserocket_objects'],
  },
  {
    config: { methods: ['create'] },
    has: ['create_a_roserocket_object', 'create_a_roserocket_event'],
    hasNot: ['upsert_a_roserocket_object', 'update_a_roserocket_object_by_id'],
  },
  {
    config: { methods: ['create', 'update'] },
    has: ['upsert_a_roserocket_object'],
    hasNot: ['delete_a_roserocket_object_by_id'],
  },
  {
    config: { methods: ['list_all_roserocket_boards'] },
    has: ['list_all_roserocket_boards'],
    hasNot: ['list_all_roserocket_objects'],
  },
  {
    config: { tags: ['user_groups'] },
    has: ['list_all_roserocket_user_groups', 'create_a_roserocket_user_group'],
    hasNot: everyRead,
  },
  {
    config: { tags: ['orders'] },
    has: [...everyRead, ...everyWrite],
    hasNot: ['list_all_roserocket_user_groups'],
  },
  {
    config: { tags: ['events'], methods: ['read'] },
    has: ['list_all_roserocket_events'],
    hasNot: ['create_a_roserocket_event', 'list_all_roserocket_objects'],
  },
]

describe('the list of a server', () => {
  it.each(lists)(
    'with $config holds what it may and nothing else',
    async ({ config, has, hasNot }) => {
      const names = await namesOf(await clientOf(config))
      expect(names).toEqual(expect.arrayContaining(has))
      for (const name of hasNot) expect(names).not.toContain(name)
    },
  )

  it('is in the same order every time, and a tool off the list is not found', async () => {
    const client = await clientOf({ methods: ['read'] })
    expect(await namesOf(client)).toEqual(await namesOf(client))
    await expect(
      client.call('create_a_roserocket_object', { object_key: 'order', json: {} }),
    ).rejects.toMatchObject({ code: -32602 })
  })

  it('carries how long it may be kept', async () => {
    const { client } = await clientOf({})
    expect(await client.listTools()).toMatchObject({
      ttlMs: expect.any(Number),
      cacheScope: 'private',
    })
  })
})

const outside: readonly [string, string, Record<string, unknown>][] = [
  ['a list of another domain', 'list_all_roserocket_objects', { object_key: 'invoice' }],
  ['a record of another domain', 'get_single_roserocket_object_by_id', { id: 'inv-1' }],
  [
    'a record that claims to be an order',
    'get_single_roserocket_object_by_id',
    { id: 'inv-1', object_key: 'order' },
  ],
  [
    'fields that reach into an invoice',
    'get_single_roserocket_object_by_id',
    { id: 'ord-late', fields: ['invoices.status'] },
  ],
  [
    'fields that reach into a customer',
    'list_all_roserocket_objects',
    { object_key: 'order', fields: ['customer.companyPhone'] },
  ],
  [
    'an external id of another domain',
    'get_single_roserocket_objects_external_by_id',
    { object_key: 'invoice', external_id: 'INV-1' },
  ],
  [
    'events of another domain',
    'list_all_roserocket_events',
    { record_id: 'inv-1', object_key: 'order' },
  ],
  [
    'a note on another domain',
    'create_a_roserocket_event',
    { record_id: 'cust-acme', object_key: 'order', text: 'x' },
  ],
  [
    'a change of a record that claims to be an order',
    'update_a_roserocket_object_by_id',
    { id: 'inv-1', object_key: 'order', json: { notes: 'x' } },
  ],
  [
    'a delete of another domain',
    'delete_a_roserocket_object_by_id',
    { id: 'cust-acme', object_key: 'order' },
  ],
  [
    'a bulk delete of another domain',
    'roserocket_objects_bulk_delete',
    { object_key: 'order', ids: ['ord-new', 'inv-1'] },
  ],
  [
    'a filter through another domain',
    'list_all_roserocket_objects',
    {
      object_key: 'order',
      filters: [{ path: 'invoices.status', operator: 'in', value: ['paid'] }],
    },
  ],
  [
    'a child of another domain',
    'create_a_roserocket_object',
    { object_key: 'order', json: { invoices: [{ notes: 'x' }] } },
  ],
]

describe('a server for orders only', () => {
  it.each(outside)('refuses %s', async (_what, name, input) => {
    const failed = await (await clientOf({ tags: ['orders'] })).failure(name, input)
    expect(failed.kind).toBe('not_allowed')
    expect(JSON.stringify(failed)).not.toContain('555 0100')
  })

  it('reads orders with the name of their customer', async () => {
    const client = await clientOf({ tags: ['orders'] })
    const { record } = await client.answer('get_single_roserocket_object_by_id', {
      id: 'ord-late',
      fields: ['customer.name', 'tasks.status'],
    })
    expect(record).toMatchObject({ customer: { name: 'Acme Foods' } })
  })

  it('sees only its boards', async () => {
    const { boards } = await (await clientOf({ tags: ['orders'] })).answer(
      'list_all_roserocket_boards',
    )
    const keys = (Array.isArray(boards) ? boards : []).map(
      (board: { objectKey: string }) => board.objectKey,
    )
    expect(keys).toContain('order')
    expect(keys).not.toContain('invoice')
  })
})

describe('the credentials of a server', () => {
  it('die at their instant', async () => {
    const expires_at = new Date(Date.now() + 1_200).toISOString()
    const server = await makeServer({ name: 'brief', config: {}, expires_at })
    const client = await connectClient(server.url)
    open.push(client)
    await client.client.listTools()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await expect(client.call('list_all_roserocket_boards')).rejects.toThrow(
      /401|expired|Unauthorized/i,
    )
    expect(
      (
        await fetch(server.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(401)
  })

  it('need the API token as well where the server says so', async () => {
    const server = await makeServer({ name: 'twice', config: { require_api_token_auth: true } })
    await expect(connectClient(server.url)).rejects.toThrow()
    const both = await connectClient(server.url, {
      headers: { authorization: `Bearer ${bridge.ready.apiToken}` },
    })
    open.push(both)
    expect(await namesOf(both)).toContain('list_all_roserocket_boards')
  })

  it('are shown once and not again', async () => {
    const server = await makeServer({ name: 'once', config: {} })
    const shown = await fetch(
      `${bridge.ready.bridgeUrl}/integrated-account/${bridge.ready.accountId}/mcp/${server.id}`,
      { headers: { authorization: `Bearer ${bridge.ready.apiToken}` } },
    )
    const text = await shown.text()
    expect(text).toContain('once')
    expect(text).not.toContain(server.token)
  })
})

describe('an older client', () => {
  it('is served by handshake from the same address', async () => {
    const client = await connectClient(bridge.mcpUrl, { mode: 'legacy' })
    open.push(client)
    expect(await namesOf(client)).toContain('list_all_roserocket_objects')
    expect(
      await client.answer('get_single_roserocket_object_by_id', { id: 'ord-late' }),
    ).toMatchObject({ record: { id: 'ord-late' } })
  })
})
