/** Approvals from the command line: another process decides on what waits in the running bridge. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { registerBridge } from '../../bridge/running-bridges.ts'
import { openStore } from '../../bridge/store.ts'
import { pendingApprovalSchema } from '../../shared/approvals.ts'
import { type BridgeProcess, cliPath, startBridgeProcess } from '../helpers/bridge-process.ts'
import { createBrowser } from '../helpers/headless-browser.ts'
import { serverMaker } from '../helpers/management.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { rawOauth } from '../helpers/raw-oauth.ts'
import { requestOn } from '../helpers/sign-in.ts'
import { writeWorld } from '../helpers/small-world.ts'
import { jsonOf, runCli, runHere } from './cli-process.ts'

let bridge: BridgeProcess
beforeAll(async () => {
  bridge = await startBridgeProcess({ args: ['--world', writeWorld()] })
})
afterAll(() => bridge?.[Symbol.asyncDispose]())

const listSchema = z.object({ result: z.array(pendingApprovalSchema) })
const listed = async (dataDirectory: string) =>
  listSchema.parse(
    jsonOf(await runHere(['approvals', 'list', '--json', '--data-dir', dataDirectory])),
  ).result
const update = (refNum: string) => ({
  name: 'update_a_roserocket_object_by_id',
  arguments: { id: 'ord-new', object_key: 'order', json: { refNum } },
})

async function waiting(dataDirectory: string) {
  await expect.poll(async () => (await listed(dataDirectory)).length, { timeout: 15_000 }).toBe(1)
  const [shown] = await listed(dataDirectory)
  if (shown === undefined) throw new Error('nothing waits')
  return shown.id
}

describe('a real process', () => {
  test('shows what waits, allows it while the call waits, and leaves no token behind', async () => {
    const server = await serverMaker(bridge)({ name: 'Desk', config: {} })
    await using client = await connectClient(server.url)
    const answered = client.client.callTool(update('CLI-1'))
    const id = await waiting(bridge.dataDirectory)
    const dataDir = ['--data-dir', bridge.dataDirectory]
    const shown = await runHere(['approvals', 'list', ...dataDir])
    expect(shown.stdout).toContain('Change order: O-101 [ord-new]')
    expect(shown.stdout).toContain('refNum: nothing -> CLI-1')
    expect(shown.stdout).toContain('rosebridge-test 1.0.0, through the MCP server "Desk"')
    const allowed = await runCli(['approvals', 'allow', id, '--json', ...dataDir])
    expect(allowed.code).toBe(0)
    expect(jsonOf(allowed)).toMatchObject({ id, state: 'done' })
    expect((await answered).structuredContent).toMatchObject({ record: { refNum: 'CLI-1' } })
    const again = await runHere(['approvals', 'allow', id, '--json', ...dataDir])
    expect(again.code).toBe(1)
    expect(jsonOf(again)).toMatchObject({ error: { kind: 'conflict' } })
    const tokens = z
      .object({ result: z.array(z.object({ name: z.string() })) })
      .parse(jsonOf(await runHere(['token', 'list', '--json', ...dataDir])))
    expect(tokens.result.map(({ name }) => name)).toEqual(['Sandbox'])
    expect(bridge.errorText()).toContain('"by":"Command line","msg":"write done"')
    expect(bridge.errorText()).not.toContain('CLI-1')
  })

  test('denies it, and says so to both', async () => {
    const server = await serverMaker(bridge)({ name: 'Desk', config: {} })
    await using client = await connectClient(server.url)
    const failed = client.failure(update('').name, update('CLI-2').arguments)
    const id = await waiting(bridge.dataDirectory)
    const denied = await runHere(['approvals', 'deny', id, '--data-dir', bridge.dataDirectory])
    expect(denied).toMatchObject({ code: 0, stdout: expect.stringContaining('Denied') })
    expect(await failed).toMatchObject({ kind: 'denied' })
  })
})

test('a client that starts the bridge itself: what waits inside is found as well', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-approvals-'))
  const dataDir = ['--data-dir', dataDirectory]
  const made = z
    .object({ id: z.string() })
    .parse(jsonOf(await runHere(['mcp', 'create', '--json', ...dataDir])))
  const client = new Client({ name: 'stdio-test', version: '1' })
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [cliPath, 'stdio', '--server', made.id, ...dataDir],
    }),
  )
  const answered = client.callTool({
    name: 'create_a_roserocket_user_group',
    arguments: { name: 'Made over stdio' },
  })
  const id = await waiting(dataDirectory)
  expect((await runHere(['approvals', 'allow', id, ...dataDir])).code).toBe(0)
  expect((await answered).structuredContent).toMatchObject({ group: { name: 'Made over stdio' } })
  await client.close()
  rmSync(dataDirectory, { recursive: true, force: true })
})

test('a client that asks to be let in is told of beside the writes, with the command that lets it in', async () => {
  const dataDir = ['--data-dir', bridge.dataDirectory]
  const raw = rawOauth(bridge.ready.bridgeUrl)
  const page = await createBrowser().visit(raw.authorization(await raw.newClient()).url)
  const { id, number } = requestOn(page)
  const listing = await runHere(['approvals', 'list', ...dataDir])
  expect(listing.stderr).toContain('1 client waits to be let in')
  const wrong = await runHere(['approvals', 'allow', id, '--number', number, ...dataDir])
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('consents list')])
})

test('a bridge that stops in the midst of a decision: nobody is told that nothing happened', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-approvals-'))
  const halfDead = createServer((request, response) => {
    if (request.url !== '/healthz') return request.socket.destroy()
    return response.end(JSON.stringify({ ok: true, name: 'rosebridge', version: '1' }))
  })
  await new Promise<void>((resolve) => halfDead.listen(0, '127.0.0.1', resolve))
  const address = halfDead.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const store = openStore({ dataDir: dataDirectory })
  const facts = { pid: process.pid, account_id: null, version: '1', is_inner: 0 } as const
  registerBridge(store, { ...facts, port, now: new Date() })
  store.close()
  const command = (...args: string[]) => runHere([...args, '--json', '--data-dir', dataDirectory])
  expect(jsonOf(await command('approvals', 'allow', 'abc'))).toMatchObject({
    error: { kind: 'outcome_unknown', nextStep: expect.stringContaining('audit') },
  })
  expect(jsonOf(await command('approvals', 'list'))).toMatchObject({
    error: { kind: 'upstream_unavailable', nextStep: expect.stringContaining('doctor') },
  })
  halfDead.closeAllConnections()
  await new Promise((resolve) => halfDead.close(resolve))
  rmSync(dataDirectory, { recursive: true, force: true })
})

test('without a running bridge: nothing waits, nothing can be decided', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-approvals-'))
  expect(await listed(dataDirectory)).toEqual([])
  const outcome = await runHere([
    'approvals',
    'allow',
    'abc',
    '--json',
    '--data-dir',
    dataDirectory,
  ])
  expect(outcome.code).toBe(1)
  expect(jsonOf(outcome)).toMatchObject({
    error: { kind: 'not_found', nextStep: expect.stringContaining('end with the bridge') },
  })
  rmSync(dataDirectory, { recursive: true, force: true })
})
