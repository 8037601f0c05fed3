/** list_order_exceptions in a large world: bounded calls, the kinds asked for first, one failed reading is not all lost. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type BridgeProcess, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'

let bridge: BridgeProcess
let mcp: ConnectedClient
const listSchema = z.object({
  exceptions: z.array(
    z.object({ order: z.object({ id: z.string() }), kinds: z.array(z.string()) }),
  ),
  considered: z.number(),
  notLookedAt: z.number(),
  nextCursor: z.string().optional(),
})

beforeAll(async () => {
  bridge = await startBridgeProcess({ args: ['--orders', '10000', '--seed', '3'] })
  mcp = await connectClient(bridge.mcpUrl)
})
afterEach(() => control('faults', 'DELETE'))
afterAll(async () => {
  await mcp?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

async function list(input: Record<string, unknown>) {
  return listSchema.parse(await mcp.answer('list_order_exceptions', input))
}

async function control(what: string, method: string, body?: unknown): Promise<unknown> {
  const reply = await fetch(`${bridge.sandboxUrl}/__sandbox/${what}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return await reply.json().catch(() => null)
}

it('stays within a bounded number of calls and says what it did not look at', async () => {
  await control('requests', 'DELETE')
  const { considered, notLookedAt } = await list({})
  const { requests } = z
    .object({ requests: z.array(z.unknown()) })
    .parse(await control('requests', 'GET'))
  expect(requests.length).toBeLessThan(600)
  expect(considered).toBeGreaterThan(50)
  expect(notLookedAt).toBeGreaterThan(1_000)
})

it('reads first what can be of the kinds asked for', async () => {
  const late = await list({ kinds: ['late'], limit: 5 })
  expect(late.exceptions.length).toBeGreaterThan(0)
  const papers = await list({ kinds: ['missing_pod'], limit: 5 })
  expect(papers.exceptions.length).toBeGreaterThan(0)
  for (const { kinds } of papers.exceptions) expect(kinds).toContain('missing_pod')
})

it('pages without repeating or skipping', async () => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await list({ limit: 20, ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...page.exceptions.map(({ order }) => order.id))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  expect(ids.length).toBeGreaterThan(20)
  expect(new Set(ids).size).toBe(ids.length)
})

it('counts an order that cannot be read just now among those not looked at', async () => {
  const before = await list({})
  await control('faults', 'POST', { path: '/events', status: 500, times: 1 })
  const after = await list({})
  expect(after.considered).toBeLessThan(before.considered)
  expect(after.notLookedAt).toBeGreaterThan(before.notLookedAt)
})

it('fails clearly when no order at all can be read', async () => {
  await control('faults', 'POST', { path: '/objects/[^/]+$', method: 'GET', status: 500 })
  expect((await mcp.failure('list_order_exceptions', {})).kind).toBe('upstream_unavailable')
})
