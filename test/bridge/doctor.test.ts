/** The doctor: what it finds on a sound installation, and on every broken one, with the command that mends it. */
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { examine } from '../../bridge/doctor.ts'
import { openRegistries } from '../../bridge/registries.ts'
import { registerBridge } from '../../bridge/running-bridges.ts'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { version } from '../../bridge/version.ts'
import { clearFaults, connectSandboxes, setFault } from '../helpers/connected-bridge.ts'
import { connectToLink } from '../helpers/link-client.ts'
import { startScriptedServer } from '../helpers/scripted-server.ts'
import { entry } from './audit-desk.ts'
import { jsonOf, runHere } from './cli-process.ts'

const reportSchema = z.strictObject({
  ok: z.boolean(),
  version: z.literal(version),
  findings: z.array(
    z.strictObject({
      check: z.string(),
      title: z.string(),
      state: z.enum(['ok', 'warn', 'fail']),
      message: z.string().min(5),
      nextStep: z.string().min(5).nullable(),
    }),
  ),
})

async function report(dataDir: string) {
  const outcome = await runHere(['doctor', '--json', '--data-dir', dataDir])
  const found = reportSchema.parse(jsonOf(outcome))
  expect(outcome.code).toBe(found.ok ? 0 : 1)
  expect(
    found.findings.filter(({ state, nextStep }) => state !== 'ok' && nextStep === null),
  ).toEqual([])
  return {
    ...found,
    of: (check: string) => found.findings.filter((finding) => finding.check === check),
  }
}

let sandbox: RunningSandbox
let connected: Awaited<ReturnType<typeof connectSandboxes>>
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  connected = await connectSandboxes([sandbox])
})
afterEach(async () => {
  connected[Symbol.dispose]()
  await clearFaults(sandbox)
})
const cli = (...args: string[]) => runHere([...args, '--data-dir', connected.dataDir])

test('a sound installation with a running bridge and a paired browser: every link is named, exit 0', async () => {
  const bridge = await connected.start()
  const browser = await connectToLink(Number(new URL(bridge.url).port))
  await browser.pair(bridge.pairingCode)
  await cli('mcp', 'create')
  const { ok, findings, of } = await report(connected.dataDir)
  expect(ok).toBe(true)
  expect([...new Set(findings.map(({ check }) => check))]).toEqual([
    ...['node', 'data', 'secrets', 'store', 'bridge', 'browsers', 'accounts', 'clock', 'servers'],
    'audit',
  ])
  expect(of('bridge')).toMatchObject([
    { state: 'ok', message: expect.stringContaining(`${bridge.url} runs (process ${process.pid}`) },
  ])
  expect(of('browsers')).toMatchObject([{ message: expect.stringContaining('within a day') }])
  expect(of('accounts')).toMatchObject([
    { state: 'ok', message: expect.stringContaining('signed in') },
  ])
  expect(of('servers')).toMatchObject([{ state: 'ok' }])
  browser.socket.close()
  await bridge.close()

  const words = await cli('doctor')
  expect(words.stdout).toMatch(/WARN {2}Bridge +It does not run[\s\S]*rosebridge start/)
  expect(words.stdout).toMatch(/Nothing is broken; \d warnings?\.\n$/)
})

test('before anything is there it makes nothing, and says how to begin', async () => {
  const dataDir = join(connected.dataDir, 'later')
  const { ok, of } = await report(dataDir)
  expect([ok, existsSync(dataDir)]).toEqual([true, false])
  expect(of('store')).toMatchObject([{ nextStep: expect.stringContaining('rosebridge start') }])
})

describe('what is broken', () => {
  test('an account Rose Rocket refuses', async () => {
    await setFault(sandbox, { path: '/oauth/token', status: 401, body: { error: 'access_denied' } })
    const { ok, of } = await report(connected.dataDir)
    expect([ok, of('accounts')]).toMatchObject([
      false,
      [{ state: 'fail', nextStep: expect.stringContaining('bridge -- connect --client-id') }],
    ])
  })

  test('a line taken out of the audit', async () => {
    const { audit, store } = connected.registries
    audit.append(entry)
    audit.append(entry)
    expect((await report(connected.dataDir)).of('audit')).toMatchObject([{ state: 'ok' }])
    rmSync(audit.headPath)
    expect((await report(connected.dataDir)).of('audit')).toMatchObject([
      { state: 'fail', message: expect.stringContaining('not proven whole') },
    ])
    audit.adopt('Command line')
    store.run('DELETE FROM audit WHERE seq = 1')
    expect((await report(connected.dataDir)).of('audit')).toMatchObject([
      { state: 'fail', message: expect.stringContaining('line 1') },
    ])
  })

  test('a file that is no database, and a directory that is a file', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-doctor-'))
    writeFileSync(join(dataDir, 'rosebridge.sqlite'), 'x'.repeat(5_000), { mode: 0o600 })
    expect((await report(dataDir)).of('store')).toMatchObject([
      { state: 'fail', message: expect.stringContaining('cannot be opened') },
    ])
    expect((await report(join(dataDir, 'rosebridge.sqlite'))).of('data')).toMatchObject([
      { state: 'fail', nextStep: expect.stringContaining('--data-dir') },
    ])
    rmSync(dataDir, { recursive: true })
  })

  test.skipIf(process.platform === 'win32')('files that others may read', async () => {
    const secret = join(
      connected.dataDir,
      'secrets',
      `account.${connected.accountIds[0]}.client-secret.secret`,
    )
    chmodSync(secret, 0o644)
    expect((await report(connected.dataDir)).of('data')[0]).toMatchObject({
      state: 'fail',
      nextStep: `Run: chmod 600 '${secret}'`,
    })
    chmodSync(secret, 0o600)
    chmodSync(connected.dataDir, 0o755)
    expect((await report(connected.dataDir)).of('data')[0]).toMatchObject({ state: 'warn' })
  })

  test('a bridge that hangs, and one of another version', async () => {
    const now = new Date()
    const hung = await startScriptedServer(() => ({ delayMs: 60_000 }))
    const other = await startScriptedServer(() => ({
      body: { ok: true, name: 'rosebridge', version: '0.0.9' },
    }))
    const portOf = ({ url }: { url: string }) => Number(new URL(url).port)
    const said = { pid: process.pid, account_id: null, is_inner: 0 as const, now }
    registerBridge(connected.registries.store, { ...said, port: portOf(hung), version })
    registerBridge(connected.registries.store, { ...said, port: portOf(other), version: '0.0.9' })
    const { of } = await report(connected.dataDir)
    expect(of('bridge')).toMatchObject([
      { state: 'fail', nextStep: expect.stringContaining(`Stop process ${process.pid}`) },
      { state: 'warn', message: expect.stringContaining('version 0.0.9') },
    ])
    await hung.close()
    await other.close()
  })

  test('a clock that is ten minutes ahead', async () => {
    const { dataDir } = connected
    const now = () => new Date(Date.now() + 600_000)
    const lines = await examine({
      ...{
        dataDir,
        now,
        secrets: connected.registries.secrets,
        signal: new AbortController().signal,
      },
      openRegistries: () => openRegistries({ dataDir, now, toolNames: [] }),
    })
    expect(lines.find(({ check }) => check === 'clock')).toMatchObject({
      state: 'fail',
      message: expect.stringMatching(/(599|600|601) seconds ahead of/),
    })
  })
})

test('servers that end soon, never end, or belong to nobody are each named with their command', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await cli('mcp', 'create', '--name', 'Soon', '--expires', tomorrow)
  await cli('mcp', 'create', '--name', 'Forever', '--expires', 'never')
  connected.registries.servers.create({ accountId: 'gone', name: 'Orphan' })
  const { ok, of } = await report(connected.dataDir)
  expect([ok, of('servers')]).toMatchObject([
    true,
    [
      { state: 'ok', message: 'There are 3.' },
      {
        state: 'warn',
        message: expect.stringMatching(/"Soon".*within a week/),
        nextStep: expect.stringMatching(/mcp update [\w-]{36} --expires/),
      },
      { state: 'warn', message: expect.stringMatching(/"Forever".*never expires/) },
      {
        state: 'warn',
        message: expect.stringMatching(/"Orphan".*gone/),
        nextStep: expect.stringMatching(/mcp revoke/),
      },
    ],
  ])
})
