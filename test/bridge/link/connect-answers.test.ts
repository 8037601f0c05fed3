/** What a paired browser may ask about tunnel, servers and configurations; and that an unpaired one may not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configuredClients } from '../../../shared/wire/connect-exchanges.ts'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { connectToLink } from '../../helpers/link-client.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { createStandInTunnel } from '../../helpers/stand-in-tunnel.ts'

const stand = createStandInTunnel(['https://desk.example.com'])
let bridge: Awaited<ReturnType<typeof startBridgeInside>>
let browser: Awaited<ReturnType<typeof connectToLink>>
const ask: (typeof browser)['peer']['ask'] = (...asked) => browser.peer.ask(...asked)

beforeAll(async () => {
  bridge = await startBridgeInside({
    tunnelProviders: [stand.provider],
    fetchOutside: stand.fetch,
    ownCommand: ['/usr/bin/node', '/opt/rosebridge/cli.js'],
  })
  browser = await connectToLink(Number(new URL(bridge.url).port))
})
afterAll(async () => {
  browser.socket.close()
  await bridge[Symbol.asyncDispose]()
})

it('are not answered before pairing', async () => {
  await browser.hello(null)
  await expect(ask('tunnel.start', { seconds: 60 })).rejects.toThrow('not paired')
  await expect(ask('servers.configure', { client: 'cursor' })).rejects.toThrow('not paired')
  expect(stand.isOpen()).toBe(false)
  await browser.pair(bridge.pairingCode)
})

describe('a change of a server', () => {
  it('holds for the very next call of whoever uses it', async () => {
    const { server, url } = await ask('servers.create', { name: 'Desk', preset: 'read_only' })
    await using client = await connectClient(url)
    const toolNames = async () => (await client.client.listTools()).tools.map(({ name }) => name)
    expect(await toolNames()).toContain('list_all_roserocket_user_groups')
    const changed = await ask('servers.update', {
      id: server.id,
      name: 'Night desk',
      preset: 'dispatcher',
      expires_at: null,
    })
    expect(changed.server).toMatchObject({
      name: 'Night desk',
      expires_at: null,
      config: { methods: ['read'], tags: expect.arrayContaining(['orders']) },
    })
    expect(
      (await client.client.listTools({}, { cacheMode: 'refresh' })).tools.map(({ name }) => name),
    ).not.toContain('list_all_roserocket_user_groups')
  })

  it.each([
    [{ preset: 'everything' }, 'no preset'],
    [{ methods: ['fly'] }, 'Unknown method'],
    [{ tags: ['weather'] }, 'Unknown tag'],
    [{ expires_at: '2020-01-01T00:00:00Z' }, 'passed already'],
    [{ name: '' }, 'name'],
    [{}, 'nothing to change'],
  ])('is refused where it makes no sense: %j', async (change, words) => {
    const { server } = await ask('servers.create', { name: 'Desk' })
    await expect(ask('servers.update', { id: server.id, ...change })).rejects.toThrow(words)
  })
})

describe('a ready configuration', () => {
  it.each(configuredClients)('is made for %s with a server of its own', async (client) => {
    const { server, text } = await ask('servers.configure', { client })
    if (server === null) {
      expect([client, text]).toEqual(['mcp-remote', expect.stringContaining(`${bridge.url}/mcp`)])
      return
    }
    expect(server).toMatchObject({ name: client, config: { methods: ['read'] } })
    expect(text).toContain('/opt/rosebridge/cli.js')
    expect(text).toContain(server.id)
  })
})

describe('the tunnel', () => {
  it('is told, switched on and off', async () => {
    expect((await ask('tunnel.status', {})).state).toBe('off')
    const starting = await ask('tunnel.start', { seconds: 60, provider: 'cloudflared' })
    expect(['starting', 'checking']).toContain(starting.state)
    await expect.poll(async () => (await ask('tunnel.status', {})).state).toBe('ready')
    expect((await ask('tunnel.check', {})).state).toBe('ready')
    expect(await ask('tunnel.stop', {})).toMatchObject({ state: 'off', endedBy: 'person' })
  })
})
