/** Every endpoint of the client: what it sends, in the envelopes the API wants, and what it makes of the answer. */
import { afterEach, describe, expect, test } from 'vitest'
import { createRoseRocketClient } from '../../../shared/roserocket/create-client.ts'
import { failureOf } from '../../helpers/failure-of.ts'
import {
  type ScriptedAnswer,
  type ScriptedServer,
  type SeenRequest,
  startScriptedServer,
} from '../../helpers/scripted-server.ts'
import { endpointCalls, orderBoardId } from './endpoint-calls.ts'

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
          { id: 'outside', name: 'Portal', objectKey, isExternal: true },
          { id: orderBoardId, name: 'Orders', objectKey, isExternal: false, icon: null },
          { id: 'more', name: 'More orders', objectKey },
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

describe('endpoints', () => {
  test.each(endpointCalls)(
    '$name',
    async ({ run, sent, json: body, query, answer, result, status }) => {
      const { client, requests } = await start(({ method, path }) =>
        `${method} ${path}` === sent ? { status: status ?? 200, body: answer } : {},
      )
      expect(await run(client)).toEqual(result)
      const request = requests.at(-1)
      expect(`${request?.method} ${request?.path}`).toBe(sent)
      if (body !== undefined) expect(request?.json()).toEqual(body)
      if (query !== undefined && request) expect(Object.fromEntries(request.query)).toEqual(query)
      if (request?.method === 'GET') expect(request.body).toBe('')
    },
  )

  test('groups of one name are read to the last page', async () => {
    const all = Array.from({ length: 230 }, (_, index) => ({ id: `g-${index}`, name: 'Night' }))
    const { client, requests } = await start((request) => {
      const { limit, offset } = request.json()
      const from = Number(offset)
      return { body: { total: 230, results: all.slice(from, from + Number(limit)) } }
    })
    expect(await client.searchUserGroups('Night')).toHaveLength(230)
    expect(requests).toHaveLength(3)
  })

  test('limits the API would refuse are refused here', async () => {
    const { client, requests } = await start(() => ({}))
    const calls = [
      client.search({ objectKey, limit: 1_001 }),
      client.search({ objectKey, limit: 0 }),
      client.events({ recordId: 'o', objectKey, limit: 201 }),
    ]
    for (const call of calls) expect((await failureOf(call)).kind).toBe('invalid_input')
    expect(requests).toHaveLength(0)
  })
})
