/** What `start` says and does about the side panel, where the builder and the browsers are stand-ins. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Checkout } from '../../bridge/checkout/checkout.ts'
import { startHere } from '../helpers/start-here.ts'
import { runHere } from './cli-process.ts'

let dataDirectory = ''
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-beside-'))
})
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

const built: Checkout = {
  buildExtension: async (mode) => ({ folder: `/checkout/${mode}`, built: true }),
  launchBeside: async () => null,
}
const broken: Checkout = { ...built, buildExtension: async () => ({ problem: 'no such icon' }) }

const start = (args: readonly string[], checkout: Checkout | undefined) =>
  startHere(['--data-dir', dataDirectory, ...args], checkout === undefined ? {} : { checkout })

describe('the three steps', () => {
  it('are printed with the folder, the web app and the code', async () => {
    const running = await start(['--with-extension'], built)
    await running.says('Load unpacked')
    const { out } = await running.end()
    const code = /Pairing code +(\d{3} \d{3})/.exec(out)?.[1]
    expect(out).toMatch(/1\. Open chrome:\/\/extensions.*\n +\/checkout\/demo\n/)
    expect(out).toMatch(/2\. Open http:\/\/127\.0\.0\.1:\d+.* and click the Rosebridge icon/)
    expect(out).toContain(`3. Type the pairing code in the panel: ${code}`)
  })

  it('leave one line on stdout with --json', async () => {
    const running = await start(['--with-extension', '--json'], built)
    await running.says('Load unpacked')
    const { out, code } = await running.end()
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({ ready: true })
    expect(code).toBe(0)
  })

  it('are not asked of a bridge that was started without them', async () => {
    const running = await start([], built)
    await running.says('Stop it with Ctrl+C')
    expect((await running.end()).said).not.toContain('Load unpacked')
  })
})

it.each([
  ['a checkout', built, 'npm run -s bridge -- tunnel start'],
  ['the installed program', undefined, 'rosebridge tunnel start'],
])('names commands that can be typed as they stand in %s', async (_where, checkout, command) => {
  const running = await start([], checkout)
  await running.says('Stop it with Ctrl+C')
  const { out } = await running.end()
  expect(out).toContain(`or ${command}\n`)
})

it('runs on when the extension cannot be built, and says why', async () => {
  const running = await start(['--with-extension', '--json'], broken)
  await running.says('no such icon')
  expect(running.said()).toContain('could not be built; the bridge runs without it')
  const { bridgeUrl } = running.ready()
  expect((await fetch(`${bridgeUrl}/healthz`)).status).toBe(200)
  expect((await running.end()).code).toBe(0)
})

describe('--open', () => {
  it('opens the usual browser where no other can be started, and says so with the steps', async () => {
    const running = await start(['--open', '--json'], built)
    await running.says('could be started with the extension')
    expect(running.said()).toContain('/checkout/demo')
    expect(running.opened).toEqual([running.ready().webAppUrl])
    await running.end()
  })

  it('opens the usual browser in the installed program, which builds nothing', async () => {
    const running = await start(['--open', '--json'], undefined)
    await running.says('comes with a checkout')
    expect(running.opened).toEqual([running.ready().webAppUrl])
    await running.end()
    const outcome = await runHere(['start', '--with-extension', '--data-dir', dataDirectory])
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('--with-extension') })
  })
})
