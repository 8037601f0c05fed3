/** Boards found from the object key: looked up once, afresh when one is gone, never for ever. */
import { afterEach, describe, expect, test } from 'vitest'
import { createRoseRocketClient } from '../../../shared/roserocket/create-client.ts'
import { failureOf } from '../../helpers/failure-of.ts'
import {
  type ScriptedAnswer,
  type ScriptedServer,
  type SeenRequest,
  startScriptedServer,
} from '../../helpers/scripted-server.ts'

const boardOf = (number: number) => `7d2f0000-0000-4000-8000-00000000000${number}`
const objectKey = 'order'

let server: ScriptedServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(answer: (request: SeenRequest) => ScriptedAnswer) {
  server = await startScriptedServer((request) => {
    const reply = answer(request)
    if (reply.body !== undefined || reply.status !== undefined) return reply
    if (request.path.endsWith('/boards/nav')) {
      return {
        body: [
          { id: boardOf(9), name: 'Portal', objectKey: 'order', isExternal: true },
          { id: boardOf(1), name: 'Orders', objectKey: 'order', isExternal: false, icon: null },
          { id: boardOf(2), name: 'More orders', objectKey: 'order' },
        ],
      }
    }
    return { status: 404 }
  })
  const client = createRoseRocketClient({
    apiUrl: server.url,
    auth: { token: async () => 't', invalidate: () => undefined },
    random: () => 0,
  })
  return { client, requests: server.requests }
}

describe('boards', () => {
  const found = { total: 0, results: [] }
  const isNav = ({ path }: SeenRequest) => path.endsWith('/boards/nav')

  test('are looked up once for many searches at once', async () => {
    const { client, requests } = await start((request) => (isNav(request) ? {} : { body: found }))
    await Promise.all(Array.from({ length: 10 }, () => client.search({ objectKey, limit: 1 })))
    expect(requests.filter(isNav)).toHaveLength(1)
  })

  test('one search that gives up leaves the lookup to the others', async () => {
    const { client, requests } = await start((request) => (isNav(request) ? {} : { body: found }))
    const controller = new AbortController()
    const first = client.search({ objectKey, limit: 1 }, { signal: controller.signal })
    const second = client.search({ objectKey, limit: 1 })
    controller.abort()
    expect((await failureOf(first)).kind).toBe('cancelled')
    expect(await second).toEqual({ total: 0, records: [] })
    expect(requests.filter(isNav)).toHaveLength(1)
  })

  test('a type without a board is a clear error, and is looked for again next time', async () => {
    const { client, requests } = await start((request) => (isNav(request) ? {} : { body: found }))
    for (let times = 0; times < 2; times += 1) {
      const error = await failureOf(client.search({ objectKey: 'stop', limit: 1 }))
      expect(error.kind).toBe('not_found')
      expect(error.message).toContain('stop')
    }
    expect(requests.filter(isNav)).toHaveLength(2)
  })

  test('a board that is gone is looked up afresh, once', async () => {
    let current = 3
    const { client, requests } = await start((request) => {
      if (isNav(request)) return { body: [{ id: boardOf(current), name: 'Orders', objectKey }] }
      return request.json().boardId === boardOf(current)
        ? { body: found }
        : { status: 400, body: { statusCode: 400, message: ['unknown board'] } }
    })
    await client.search({ objectKey, limit: 1 })
    current = 4
    await client.search({ objectKey, limit: 1 })
    expect(requests.filter(isNav)).toHaveLength(2)
  })

  test('a board that stays unknown is told, not asked for ever', async () => {
    const { client, requests } = await start((request) =>
      isNav(request) ? {} : { status: 400, body: { message: ['boardId must be a UUID'] } },
    )
    const error = await failureOf(client.search({ objectKey, limit: 1 }))
    expect(error.kind).toBe('rejected')
    expect(error.message).toContain('boardId must be a UUID')
    expect(requests).toHaveLength(3)
  })

  test('a failed lookup is not remembered', async () => {
    let fails = true
    const { client } = await start((request) => {
      if (!isNav(request)) return { body: found }
      return fails ? { status: 403 } : {}
    })
    expect((await failureOf(client.search({ objectKey, limit: 1 }))).kind).toBe('forbidden')
    fails = false
    expect(await client.search({ objectKey, limit: 1 })).toEqual({ total: 0, records: [] })
  })
})
