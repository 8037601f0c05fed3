/** What people complain of in every extension with a local process: each complaint, tried on the real pair. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { z } from 'zod'
import { protocolVersion } from '../../shared/wire/messages.ts'
import { type House, openHouse } from '../helpers/beside-sandbox.ts'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { findOrderId } from '../helpers/find-order-id.ts'
import {
  demoExtension,
  type LaunchedExtension,
  launchExtension,
} from '../helpers/launch-extension.ts'
import { newPairingCode } from '../helpers/management.ts'
import { type ConnectedClient, connectClient } from '../helpers/mcp-client.ts'

const within = (timeoutMs: number) => ({ timeout: timeoutMs, interval: 20 })
const toClose: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

async function browserAt(port: number): Promise<LaunchedExtension> {
  const extension = await launchExtension({ address: `127.0.0.1:${port}` })
  toClose.push(() => extension.close())
  return extension
}

describe('an extension without a bridge', () => {
  it('says so from the first moment, names the command, and connects when the bridge comes', async () => {
    const probe = createServer().listen(0, '127.0.0.1')
    await vi.waitFor(() => expect(probe.listening).toBe(true))
    const port = portOf(probe.address())
    await new Promise((resolve) => probe.close(resolve))
    const panel = await (await browserAt(port)).openPanel()
    await panel.getByText('The bridge is not running').waitFor({ timeout: 1_500 })
    await panel.getByText('npm run -s bridge -- start').waitFor()
    expect(await panel.getByText('Connected', { exact: true }).count()).toBe(0)
    const bridge = await startBridgeProcess({ args: ['--port', String(port)] })
    toClose.push(async () => bridge[Symbol.asyncDispose]())
    await panel.getByText('Not paired yet').waitFor({ timeout: 2_000 })
  })
})

describe.each([
  ['bridge', 'The bridge is too old'],
  ['extension', 'The extension is too old'],
] as const)('another version, where the %s is the older one', (outdated, words) => {
  it('is named, with the command that mends it', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end())
    const sockets = new WebSocketServer({ server })
    sockets.on('connection', (socket) =>
      socket.on('message', (data) => {
        const { id } = z.object({ id: z.number() }).parse(JSON.parse(String(data)))
        const protocol = protocolVersion + (outdated === 'bridge' ? -1 : 1)
        const output = { state: 'version', protocol, bridgeId: 'b', bridgeVersion: '9', outdated }
        socket.send(JSON.stringify({ type: 'reply', id, output }))
      }),
    )
    server.listen(0, '127.0.0.1')
    await vi.waitFor(() => expect(server.listening).toBe(true))
    toClose.push(async () => {
      for (const socket of sockets.clients) socket.terminate()
      await new Promise((resolve) => server.close(resolve))
    })
    const panel = await (await browserAt(portOf(server.address()))).openPanel()
    await panel.getByText(words).waitFor({ timeout: 3_000 })
    await panel.getByText('npm ci').waitFor()
    expect(await panel.locator('[data-link]').getAttribute('data-link')).toBe('version_too_old')
  })
})

describe('with a real bridge', () => {
  let house: House
  let mcp: ConnectedClient
  let order = ''
  beforeEach(async () => {
    house = await openHouse()
    toClose.push(async () => house[Symbol.asyncDispose]())
    mcp = await connectClient(house.bridge.mcpUrl)
    toClose.push(async () => mcp[Symbol.asyncDispose]())
    order = await findOrderId(house.bridge, 'O-1042')
  })
  const onScreen = () => mcp.answer('get_current_order')
  const shows = (expected: object, timeoutMs: number) =>
    vi.waitFor(async () => expect(await onScreen()).toMatchObject(expected), within(timeoutMs))

  it('a bridge that is put to sleep is told of within a second, and is back within two of waking', async () => {
    const panel = await house.openPairedPanel()
    const child = house.bridge.process
    child.kill('SIGSTOP')
    toClose.push(async () => child.kill('SIGCONT'))
    await panel.getByText('The bridge does not answer').waitFor({ timeout: 1_000 })
    await new Promise((resolve) => setTimeout(resolve, 8_000))
    child.kill('SIGCONT')
    await panel.getByText('Connected', { exact: true }).waitFor({ timeout: 2_000 })
  })

  it('a laptop that sleeps, bridge and browser alike, tells within two seconds of waking what is on screen', async () => {
    await house.openPairedPanel().then((panel) => panel.close())
    const page = await house.openWebApp(`#/ops/orders/${order}`)
    await shows({ order: { id: order } }, 4_000)
    const next = await findOrderId(house.bridge, 'O-1038')
    const pids = [...(await processesOf(house.extension.context)), house.bridge.process.pid ?? 0]
    const all = (signal: 'SIGSTOP' | 'SIGCONT') => {
      for (const pid of pids) process.kill(pid, signal)
    }
    all('SIGSTOP')
    try {
      // Longer than either side bears the other's silence.
      await new Promise((resolve) => setTimeout(resolve, 12_000))
    } finally {
      all('SIGCONT')
    }
    // What a person does first after opening the lid: the link that carries it must be there.
    await page.evaluate(`location.hash = '#/ops/orders/${next}'`)
    await shows({ order: { id: next } }, 2_000)
  })

  it('a browser that vanishes leaves an answer at once, with its age', async () => {
    await house.openPairedPanel()
    await house.openWebApp(`#/ops/orders/${order}`)
    await shows({ order: { id: order } }, 4_000)
    await house.extension.context.close()
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    const askedAt = performance.now()
    const answer = await onScreen()
    expect(performance.now() - askedAt).toBeLessThan(1_000)
    expect(answer).toMatchObject({ order: { id: order }, browser: expect.any(String) })
    expect(z.number().parse(answer.ageSeconds)).toBeGreaterThanOrEqual(2)
  })

  it('a page of another organisation is not taken for one of ours', async () => {
    await house.openPairedPanel()
    await house.extension.openWebApp(`#/ops/order/11111111-2222-4333-8444-000000000001`, 'other')
    await shows({ order: null, reason: expect.stringContaining('another organisation') }, 4_000)
    await house.openWebApp(`#/ops/orders/${order}`)
    await shows({ order: { id: order } }, 4_000)
  })

  it('a second profile answers for itself, and its end does not disturb the first', async () => {
    await house.openPairedPanel()
    await house.openWebApp(`#/ops/orders/${order}`)
    await shows({ order: { id: order }, browser: 'Chrome on Linux' }, 4_000)
    const second = await openSecondProfile(house)
    await shows({ browser: 'Chrome on Linux 2' }, 4_000)
    await second.close()
    // What the closed one showed is older than what the first shows as soon as a person turns to it.
    await house.openWebApp(`#/ops/orders/${order}`)
    await shows({ order: { id: order }, browser: 'Chrome on Linux' }, 4_000)
  })

  it('a web app that looks different is known by its address', async () => {
    await house.openPairedPanel()
    const page = await house.openWebApp(`#/ops/orders/${order}`)
    await shows({ order: { id: order } }, 4_000)
    await page.evaluate(
      `document.body.innerHTML = '<div><span>Everything was redrawn</span></div>'`,
    )
    await page.evaluate(
      `location.hash = '#/ops/orders/${await findOrderId(house.bridge, 'O-1038')}'`,
    )
    await page.evaluate(`document.body.innerHTML = ''`)
    await shows({ order: { fullId: 'O-1038' } }, 4_000)
  })
})

/** Another browser with a profile of its own, paired by a new code, on another order. */
async function openSecondProfile(house: House): Promise<LaunchedExtension> {
  const address = new URL(house.bridge.ready.bridgeUrl).host
  const second = await launchExtension({ address, extension: demoExtension })
  toClose.push(() => second.close())
  const panel = await second.openPanel()
  await panel.getByLabel('Pairing code').fill(await newPairingCode(house.bridge))
  await panel.locator('[data-link="connected"]').waitFor()
  const page = await second.context.newPage()
  await page.goto(`${house.webAppUrl}/#/ops/orders/${await findOrderId(house.bridge, 'O-1009')}`)
  return second
}

/** The ids of every process of the browser. */
async function processesOf(context: BrowserContext): Promise<number[]> {
  const session = await context.browser()?.newBrowserCDPSession()
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
  return processInfo.map(({ id }) => id)
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
