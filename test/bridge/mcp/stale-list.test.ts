/** A client that works with an older tool list than the one served: seen in the panel and on the command line. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parts } from '../../../bridge/parts.ts'
import { type RunningBridgeHandle, type StartOptions, startBridge } from '../../../bridge/start.ts'
import { connectToLink } from '../../helpers/link-client.ts'
import { serverMaker } from '../../helpers/management.ts'
import { connectClient } from '../../helpers/mcp-client.ts'
import { throughTunnel } from '../../helpers/through-tunnel.ts'
import { runHere } from '../cli-process.ts'

let dataDir = ''
let bridge: RunningBridgeHandle
const start = (changes: Partial<StartOptions> = {}) =>
  startBridge({
    ...parts,
    dataDir,
    port: 0,
    sandbox: {},
    publicUrl: 'https://bridge.example.com',
    autoDeletes: false,
    now: () => new Date(),
    log: { info() {}, warn() {}, error() {}, debug() {} },
    ...changes,
  })
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-stale-'))
})
afterEach(async () => {
  await bridge.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** What a paired panel is told of that server. */
async function seenInPanel(id: string) {
  const browser = await connectToLink(Number(new URL(bridge.url).port))
  await browser.pair(bridge.pairingCode)
  const { servers } = await browser.peer.ask('servers.list', {})
  browser.socket.close()
  return servers.find((server) => server.id === id)
}
const shown = async (...args: string[]) =>
  (await runHere(['mcp', ...args, '--data-dir', dataDir])).stdout
const make = (asked: Record<string, unknown>) =>
  serverMaker({ ready: { ...bridge, bridgeUrl: bridge.url } })(asked)

test('a changed server, until the client has fetched its list again', async () => {
  bridge = await start()
  const server = await make({ name: 'desk', config: { methods: ['read'] } })
  await using client = await connectClient(server.url)
  expect(await shown('show', server.id)).not.toContain('older list')
  await client.client.listTools()
  await runHere(['mcp', 'update', server.id, '--methods', 'read,write', '--data-dir', dataDir])
  expect(await shown('show', server.id)).toContain('an older list than the one served')
  expect(await shown('list')).toContain('(old tool list)')
  expect(await seenInPanel(server.id)).toMatchObject({
    stale_list: true,
    last_address: '127.0.0.1',
    last_client: 'rosebridge-test 1.0.0',
  })
  await using again = await connectClient(server.url, { mode: 'legacy' })
  await again.client.listTools()
  expect(await shown('show', server.id)).not.toContain('older list')
  expect(await shown('list')).not.toContain('(old tool list)')
})

test('an update of the bridge with other tools', async () => {
  bridge = await start({ catalog: parts.catalog.slice(1) })
  const server = await make({ name: 'desk', expires_at: null })
  await using client = await connectClient(server.url)
  await client.client.listTools()
  expect(await seenInPanel(server.id)).toMatchObject({ stale_list: false })
  await bridge.close()
  bridge = await start()
  expect(await seenInPanel(server.id)).toMatchObject({ stale_list: true })
})

test('a server nobody has used yet is not stale, and came from nowhere', async () => {
  bridge = await start()
  const { id } = await make({ name: 'new' })
  expect(await seenInPanel(id)).toMatchObject({ stale_list: false, last_address: null })
})

test.each([
  ['the address the tunnel has added', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
  ['the public host where none is said', undefined, 'bridge.example.com'],
  ['the public host for what is no address', '<b>evil</b>', 'bridge.example.com'],
])('through a tunnel: %s', async (_, forwarded, address) => {
  bridge = await start()
  const { id, token } = await make({ name: 'from outside' })
  const reply = await throughTunnel(bridge.url, 'bridge.example.com')(
    `${bridge.url}/mcp/${token}`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
    },
  )
  expect(reply.status).toBe(200)
  expect(await seenInPanel(id)).toMatchObject({ last_address: address })
})
