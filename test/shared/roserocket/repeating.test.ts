/** Which calls are repeated when an answer is lost or refused for a while, and which never are. */
import { describe, expect, test } from 'vitest'
import type { RoseRocketClient } from '../../../shared/roserocket/client.ts'
import { failureOf } from '../../helpers/failure-of.ts'
import { startScriptedClient } from '../../helpers/scripted-client.ts'
import type { ScriptedAnswer } from '../../helpers/scripted-server.ts'

const order = { id: 'o-1', objectKey: 'order', fullId: 'O-1' }

describe('waiting and repeating', () => {
  const fast = { random: () => 0 }

  test.each([429, 502, 503, 504])('%s is retried for a read', async (status) => {
    const { client, requests } = await startScriptedClient(
      (_request, index) => (index === 1 ? { status } : { body: order }),
      fast,
    )
    await expect(client.get({ id: 'o-1' })).resolves.toMatchObject({ id: 'o-1' })
    expect(requests).toHaveLength(2)
  })

  test('a cut connection is retried for searches', async () => {
    const { client, requests } = await startScriptedClient(
      (_request, index) =>
        index % 2 === 1 ? { cut: true } : { body: { total: 1, results: [order] } },
      fast,
    )
    await client.search({ objectKey: 'order', limit: 5 })
    expect(requests.filter(({ path }) => !path.endsWith('/boards/nav'))).toHaveLength(2)
  })

  test('Retry-After that fits the deadline is waited for', async () => {
    const { client } = await startScriptedClient(
      (_request, index) =>
        index === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { body: order },
      fast,
    )
    const startedAt = performance.now()
    await client.get({ id: 'o-1' })
    expect(performance.now() - startedAt).toBeGreaterThan(950)
  })

  test('Retry-After beyond the deadline goes to the caller at once, with the figures', async () => {
    const { client, requests } = await startScriptedClient(() => ({
      status: 429,
      headers: { 'retry-after': '60', 'ratelimit-limit': '100', 'ratelimit-remaining': '0' },
      body: { statusCode: 429, message: 'Too Many Requests' },
    }))
    const startedAt = performance.now()
    const error = await failureOf(client.get({ id: 'o-1' }))
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    expect(error.kind).toBe('rate_limited')
    expect(error.rateLimit).toEqual({ limit: 100, remaining: 0, reset: 60 })
    expect(requests).toHaveLength(1)
  })

  test('a host that stays down is given up after five attempts', async () => {
    const { client, requests } = await startScriptedClient(
      () => ({ status: 503, headers: { 'retry-after': '0' } }),
      fast,
    )
    expect((await failureOf(client.get({ id: 'o-1' }))).kind).toBe('upstream_unavailable')
    expect(requests).toHaveLength(5)
  })
})

/** Writes that may be sent twice, as far as their effect goes, but not after an unclear outcome. */
const steady = [
  [
    'update',
    (client: RoseRocketClient) => client.update({ id: 'o-1', objectKey: 'order', json: {} }),
  ],
  [
    'upsert',
    (client: RoseRocketClient) => client.upsert({ objectKey: 'order', json: { externalId: 'e' } }),
  ],
  [
    'updateByExternalId',
    (client: RoseRocketClient) =>
      client.updateByExternalId({ objectKey: 'order', externalId: 'e', json: {} }),
  ],
  ['remove', (client: RoseRocketClient) => client.remove({ id: 'o-1', objectKey: 'order' })],
  [
    'removeByExternalId',
    (client: RoseRocketClient) =>
      client.removeByExternalId({ objectKey: 'order', externalId: 'e' }),
  ],
  [
    'removeMany',
    (client: RoseRocketClient) => client.removeMany({ objectKey: 'order', ids: ['o-1'] }),
  ],
  [
    'changeGroupMembers',
    (client: RoseRocketClient) => client.changeGroupMembers({ groupId: 'g', add: ['u'] }),
  ],
] as const

const sentWrites = (requests: readonly { readonly method: string; readonly path: string }[]) =>
  requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/boards/nav'))

describe('writes after a refusal', () => {
  const done = { body: { ...order, added: 1, removed: 0 } }
  const refusals: [string, ScriptedAnswer][] = [
    ['429', { status: 429, headers: { 'retry-after': '0' } }],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
  ]
  for (const [name, write] of steady) {
    test.each(refusals)(
      `${name}: %s is waited for, since nothing was done`,
      async (_what, refusal) => {
        let refused = false
        const { client, requests } = await startScriptedClient(
          ({ method, path }) => {
            if (method === 'GET' || path.endsWith('/boards/nav') || refused) return done
            refused = true
            return refusal
          },
          { random: () => 0 },
        )
        await write(client)
        expect(sentWrites(requests)).toHaveLength(2)
      },
    )
  }
})

describe('writes whose outcome is unclear', () => {
  const unclear: [string, ScriptedAnswer][] = [
    ['502', { status: 502 }],
    ['503 that says nothing more', { status: 503 }],
    ['504', { status: 504 }],
    ['a cut connection', { cut: true }],
    ['silence', { delayMs: 5_000 }],
  ]
  for (const [name, write] of steady) {
    test.each(unclear)(`${name}: %s is not sent again`, async (_what, answer) => {
      const { client, requests } = await startScriptedClient(
        ({ method, path }) =>
          method === 'GET' || path.endsWith('/boards/nav') ? { body: [] } : answer,
        { timeoutMs: 150, random: () => 0 },
      )
      const error = await failureOf(write(client))
      expect(error.kind).toBe('outcome_unknown')
      expect(error.nextStep).toMatch(/only (if|those)/)
      expect(sentWrites(requests)).toHaveLength(1)
    })
  }
})

describe('writes that must not happen twice', () => {
  const writes = [
    ['create', (client: RoseRocketClient) => client.create({ objectKey: 'order', json: {} })],
    [
      'createEvent',
      (client: RoseRocketClient) =>
        client.createEvent({ recordId: 'o-1', objectKey: 'order', text: 'hi' }),
    ],
    ['createUserGroup', (client: RoseRocketClient) => client.createUserGroup({ name: 'Night' })],
  ] as const

  const lost: [string, ScriptedAnswer][] = [
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504, body: '<html>gateway</html>' }],
    ['a cut connection', { cut: true }],
    ['silence', { delayMs: 5_000 }],
    ['a web page', { body: '<html></html>' }],
  ]
  for (const [name, write] of writes) {
    test.each(lost)(`${name}: %s leaves the outcome unknown, asked once`, async (_what, answer) => {
      const { client, requests } = await startScriptedClient(() => answer, { timeoutMs: 150 })
      const error = await failureOf(write(client))
      expect(error.kind).toBe('outcome_unknown')
      expect(error.nextStep).toMatch(/only if it is not there/)
      expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    })

    test(`${name}: 429 is passed on, asked once`, async () => {
      const { client, requests } = await startScriptedClient(() => ({
        status: 429,
        headers: { 'retry-after': '1' },
      }))
      const error = await failureOf(write(client))
      expect(error.kind).toBe('rate_limited')
      expect(error.rateLimit).toEqual({ reset: 1 })
      expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    })
  }

  test('a host that was never reached leaves no doubt', async () => {
    const { client, close } = await startScriptedClient(() => ({ body: order }))
    await close()
    const error = await failureOf(client.create({ objectKey: 'order', json: {} }))
    expect(error.kind).toBe('upstream_unavailable')
  })

  test('an upsert without an external id is refused before it is sent', async () => {
    const { client, requests } = await startScriptedClient(() => ({ body: order }))
    const error = await failureOf(client.upsert({ objectKey: 'order', json: { name: 'x' } }))
    expect(error.kind).toBe('invalid_input')
    expect(requests).toHaveLength(0)
  })

  test('a cancelled create says that it may have happened', async () => {
    const { client } = await startScriptedClient(() => ({ body: order, delayMs: 3_000 }))
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    const error = await failureOf(
      client.create({ objectKey: 'order', json: {} }, { signal: controller.signal }),
    )
    expect(error.kind).toBe('cancelled')
    expect(error.message).toMatch(/may have happened/)
  })
})
