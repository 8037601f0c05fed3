/** The answers: one call for a dispatcher's question, few rounds upstream, small, and clear when they cannot be given. */
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { longHistory, oddOrders } from '../../helpers/odd-orders.ts'
import { smallWorld, writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
let mcp: ConnectedClient
const tokens = (value: unknown) => encode(JSON.stringify(value)).length

beforeAll(async () => {
  const world = {
    ...smallWorld,
    objects: [...smallWorld.objects, ...oddOrders.objects, ...longHistory.objects],
    events: [...smallWorld.events, ...oddOrders.events, ...longHistory.events],
  }
  bridge = await startBridgeProcess({ args: ['--world', writeWorld(world)] })
  mcp = await connectClient(bridge.mcpUrl)
})
afterAll(async () => {
  await mcp?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

describe('explain_order_delay', () => {
  it('says why, by how much, who said so', async () => {
    const answer = await mcp.answer('explain_order_delay', { order: 'PO-5561' })
    expect(answer).toMatchObject({
      order: { id: 'ord-late', fullId: 'O-100', customer: 'Acme Foods' },
      state: 'late',
      late: {
        basis: 'eta',
        minutes: 720,
        stop: { id: 'task-drop', city: 'Chicago' },
        compared: '2026-05-05T22:00:00-05:00',
      },
      cause: {
        category: 'equipment_or_accident',
        party: 'carrier',
        confidence: 'stated',
        evidence: ['ev-note'],
      },
      eta: { by: 'Bo Chen', eventId: 'ev-note', source: 'user', statedAt: expect.any(String) },
      lastUpdate: { by: 'Bo Chen', eventId: 'ev-note', source: 'user' },
    })
    // What links need is beside the answer, where no model pays for it.
    expect(answer).not.toHaveProperty('grounds')
  })

  it.each([
    'po 5561',
    '#o-100',
    'FW: where is PO-5561?',
    'ord-late',
    'REF-7',
    'https://small.roserocket.com/#/ops/orders/ord-late',
  ])('understands %s', async (order) => {
    expect(await mcp.answer('explain_order_delay', { order })).toMatchObject({
      order: { id: 'ord-late' },
    })
  })

  it('never picks one of several equally good orders', async () => {
    const failed = await mcp.failure('explain_order_delay', { order: 'PO-300' })
    expect(failed.kind).toBe('ambiguous')
    expect(failed.details).toMatchObject({
      candidates: [{ id: 'ord-twin-a', why: { field: 'poNum' } }, { id: 'ord-twin-b' }],
    })
  })

  it('says so when there is no order on screen, or none of that name', async () => {
    expect((await mcp.failure('explain_order_delay', {})).kind).toBe('no_order_on_screen')
    expect((await mcp.failure('explain_order_delay', { order: 'PO-000777' })).kind).toBe(
      'not_found',
    )
    expect((await mcp.failure('explain_order_delay', { order: 'inv-1' })).kind).toMatch(
      /invalid_input|not_found/,
    )
  })

  it('tells a customer no blame, no quote, no internal words', async () => {
    const answer = await mcp.answer('explain_order_delay', {
      order: 'ord-late',
      audience: 'customer',
    })
    expect(answer).toMatchObject({ cause: { party: 'unknown', quote: null } })
    expect(JSON.stringify(answer)).not.toContain('road service')
  })

  it('needs at most three rounds of calls upstream', async () => {
    await mcp.answer('explain_order_delay', { order: 'PO-5561' })
    const rounds = await roundsOf(() => mcp.answer('explain_order_delay', { order: 'PO-5561' }))
    expect(rounds).toBeLessThanOrEqual(3)
    const byText = await roundsOf(() => mcp.answer('explain_order_delay', { order: '5561' }))
    expect(byText).toBeLessThanOrEqual(4)
  })

  it('stays small for an order with 300 events', async () => {
    const answer = await mcp.answer('explain_order_delay', { order: 'ord-long' })
    const raw = longHistory.events.filter(({ recordId }) => recordId === 'ord-long')
    console.log(
      `explain_order_delay: ${tokens(answer)} tokens; its ${raw.length} raw events: ${tokens(raw)}`,
    )
    expect(raw.length).toBeGreaterThanOrEqual(300)
    expect(tokens(answer)).toBeLessThanOrEqual(900)
  })
})

describe('orders that are odd', () => {
  it.each(['ord-no-tasks', 'ord-no-json', 'ord-bad-times', 'ord-contradiction', 'ord-no-zone'])(
    '%s gets an answer with what is unknown, never a crash',
    async (id) => {
      const answer = await mcp.answer('explain_order_delay', { order: id })
      expect(answer).toMatchObject({
        order: { id },
        unknowns: expect.arrayContaining([expect.any(String)]),
      })
      for (const name of [
        'get_order_timeline',
        'get_order_brief',
        'check_order_documents',
        'fetch',
      ]) {
        await mcp.answer(name, name === 'fetch' ? { id } : { order: id })
      }
    },
  )
})

describe('the other answers', () => {
  it('find_order says why each matches, with the customer', async () => {
    expect(await mcp.answer('find_order', { query: 'where is po 5561??' })).toMatchObject({
      matches: [{ id: 'ord-late', customer: 'Acme Foods', why: { value: 'PO-5561' } }],
      ambiguous: false,
    })
  })

  it('get_order_brief has five lines', async () => {
    const { lines } = await mcp.answer('get_order_brief', { order: 'O-100' })
    expect(lines).toHaveLength(5)
  })

  it('get_order_timeline is in stop-local time and pages', async () => {
    const first = await mcp.answer('get_order_timeline', { order: 'O-100', limit: 2 })
    expect(first.entries).toHaveLength(2)
    const second = await mcp.answer('get_order_timeline', {
      order: 'O-100',
      limit: 2,
      cursor: first.nextCursor,
    })
    expect(JSON.stringify(second.entries)).not.toBe(JSON.stringify(first.entries))
  })

  it('check_order_documents names what is missing', async () => {
    const answer = await mcp.answer('check_order_documents', { order: 'O-100' })
    expect(answer).toMatchObject({
      readyToInvoice: false,
      present: expect.arrayContaining(['billOfLading', 'customerPO']),
    })
  })

  it('draft_order_update gives nothing away', async () => {
    for (const language of ['en', 'fr', 'es']) {
      const draft = await mcp.answer('draft_order_update', {
        order: 'O-100',
        audience: 'customer',
        purpose: 'delay',
        language,
      })
      expect(String(draft.body)).not.toMatch(/Northline|road service|555/)
      expect(String(draft.subject).length).toBeGreaterThan(5)
    }
  })

  it('list_order_exceptions ranks with visible reasons and counts what it looked at', async () => {
    const answer = await mcp.answer('list_order_exceptions', {})
    expect(answer).toMatchObject({ considered: expect.any(Number), notLookedAt: 0 })
    const [worst] = Array.isArray(answer.exceptions) ? answer.exceptions : []
    expect(worst).toMatchObject({
      order: { id: expect.any(String) },
      score: expect.any(Number),
      reason: expect.any(String),
    })
  })

  it('search and fetch have exactly the shapes of ChatGPT', async () => {
    const result = await mcp.call('search', { query: 'PO-5561' })
    const [item] = result.content
    expect(item?.type === 'text' && JSON.parse(item.text)).toEqual(result.structuredContent)
    expect(result.structuredContent).toEqual({
      results: [
        {
          id: 'ord-late',
          title: 'O-100 · Acme Foods · in transit',
          url: expect.stringMatching(/^https?:\/\/.*ord-late$/),
        },
      ],
    })
    const fetched = await mcp.answer('fetch', { id: 'ord-late' })
    expect(Object.keys(fetched).sort()).toEqual(['id', 'metadata', 'text', 'title', 'url'])
    expect(await mcp.answer('search', { query: 'acme' })).toMatchObject({
      results: expect.arrayContaining([expect.objectContaining({ id: 'cust-acme' })]),
    })
  })
})

/** Rounds of calls that wait for each other: with a slow upstream, calls of one round begin together. */
async function roundsOf(work: () => Promise<unknown>): Promise<number> {
  const delayMs = 150
  await control('faults', 'POST', { path: '^/api/', delayMs })
  await control('requests', 'DELETE')
  await work()
  const { requests } = await (await fetch(`${bridge.sandboxUrl}/__sandbox/requests`)).json()
  await control('faults', 'DELETE')
  const starts = requests
    .map(({ at }: { at: string }) => Date.parse(at))
    .sort((one: number, other: number) => one - other)
  return starts.filter(
    (at: number, index: number) => index === 0 || at - (starts[index - 1] ?? 0) > delayMs / 2,
  ).length
}

async function control(what: string, method: string, body?: unknown) {
  await fetch(`${bridge.sandboxUrl}/__sandbox/${what}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
}
