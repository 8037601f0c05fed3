/** How often and how many at once a server may call: the pure judge by table, the rest through a real client. */
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { admit, createCallLimiter } from '../../../bridge/access/call-limits.ts'
import { describeError, RosebridgeError } from '../../../shared/errors.ts'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { setFault } from '../../helpers/connected-bridge.ts'
import { serverMaker } from '../../helpers/management.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { runHere } from '../cli-process.ts'

const limits = { callsPerMinute: 3, concurrentCalls: 2 }

const refused: readonly [string, readonly number[], number, number, unknown][] = [
  ['the third within the minute is let in', [0, 10_000], 0, 20_000, null],
  ['the fourth is not, until the first is a minute old', [0, 10_000, 20_000], 0, 45_500, [3, 15]],
  ['at that instant it is', [0, 10_000, 20_000], 0, 60_000, null],
  ['a moment before it is not', [0, 10_000, 20_000], 0, 59_999, [3, 1]],
  ['older calls count no more', [0, 1, 2], 1, 60_002, null],
  ['two run already', [], 2, 0, [2, 1]],
]

test.each(refused)('%s', (_what, calledAtMs, running, nowMs, figures) => {
  const judged = admit({ calledAtMs, running }, limits, nowMs)
  if (figures === null) {
    expect(judged).toMatchObject({ running: running + 1 })
    return
  }
  const { kind, ...error } = describeError(judged)
  expect(kind).toBe('rate_limited')
  expect([error['ratelimit-limit'], error['ratelimit-reset']]).toEqual(figures)
  expect(error['ratelimit-remaining']).toBe(0)
})

describe('the limiter', () => {
  it('counts each server by itself, and a call that ends twice once', () => {
    let nowMs = 0
    const limiter = createCallLimiter({ limits, nowMs: () => nowMs })
    const first = limiter.enter('a')
    if (!('leave' in first)) throw first.refusal
    limiter.enter('a')
    expect(limiter.enter('a')).toMatchObject({ refusal: expect.any(RosebridgeError) })
    expect(limiter.enter('b')).toHaveProperty('leave')
    first.leave()
    first.leave()
    limiter.enter('a')
    expect(limiter.enter('a')).toMatchObject({ isRepeated: false })
    nowMs = 120_000
    expect(limiter.enter('a')).toMatchObject({ isRepeated: true })
  })
})

describe('a server', () => {
  it('that calls too often is told when it may again; its lists and other servers are not held up', async () => {
    await using bridge = await startBridgeInside({
      callLimits: { callsPerMinute: 3, concurrentCalls: 8 },
    })
    const make = serverMaker(bridge)
    await using noisy = await connectClient((await make({ name: 'noisy' })).url)
    await using calm = await connectClient((await make({ name: 'calm' })).url)
    for (let count = 0; count < 3; count += 1) await noisy.answer('list_all_roserocket_boards')
    const failed = await noisy.failure('list_all_roserocket_boards')
    expect(failed).toMatchObject({
      kind: 'rate_limited',
      'ratelimit-limit': 3,
      'ratelimit-remaining': 0,
      nextStep: expect.stringMatching(/Call again in \d+ s/),
    })
    expect(z.number().min(1).max(60).safeParse(failed['ratelimit-reset']).success).toBe(true)
    for (let count = 0; count < 10; count += 1) await noisy.client.listTools()
    await calm.answer('list_all_roserocket_boards')
  })

  it('that floods leaves one line of it in the audit, also with calls that make no sense', async () => {
    await using bridge = await startBridgeInside({
      callLimits: { callsPerMinute: 3, concurrentCalls: 8 },
    })
    const server = await serverMaker(bridge)({ name: 'flood' })
    await using client = await connectClient(server.url)
    const nonsense = () => client.failure('find_order', { query: 7 })
    for (let count = 0; count < 3; count += 1) {
      expect(await nonsense()).toMatchObject({ kind: 'invalid_input' })
    }
    for (let count = 0; count < 5; count += 1) {
      expect(await nonsense()).toMatchObject({ kind: 'rate_limited' })
    }
    const { stdout } = await runHere([
      ...['audit', '--server', server.id, '--json'],
      ...['--data-dir', bridge.dataDirectory],
    ])
    const outcomes = [...stdout.matchAll(/"outcome":"(\w+)"/g)].map(([, outcome]) => outcome).sort()
    expect(outcomes).toEqual(['invalid_input', 'invalid_input', 'invalid_input', 'rate_limited'])
  })

  it('may make only so many calls at once; those that wait for a person do not count', async () => {
    await using bridge = await startBridgeInside({
      callLimits: { callsPerMinute: 100, concurrentCalls: 2 },
      approvalTimes: { waitMs: 15_000, lifeMs: 15_000 },
    })
    const server = await serverMaker(bridge)({ name: 'busy', config: { approval: 'ask' } })
    await using client = await connectClient(server.url)
    await setFault(
      { url: bridge.sandboxUrl },
      { method: 'GET', path: 'userGroups', delayMs: 1_500, times: 2 },
    )
    const slow = [1, 2].map(() => client.call('list_all_roserocket_user_groups'))
    await expect
      .poll(async () => (await client.call('list_all_roserocket_boards')).isError)
      .toBe(true)
    expect(await client.failure('list_all_roserocket_boards')).toMatchObject({
      kind: 'rate_limited',
      'ratelimit-limit': 2,
    })
    await Promise.all(slow)
    const waiting = ['A', 'B', 'C'].map((name) =>
      client.call('create_a_roserocket_user_group', { name }),
    )
    const headers = {
      authorization: `Bearer ${bridge.apiToken}`,
      'content-type': 'application/json',
    }
    const pending = async () =>
      z
        .object({ result: z.array(z.object({ id: z.string() })) })
        .parse(await (await fetch(`${bridge.url}/approvals`, { headers })).json()).result
    await expect.poll(async () => (await pending()).length).toBeGreaterThan(1)
    await client.answer('list_all_roserocket_boards')
    for (const { id } of await pending()) {
      await fetch(`${bridge.url}/approvals/${id}/deny`, { method: 'POST', headers, body: '{}' })
    }
    await Promise.all(waiting)
  })
})
