/** A browser paired with a real bridge: its page is the current order for MCP, and it may ask and make servers. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BridgeProcess, cliPath, startBridgeProcess } from '../../helpers/bridge-process.ts'
import { connectToLink, type KeptPairing } from '../../helpers/link-client.ts'
import { type ConnectedClient, connectClient } from '../../helpers/mcp-client.ts'
import { writeWorld } from '../../helpers/small-world.ts'

let bridge: BridgeProcess
let mcp: ConnectedClient
let browser: Awaited<ReturnType<typeof connectToLink>>
let pairing: KeptPairing

const page = (address: string) => ({
  kind: 'order',
  id: 'ord-late',
  certainty: 'url' as const,
  organisation: null,
  url: address,
  title: 'O-100',
  tabId: 1,
  visible: true,
  seenAt: new Date().toISOString(),
  focusedAt: new Date().toISOString(),
})
const runCli = async (...args: string[]) =>
  (await promisify(execFile)(process.execPath, [cliPath, ...args])).stdout
const portOf = ({ ready }: BridgeProcess) => Number(new URL(ready.bridgeUrl).port)

beforeAll(async () => {
  bridge = await startBridgeProcess({ args: ['--world', writeWorld()] })
  mcp = await connectClient(bridge.mcpUrl)
  browser = await connectToLink(portOf(bridge))
})
afterAll(async () => {
  browser?.socket.close()
  await mcp?.[Symbol.asyncDispose]()
  await bridge?.[Symbol.asyncDispose]()
})

describe('a browser and a real bridge', () => {
  it('knows no current order before one is paired, and says why', async () => {
    expect(await mcp.answer('get_current_order')).toMatchObject({
      order: null,
      page: null,
      reason: expect.stringContaining('paired'),
    })
  })

  it('is paired by the code the bridge printed', async () => {
    pairing = await browser.pair(bridge.ready.pairingCode)
    expect(pairing.deviceId).not.toBe('')
  })

  it('is paired by a code of the command line too, and the one before stops working', async () => {
    const asked = await runCli('pair', '--json', '--data-dir', bridge.dataDirectory)
    const { pairingCode } = JSON.parse(asked)
    expect(pairingCode).toMatch(/^\d{6}$/)
    const other = await connectToLink(portOf(bridge))
    await expect(other.pair(bridge.ready.pairingCode)).rejects.toThrow('wrong')
    expect((await other.pair(pairingCode)).name).toBe('Chrome on Linux 2')
    other.socket.close()
  })

  it('tells MCP clients what is on screen, and how old that is', async () => {
    await browser.peer.ask('pages', {
      pages: [page(`${bridge.ready.webAppUrl}/#/ops/orders/ord-late`)],
    })
    expect(await mcp.answer('get_current_order')).toMatchObject({
      order: { id: 'ord-late', fullId: 'O-100', customer: 'Acme Foods' },
      page: { kind: 'order', id: 'ord-late' },
      ageSeconds: expect.any(Number),
      browser: 'Chrome on Linux',
    })
    expect(await mcp.answer('explain_order_delay')).toMatchObject({
      order: { id: 'ord-late' },
      state: 'late',
    })
  })

  it('says so when the page belongs to another organisation', async () => {
    await browser.peer.ask('pages', {
      pages: [{ ...page('https://other.roserocket.com/#/ops/orders/x'), organisation: 'other' }],
    })
    expect(await mcp.answer('get_current_order')).toMatchObject({
      order: null,
      reason: expect.stringContaining('another organisation'),
    })
  })

  it('runs tools for the panel, and names what is wrong', async () => {
    const { output } = await browser.peer.ask('tool', {
      tool: 'explain_order_delay',
      input: { order: 'PO-5561' },
    })
    expect(output).toMatchObject({ state: 'late' })
    await expect(
      browser.peer.ask('tool', { tool: 'explain_order_delay', input: { order: 7 } }),
    ).rejects.toMatchObject({ facts: { kind: 'invalid_input' } })
  })

  it('speaks the language of the panel, and English to everybody else', async () => {
    const asked = { tool: 'explain_order_delay', input: { order: 'PO-5561' } }
    const inFrench = await browser.peer.ask('tool', { ...asked, language: 'fr' })
    expect(inFrench.output).toMatchObject({
      state: 'late',
      nextAction: expect.stringContaining('destinataire'),
      summary: expect.stringContaining('de retard'),
      cause: { quote: expect.stringContaining('broke down') },
    })
    const english = { nextAction: expect.stringContaining('consignee') }
    expect((await browser.peer.ask('tool', asked)).output).toMatchObject(english)
    expect(await mcp.answer(asked.tool, asked.input)).toMatchObject(english)
  })

  it('makes a server with one request, rotates and revokes it', async () => {
    const made = await browser.peer.ask('servers.create', { name: 'ChatGPT' })
    expect(made.allows).toMatch(/dispatcher/i)
    await using client = await connectClient(made.url)
    expect(await client.answer('find_order', { query: 'PO-5561' })).toMatchObject({
      matches: [{ id: 'ord-late' }],
    })
    const rotated = await browser.peer.ask('servers.create', { rotate: made.server.id })
    expect(
      (
        await fetch(made.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(401)
    // A new address is no longer life: the server ends when the old one would have.
    expect(rotated.server.expires_at).toBe(made.server.expires_at)
    const { servers } = await browser.peer.ask('servers.list', {})
    expect(servers.map(({ id }) => id)).toContain(rotated.server.id)
    await browser.peer.ask('servers.revoke', { id: rotated.server.id })
  })

  it('tells how the bridge and its organisation are doing', async () => {
    expect(await browser.peer.ask('status', {})).toMatchObject({
      sandbox: true,
      accounts: [{ id: 'sandbox', organisation: 'small', upstream: { state: 'ok' } }],
    })
  })
})

describe('a bridge that is stopped', () => {
  it.each(['answers', 'sleeps'])('ends soon though a browser that %s is connected', async (way) => {
    const stopped = await startBridgeProcess()
    const connected = await connectToLink(portOf(stopped))
    await connected.pair(stopped.ready.pairingCode)
    if (way === 'sleeps') connected.socket.pause()
    const askedAt = performance.now()
    await stopped[Symbol.asyncDispose]()
    expect(performance.now() - askedAt).toBeLessThan(4_000)
    connected.socket.terminate()
  })
})
