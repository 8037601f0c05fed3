/** The installed program: the bundle runs by itself, tells its version, serves tools. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { root } from '../helpers/source-tree.ts'

let directory: string

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'rosebridge-bundle-'))
  // Dependencies stay outside the bundle and are found as an installation would find them.
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction')
  await build({
    configFile: join(root, 'bridge/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: join(directory, 'dist') },
  })
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

it('prints help and makes a server from the bundle', () => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(directory, 'dist/bin.js'), ...args], { encoding: 'utf8' })
  expect(run('--help')).toContain('rosebridge start')
  const listed = run('mcp', 'list', '--json', '--data-dir', join(directory, 'data'))
  expect(JSON.parse(listed)).toMatchObject({ result: [] })
})

it.each([
  ['the installed program', () => ({ program: join(directory, 'dist/bin.js') }), 'rosebridge'],
  ['a checkout', () => ({}), 'npm run -s bridge --'],
])('%s names its commands to others as they are typed there', async (_name, options, command) => {
  await using bridge = await startBridgeProcess(options())
  const { accountId, bridgeUrl } = bridge.ready
  const refused = await fetch(`${bridgeUrl}/integrated-account/${accountId}/mcp`)
  expect(refused.status).toBe(401)
  expect(await refused.text()).toContain(`Make one with \`${command} token create`)
})

it('brings the widget along', () => {
  const page = (path: string) => readFileSync(path, 'utf8')
  const carried = page(join(directory, 'dist/widget.html'))
  expect(carried).toBe(page(join(root, 'bridge/mcp/widget.html')))
})

it('asks the keychain through a program of its own that is part of the bundle', () => {
  const told = execFileSync(
    process.execPath,
    [join(directory, 'dist/bin.js'), 'doctor', '--json', '--data-dir', join(directory, 'none')],
    {
      encoding: 'utf8',
      // No desktop bus: no keychain of whoever runs this is touched.
      env: { ...process.env, ROSEBRIDGE_SECRETS: 'keychain', DBUS_SESSION_BUS_ADDRESS: 'none' },
    },
  )
  const { findings } = z
    .object({ findings: z.array(z.object({ check: z.string(), message: z.string() })) })
    .parse(JSON.parse(told))
  const secrets = findings.find(({ check }) => check === 'secrets')?.message
  expect(secrets).toMatch(/in the keychain|No keychain \(Secret Service\) runs|cannot be used/)
  expect(secrets).not.toContain('is missing')
})
