/** Every API tool through a real client, a real bridge process and the sandbox behind it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { smallWorld, writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
let mcp: ConnectedClient

beforeAll(async () => {
  bridge = await startBridgeProcess({ args: ['--world', writeWorld()] })
  mcp = await connectClient(bridge.mcpUrl)
})
afterAll(async () => {
  await mcp?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

const ids = (value: unknown) =>
  Array.isArray(value) ? value.map((item: { id: string }) => item.id) : []

describe('lists of records', () => {
  it('filters by status, in any spelling of the type', async () => {
    for (const object_key of ['order', 'Orders', 'ORDER']) {
      const { records } = await mcp.answer('list_all_roserocket_objects', {
        object_key,
        status: ['booked', 'new'],
      })
      expect(ids(records).sort()).toEqual(['ord-new', 'ord-twin-a', 'ord-twin-b'])
    }
  })

  it('holds created ranges although the API cannot', async () => {
    const { records } = await mcp.answer('list_all_roserocket_objects', {
      object_key: 'order',
      created_after: '2026-05-02T00:00:00Z',
      created_before: '2026-05-05T00:00:00Z',
    })
    expect(ids(records)).toEqual(['ord-late'])
  })

  it('pages with cursors that neither repeat nor skip', async () => {
    const seen: string[] = []
    let cursor: unknown
    do {
      const page = await mcp.answer('list_all_roserocket_objects', {
        object_key: 'order',
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      })
      seen.push(...ids(page.records))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect([...seen].sort()).toEqual(['ord-fat', 'ord-late', 'ord-new', 'ord-twin-a', 'ord-twin-b'])
  })

  it('picks fields, connected ones included', async () => {
    const { records } = await mcp.answer('list_all_roserocket_objects', {
      object_key: 'order',
      filters: [{ path: 'poNum', operator: 'equals', value: 'PO-5561' }],
      fields: ['status', 'customer.name'],
    })
    expect(records).toEqual([
      {
        id: 'ord-late',
        fullId: 'O-100',
        status: 'in transit',
        customer: { id: 'cust-acme', name: 'Acme Foods' },
      },
    ])
  })

  it('finds by free text, alone and together with a status', async () => {
    const alone = await mcp.answer('list_all_roserocket_objects', {
      object_key: 'order',
      text: '9942',
    })
    expect(ids(alone.records)).toEqual(['ord-new'])
    const both = await mcp.answer('list_all_roserocket_objects', {
      object_key: 'order',
      text: 'po-300',
      status: 'booked',
    })
    expect(ids(both.records).sort()).toEqual(['ord-twin-a', 'ord-twin-b'])
    const none = await mcp.answer('list_all_roserocket_objects', {
      object_key: 'order',
      text: 'po-300',
      status: 'new',
    })
    expect(none.records).toEqual([])
  })
})

describe('one record', () => {
  it('comes trimmed, with the name of its customer', async () => {
    const { record } = await mcp.answer('get_single_roserocket_object_by_id', {
      id: 'ord-late',
      object_key: 'order',
    })
    expect(record).toMatchObject({
      id: 'ord-late',
      fullId: 'O-100',
      customer: { id: 'cust-acme', name: 'Acme Foods' },
    })
    expect(Object.keys(Object(record))).not.toEqual(
      expect.arrayContaining(['orgId', 'version', 'tasks']),
    )
  })

  it('widens by fields through several connections', async () => {
    const { record } = await mcp.answer('get_single_roserocket_object_by_id', {
      id: 'ord-late',
      fields: ['tasks.status', 'tasks.stop.location.city'],
    })
    expect(record).toMatchObject({
      tasks: [
        { id: 'task-pick', status: 'complete', stop: { location: { city: 'Toronto' } } },
        { id: 'task-drop', status: 'new', stop: { location: { city: 'Chicago' } } },
      ],
    })
  })

  it('is found by an external id that needs encoding', async () => {
    const { record } = await mcp.answer('get_single_roserocket_objects_external_by_id', {
      object_key: 'order',
      external_id: 'PO 77/8',
    })
    expect(record).toMatchObject({ id: 'ord-new' })
  })

  it('is found by a typed term', async () => {
    const { matches } = await mcp.answer('roserocket_objects_autocomplete', {
      object_key: 'customer',
      search_term: 'acm',
    })
    expect(matches).toEqual([{ id: 'cust-acme', label: 'Acme Foods' }])
  })
})

describe('writes', () => {
  it('creates, updates, upserts and deletes', async () => {
    const { record } = await mcp.answer('create_a_roserocket_object', {
      object_key: 'order',
      json: { poNum: 'PO-1', customer: { id: 'cust-acme' } },
    })
    const { id } = Object(record)
    await mcp.answer('update_a_roserocket_object_by_id', {
      id,
      object_key: 'order',
      json: { refNum: 'R-1' },
    })
    const read = await mcp.answer('get_single_roserocket_object_by_id', { id })
    expect(read.record).toMatchObject({ poNum: 'PO-1', refNum: 'R-1' })
    expect(
      await mcp.answer('delete_a_roserocket_object_by_id', { id, object_key: 'order' }),
    ).toEqual({ deleted: [id] })
    expect(await mcp.failure('get_single_roserocket_object_by_id', { id })).toMatchObject({
      kind: 'not_found',
    })
  })

  it('upserts by external id: the same record both times', async () => {
    const upsert = (refNum: string) =>
      mcp.answer('upsert_a_roserocket_object', {
        object_key: 'order',
        json: { externalId: 'ERP-9', refNum },
      })
    const first = await upsert('one')
    const second = await upsert('two')
    expect(Object(second.record).id).toBe(Object(first.record).id)
    const changed = await mcp.answer('update_a_roserocket_objects_external_by_id', {
      object_key: 'order',
      external_id: 'ERP-9',
      json: { refNum: 'three' },
    })
    expect(changed.record).toMatchObject({ refNum: 'three' })
    const gone = await mcp.answer('delete_a_roserocket_objects_external_by_id', {
      object_key: 'order',
      external_id: 'ERP-9',
    })
    expect(gone).toEqual({ deleted: [Object(first.record).id] })
  })

  it('does not create by an update of an external id nobody has', async () => {
    const failed = await mcp.failure('update_a_roserocket_objects_external_by_id', {
      object_key: 'order',
      external_id: 'NOBODY',
      json: { refNum: 'x' },
    })
    expect(failed.kind).toBe('not_found')
  })

  it('deletes several at once', async () => {
    const make = async () =>
      Object(
        (await mcp.answer('create_a_roserocket_object', { object_key: 'order', json: {} })).record,
      ).id
    const made = [await make(), await make()]
    expect(
      await mcp.answer('roserocket_objects_bulk_delete', { object_key: 'order', ids: made }),
    ).toEqual({ deleted: made })
  })
})

describe('events', () => {
  it('come newest first, in words, with who and what changed', async () => {
    const { events } = await mcp.answer('list_all_roserocket_events', {
      record_id: 'ord-late',
      object_key: 'order',
    })
    expect(events).toEqual([
      {
        id: 'ev-note',
        type: 'internal',
        at: '2026-05-04T19:15:00.000Z',
        by: 'Bo Chen',
        text: smallWorld.events[2]?.json.logMessage,
      },
      {
        id: 'ev-status',
        type: 'mutate',
        at: '2026-05-04T09:00:00.000Z',
        by: 'Ana Ruiz',
        changes: [{ field: 'status', from: 'booked', to: 'in transit' }],
      },
      { id: 'ev-made', type: 'create', at: '2026-05-03T12:00:00.000Z', by: 'Ana Ruiz' },
    ])
  })

  it('keep to since, until and types', async () => {
    const since = await mcp.answer('list_all_roserocket_events', {
      record_id: 'ord-late',
      object_key: 'order',
      since: '2026-05-04T10:00:00Z',
    })
    expect(ids(since.events)).toEqual(['ev-note'])
    const notes = await mcp.answer('list_all_roserocket_events', {
      record_id: 'ord-late',
      object_key: 'order',
      types: ['mutate'],
      until: '2026-05-05T00:00:00Z',
    })
    expect(ids(notes.events)).toEqual(['ev-status'])
  })

  it('page through a long history', async () => {
    const seen: string[] = []
    let cursor: unknown
    do {
      const page = await mcp.answer('list_all_roserocket_events', {
        record_id: 'ord-fat',
        object_key: 'order',
        limit: 100,
        ...(cursor === undefined ? {} : { cursor }),
      })
      seen.push(...ids(page.events))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(seen).toHaveLength(261)
    expect(new Set(seen).size).toBe(261)
  })

  it('take a note', async () => {
    const { record } = await mcp.answer('create_a_roserocket_event', {
      record_id: 'ord-new',
      object_key: 'order',
      text: 'Called the shipper.',
    })
    expect(record).toMatchObject({ type: 'internal', text: 'Called the shipper.' })
  })
})

describe('teams and boards', () => {
  it('move people between groups; an id in both lists is removed', async () => {
    const { groups } = await mcp.answer('roserocket_user_groups_search', { name: 'night' })
    expect(groups).toEqual([
      { id: 'grp-night', name: 'Night Shift', description: '22:00 to 06:00' },
    ])
    expect(
      await mcp.answer('update_a_roserocket_user_group_member_by_id', {
        group_id: 'grp-night',
        add: ['usr_1', 'usr_2'],
        remove: ['usr_2'],
      }),
    ).toMatchObject({ added: 1 })
    const { members } = await mcp.answer('list_all_roserocket_user_group_members', {
      group_id: 'grp-night',
    })
    expect(ids(members)).toEqual(['usr_1'])
  })

  it('create a group once', async () => {
    await mcp.answer('create_a_roserocket_user_group', { name: 'Weekend' })
    expect(await mcp.failure('create_a_roserocket_user_group', { name: 'Weekend' })).toMatchObject({
      kind: 'conflict',
    })
    const { groups } = await mcp.answer('list_all_roserocket_user_groups')
    expect(groups).toHaveLength(3)
  })

  it('list boards by record type', async () => {
    const { boards } = await mcp.answer('list_all_roserocket_boards', { object_key: 'orders' })
    expect(boards).toEqual([expect.objectContaining({ objectKey: 'order' })])
  })
})
