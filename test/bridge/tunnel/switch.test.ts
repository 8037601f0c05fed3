/** The life of a tunnel: checked from outside, off by itself, dead and back, failed, lost and found. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { StartOptions } from '../../../bridge/start.ts'
import { startBridgeInside } from '../../helpers/bridge-inside.ts'
import { createPublicFront } from '../../helpers/public-front.ts'
import { createStandInTunnel, type StandInTunnel } from '../../helpers/stand-in-tunnel.ts'
import { tunnelOf } from '../../helpers/tunnel-manager.ts'

const first = 'https://first.example.com'
const second = 'https://second.example.com'

async function open(
  stand: StandInTunnel,
  fetchOutside: typeof fetch = stand.fetch,
  more: Pick<StartOptions, 'tunnelWait'> = {},
) {
  const bridge = await startBridgeInside({
    tunnelProviders: [stand.provider],
    fetchOutside,
    ...more,
  })
  return {
    tunnel: tunnelOf(bridge.ready),
    [Symbol.asyncDispose]: () => bridge[Symbol.asyncDispose](),
  }
}

/** Minutes go by in a moment. */
const hurried: StartOptions['tunnelWait'] = async (ms, signal) =>
  await sleep(Math.min(ms, 30), undefined, { signal }).catch(() => {})

describe('the check from outside', () => {
  it('finds a name that leads elsewhere, and is checked again on request', async () => {
    const stand = createStandInTunnel([first])
    let answer: 'nothing' | 'else' | 'through' = 'nothing'
    const asked: string[] = []
    await using house = await open(stand, async (input, init) => {
      asked.push(String(input))
      if (answer === 'nothing') throw new TypeError('fetch failed')
      if (answer === 'else') return new Response('<html>a page</html>')
      return await stand.fetch(input, init)
    })
    const { tunnel } = house
    const starting = tunnel.start({ seconds: null })
    await tunnel.until('checking')
    answer = 'else'
    await expect.poll(() => asked.length, { timeout: 5_000 }).toBeGreaterThan(1)
    answer = 'through'
    expect(await starting).toMatchObject({ state: 'ready', endsAt: null })
    expect(new Set(asked).size).toBe(asked.length)
    answer = 'else'
    expect(await tunnel.check()).toMatchObject({
      state: 'unreachable',
      problem: { message: expect.stringContaining('something else answers there') },
    })
    answer = 'through'
    expect(await tunnel.check()).toMatchObject({ state: 'ready', problem: null })
    // A nonce answers while it is asked, and never again.
    expect((await stand.fetch(asked.at(-1) ?? '')).status).toBe(404)
  })

  it('notices a proxy that hides the public name', async () => {
    const stand = createStandInTunnel([first], { host: '127.0.0.1:8722' })
    await using house = await open(stand)
    const starting = house.tunnel.start({ seconds: 60 })
    await expect
      .poll(async () => (await house.tunnel.status()).problem?.nextStep ?? '', { timeout: 5_000 })
      .toContain('Host header')
    await house.tunnel.stop()
    expect((await starting).state).toBe('off')
  })
})

describe('the end', () => {
  it('comes by itself after the chosen time', async () => {
    const stand = createStandInTunnel([first])
    await using house = await open(stand)
    const on = await house.tunnel.start({ seconds: 1 })
    expect(Date.parse(on.endsAt ?? '') - Date.parse(on.since ?? '')).toBe(1_000)
    expect(await house.tunnel.until('off')).toMatchObject({ endedBy: 'time', publicUrl: null })
    expect(stand.isOpen()).toBe(false)
  })

  it('comes with the bridge', async () => {
    const stand = createStandInTunnel([first])
    {
      await using house = await open(stand)
      await house.tunnel.start({ seconds: null })
    }
    expect(stand.isOpen()).toBe(false)
  })
})

describe('a tunnel that dies', () => {
  it('comes back, is checked again, and says that its address is another', async () => {
    const stand = createStandInTunnel([first, second])
    await using house = await open(stand)
    await house.tunnel.start({ seconds: null })
    await stand.fetch(`${first}/.well-known/oauth-protected-resource/mcp`)
    const seen = (await house.tunnel.status()).arrivals.handshakeAt
    await stand.die()
    expect(await house.tunnel.until('returning')).toMatchObject({
      publicUrl: null,
      problem: { message: 'The stand-in has died.' },
    })
    stand.failNext(1)
    const back = await house.tunnel.until('ready')
    expect(back).toMatchObject({ publicUrl: second, previousUrl: first, problem: null })
    const resource = await stand.fetch(`${second}/.well-known/oauth-protected-resource/mcp`)
    expect(await resource.json()).toMatchObject({ resource: `${second}/mcp` })
    // What had arrived under the old address says nothing about the new one.
    expect(seen).not.toBeNull()
    const { handshakeAt } = (await house.tunnel.status()).arrivals
    expect(handshakeAt).not.toBeNull()
    expect(back.arrivals.handshakeAt).toBeNull()
  })

  it('is made anew when nobody but itself knows that it is dead', async () => {
    const stand = createStandInTunnel([first, second])
    await using house = await open(stand, stand.fetch, { tunnelWait: hurried })
    await house.tunnel.start({ seconds: null })
    await stand.forget()
    const back = await house.tunnel.until('ready', (status) => status.publicUrl === second)
    expect(back).toMatchObject({ previousUrl: first, problem: null })
  })

  it('is waited for, and keeps its address, when the network is away for a while', async () => {
    const stand = createStandInTunnel([first, second])
    let isOnline = true
    await using house = await open(
      stand,
      async (input, init) => {
        if (!isOnline) throw new TypeError('fetch failed')
        return await stand.fetch(input, init)
      },
      { tunnelWait: hurried },
    )
    await house.tunnel.start({ seconds: null })
    isOnline = false
    expect(await house.tunnel.until('unreachable')).toMatchObject({
      publicUrl: first,
      problem: { message: expect.stringContaining('nothing answers there') },
    })
    isOnline = true
    expect(await house.tunnel.until('ready')).toMatchObject({
      publicUrl: first,
      previousUrl: null,
      problem: null,
    })
  })

  it('with a link that is lost and found keeps its address', async () => {
    const stand = createStandInTunnel([first, second])
    await using house = await open(stand)
    await house.tunnel.start({ seconds: null })
    stand.link(false)
    await house.tunnel.until('returning')
    // What is on its way back is said to be that, also to who asks for a check.
    expect(await house.tunnel.check()).toMatchObject({ state: 'returning' })
    expect((await stand.fetch(`${first}/.well-known/oauth-protected-resource`)).status).toBe(403)
    stand.link(true)
    expect(await house.tunnel.until('ready')).toMatchObject({
      publicUrl: first,
      previousUrl: null,
    })
  })
})

describe('switching on', () => {
  it('tells why it failed, and stays off', async () => {
    const stand = createStandInTunnel([first])
    await using house = await open(stand)
    stand.failNext(1)
    expect(await house.tunnel.start({ seconds: 60 })).toMatchObject({
      state: 'off',
      endedBy: 'failure',
      endsAt: null,
      problem: { message: 'The stand-in does not open.', nextStep: 'Let it.' },
    })
    expect((await house.tunnel.start({ seconds: 60 })).state).toBe('ready')
  })

  it('keeps a secret that worked, tells it to nobody, and forgets one that did not', async () => {
    const stand = createStandInTunnel([first], { name: 'ngrok', needsSecret: true })
    await using house = await open(stand)
    await expect(house.tunnel.start({ seconds: 60 })).rejects.toThrow('needs its authtoken')
    stand.failNext(1)
    await house.tunnel.start({ seconds: 60, secret: 'wrong-authtoken' })
    expect((await house.tunnel.status()).providers[0]).toMatchObject({ hasSecret: false })
    const on = await house.tunnel.start({
      seconds: 60,
      secret: 'right-authtoken',
      name: 'https://First.example.com/',
    })
    expect(on.providers[0]).toMatchObject({ hasSecret: true, keptName: 'first.example.com' })
    expect(JSON.stringify(on)).not.toContain('authtoken"')
    await house.tunnel.stop()
    expect(await house.tunnel.start({ seconds: 60 })).toMatchObject({ state: 'ready' })
    expect(stand.secrets).toEqual(['wrong-authtoken', 'right-authtoken', 'right-authtoken'])
  })

  it('obeys the last of several wishes', async () => {
    const stand = createStandInTunnel([first, second])
    await using house = await open(stand)
    const { tunnel } = house
    await Promise.all([tunnel.start({ seconds: 60 }), tunnel.start({ seconds: 60 })])
    expect((await tunnel.status()).state).toBe('ready')
    const starting = tunnel.start({ seconds: 60 })
    expect((await tunnel.stop()).state).toBe('off')
    await starting
    await tunnel.until('off')
    expect(stand.isOpen()).toBe(false)
  })

  it('waits until the one before is closed', async () => {
    const stand = createStandInTunnel([first], { closingMs: 200 })
    await using house = await open(stand)
    const { tunnel } = house
    await tunnel.start({ seconds: 60 })
    const stopping = tunnel.stop()
    await tunnel.until('off')
    expect(await tunnel.start({ seconds: 60 })).toMatchObject({ state: 'ready', problem: null })
    await stopping
    expect((await tunnel.status()).state).toBe('ready')
  })

  it('refuses what is no time, and where there is no way', async () => {
    await using bridge = await startBridgeInside()
    const tunnel = tunnelOf(bridge.ready)
    await expect(tunnel.start({ seconds: 0 })).rejects.toThrow('400')
    await expect(tunnel.start({ seconds: 60 })).rejects.toThrow('no way to be reached')
  })
})

describe('an address of one’s own', () => {
  it('is checked in the same way and reported', async () => {
    const front = createPublicFront(first)
    const told: string[] = []
    await using bridge = await startBridgeInside({
      publicUrl: first,
      fetchOutside: front.fetch,
      onPublicUrl: ({ state }) => told.push(state),
    })
    const tunnel = tunnelOf(bridge.ready)
    expect((await tunnel.check()).ownAddress).toMatchObject({ url: first, state: 'unreachable' })
    await front.open(Number(new URL(bridge.url).port))
    expect((await tunnel.check()).ownAddress).toEqual({ url: first, state: 'ready', problem: null })
    await expect.poll(() => told, { timeout: 8_000 }).toEqual(['ready'])
    await front.close()
  })
})
