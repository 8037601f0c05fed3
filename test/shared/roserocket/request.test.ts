/** The client against a real server: address, concurrency, deadlines, aborts and every kind of refusal. */
import { describe, expect, test } from 'vitest'
import type { CallReport } from '../../../shared/roserocket/request.ts'
import { failureOf } from '../../helpers/failure-of.ts'
import { startScriptedClient } from '../../helpers/scripted-client.ts'

const order = { id: 'o-1', objectKey: 'order', fullId: 'O-1' }

describe('a call', () => {
  test('carries token, organisation and address, and reports itself without the query', async () => {
    const reports: CallReport[] = []
    const { client, requests } = await startScriptedClient(() => ({ body: order }), {
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
    const { client, requests } = await startScriptedClient(() => ({ body: order }))
    for (const id of ['..', '.', '']) {
      expect((await failureOf(client.get({ id }))).kind).toBe('invalid_input')
    }
    expect(requests).toHaveLength(0)
  })

  test('keeps to the bound on requests under way', async () => {
    const { client, mostAtOnce, requests } = await startScriptedClient(
      () => ({ body: order, delayMs: 20 }),
      {
        concurrency: 3,
      },
    )
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
    const { client, requests } = await startScriptedClient(() => ({
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
    const { client } = await startScriptedClient(() => ({
      status: 404,
      body: { statusCode: 404, message },
    }))
    const error = await failureOf(client.autocomplete({ objectKey: 'order', term: 'acme' }))
    expect(error.message).not.toMatch(/acme|abc|eyJ|\u202e/)
    expect(error.message.length).toBeLessThan(400)
  })

  test('500 on search hints at the filters', async () => {
    const { client } = await startScriptedClient(() => ({ status: 500, body: { statusCode: 500 } }))
    const error = await failureOf(client.search({ objectKey: 'order', limit: 10 }))
    expect(error.kind).toBe('upstream_unavailable')
    expect(error.nextStep).toMatch(/filters may not be supported/)
  })
})

describe('deadline and abort', () => {
  test('the deadline covers all attempts', async () => {
    const { client, requests } = await startScriptedClient(
      () => ({ body: order, delayMs: 5_000 }),
      {
        timeoutMs: 200,
        deadlineMs: 700,
        random: () => 0,
      },
    )
    const startedAt = performance.now()
    const error = await failureOf(client.get({ id: 'o-1' }))
    expect(error.kind).toBe('upstream_timeout')
    expect(performance.now() - startedAt).toBeLessThan(1_200)
    expect(requests.length).toBeGreaterThan(1)
  })

  test('the deadline covers a sign-in that hangs', async () => {
    const { client } = await startScriptedClient(() => ({ body: order }), {
      auth: { token: () => new Promise(() => undefined), invalidate: () => undefined },
      deadlineMs: 100,
    })
    expect((await failureOf(client.get({ id: 'o-1' }))).kind).toBe('upstream_timeout')
  })

  test.each([
    ['an answer that does not come', { delayMs: 5_000, body: order }],
    ['a wait the host asked for', { status: 429, headers: { 'retry-after': '10' } }],
  ])('an abort ends %s', async (_what, answer) => {
    const { client } = await startScriptedClient(() => answer)
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 60)
    const startedAt = performance.now()
    const error = await failureOf(client.get({ id: 'o-1' }, { signal: controller.signal }))
    expect(error.kind).toBe('cancelled')
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })

  test('an abort ends the wait for a free slot, and the slot is not used', async () => {
    const { client, requests } = await startScriptedClient(() => ({ body: order, delayMs: 300 }), {
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
    const { client } = await startScriptedClient(() => ({ body: order }), {
      fetch: (_input, init) => fetchThatHangs(_input, init, () => (closed = true)),
    })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 30)
    await failureOf(client.get({ id: 'o-1' }, { signal: controller.signal }))
    expect(closed).toBe(true)
  })

  test('a call that was aborted before it began asks nothing', async () => {
    const { client, requests } = await startScriptedClient(() => ({ body: order }))
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
