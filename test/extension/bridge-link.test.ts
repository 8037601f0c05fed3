/** The link's own rules, over real sockets: whom it tells anything, which address it keeps to, how soon silence is told. */
import { createServer } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { createBridgeLink } from '../../extension/background/bridge-link.ts'
import type { LinkState } from '../../extension/link-state.ts'
import { proofOf, randomToken, verifierOf } from '../../shared/wire/proof.ts'

const callSchema = z.object({
  type: z.string(),
  id: z.int(),
  name: z.optional(z.string()),
  input: z.optional(z.record(z.string(), z.unknown())),
})
type Call = z.output<typeof callSchema>

const verifier = await verifierOf('the secret')
const kept = { deviceId: 'd-1', verifier, bridgeId: 'b-1', name: 'Chrome on Linux' }
const page = {
  kind: 'order',
  certainty: 'url' as const,
  organisation: null,
  url: 'https://acme.roserocket.com/',
  title: 'An order',
  tabId: 1,
  visible: true,
  seenAt: '2026-09-16T10:00:00Z',
  focusedAt: '2026-09-16T10:00:00Z',
}

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Something that speaks as a bridge does; `isHonest`: it knows the browser's secret. */
async function startTalker(isHonest: boolean) {
  const heard: Call[] = []
  let isSilent = false
  let theirNonce = ''
  const ids = { deviceId: 'd-1', bridgeId: 'b-1' }
  const answers: Readonly<Record<string, (call: Call) => Promise<object> | object>> = {
    hello(call) {
      theirNonce = String(call.input?.nonce)
      const introduction = { protocol: 1, bridgeId: 'b-1', bridgeVersion: '1.0' }
      return { state: 'challenge', ...introduction, nonce: randomToken() }
    },
    async proof() {
      // Long enough for anybody in a hurry to say too much.
      await new Promise((resolve) => setTimeout(resolve, 150))
      const proof = isHonest
        ? await proofOf(verifier, { role: 'bridge', nonce: theirNonce, ...ids })
        : randomToken()
      return { proof, name: 'Chrome on Linux' }
    },
    ping: () => ({ at: new Date().toISOString() }),
    'waiting.watch': () => ({ writes: [], clients: [] }),
    tool: () => ({ output: { matches: ['made up'] } }),
  }
  const server = createServer((_request, response) => response.writeHead(404).end())
  const sockets = new WebSocketServer({ server })
  const hear = async (socket: ServerSocket, text: string) => {
    const call = callSchema.parse(JSON.parse(text))
    if (call.type !== 'call') return
    heard.push(call)
    const output = await (answers[call.name ?? '']?.(call) ?? {})
    if (!isSilent) socket.send(JSON.stringify({ type: 'reply', id: call.id, output }))
  }
  sockets.on('connection', (socket) =>
    socket.on('message', (data) => void hear(socket, String(data))),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(async () => {
    for (const socket of sockets.clients) socket.terminate()
    await new Promise((resolve) => server.close(resolve).closeAllConnections())
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it has no port')
  return {
    address: `127.0.0.1:${address.port}`,
    heard: (name: string) => heard.filter((call) => call.name === name),
    silence(silent: boolean) {
      isSilent = silent
    },
  }
}

/** A link that looks where `address` says now. */
function openLink(
  address: () => string,
  reached: (url: string) => Promise<unknown> = async () => null,
) {
  const states: LinkState['name'][] = []
  const link = createBridgeLink({
    address: async () => address(),
    memory: { load: async () => kept, keep: async () => {}, forget: async () => {} },
    outside: { openSocket: (url) => new WebSocket(url), fetch: (url) => reached(url) },
    browser: 'Chrome on Linux',
    extensionVersion: '1.0',
    now: () => new Date(),
    onState: ({ name }) => states.push(name),
    onWaiting: () => {},
  })
  ends.push(async () => link.attend('none'))
  return { link, states }
}
const within = (timeout: number) => ({ timeout, interval: 10 })
const lookUp = (link: ReturnType<typeof openLink>['link']) =>
  link.ask('tool', { tool: 'find_order', input: { query: 'PO-8842' } })

describe('another program on the port', () => {
  it('is told nothing, however often it is met, and answers nothing', async () => {
    const impostor = await startTalker(false)
    const { link, states } = openLink(() => impostor.address)
    link.attend('watched')
    link.showPages([page])
    await vi.waitFor(() => expect(states).toContain('impostor'), within(2_000))
    const tries: Promise<string>[] = []
    for (let time = 0; time < 15; time += 1) {
      // Heard at once: a refusal that is looked at only later counts as one that nobody heard.
      tries.push(
        lookUp(link).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    expect(await Promise.all(tries)).not.toContain('answered')
    expect(impostor.heard('proof').length).toBeGreaterThan(1)
    expect([...impostor.heard('tool'), ...impostor.heard('pages')]).toEqual([])
  })

  it('is told apart from the bridge, which is asked as soon as it has proven itself', async () => {
    const bridge = await startTalker(true)
    const { link } = openLink(() => bridge.address)
    link.attend('watched')
    expect(await lookUp(link)).toEqual({ output: { matches: ['made up'] } })
    expect(link.state().name).toBe('connected')
  })
})

it('tells the bridge of an unpairing also while the link is only on its way', async () => {
  const bridge = await startTalker(true)
  const { link } = openLink(() => bridge.address)
  link.attend('watched')
  await link.unpair()
  expect(bridge.heard('unpair')).toHaveLength(1)
})

it('forgets a pairing at once where nothing answers', async () => {
  const { link } = openLink(
    () => '127.0.0.1:1',
    () => Promise.reject(new TypeError('refused')),
  )
  link.attend('watched')
  const startedAt = performance.now()
  await link.unpair()
  expect(performance.now() - startedAt).toBeLessThan(2_000)
})

it('keeps to the address as it is now, though an earlier one answers later', async () => {
  const [before, after] = [await startTalker(true), await startTalker(true)]
  let address = before.address
  let letThrough = () => {}
  const { link } = openLink(
    () => address,
    (url) =>
      url.includes(before.address)
        ? new Promise<void>((resolve) => {
            letThrough = resolve
          })
        : Promise.resolve(),
  )
  link.attend('open')
  await vi.waitFor(() => expect(link.state().address).toBe(before.address), within(1_000))
  address = after.address
  link.restart()
  letThrough()
  await vi.waitFor(() => expect(link.state().name).toBe('connected'), within(2_000))
  expect(link.state().address).toBe(after.address)
  expect(before.heard('hello')).toEqual([])
})

describe('a bridge that falls silent', () => {
  it('is told of within a second of somebody looking, also while an answer was waited for', async () => {
    const bridge = await startTalker(true)
    const { link } = openLink(() => bridge.address)
    link.attend('open')
    await vi.waitFor(() => expect(link.state().name).toBe('connected'), within(2_000))
    bridge.silence(true)
    // A beat that waits as patiently as nobody looking makes it.
    link.wake()
    await vi.waitFor(() => expect(bridge.heard('ping')).toHaveLength(1), within(1_000))
    link.attend('watched')
    await vi.waitFor(() => expect(link.state().name).toBe('not_answering'), within(1_000))
  })

  it('learns what came on screen meanwhile', async () => {
    const bridge = await startTalker(true)
    const { link } = openLink(() => bridge.address)
    link.attend('watched')
    await vi.waitFor(() => expect(link.state().name).toBe('connected'), within(2_000))
    bridge.silence(true)
    await vi.waitFor(() => expect(link.state().name).toBe('not_answering'), within(2_000))
    link.showPages([page])
    bridge.silence(false)
    await vi.waitFor(() => expect(link.state().name).toBe('connected'), within(2_000))
    await vi.waitFor(() => expect(bridge.heard('pages')).toHaveLength(1), within(500))
  })
})
