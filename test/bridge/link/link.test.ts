/** The link from outside: the door, pairing and its abuse, proofs, several browsers, what is on screen. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OpenPage } from '../../../shared/wire/open-page.ts'
import { isProof, proofOf, verifierOf } from '../../../shared/wire/proof.ts'
import { connectToLink, extensionOrigin } from '../../helpers/link-client.ts'
import { startLink, type TestBridge } from '../../helpers/start-link.ts'

const open: TestBridge[] = []
async function bridgeWith(options: Parameters<typeof startLink>[0] = {}) {
  const bridge = await startLink(options)
  open.push(bridge)
  return bridge
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((bridge) => bridge.close()))
})

const page = (facts: Partial<OpenPage> = {}): OpenPage => ({
  tabId: 1,
  kind: 'order',
  id: 'o-1',
  certainty: 'url',
  organisation: 'acme',
  url: 'https://acme.roserocket.com/#/ops/orders/o-1',
  title: 'O-1',
  visible: true,
  seenAt: '2026-03-01T10:00:00.000Z',
  focusedAt: '2026-03-01T10:00:00.000Z',
  ...facts,
})

describe('the door', () => {
  it.each([
    ['a web page', { origin: 'https://acme.roserocket.com' }, 403],
    ['a local page', { origin: 'http://127.0.0.1:3000' }, 403],
    ['no origin', { origin: '' }, 403],
    ['a null origin', { origin: 'null' }, 403],
    ['a look-alike origin', { origin: 'https://chrome-extension://abc' }, 403],
    ['an origin with more behind', { origin: `${extensionOrigin}.evil.test` }, 403],
    ['a rebound name', { host: 'bridge.evil.test' }, 403],
    ['a look-alike host', { host: '127.0.0.1.evil.test' }, 403],
    ['another path', { path: '/mcp' }, 404],
  ])('turns away %s', async (_name, how, status) => {
    const { port } = await bridgeWith()
    await expect(connectToLink(port, how)).rejects.toThrow(`status ${status}`)
  })

  it('keeps no connection of whoever is turned away, though that one does not hang up', async () => {
    const { port } = await bridgeWith()
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const closed = new Promise<void>((resolve) => socket.on('error', () => {}).on('close', resolve))
    const asked = ['GET /extension HTTP/1.1', 'Host: bridge.evil.test', 'Connection: Upgrade']
    socket.write(`${[...asked, 'Upgrade: websocket'].join('\r\n')}\r\n\r\n`)
    await once(socket.resume(), 'end')
    const talking = setInterval(() => socket.write('x'), 20)
    await closed
    clearInterval(talking)
  })

  it.each([
    ['Chrome', { origin: extensionOrigin }],
    ['Firefox', { origin: 'moz-extension://0f3c8a1e-2b4d-4c6e-8f90-123456789abc' }],
    ['localhost by name', { host: 'localhost:8722' }],
  ])('lets %s in', async (_name, how) => {
    const { port } = await bridgeWith()
    const client = await connectToLink(port, how)
    expect(await client.hello(null)).toMatchObject({ state: 'not_paired', bridgeId: 'bridge-1' })
  })
})

describe('pairing', () => {
  it('gives a device of its own, once per code', async () => {
    const { port, link, devices } = await bridgeWith()
    const { code } = link.pairing.newCode()
    const client = await connectToLink(port)
    const kept = await client.pair(`${code.slice(0, 3)} ${code.slice(3)}`)
    expect(Buffer.from(kept.secret, 'base64url')).toHaveLength(32)
    expect(devices.list()).toMatchObject([{ id: kept.deviceId, origin: extensionOrigin }])
    expect(JSON.stringify(devices.list())).not.toContain(kept.secret)
    await expect(client.peer.ask('pair', { code })).resolves.toEqual({ state: 'none' })
    expect(await client.peer.ask('status', {})).toMatchObject({ sandbox: true })
  })

  it('burns the code at the fifth wrong try, over whatever sockets', async () => {
    const { port, link } = await bridgeWith()
    const { code } = link.pairing.newCode()
    const wrong = code === '000000' ? '000001' : '000000'
    const outcomes: unknown[] = []
    for (let n = 0; n < 5; n += 1) {
      const client = await connectToLink(port)
      outcomes.push(await client.peer.ask('pair', { code: wrong }))
    }
    expect(outcomes).toEqual([
      { state: 'wrong', left: 4 },
      { state: 'wrong', left: 3 },
      { state: 'wrong', left: 2 },
      { state: 'wrong', left: 1 },
      { state: 'burnt' },
    ])
    const late = await connectToLink(port)
    expect(await late.peer.ask('pair', { code })).toEqual({ state: 'burnt' })
    expect(link.pairing.current()).toBeNull()
    const next = link.pairing.newCode()
    await expect(late.pair(next.code)).resolves.toMatchObject({ state: 'paired' })
  })

  it('ends after ten minutes to the instant', async () => {
    let at = Date.parse('2026-03-01T10:00:00.000Z')
    const { port, link } = await bridgeWith({ now: () => new Date(at) })
    const { code, expiresAt } = link.pairing.newCode()
    expect(expiresAt).toBe('2026-03-01T10:10:00.000Z')
    at += 10 * 60_000 - 1
    expect(link.pairing.current()).toMatchObject({ code })
    at += 1
    const client = await connectToLink(port)
    expect(await client.peer.ask('pair', { code })).toEqual({ state: 'expired' })
  })

  it('logs no code, secret or proof', async () => {
    const { port, link, log } = await bridgeWith()
    const { code } = link.pairing.newCode()
    const client = await connectToLink(port)
    const kept = await client.pair(code)
    const again = await connectToLink(port)
    const { proof } = await again.prove(kept)
    expect(log.length).toBeGreaterThan(1)
    for (const secret of [code, kept.secret, proof]) expect(log.join('\n')).not.toContain(secret)
  })
})

describe('the proof', () => {
  async function paired() {
    const bridge = await bridgeWith()
    const first = await connectToLink(bridge.port)
    const kept = await first.pair(bridge.link.pairing.newCode().code)
    first.peer.close()
    return { ...bridge, kept }
  }

  it('goes both ways: the bridge proves itself too', async () => {
    const { port, kept } = await paired()
    const client = await connectToLink(port)
    const { answer, nonce, verifier, bridgeId } = await client.prove(kept)
    const facts = { nonce, deviceId: kept.deviceId, bridgeId }
    expect(await isProof(answer.proof, verifier, { role: 'bridge', ...facts })).toBe(true)
    expect(await isProof(answer.proof, verifier, { role: 'browser', ...facts })).toBe(false)
    expect(await client.peer.ask('status', {})).toMatchObject({ bridgeVersion: '0.0.1' })
  })

  it('is worth nothing when replayed, on a new socket or the same', async () => {
    const { port, kept } = await paired()
    const honest = await connectToLink(port)
    const { proof } = await honest.prove(kept)
    const thief = await connectToLink(port)
    await thief.hello(kept.deviceId)
    await expect(thief.peer.ask('proof', { proof })).rejects.toMatchObject({
      facts: { kind: 'not_paired' },
    })
    await expect(honest.peer.ask('proof', { proof })).rejects.toMatchObject({
      facts: { kind: 'not_paired' },
    })
    await expect(thief.peer.ask('status', {})).rejects.toMatchObject({
      facts: { kind: 'not_paired' },
    })
  })

  it('gets one try per challenge', async () => {
    const { port, kept } = await paired()
    const client = await connectToLink(port)
    const challenge = await client.hello(kept.deviceId)
    if (challenge.state !== 'challenge') throw new Error(challenge.state)
    const { nonce, bridgeId } = challenge
    const verifier = await verifierOf(kept.secret)
    const facts = { role: 'browser' as const, nonce, deviceId: kept.deviceId, bridgeId }
    await expect(client.peer.ask('proof', { proof: 'A'.repeat(43) })).rejects.toThrow()
    await expect(
      client.peer.ask('proof', { proof: await proofOf(verifier, facts) }),
    ).rejects.toThrow('no open challenge')
  })

  it('counts only from the extension that was paired', async () => {
    const { port, kept } = await paired()
    const other = await connectToLink(port, {
      origin: 'chrome-extension://ppppppppppppppppppppppppppppppppp',
    })
    expect(await other.hello(kept.deviceId)).toMatchObject({ state: 'not_paired' })
  })

  it('comes before everything else', async () => {
    const { port } = await paired()
    const { hello, peer } = await connectToLink(port)
    await hello(null)
    const asked = [
      peer.ask('tool', { tool: 'find_order', input: {} }),
      peer.ask('pages', { pages: [page()] }),
      peer.ask('servers.list', {}),
      peer.ask('status', {}),
    ]
    for (const answer of asked) {
      await expect(answer).rejects.toMatchObject({ facts: { kind: 'not_paired' } })
    }
  })

  it('says which side is too old', async () => {
    const { port } = await paired()
    const client = await connectToLink(port)
    expect(await client.hello(null, undefined, 0)).toMatchObject({ outdated: 'extension' })
    expect(await client.hello(null, undefined, 99)).toMatchObject({ outdated: 'bridge' })
  })

  it('is worth nothing once the browser is unpaired', async () => {
    const { port, kept, link } = await paired()
    const client = await connectToLink(port)
    await client.prove(kept)
    link.forget(kept.deviceId)
    expect(await client.closed).toBe(4002)
    const again = await connectToLink(port)
    expect(await again.hello(kept.deviceId)).toMatchObject({ state: 'not_paired' })
  })
})

describe('unpairing from the browser', () => {
  it('makes the bridge forget it, after saying so', async () => {
    const { port, link, devices } = await bridgeWith()
    const client = await connectToLink(port)
    const kept = await client.pair(link.pairing.newCode().code)
    expect(await client.peer.ask('unpair', {})).toEqual({})
    expect(await client.closed).toBe(4002)
    expect(devices.list()).toEqual([])
    const again = await connectToLink(port)
    expect(await again.hello(kept.deviceId)).toMatchObject({ state: 'not_paired' })
  })
})

describe('several browsers', () => {
  async function browsers(count: number, bridge: TestBridge) {
    const clients = []
    for (let n = 0; n < count; n += 1) {
      const client = await connectToLink(bridge.port)
      await client.pair(bridge.link.pairing.newCode().code)
      clients.push(client)
    }
    return clients
  }

  it('are each named, and none is evicted', async () => {
    const bridge = await bridgeWith()
    const clients = await browsers(3, bridge)
    expect(bridge.link.devices().map(({ name }) => name)).toEqual([
      'Chrome on Linux',
      'Chrome on Linux 2',
      'Chrome on Linux 3',
    ])
    for (const { peer } of clients) expect(await peer.ask('ping', {})).toHaveProperty('at')
    expect(bridge.link.devices().map(({ connections }) => connections)).toEqual([1, 1, 1])
  })

  it('keeps both connections of a copied profile', async () => {
    const bridge = await bridgeWith()
    const [first] = await browsers(1, bridge)
    const second = await connectToLink(bridge.port)
    const kept = await second.pair(bridge.link.pairing.newCode().code)
    const third = await connectToLink(bridge.port)
    await third.prove(kept)
    for (const client of [first, second, third]) {
      expect(await client?.peer.ask('ping', {})).toHaveProperty('at')
    }
    expect(bridge.link.devices().map(({ connections }) => connections)).toEqual([1, 2])
  })

  it('lets the newest focused tab of the organisation decide', async () => {
    const bridge = await bridgeWith()
    const [work, home] = await browsers(2, bridge)
    expect(bridge.link.onScreen()).toEqual({ page: null, reason: 'no_page' })
    await work?.peer.ask('pages', {
      pages: [page({ id: 'old', focusedAt: '2026-03-01T09:00:00.000Z' }), page({ tabId: 2 })],
    })
    await home?.peer.ask('pages', {
      pages: [
        page({
          id: 'theirs',
          organisation: 'other',
          url: 'https://other.roserocket.com/#/ops/orders/theirs',
          focusedAt: '2026-03-01T11:00:00.000Z',
        }),
      ],
    })
    expect(bridge.link.onScreen().page).toMatchObject({
      id: 'theirs',
      browser: 'Chrome on Linux 2',
    })
    expect(bridge.link.onScreen({ subdomain: 'acme' }).page).toMatchObject({
      id: 'o-1',
      browser: 'Chrome on Linux',
    })
    expect(bridge.link.onScreen({ subdomain: 'third' })).toEqual({
      page: null,
      reason: 'other_organisation',
    })
  })

  it('tells how old the knowledge of a lost browser is, until it says nothing any more', async () => {
    let at = Date.parse('2026-03-01T10:00:00.000Z')
    const bridge = await bridgeWith({ now: () => new Date(at) })
    const [only] = await browsers(1, bridge)
    await only?.peer.ask('pages', { pages: [page()] })
    at += 15_000
    await only?.peer.ask('ping', {})
    expect(bridge.link.onScreen().page?.seenAt).toBe('2026-03-01T10:00:15.000Z')
    only?.socket.terminate()
    await vi.waitFor(() => expect(bridge.link.devices()[0]?.connections).toBe(0))
    at += 60_000
    expect(bridge.link.onScreen().page?.seenAt).toBe('2026-03-01T10:00:15.000Z')
    at += 15 * 60_000
    expect(bridge.link.onScreen()).toEqual({ page: null, reason: 'no_browser' })
  })
})

describe('a hostile paired browser', () => {
  it.each([
    ['an address that is none', { url: 'javascript:alert(1)' }],
    ['a title of 8 kB', { title: 'x'.repeat(8192) }],
    ['a time that is none', { seenAt: 'yesterday' }],
  ])('cannot report %s', async (_name, facts) => {
    const bridge = await bridgeWith()
    const client = await connectToLink(bridge.port)
    await client.pair(bridge.link.pairing.newCode().code)
    await expect(client.peer.ask('pages', { pages: [page(facts)] })).rejects.toMatchObject({
      facts: { kind: 'invalid_input' },
    })
    expect(bridge.link.onScreen().page).toBeNull()
  })

  it('is cut off when it sends a megabyte, and the bridge lives on', async () => {
    const bridge = await bridgeWith()
    const client = await connectToLink(bridge.port)
    client.socket.send('x'.repeat(1024 * 1024 + 1))
    expect(await client.closed).toBe(1009)
    const next = await connectToLink(bridge.port)
    expect(await next.peer.ask('ping', {})).toHaveProperty('at')
  })
})
