/** The figures a bridge has of itself, with nothing handed in: how long things live and how much is let through, seen from outside. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createAudit } from '../../bridge/audit.ts'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { readWorldFile } from '../../bridge/sandbox/world/parse-world.ts'
import type { RunningBridgeHandle } from '../../bridge/start.ts'
import { clearFaults, connectSandboxes, setFault } from '../helpers/connected-bridge.ts'
import { createBrowser } from '../helpers/headless-browser.ts'
import { serverMaker } from '../helpers/management.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { rawOauth } from '../helpers/raw-oauth.ts'
import { requestOn } from '../helpers/sign-in.ts'
import { writeWorld } from '../helpers/small-world.ts'
import { entry } from './audit-desk.ts'
import { jsonOf, runHere } from './cli-process.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const write = {
  name: 'update_a_roserocket_object_by_id',
  arguments: { id: 'ord-new', object_key: 'order', json: { refNum: 'FIGURES' } },
}

let sandbox: RunningSandbox
let connected: Awaited<ReturnType<typeof connectSandboxes>>
let bridge: RunningBridgeHandle

beforeAll(async () => {
  sandbox = await startSandbox({ world: readWorldFile(writeWorld()) })
  connected = await connectSandboxes([sandbox])
  for (const [tool, days] of [
    ['too_old', 90.01],
    ['old', 89.99],
  ] as const) {
    const now = () => new Date(Date.now() - days * dayMs)
    createAudit({ store: connected.registries.store, now }).append({ ...entry, tool })
  }
  bridge = await connected.start()
})
afterAll(async () => {
  await bridge?.close()
  connected?.[Symbol.dispose]()
  await sandbox?.close()
})

const cli = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', connected.dataDir]))
const listOf = async <Shape extends z.ZodRawShape>(shape: Shape, ...args: string[]) =>
  z.object({ result: z.array(z.object(shape)) }).parse(await cli(...args)).result
const newServer = async (config: object = {}) => {
  const { token: apiToken } = connected.registries.apiTokens.create({ name: 'figures' })
  const ready = { bridgeUrl: bridge.url, accountId: bridge.accountId, apiToken }
  return await serverMaker({ ready })({ name: 'Figures', config })
}
const refusedWith = (limit: number) => ({
  error: { kind: 'rate_limited', 'ratelimit-limit': limit, 'ratelimit-remaining': 0 },
})

test('a server that nobody gave an end lives for 30 days', async () => {
  const made = z.object({ created_at: z.string(), expires_at: z.string() })
  const { created_at, expires_at } = made.parse(await newServer())
  expect(Date.parse(expires_at) - Date.parse(created_at)).toBe(30 * dayMs)
})

test('a person has ten minutes and five numbers for a client; its token lives for an hour', async () => {
  const raw = rawOauth(bridge.url)
  const clientId = await raw.newClient()
  const { id, number } = requestOn(await createBrowser().visit(raw.authorization(clientId).url))
  const [asked] = await listOf({ createdAt: z.string(), expiresAt: z.string() }, 'consents', 'list')
  const lifeMs = Date.parse(asked?.expiresAt ?? '') - Date.parse(asked?.createdAt ?? '')
  // The library counts in whole seconds.
  expect(Math.abs(lifeMs - 10 * minuteMs)).toBeLessThan(2_000)

  const wrong = number === '222222' ? '333333' : '222222'
  for (const left of [4, 3, 2, 1]) {
    expect(await cli('consents', 'allow', id, '--number', wrong)).toMatchObject({
      error: { kind: 'not_allowed', nextStep: expect.stringContaining(`${left} more`) },
    })
    expect(await listOf({ id: z.string() }, 'consents', 'list')).toEqual([{ id }])
  }
  await cli('consents', 'allow', id, '--number', wrong)
  expect(await listOf({ id: z.string() }, 'consents', 'list')).toEqual([])

  const tokens = await raw.newTokens(clientId, (request) =>
    cli('consents', 'allow', request.id, '--number', request.number),
  )
  expect(tokens.expires_in).toBe(60 * 60)
})

test('a call waits 25 s for a person, who has five minutes', async () => {
  await using client = await connectClient((await newServer({ approval: 'ask' })).url)
  const waits: (number | undefined)[] = []
  const answered = client.client.callTool(write, {
    onprogress: ({ total }) => void waits.push(total),
  })
  const waiting = () =>
    listOf({ id: z.string(), askedAt: z.string(), expiresAt: z.string() }, 'approvals', 'list')
  await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBe(1)
  const [approval] = await waiting()
  const lifeMs = Date.parse(approval?.expiresAt ?? '') - Date.parse(approval?.askedAt ?? '')
  expect(lifeMs).toBe(5 * minuteMs)
  await expect.poll(() => waits[0], { timeout: 10_000 }).toBe(25)
  await cli('approvals', 'deny', approval?.id ?? '')
  expect((await answered).isError).toBe(true)
})

test('a server may make 16 calls at once', async () => {
  await using client = await connectClient((await newServer()).url)
  await client.answer('list_all_roserocket_boards')
  await setFault(sandbox, { path: 'boards', delayMs: 2_000 })
  const calls = Array.from({ length: 17 }, () => client.call('list_all_roserocket_boards'))
  const results = await Promise.all(calls)
  await clearFaults(sandbox)
  const refused = results.filter(({ isError }) => isError === true)
  expect(refused.map(({ structuredContent }) => structuredContent)).toMatchObject([refusedWith(16)])
})

test('and 600 in a minute', { timeout: 60_000 }, async () => {
  await using client = await connectClient((await newServer()).url)
  const startedAtMs = performance.now()
  for (let round = 0; round < 50; round += 1) {
    const some = Array.from({ length: 12 }, () => client.call('get_current_order'))
    for (const { isError } of await Promise.all(some)) expect(isError).not.toBe(true)
  }
  const { structuredContent } = await client.call('get_current_order')
  expect(performance.now() - startedAtMs).toBeLessThan(minuteMs)
  expect(structuredContent).toMatchObject(refusedWith(600))
})

test('the audit keeps its lines for 90 days', async () => {
  const kept = (tool: string) => listOf({ tool: z.string() }, 'audit', '--tool', tool)
  expect(await kept('old')).toEqual([{ tool: 'old' }])
  expect(await kept('too_old')).toEqual([])
})
