/** The client against a real server: sign-in, waits, deadlines, aborts, concurrency and every kind of refusal. */
import { afterEach, describe, expect, test } from 'vitest'
import { RosebridgeError } from '../../../shared/errors.ts'
import { createRoseRocketClient } from '../../../shared/roserocket/create-client.ts'
import type { CallReport } from '../../../shared/roserocket/request.ts'
import type { TokenSource } from '../../../shared/roserocket/token-cache.ts'
import {
  type ScriptedAnswer,
  type ScriptedServer,
  type SeenRequest,
  startScriptedServer,
} from '../../helpers/scripted-server.ts'

const boardId = '7d2f0000-0000-4000-8000-000000000001'
const boards = [{ id: boardId, name: 'Orders', objectKey: 'order' }]
const fixedToken: TokenSource = { token: async () => 'secret-token', invalidate: () => undefined }

let server: ScriptedServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function clientOf(
  answer: (request: SeenRequest, index: number) => ScriptedAnswer,
  options: Partial<Parameters<typeof createRoseRocketClient>[0]> = {},
) {
  let index = 0
  const started = await startScriptedServer((request) => {
    if (request.path.endsWith('/boards/nav')) return { body: boards }
    index += 1
    return answer(request, index)
  })
  server = started
  return {
    requests: started.requests,
    mostAtOnce: started.mostAtOnce,
    client: createRoseRocketClient({ apiUrl: started.url, auth: fixedToken, ...options }),
  }
}

async function failureOf(work: Promise<unknown>): Promise<RosebridgeError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof RosebridgeError) return thrown
  throw new Error(`expected a RosebridgeError, got ${String(thrown)}`)
}

const order = { id: 'o-1', objectKey: 'order', fullId: 'O-1' }

describe('a call', () => {
  test('carries token, organisation and address, and reports itself without the query', async () => {
    const reports: CallReport[] = []
    const { client, requests } = await clientOf(() => ({ body: order }), {
      orgId: 'org-1',
      onCall: (report) => reports.push(report),
    })
    await client.get({ id: 'o/1?x', paths: ['customer.name', 'tasks'] })
    const [request] = requests
    expect(request?.path).toBe('/api/v2/platformModel/objects/o%2F1%3Fx')
    expect(request?.query.get('paths')).toBe('customer.name,tasks')
    expect(request?.headers.authorization).toBe('Bearer secret-token')
    expect(request?.headers['x-org-id']).toBe('org-1')
    expect(reports).toEqual([
      {
        method: 'GET',
        path: '/api/v2/platformModel/objects/o%2F1%3Fx',
        status: 200,
        durationMs: expect.any(Number),
      },
    ])
  })

  test('never leaves its endpoint by way of an id', async () => {
    const { client, requests } = await clientOf(() => ({ body: order }))
    for (const id of ['..', '.', '']) {
      expect((await failureOf(client.get({ id }))).kind).toBe('invalid_input')
    }
    expect(requests).toHaveLength(0)
  })

  test('keeps to the bound on requests under way', async () => {
    const { client, mostAtOnce, requests } = await clientOf(() => ({ body: order, delayMs: 20 }), {
      concurrency: 3,
    })
    await Promise.all(Array.from({ length: 20 }, (_, index) => client.get({ id: `o-${index}` })))
    expect(requests).toHaveLength(20)
    expect(mostAtOnce()).toBe(3)
  })
})

describe('statuses become named errors', () => {
  const nest = (statusCode: number, message: unknown) => ({ statusCode, message })
  const table: [number, unknown, string, RegExp][] = [
    [
      400,
      nest(400, ['json must be an object', 'and more']),
      'rejected',
      /json must be an object; and more/,
    ],
    [403, nest(403, 'Forbidden'), 'forbidden', /Forbidden/],
    [404, nest(404, 'no such record'), 'not_found', /no such record/],
    [409, nest(409, 'Group name is already in use.'), 'conflict', /already in use/],
    [422, nest(422, 'status must be one of new, booked'), 'rejected', /new, booked/],
    [418, '<html>teapot</html>', 'rejected', /status 418/],
    [500, nest(500, 'Internal server error'), 'upstream_unavailable', /Internal server error/],
    [302, '', 'upstream_invalid_reply', /redirect/],
    [200, '<html>Sign in</html>', 'upstream_invalid_reply', /web page/],
    [200, { id: 7 }, 'upstream_invalid_reply', /something unexpected/],
    [200, '', 'upstream_invalid_reply', /something unexpected/],
    [200, 'null', 'upstream_invalid_reply', /something unexpected/],
  ]
  test.each(table)('%s %j', async (status, body, kind, message) => {
    const { client, requests } = await clientOf(() => ({
      status,
      body,
      ...(status === 302 ? { headers: { location: '/elsewhere' } } : {}),
    }))
    const error = await failureOf(client.get({ id: 'o-1' }))
    expect(error.kind).toBe(kind)
    expect(error.message).toMatch(message)
    expect(error.nextStep).not.toBe('')
    expect(requests).toHaveLength(1)
  })

  test('a message is bounded and repeats neither tokens nor query strings nor invisible letters', async () => {
    const message = `Cannot GET /objects/autocomplete?searchTerm=acme Bearer abc eyJhbGciOiJI.eyJzdWIiOi.x \u202e${'long '.repeat(200)}`
    const { client } = await clientOf(() => ({ status: 404, body: { statusCode: 404, message } }))
    const error = await failureOf(client.autocomplete({ objectKey: 'order', term: 'acme' }))
    expect(error.message).not.toMatch(/acme|abc|eyJ|\u202e/)
    expect(error.message.length).toBeLessThan(400)
  })

  test('500 on search hints at the filters', async () => {
    const { client } = await clientOf(() => ({ status: 500, body: { statusCode: 500 } }))
    const error = await failureOf(client.search({ objectKey: 'order', limit: 10 }))
    expect(error.kind).toBe('upstream_unavailable')
    expect(error.nextStep).toMatch(/filters may not be supported/)
  })
})

describe('waiting and repeating', () => {
  const fast = { random: () => 0 }

  test.each([429, 502, 503, 504])('%s is retried for a read', async (status) => {
    const { client, requests } = await clientOf(
      (_request, index) => (index === 1 ? { status } : { body: order }),
      fast,
    )
    await expect(client.get({ id: 'o-1' })).resolves.toMatchObject({ id: 'o-1' })
    expect(requests).toHaveLength(2)
  })

  test('a cut connection is retried for searches, updates, upserts, deletes and member changes', async () => {
    const { client, requests } = await clientOf((_request, index) => {
      if (index % 2 === 1) return { cut: true }
      return { body: { ...order, total: 1, results: [order], added: 1, removed: 0 } }
    }, fast)
    await client.search({ objectKey: 'order', limit: 5 })
    await client.update({ id: 'o-1', objectKey: 'order', json: {} })
    await client.upsert({ objectKey: 'order', json: { externalId: 'e' } })
    await client.remove({ id: 'o-1', objectKey: 'order' })
    await client.removeMany({ objectKey: 'order', ids: ['o-1'] })
    await client.changeGroupMembers({ groupId: 'g', add: ['u'] })
    expect(requests.filter(({ path }) => !path.endsWith('/boards/nav'))).toHaveLength(12)
  })

  test('Retry-After that fits the deadline is waited for', async () => {
    const { client } = await clientOf(
      (_request, index) =>
        index === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { body: order },
      fast,
    )
    const startedAt = performance.now()
    await client.get({ id: 'o-1' })
    expect(performance.now() - startedAt).toBeGreaterThan(950)
  })

  test('Retry-After beyond the deadline goes to the caller at once, with the figures', async () => {
    const { client, requests } = await clientOf(() => ({
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
    const { client, requests } = await clientOf(
      () => ({ status: 503, headers: { 'retry-after': '0' } }),
      fast,
    )
    expect((await failureOf(client.get({ id: 'o-1' }))).kind).toBe('upstream_unavailable')
    expect(requests).toHaveLength(5)
  })

  test('a delete whose first answer was lost says so when the record is gone', async () => {
    const { client } = await clientOf(
      (_request, index) => (index === 1 ? { status: 502 } : { status: 404 }),
      fast,
    )
    const error = await failureOf(client.remove({ id: 'o-1', objectKey: 'order' }))
    expect(error.kind).toBe('not_found')
    expect(error.message).toMatch(/first attempt/)
  })
})

describe('writes that must not happen twice', () => {
  const writes = [
    ['create', (client: Client) => client.create({ objectKey: 'order', json: {} })],
    [
      'createEvent',
      (client: Client) => client.createEvent({ recordId: 'o-1', objectKey: 'order', text: 'hi' }),
    ],
    ['createUserGroup', (client: Client) => client.createUserGroup({ name: 'Night' })],
  ] as const
  type Client = ReturnType<typeof createRoseRocketClient>

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
      const { client, requests } = await clientOf(() => answer, { timeoutMs: 150 })
      const error = await failureOf(write(client))
      expect(error.kind).toBe('outcome_unknown')
      expect(error.nextStep).toMatch(/only if it is not there/)
      expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    })

    test(`${name}: 429 is passed on, asked once`, async () => {
      const { client, requests } = await clientOf(() => ({
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
    const { client } = await clientOf(() => ({ body: order }))
    await server?.close()
    const error = await failureOf(client.create({ objectKey: 'order', json: {} }))
    expect(error.kind).toBe('upstream_unavailable')
  })

  test('an upsert without an external id is refused before it is sent', async () => {
    const { client, requests } = await clientOf(() => ({ body: order }))
    const error = await failureOf(client.upsert({ objectKey: 'order', json: { name: 'x' } }))
    expect(error.kind).toBe('invalid_input')
    expect(requests).toHaveLength(0)
  })

  test('a cancelled create says that it may have happened', async () => {
    const { client } = await clientOf(() => ({ body: order, delayMs: 3_000 }))
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    const error = await failureOf(
      client.create({ objectKey: 'order', json: {} }, { signal: controller.signal }),
    )
    expect(error.kind).toBe('cancelled')
    expect(error.message).toMatch(/may have happened/)
  })
})

describe('deadline and abort', () => {
  test('the deadline covers all attempts', async () => {
    const { client, requests } = await clientOf(() => ({ body: order, delayMs: 5_000 }), {
      timeoutMs: 200,
      deadlineMs: 700,
      random: () => 0,
    })
    const startedAt = performance.now()
    const error = await failureOf(client.get({ id: 'o-1' }))
    expect(error.kind).toBe('upstream_timeout')
    expect(performance.now() - startedAt).toBeLessThan(1_200)
    expect(requests.length).toBeGreaterThan(1)
  })

  test('the deadline covers a sign-in that hangs', async () => {
    const { client } = await clientOf(() => ({ body: order }), {
      auth: { token: () => new Promise(() => undefined), invalidate: () => undefined },
      deadlineMs: 100,
    })
    expect((await failureOf(client.get({ id: 'o-1' }))).kind).toBe('upstream_timeout')
  })

  test.each([
    ['an answer that does not come', { delayMs: 5_000, body: order }],
    ['a wait the host asked for', { status: 429, headers: { 'retry-after': '10' } }],
  ])('an abort ends %s', async (_what, answer) => {
    const { client } = await clientOf(() => answer)
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 60)
    const startedAt = performance.now()
    const error = await failureOf(client.get({ id: 'o-1' }, { signal: controller.signal }))
    expect(error.kind).toBe('cancelled')
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  test('an abort ends the wait for a free slot, and the slot is not used', async () => {
    const { client, requests } = await clientOf(() => ({ body: order, delayMs: 300 }), {
      concurrency: 1,
    })
    const first = client.get({ id: 'o-1' })
    const controller = new AbortController()
    const second = client.get({ id: 'o-2' }, { signal: controller.signal })
    setTimeout(() => controller.abort(), 30)
    expect((await failureOf(second)).kind).toBe('cancelled')
    await first
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(requests.map(({ path }) => path.at(-1))).toEqual(['1'])
  })

  test('an abort reaches the connection', async () => {
    let closed = false
    const { client } = await clientOf(() => ({ body: order }), {
      fetch: (_input, init) => fetchThatHangs(_input, init, () => (closed = true)),
    })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 30)
    await failureOf(client.get({ id: 'o-1' }, { signal: controller.signal }))
    expect(closed).toBe(true)
  })

  test('a call that was aborted before it began asks nothing', async () => {
    const { client, requests } = await clientOf(() => ({ body: order }))
    const error = await failureOf(client.get({ id: 'o-1' }, { signal: AbortSignal.abort() }))
    expect(error.kind).toBe('cancelled')
    expect(requests).toHaveLength(0)
  })
})

function fetchThatHangs(
  input: Parameters<typeof fetch>[0],
  init: Parameters<typeof fetch>[1],
  onAbort: () => void,
): Promise<Response> {
  const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      onAbort()
      reject(new DOMException('aborted', 'AbortError'))
    })
  })
}
