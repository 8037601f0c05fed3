/** The machine's clock set back: what has expired stays dead, nothing lives longer, and what is new works. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createForwardClock } from '../../../bridge/forward-clock.ts'
import { parts } from '../../../bridge/parts.ts'
import { openRegistries } from '../../../bridge/registries.ts'
import { type RunningBridgeHandle, startBridge } from '../../../bridge/start.ts'
import { openStore } from '../../../bridge/store.ts'
import { createBrowser } from '../../helpers/headless-browser.ts'
import { connectToLink } from '../../helpers/link-client.ts'
import { serverMaker } from '../../helpers/management.ts'
import { rawOauth, tokensOf } from '../../helpers/raw-oauth.ts'
import { type Decide, requestOn } from '../../helpers/sign-in.ts'
import { jsonOf, runHere } from '../cli-process.ts'

const hourMs = 3_600_000
const dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-clock-'))
const warned: string[] = []
let shiftMs = 0
let bridge: RunningBridgeHandle

const start = (port: number) =>
  startBridge({
    ...parts,
    dataDir,
    port,
    sandbox: {},
    autoDeletes: false,
    now: () => new Date(Date.now() + shiftMs),
    log: { info() {}, warn: (_facts, message) => warned.push(message), error() {}, debug() {} },
  })
beforeAll(async () => {
  bridge = await start(0)
})
afterAll(async () => {
  await bridge.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const cli = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', dataDir]))
/** A command learns from the store how late it really is; the bridge needs a moment to write that down. */
const allow: Decide = ({ id, number }) =>
  expect
    .poll(() => cli('consents', 'allow', id, '--number', number), { timeout: 5_000 })
    .toMatchObject({ id })
const isOpen = async (url: string, token?: string) => {
  const reply = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
  })
  await reply.body?.cancel()
  return reply.status !== 401
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a server and an API token end at their instant though the clock is set back before', async () => {
  const expires_at = new Date(Date.now() + shiftMs + 1_200).toISOString()
  const make = serverMaker({ ready: { ...bridge, bridgeUrl: bridge.url } })
  const server = await make({ name: 'brief', expires_at })
  const lasting = await make({ name: 'lasting' })
  const registries = openRegistries({ dataDir, now: () => new Date(), toolNames: [] })
  const asked = { name: 'brief', server_id: lasting.id, expires_at }
  const { token } = registries.apiTokens.create(asked)
  registries.store.close()
  const mcp = `${bridge.url}/mcp`
  expect([await isOpen(server.url), await isOpen(mcp, token)]).toEqual([true, true])
  shiftMs -= hourMs
  await pause(1_300)
  expect([await isOpen(server.url), await isOpen(mcp, token)]).toEqual([false, false])
  expect(await isOpen(lasting.url)).toBe(true)
})

test('a request for consent that is over stays over', async () => {
  const raw = rawOauth(bridge.url)
  const { id, number } = requestOn(
    await createBrowser().visit(raw.authorization(await raw.newClient()).url),
  )
  shiftMs += 2 * hourMs
  const headers = { authorization: `Bearer ${bridge.apiToken}` }
  const waiting = await fetch(`${bridge.url}/consents`, { headers })
  expect(await waiting.json()).toMatchObject({ result: [] })
  shiftMs -= 2 * hourMs
  await expect
    .poll(() => cli('consents', 'allow', id, '--number', number), { timeout: 5_000 })
    .toMatchObject({ error: { message: expect.stringContaining(`under the id ${id}`) } })
})

test('a pairing code that is over stays over', async () => {
  const browser = await connectToLink(Number(new URL(bridge.url).port))
  await browser.hello(null)
  shiftMs += 4 * hourMs
  expect(await browser.peer.ask('pair', { code: '000000' })).toMatchObject({ state: 'expired' })
  shiftMs -= 4 * hourMs
  const { pairingCode } = bridge
  expect(await browser.peer.ask('pair', { code: pairingCode })).toMatchObject({ state: 'expired' })
  browser.socket.close()
})

test('an access token that is over stays over, also for the next start; a new one works', async () => {
  const raw = rawOauth(bridge.url)
  const clientId = await raw.newClient()
  const tokens = await raw.newTokens(clientId, allow)
  const call = async (token: string) => (await raw.call(token, 'find_order', { query: 'x' })).status
  expect(await call(tokens.access_token)).toBe(200)
  shiftMs += 6 * hourMs
  expect(await call(tokens.access_token)).toBe(401)
  shiftMs -= 6 * hourMs
  expect(await call(tokens.access_token)).toBe(401)

  const { port } = new URL(bridge.url)
  await bridge.close()
  warned.length = 0
  bridge = await start(Number(port))
  expect(warned.join()).toContain('set back')
  // The connection kept from before the restart is only found to be dead when it is used.
  await fetch(`${bridge.url}/healthz`).catch(() => undefined)
  expect(await call(tokens.access_token)).toBe(401)
  const renewed = tokensOf(await raw.refresh(clientId, tokens.refresh_token))
  expect(await call(renewed.access_token)).toBe(200)
  const later = await raw.newTokens(clientId, allow)
  expect(await call(later.access_token)).toBe(200)
})

test('a clock that was wrong ahead is taken back, and nothing gains by it', async () => {
  const { port } = new URL(bridge.url)
  const resetAndStart = async () => {
    await bridge.close()
    const done = await cli('doctor', '--reset-clock')
    bridge = await start(Number(port))
    await fetch(`${bridge.url}/healthz`).catch(() => undefined)
    return done
  }
  // The tests before have left hours.
  await resetAndStart()
  const aheadMs = 400 * 24 * hourMs
  const made = z.object({ id: z.string(), token: z.string() })
  const before = made.parse(await cli('mcp', 'create', '--name', 'before', '--expires', 'never'))
  const month = made.parse(await cli('mcp', 'create', '--name', 'a month'))
  shiftMs += aheadMs
  // From now on everything is by that time, also when the clock is right again: a server, and a client's sign-in.
  const server = await serverMaker({ ready: { ...bridge, bridgeUrl: bridge.url } })({
    name: 'ahead',
  })
  shiftMs -= aheadMs
  const raw = rawOauth(bridge.url)
  const clientId = await raw.newClient()
  const tokens = await raw.newTokens(clientId, allow)
  const findings = z.object({ findings: z.array(z.looseObject({ check: z.string() })) })
  const clock = async () =>
    findings.parse(await cli('doctor')).findings.filter(({ check }) => check === 'clock')
  await expect
    .poll(async () => await clock(), { timeout: 10_000 })
    .toMatchObject([{ state: 'warn', nextStep: expect.stringContaining('--reset-clock') }])
  expect(await cli('doctor', '--reset-clock')).toMatchObject({ error: { kind: 'conflict' } })

  // The server made ahead, and that of the client; the month was over at once.
  expect(await resetAndStart()).toMatchObject({ servers: 2, api_tokens: 0 })
  expect(await clock()).toEqual([])
  const names = z.object({ result: z.array(z.looseObject({ name: z.string() })) })
  const left = names.parse(await cli('mcp', 'list')).result.map(({ name }) => name)
  // What would have expired by then has; what was made then is gone; what never ends stays.
  expect(left).toContain('before')
  expect(left).not.toContain('a month')
  expect(left).not.toContain('ahead')
  const isOpenAt = (token: string) => isOpen(`${bridge.url}/mcp/${token}`)
  expect([await isOpenAt(before.token), await isOpenAt(month.token)]).toEqual([true, false])
  expect(await isOpenAt(server.token)).toBe(false)
  expect((await raw.call(tokens.access_token, 'find_order', { query: 'x' })).status).toBe(401)
  expect((await raw.refresh(clientId, tokens.refresh_token)).status).toBe(400)
  const later = await raw.newTokens(clientId, allow)
  expect((await raw.call(later.access_token, 'find_order', { query: 'x' })).status).toBe(200)
  expect(await cli('audit', '--tool', 'reset_clock')).toMatchObject({
    result: [{ approved_by: 'Command line', outcome: 'done' }, {}],
  })
})

test('the clock itself: forward only, with what has passed meanwhile, across restarts', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rosebridge-forward-'))
  const store = openStore({ dataDir: directory })
  let wallMs = 1_000_000
  let passedMs = 50
  const open = () =>
    createForwardClock({ store, now: () => new Date(wallMs), nowMs: () => passedMs })
  const clock = open()
  expect(clock.now().getTime()).toBe(1_000_000)
  wallMs -= 500_000
  expect(clock.now().getTime()).toBe(1_000_000)
  passedMs += 300
  expect(clock.now().getTime()).toBe(1_000_300)
  expect(clock.behindMs()).toBe(500_300)
  clock.keep()
  expect(open().now().getTime()).toBe(1_000_300)
  wallMs = 2_000_000
  expect([clock.now().getTime(), clock.behindMs()]).toEqual([2_000_000, 0])
  store.close()
  rmSync(directory, { recursive: true, force: true })
})
