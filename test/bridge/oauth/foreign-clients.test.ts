/** Programs nobody here wrote: the conformance suite for authorization servers, and mcp-remote. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rawOauth } from '../../helpers/raw-oauth.ts'
import { followConsent } from '../../helpers/sign-in.ts'
import { type OauthBridge, startOauthBridge } from './oauth-bridge.ts'

const require = createRequire(import.meta.url)
let bridge: OauthBridge
const configDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-mcp-remote-'))
beforeAll(async () => {
  bridge = await startOauthBridge()
})
afterAll(async () => {
  await bridge[Symbol.asyncDispose]()
  rmSync(configDirectory, { recursive: true, force: true })
})

test('the official conformance suite for authorization passes', async () => {
  const port = await freePort()
  const redirect = `http://127.0.0.1:${port}/callback`
  const raw = rawOauth(bridge.origin)
  const clientId = await raw.newClient({ redirect_uris: [redirect] })
  const suite = run(require.resolve('@modelcontextprotocol/conformance/dist/index.js'), [
    'authorization',
    ...['--url', bridge.origin, '--client-id', clientId],
    ...['--resource', raw.resource, '--port', String(port)],
  ])
  await signInWith(suite)
  expect(await suite.code).toBe(0)
  expect(suite.text()).toMatch(/Total: 3 passed, 0 failed/)
}, 60_000)

test('mcp-remote signs in and lists the tools', async () => {
  const remote = run(require.resolve('mcp-remote/dist/client.js'), [
    `${bridge.origin}/mcp`,
    String(await freePort()),
    ...['--allow-http', '--transport', 'http-only'],
  ])
  await signInWith(remote)
  await expect.poll(() => remote.text(), { timeout: 20_000 }).toContain('find_order')
  expect(await remote.code).toBe(0)
  const [record] = await bridge.serversNamed('MCP CLI Client')
  expect(z.object({ last_used_at: z.string() }).parse(record).last_used_at).not.toBe('')
}, 60_000)

interface Running {
  readonly code: Promise<number | null>
  text(): string
}

function run(path: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [path, ...args], {
    // No PATH: nothing that could open a browser on this machine is found.
    env: { ...process.env, MCP_REMOTE_CONFIG_DIR: configDirectory, PATH: '' },
    // An open stdin: mcp-remote ends when its own client has gone.
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  const note = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  return {
    code: new Promise((resolve) => child.once('close', resolve)),
    text: () => said,
  }
}

/** Finds the address the program wants visited, has it allowed, and delivers the answer to the program. */
async function signInWith(program: Running): Promise<void> {
  const address = () => /http:\/\/127\S+\/oauth\/authorize\S+/.exec(program.text())?.[0] ?? ''
  await expect.poll(address, { timeout: 20_000 }).not.toBe('')
  const back = await followConsent(address(), bridge.allow())
  expect((await fetch(back.url)).status).toBe(200)
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
