/** Faults, request log, clock, and life and death of the server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningSandbox, startSandbox } from '../../../bridge/sandbox/start-sandbox.ts'
import { rawStatus } from '../../helpers/raw-status.ts'
import { smallWorld } from './small-world.ts'
import { readAnswer, type Visitor, visit } from './visitor.ts'

let sandbox: RunningSandbox
let visitor: Visitor
beforeEach(async () => {
  sandbox = await startSandbox({ world: smallWorld })
  visitor = await visit(sandbox)
})
afterEach(() => sandbox.close())

const control = async (method: string, path: string, body?: unknown) =>
  readAnswer(
    await fetch(`${sandbox.url}/__sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
const me = () => visitor.call('GET', '/api/v1/me')

describe('faults', () => {
  it('answer what they are told, so many times, then let go', async () => {
    await control('POST', 'faults', {
      ...{ method: 'get', path: '/api/v1/me$', status: 429, times: 2 },
      ...{ headers: { 'retry-after': '3' }, body: { message: 'slow down' } },
    })
    const first = await me()
    expect([first.status, first.headers.get('retry-after'), first.body.message]).toEqual([
      429,
      '3',
      'slow down',
    ])
    expect((await visitor.call('GET', '/boards/nav')).status).toBe(200)
    expect([(await me()).status, (await me()).status]).toEqual([429, 200])
  })

  it.each([
    [
      'HTML',
      { status: 502, body: '<html>Bad gateway</html>' },
      'text/html',
      '<html>Bad gateway</html>',
    ],
    ['rubbish under 200', { body: 'not json' }, 'application/json', 'not json'],
    ['only a status', { status: 503 }, 'application/json', ''],
    [
      'a type of its own',
      { body: 'x', headers: { 'content-type': 'text/plain' } },
      'text/plain',
      'x',
    ],
  ])('can send %s', async (_name, fault, type, body) => {
    await control('POST', 'faults', fault)
    const answer = await me()
    expect(answer.status).toBe('status' in fault ? fault.status : 200)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(answer.body).toBe(body)
    await control('DELETE', 'faults')
    expect((await me()).status).toBe(200)
  })

  it('delay the real answer', async () => {
    await control('POST', 'faults', { delayMs: 150 })
    const startedMs = performance.now()
    expect((await me()).status).toBe(200)
    expect(performance.now() - startedMs).toBeGreaterThan(140)
  })

  it('match the query too, and hit sign-in as well', async () => {
    await control('POST', 'faults', { path: 'limit=7', status: 500 })
    expect((await visitor.call('GET', '/events?recordId=o-1&objectKey=order&limit=7')).status).toBe(
      500,
    )
    expect((await visitor.call('GET', '/events?recordId=o-1&objectKey=order&limit=6')).status).toBe(
      200,
    )
    await control('POST', 'faults', { path: '^/oauth/token$', status: 500 })
    expect((await fetch(`${sandbox.url}/oauth/token`, { method: 'POST' })).status).toBe(500)
  })

  it.each([
    ['a broken pattern', { path: '(' }],
    ['a strange status', { status: 99 }],
    ['no number of times', { times: 0 }],
  ])('refuse %s', async (_name, fault) => {
    expect((await control('POST', 'faults', fault)).status).toBe(400)
  })
})

describe('request log', () => {
  it('lists every request but the control’s own, and empties', async () => {
    await control('DELETE', 'requests')
    await me()
    await visitor.call('GET', '/objects/nope?paths=customer')
    await fetch(`${sandbox.url}/nowhere`)
    const { body } = await control('GET', 'requests')
    expect(body.requests).toEqual([
      { method: 'GET', path: '/api/v1/me', status: 200, at: expect.any(String) },
      {
        method: 'GET',
        path: '/api/v2/platformModel/objects/nope',
        status: 404,
        at: expect.any(String),
      },
      { method: 'GET', path: '/nowhere', status: 404, at: expect.any(String) },
    ])
    await control('DELETE', 'requests')
    expect((await control('GET', 'requests')).body).toEqual({ requests: [] })
  })
})

describe('clock', () => {
  it('starts at the world’s now and runs on; setting it moves what is written next', async () => {
    const first = Date.parse((await control('GET', 'clock')).body.now)
    expect(first - Date.parse('2026-05-05T15:00:00Z')).toBeLessThan(20_000)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(Date.parse((await control('GET', 'clock')).body.now)).toBeGreaterThan(first)
    expect((await control('POST', 'clock', { now: '2026-06-01T08:00:00-04:00' })).status).toBe(200)
    const { body } = await visitor.call('POST', '/objects', { objectKey: 'order', json: {} })
    expect(body.createdAt).toMatch(/^2026-06-01T12:00:/)
    expect((await control('POST', 'clock', { now: 'tomorrow' })).status).toBe(400)
  })

  it('is real time in a world without now', async () => {
    const real = await startSandbox({ world: { ...smallWorld, now: undefined } })
    const { now } = await (await fetch(`${real.url}/__sandbox/clock`)).json()
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(5000)
    await real.close()
  })
})

describe('the door', () => {
  it.each<[string, Record<string, string>, number]>([
    ['foreign Host', { host: 'evil.example.test' }, 403],
    ['look-alike Host', { host: '127.0.0.1.evil.example.test' }, 403],
    ['foreign Origin', { origin: 'https://evil.example.test' }, 403],
    ['opaque Origin', { origin: 'null' }, 403],
    ['localhost', { host: 'localhost:1' }, 200],
  ])('of the control: %s', async (_name, headers, status) => {
    expect(await rawStatus(sandbox.url, '/__sandbox/clock', headers)).toBe(status)
  })

  it('refuses a body above 10 MB and lives on', async () => {
    const answer = await visitor.call('POST', '/objects', `{"json":"${'x'.repeat(10_500_000)}"}`)
    expect(answer.status).toBe(413)
    expect((await me()).status).toBe(200)
  })

  it('says so when the port is taken', async () => {
    const port = Number(new URL(sandbox.url).port)
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('closes twice without harm, and by its signal', async () => {
    const controller = new AbortController()
    const other = await startSandbox({ world: smallWorld, signal: controller.signal })
    controller.abort()
    await other.close()
    await other.close()
    await expect(fetch(`${other.url}/api/v1/me`)).rejects.toThrow()
    await expect(startSandbox({ signal: controller.signal })).rejects.toThrow()
  })
})
