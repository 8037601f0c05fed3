/** Browsers nobody debugs, so that their workers really fall asleep: the link holds, and comes back by itself. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type RunningSandbox, startSandbox } from '../../bridge/sandbox/start-sandbox.ts'
import { findBrowser } from '../helpers/find-browser.ts'
import { noteKeptIn } from '../helpers/journey-leaks.ts'
import { demoExtension } from '../helpers/launch-extension.ts'
import { startLink, type TestBridge } from '../helpers/start-link.ts'

/** Browsers end a worker after 30 seconds without an event. */
const sleepMs = 36_000
const alarmMs = 30_000
const program = findBrowser('chromium', process.env)
const load = [`--disable-extensions-except=${demoExtension}`, `--load-extension=${demoExtension}`]
const keptSchema = z.object({ link: z.object({ name: z.string(), address: z.string() }) })
const profiles: string[] = []
const running: ChildProcess[] = []
let sandbox: RunningSandbox
let bridge: TestBridge

beforeAll(async () => {
  sandbox = await startSandbox()
  bridge = await startLink()
})
afterAll(async () => {
  for (const browser of running) {
    if (browser.exitCode !== null || browser.signalCode !== null) continue
    browser.kill()
    await once(browser, 'exit')
  }
  await bridge?.close()
  await sandbox?.close()
  for (const profile of profiles) {
    // Only now may anybody look at what it keeps.
    const { context, id } = await debuggedBrowser(profile)
    await noteKeptIn(context, id)
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function debuggedBrowser(profile: string) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: process.env.HEADED === undefined,
    args: load,
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return { context, worker, id: new URL(worker.url()).host }
}

/** Pairs under a debugger, closes, and starts the same profile without one on that page. */
async function pairedBrowser(page: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'rosebridge-idle-'))
  profiles.push(profile)
  const { context, worker, id } = await debuggedBrowser(profile)
  const settings = { address: `127.0.0.1:${bridge.port}` }
  await worker.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`)
  const panel = await context.newPage()
  await panel.goto(`chrome-extension://${id}/sidepanel.html`)
  // Another bridge may stand at the usual address; its door is not the one this code opens.
  await vi.waitFor(
    async () => {
      const { link } = keptSchema.parse(await panel.evaluate('chrome.storage.session.get()'))
      expect(link).toMatchObject({ ...settings, name: 'not_paired' })
    },
    { timeout: 15_000, interval: 50 },
  )
  await panel.getByLabel('Pairing code').fill(bridge.link.pairing.newCode().code)
  await panel.locator('[data-link="connected"]').waitFor()
  await noteKeptIn(context, id)
  await context.close()
  const isRoot = process.getuid?.() === 0
  running.push(
    spawn(
      program,
      [
        ...(process.env.HEADED === undefined ? ['--headless'] : []),
        ...(isRoot ? ['--no-sandbox'] : []),
        ...['--no-first-run', '--disable-gpu', `--user-data-dir=${profile}`, ...load, page],
      ],
      { stdio: 'ignore' },
    ),
  )
}

const connections = () => bridge.link.devices().map((device) => device.connections)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('holds a link that is idle, is back within 2 s where a tab is open, and at the next alarm where none is', async () => {
  await pairedBrowser(`${sandbox.webAppUrl}/#/ops/orders/o-1`)
  await pairedBrowser('about:blank')
  await vi.waitFor(() => expect(connections()).toEqual([1, 1]), { timeout: 40_000, interval: 50 })
  const opened = bridge.connections()
  await pause(sleepMs)
  expect(connections()).toEqual([1, 1])
  // Not by coming back again and again: the very same connections.
  expect(bridge.connections()).toBe(opened)

  const { port, devices } = bridge
  await bridge.close()
  await pause(sleepMs)
  bridge = await startLink({ port, devices })
  await vi.waitFor(() => expect(connections()[0]).toBe(1), { timeout: 2_000, interval: 20 })
  // The pages are told once the link stands.
  const onScreen = () => bridge.link.onScreen().page
  await vi.waitFor(() => expect(onScreen()).toMatchObject({ kind: 'order', id: 'o-1' }), {
    timeout: 2_000,
    interval: 20,
  })
  await vi.waitFor(() => expect(connections()).toEqual([1, 1]), {
    timeout: alarmMs + 5_000,
    interval: 50,
  })
}, 240_000)
