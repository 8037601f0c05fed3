/** An older client on stdin and stdout: asked in the middle of a call, told of changes, unaware of a lost session. */
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { currentPageUri } from '../../bridge/mcp/announcer.ts'
import { serveStdio } from '../../bridge/stdio/stdio-proxy.ts'
import { conformanceFixtures } from '../conformance/fixtures.ts'
import { type OwnBridge, startOwnBridge } from '../helpers/own-bridge.ts'

let own: OwnBridge
beforeAll(async () => {
  own = await startOwnBridge({ extension: () => conformanceFixtures(() => {}) })
})
afterAll(() => own?.[Symbol.asyncDispose]())

const messageSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string().optional(),
})

/** The proxy with a client that writes and reads lines. `tokens`: one for each time it looks for its bridge. */
function openProxy(tokens: readonly string[]) {
  const input = new PassThrough()
  const lines: z.infer<typeof messageSchema>[] = []
  let connections = 0
  const connect = async () => {
    connections += 1
    return { mcpUrl: `${own.bridge.url}/mcp`, token: tokens[connections - 1] ?? '' }
  }
  const served = serveStdio({
    input,
    write: (line) => lines.push(messageSchema.parse(JSON.parse(line))),
    connect,
    reconnect: connect,
    isStale: () => connections < tokens.length,
    signal: new AbortController().signal,
  })
  const send = (message: object) => {
    input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  }
  const coming = async (wanted: (line: z.infer<typeof messageSchema>) => boolean) => {
    await expect
      .poll(() => lines.some(wanted) || JSON.stringify(lines), { timeout: 5_000 })
      .toBe(true)
    return lines.find(wanted)
  }
  return {
    lines,
    send,
    coming,
    async ask(id: number, method: string, params: object = {}) {
      send({ id, method, params })
      return await coming((line) => line.id === id && line.method === undefined)
    },
    async end() {
      input.end()
      await served
    },
  }
}
const resourceUpdated = 'notifications/resources/updated'
const listChanged = 'notifications/tools/list_changed'
const introduction = {
  protocolVersion: '2025-11-25',
  capabilities: { elicitation: {} },
  clientInfo: { name: 'old', version: '1' },
}

describe('an older client on stdin and stdout', () => {
  it('is asked in the middle of a call', async () => {
    const { id } = await own.makeServer({})
    const proxy = openProxy([own.makeToken(id)])
    await proxy.ask(0, 'initialize', introduction)
    proxy.send({ method: 'notifications/initialized' })
    const answered = proxy.ask(1, 'tools/call', {
      name: 'test_elicitation',
      arguments: { message: 'Who?' },
    })
    const question = await proxy.coming(({ method }) => method === 'elicitation/create')
    proxy.send({
      id: question?.id,
      result: { action: 'accept', content: { username: 'ana', email: 'ana@small.test' } },
    })
    expect(JSON.stringify(await answered)).toContain('ana@small.test')
    await proxy.end()
  })

  it('goes on being told when its token ends, of what it subscribed to as well, without saying a word', async () => {
    const { id } = await own.makeServer({})
    const first = own.makeToken(id)
    const tokens = [first]
    const proxy = openProxy(tokens)
    await proxy.ask(0, 'initialize', introduction)
    proxy.send({ method: 'notifications/initialized' })
    await proxy.ask(1, 'resources/subscribe', { uri: currentPageUri })
    const updates = () => proxy.lines.filter(({ method }) => method === resourceUpdated).length
    own.show(null)
    await expect.poll(updates, { timeout: 5_000 }).toBe(1)
    tokens.push(own.makeToken(id))
    own.endToken(first)
    // The new session tells what may have changed meanwhile, then what does.
    await expect.poll(updates, { timeout: 10_000 }).toBe(2)
    own.show(null)
    await expect.poll(updates, { timeout: 5_000 }).toBe(3)
    expect(proxy.lines.filter((line) => line.id !== undefined)).toHaveLength(2)
    await proxy.end()
  })

  it('is told of a stale list, and goes on in a new session when its own is lost', async () => {
    const { id } = await own.makeServer({ methods: ['list'] })
    // The session belongs to the first token: with the second it is unknown.
    const tokens = [own.makeToken(id)]
    const proxy = openProxy(tokens)
    await proxy.ask(0, 'initialize', introduction)
    proxy.send({ method: 'notifications/initialized' })
    expect(JSON.stringify(await proxy.ask(1, 'tools/list'))).not.toContain('"find_order"')
    tokens.push(own.makeToken(id))
    expect(await proxy.ask(2, 'tools/list')).toHaveProperty('result')
    expect(proxy.lines.filter((line) => line.id === 0)).toHaveLength(1)
    // What changed while it was away is not known: it is told of everything, once.
    const changes = () => proxy.lines.filter(({ method }) => method === listChanged).length
    expect(changes()).toBe(1)
    await own.changeServer(id, { config: { methods: ['read'] } })
    await expect.poll(changes, { timeout: 5_000 }).toBe(2)
    expect(JSON.stringify(await proxy.ask(3, 'tools/list'))).toContain('"find_order"')
    await proxy.end()
  })
})
