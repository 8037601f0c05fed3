/** The bridge as a real process: ready, stopped, killed, found in the way, and full of bad input. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '../../bridge/log.ts'
import { parts } from '../../bridge/parts.ts'
import { startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { startBridge } from '../../bridge/start.ts'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { rawStatus } from '../helpers/raw-status.ts'
import { jsonOf, runCli, runHere } from './cli-process.ts'

let dataDirectory = ''
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-start-'))
})
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

const start = (...args: string[]) => startBridgeProcess({ dataDirectory, args })
const madeSchema = z.object({ id: z.string(), token: z.string(), url: z.string() })
const listSchema = z.object({ result: z.array(z.object({ id: z.string(), name: z.string() })) })
const here = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', dataDirectory]))
const namesNow = async () =>
  listSchema.parse(await here('mcp', 'list')).result.map(({ name }) => name)

async function manage(ready: { bridgeUrl: string; apiToken: string | null }, body: unknown) {
  return await fetch(`${ready.bridgeUrl}/integrated-account/sandbox/mcp`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${ready.apiToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

test('ready, served to a real client, stopped: what was made stays, what was lent goes', async () => {
  let url = ''
  {
    await using bridge = await start()
    const { ready } = bridge
    expect(Object.keys(ready)).toEqual([
      'ready',
      'bridgeUrl',
      'mcpUrl',
      'apiToken',
      'accountId',
      'sandboxUrl',
      'webAppUrl',
      'pairingCode',
    ])
    expect(ready).toMatchObject({
      accountId: 'sandbox',
      pairingCode: expect.stringMatching(/^\d{6}$/),
    })
    await using connected = await connectClient(bridge.mcpUrl)
    expect((await connected.client.listTools()).tools.length).toBeGreaterThan(10)

    const byHttp = await manage(ready, { name: 'By HTTP' })
    expect(byHttp.status).toBe(201)
    const made = madeSchema.parse(
      await here('mcp', 'create', '--name', 'By command', '--methods', 'list'),
    )
    expect(made.url).toBe(`${ready.bridgeUrl}/mcp/${made.token}`)
    url = made.url
    expect(await namesNow()).toEqual(['Sandbox', 'By HTTP', 'By command'])
    const { stdout } = await runHere(['mcp', 'list', '--data-dir', dataDirectory])
    const endings = stdout
      .trim()
      .split('\n')
      .map((line) => /(when its bridge stops|in 30 days|never)/.exec(line)?.[0])
    expect(endings).toEqual([undefined, 'when its bridge stops', 'in 30 days', 'in 30 days'])
    await using narrow = await connectClient(made.url)
    for (const { name } of (await narrow.client.listTools()).tools) expect(name).toMatch(/^list_/)
    expect(await here('mcp', 'show', made.id)).toMatchObject({
      last_client: 'rosebridge-test 1.0.0',
    })
    expect(bridge.errorText()).toBe('')
  }
  expect(await namesNow()).toEqual(['By HTTP', 'By command'])
  {
    await using bridge = await start()
    await using connected = await connectClient(`${bridge.ready.bridgeUrl}${new URL(url).pathname}`)
    expect((await connected.client.listTools()).tools.length).toBeGreaterThan(0)
  }
})

test('kill -9 while servers are made: all that was answered is kept, what was lent is swept', async () => {
  const acknowledged: string[] = []
  const bridge = await start()
  const { ready, process: child } = bridge
  const died = once(child, 'exit')
  const makers = Array.from({ length: 4 }, async (_, maker) => {
    for (let count = 0; count < 10_000; count += 1) {
      const reply = await manage(ready, { name: `${maker}-${count}` }).catch(() => null)
      if (reply?.status !== 201) return
      const made = await reply.json().catch(() => null)
      if (made === null) return
      acknowledged.push(madeSchema.parse(made).id)
      if (acknowledged.length === 40) child.kill('SIGKILL')
    }
  })
  await Promise.all([...makers, died])
  expect(acknowledged.length).toBeGreaterThanOrEqual(40)
  const kept = listSchema.parse(await here('mcp', 'list')).result
  expect(acknowledged.filter((id) => !kept.some((server) => server.id === id))).toEqual([])
  expect(kept.map(({ name }) => name)).toContain('Sandbox')
  await using again = await start()
  const names = await namesNow()
  expect(names.filter((name) => name === 'Sandbox')).toHaveLength(1)
  expect(
    (
      await fetch(again.mcpUrl.replace(/[^/]+$/, ready.mcpUrl?.split('/').at(-1) ?? ''), {
        method: 'POST',
        body: '{}',
        headers: { 'Content-Type': 'application/json' },
      })
    ).status,
  ).toBe(401)
})

test('what the command line revokes is out at once', async () => {
  await using bridge = await start()
  const made = madeSchema.parse(await here('mcp', 'create'))
  const knock = async () =>
    (
      await fetch(made.url, {
        method: 'POST',
        body: '{}',
        headers: { 'Content-Type': 'application/json' },
      })
    ).status
  expect(await knock()).not.toBe(401)
  await here('mcp', 'revoke', made.id)
  expect(await knock()).toBe(401)
  expect(bridge.process.exitCode).toBeNull()
})

describe('a port that is taken', () => {
  test('by Rosebridge: says so, names a free port, and leaves it alone', async () => {
    await using bridge = await start()
    const port = new URL(bridge.ready.bridgeUrl).port
    const other = mkdtempSync(join(tmpdir(), 'rosebridge-second-'))
    const outcome = await runCli(['start', '--port', port, '--data-dir', other, '--json'])
    rmSync(other, { recursive: true, force: true })
    expect(outcome.code).toBe(1)
    expect(outcome.stderr).toMatch(
      new RegExp(`A Rosebridge \\(version \\d+\\.\\d+\\.\\d+\\) already runs on port ${port}`),
    )
    expect(outcome.stderr).toMatch(/--port \d+/)
    expect(jsonOf(outcome)).toMatchObject({ error: { kind: 'port_taken' } })
    expect((await fetch(`${bridge.ready.bridgeUrl}/healthz`)).status).toBe(200)
  })

  test('by another program: says so, and names a port that is free', async () => {
    const stranger = createServer((_, reply) => reply.end('hello'))
    stranger.listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    const address = stranger.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const outcome = await runCli(['start', '--port', String(port), '--data-dir', dataDirectory])
    stranger.close()
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toContain(`Another program has port ${port}.`)
    const free = /--port (\d+)/.exec(outcome.stderr)?.[1]
    const probe = createServer().listen(Number(free), '127.0.0.1')
    await once(probe, 'listening')
    probe.close()
  })
})

test('bad input through the front door: each gets its answer, and the process lives on', async () => {
  await using bridge = await start()
  const { bridgeUrl } = bridge.ready
  const big = await fetch(bridge.mcpUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: `"${'x'.repeat(10 * 1024 * 1024)}"`,
  })
  expect([big.status, await big.json()]).toMatchObject([413, { error: { kind: 'invalid_input' } }])
  const broken = await fetch(bridge.mcpUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: '{"jsonrpc":',
  })
  expect(broken.status).toBe(400)
  expect(await rawStatus(bridgeUrl, '/healthz', { host: 'evil.test' })).toBe(403)
  expect(
    (
      await fetch(`${bridgeUrl}/mcp/rubbish`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      })
    ).status,
  ).toBe(401)
  expect((await fetch(`${bridgeUrl}/healthz`)).status).toBe(200)
  expect(bridge.process.exitCode).toBeNull()
})

test('a world file with an error: exit 2, the error named', async () => {
  const outcome = await runCli([
    'start',
    '--world',
    join(dataDirectory, 'none.json'),
    '--data-dir',
    dataDirectory,
  ])
  expect(outcome).toMatchObject({ code: 2, stdout: '' })
  expect(outcome.stderr).toContain('none.json')
})

test('with a connected account it serves that, lends nothing, and keeps the sandbox out', async () => {
  const upstream = await startSandbox()
  const start = (more: { sandbox?: Record<never, never> } = {}) =>
    startBridge({
      ...parts,
      ...more,
      dataDir: dataDirectory,
      port: 0,
      autoDeletes: false,
      now: () => new Date(),
      log: createLog({ level: 'silent' }),
    })
  try {
    const connected = await runHere(
      [
        'connect',
        '--client-id',
        upstream.clientId,
        '--client-secret-stdin',
        '--org-id',
        upstream.orgId,
        '--user-id',
        upstream.serviceAccountUserId,
        '--api-url',
        upstream.url,
        '--auth-url',
        upstream.url,
        '--json',
        '--data-dir',
        dataDirectory,
      ],
      { stdin: upstream.clientSecret },
    )
    const { accountId } = z.object({ accountId: z.string() }).parse(jsonOf(connected))
    const bridge = await start()
    expect(bridge).toMatchObject({
      mcpUrl: null,
      apiToken: null,
      sandboxUrl: null,
      accountId,
      webAppUrl: upstream.url,
    })
    const real = madeSchema.parse(await here('mcp', 'create'))
    const toy = madeSchema.parse(await here('mcp', 'create', '--account', 'sandbox'))
    expect(real.url.startsWith(bridge.url)).toBe(true)
    const mcp = await connectClient(real.url)
    expect(await mcp.answer('list_all_roserocket_boards')).toHaveProperty('boards')
    await mcp.client.close()
    const knock = async (url: string) =>
      (
        await fetch(url, {
          method: 'POST',
          body: '{}',
          headers: { 'Content-Type': 'application/json' },
        })
      ).status
    expect(await knock(toy.url)).toBe(503)
    await bridge.close()

    const playing = await start({ sandbox: {} })
    expect(await knock(`${playing.url}/mcp/${real.token}`)).toBe(503)
    expect(await knock(`${playing.url}/mcp/${toy.token}`)).not.toBe(503)
    await playing.close()
    expect(await namesNow()).toHaveLength(2)
  } finally {
    await upstream.close()
  }
})
