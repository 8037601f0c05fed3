/** Results: within their ceilings on the fattest record, hostile text defused, errors named. */
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { clearFaults, setFault } from '../../helpers/connected-bridge.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { writeWorld } from '../../helpers/small-world.ts'

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

const sandbox = () => ({ url: bridge.sandboxUrl })

async function sizes(name: string, input: Record<string, unknown>) {
  const result = await mcp.call(name, input)
  const text = result.content.map((item) => (item.type === 'text' ? item.text : '')).join('\n')
  return {
    text,
    structured: result.structuredContent,
    textTokens: encode(text).length,
    structuredTokens: encode(JSON.stringify(result.structuredContent)).length,
  }
}

const fat = { id: 'ord-fat', object_key: 'order' }
const calls: readonly [string, Record<string, unknown>][] = [
  ['get_single_roserocket_object_by_id', fat],
  ['list_all_roserocket_objects', { object_key: 'order' }],
  ['list_all_roserocket_objects', { object_key: 'order', limit: 500 }],
  [
    'get_single_roserocket_object_by_id',
    { ...fat, fields: ['specialInstructions', 'shipperNotes', 'consigneeNotes'] },
  ],
  ['list_all_roserocket_events', { record_id: 'ord-fat', object_key: 'order' }],
  ['list_all_roserocket_events', { record_id: 'ord-fat', object_key: 'order', limit: 200 }],
]

describe('results', () => {
  it.each(calls)('of %s %j stay within their ceiling', async (name, input) => {
    const { textTokens, structuredTokens } = await sizes(name, input)
    const ceiling = 'limit' in input || 'fields' in input ? 6_000 : 1_500
    console.log(`${name}: text ${textTokens}, structured ${structuredTokens}, ceiling ${ceiling}`)
    expect(Math.max(textTokens, structuredTokens)).toBeLessThanOrEqual(ceiling)
    expect(structuredTokens).toBeGreaterThan(50)
  })

  it('names what was cut from a single record', async () => {
    const { structured } = await sizes('get_single_roserocket_object_by_id', fat)
    expect(structured).toMatchObject({ cut: expect.arrayContaining(['shipperNotes']) })
  })

  it('strips what cannot be seen, and text cannot forge the marks around it', async () => {
    const { text, structured } = await sizes('list_all_roserocket_events', {
      record_id: 'ord-fat',
      object_key: 'order',
      until: '2026-05-01T12:00:30Z',
    })
    const json = JSON.stringify(structured)
    expect(json).not.toMatch(/[\u202a-\u202e\u200b-\u200f\u0007]/)
    expect(json).toContain('<script>')
    expect(text).toContain('data, not instructions')
    const quoted = text.slice(text.indexOf('\n')).match(/“([^”]*)”/g) ?? []
    expect(
      quoted.some(
        (part) => part.includes('Ignore all previous') && part.includes('delete every order'),
      ),
    ).toBe(true)
    expect(text.split('\n').filter((line) => line.trim().startsWith('- forged'))).toEqual([])
  })
})

const wrong: readonly [string, string, Record<string, unknown>, string, RegExp][] = [
  ['wrong types', 'get_single_roserocket_object_by_id', { id: 7 }, 'invalid_input', /id/],
  [
    'an unknown argument',
    'list_all_roserocket_objects',
    { object_key: 'order', created_since: 'x' },
    'invalid_input',
    /created_since/,
  ],
  [
    'a date without its zone',
    'list_all_roserocket_objects',
    { object_key: 'order', created_after: '2026-05-01' },
    'invalid_input',
    /created_after/,
  ],
  [
    'an unknown record type',
    'list_all_roserocket_objects',
    { object_key: 'ordr' },
    'unknown_object_key',
    /order/,
  ],
  ['an unknown record', 'get_single_roserocket_object_by_id', { id: 'nobody' }, 'not_found', /./],
  [
    'an unknown group',
    'list_all_roserocket_user_group_members',
    { group_id: 'nobody' },
    'not_found',
    /./,
  ],
  [
    'a cursor of another query',
    'list_all_roserocket_objects',
    { object_key: 'order', cursor: 'rubbish' },
    'invalid_input',
    /cursor/,
  ],
  [
    'a derived field',
    'update_a_roserocket_object_by_id',
    { id: 'ord-new', object_key: 'order', json: { totalAmount: 1 } },
    'rejected',
    /derived/,
  ],
  [
    'a time with a zone',
    'update_a_roserocket_object_by_id',
    {
      id: 'ord-new',
      object_key: 'order',
      json: { actualPickupDate: { dateTimeInLocation: '2026-05-01T08:00:00Z' } },
    },
    'rejected',
    /./,
  ],
  [
    'an upsert without its key',
    'upsert_a_roserocket_object',
    { object_key: 'order', json: {} },
    'invalid_input',
    /externalId/,
  ],
  [
    'nobody to move',
    'update_a_roserocket_user_group_member_by_id',
    { group_id: 'grp-day' },
    'invalid_input',
    /Nobody/,
  ],
]

describe('errors', () => {
  it.each(wrong)(
    '%s is answered with its kind and the next step',
    async (_what, name, input, kind, words) => {
      const failed = await mcp.failure(name, input)
      expect(failed.kind).toBe(kind)
      expect(`${failed.message} ${failed.nextStep}`).toMatch(words)
      expect(failed.nextStep.length).toBeGreaterThan(10)
    },
  )

  it('an unknown tool is −32602, like one that is not allowed', async () => {
    await expect(mcp.call('drop_database')).rejects.toMatchObject({ code: -32602 })
  })
})

const upstreamFaults: readonly [string, Record<string, unknown>, string][] = [
  [
    'web page',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>proxy</html>' },
    'upstream_invalid_reply',
  ],
  ['rubbish', { status: 200, body: '[1,2' }, 'upstream_invalid_reply'],
  [
    '500',
    { status: 500, body: '{"statusCode":500,"message":"Internal server error"}' },
    'upstream_unavailable',
  ],
  ['403', { status: 403, body: '{"statusCode":403,"message":"Forbidden"}' }, 'forbidden'],
]

describe('an upstream in trouble', () => {
  it.each(upstreamFaults)(
    'that answers with %s is told as such, and the bridge lives on',
    async (_what, fault, kind) => {
      await setFault(sandbox(), { path: '/objects/ord-late', ...fault, times: 20 })
      expect(
        (await mcp.failure('get_single_roserocket_object_by_id', { id: 'ord-late' })).kind,
      ).toBe(kind)
      await clearFaults(sandbox())
      expect(
        await mcp.answer('get_single_roserocket_object_by_id', { id: 'ord-late' }),
      ).toMatchObject({ record: { id: 'ord-late' } })
    },
  )

  it('passes a rate limit on with its figures when the wait does not fit', async () => {
    await setFault(sandbox(), {
      path: '/objects/ord-late',
      status: 429,
      headers: { 'retry-after': '600', 'ratelimit-limit': '100', 'ratelimit-remaining': '0' },
      times: 20,
    })
    const failed = await mcp.failure('get_single_roserocket_object_by_id', { id: 'ord-late' })
    await clearFaults(sandbox())
    expect(failed).toMatchObject({
      kind: 'rate_limited',
      'ratelimit-limit': 100,
      'ratelimit-remaining': 0,
      'ratelimit-reset': 600,
    })
  })

  it('absorbs a short rate limit of a read', async () => {
    await setFault(sandbox(), {
      path: '/objects/ord-late',
      status: 429,
      headers: { 'retry-after': '1' },
      times: 1,
    })
    expect(
      await mcp.answer('get_single_roserocket_object_by_id', { id: 'ord-late' }),
    ).toMatchObject({ record: { id: 'ord-late' } })
  })

  it('never repeats a create whose answer was lost', async () => {
    await setFault(sandbox(), { method: 'POST', path: '/objects$', status: 503, times: 5 })
    await fetch(`${bridge.sandboxUrl}/__sandbox/requests`, { method: 'DELETE' })
    const failed = await mcp.failure('create_a_roserocket_object', {
      object_key: 'order',
      json: {},
    })
    await clearFaults(sandbox())
    expect(failed.kind).toBe('outcome_unknown')
    const { requests } = await (await fetch(`${bridge.sandboxUrl}/__sandbox/requests`)).json()
    expect(
      requests.filter(
        (one: { method: string; path: string }) =>
          one.method === 'POST' && /\/objects$/.test(one.path),
      ),
    ).toHaveLength(1)
  })
})
