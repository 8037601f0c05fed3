/** An older client on stdin and stdout whose bridge is restarted while it says nothing: it goes on being told. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { cliPath, startBridgeProcess } from '../helpers/bridge-process.ts'
import { jsonOf, runHere } from './cli-process.ts'

let dataDirectory = ''
beforeAll(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-listening-'))
})
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }))
const run = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', dataDirectory]))
const lentTokens = async () =>
  z
    .object({ result: z.array(z.object({ name: z.string() })) })
    .parse(await run('token', 'list'))
    .result.filter(({ name }) => name.startsWith('stdio of')).length

test('a bridge that is restarted is listened to again, and none is started for that', async () => {
  const { id } = z.object({ id: z.string() }).parse(await run('mcp', 'create', '--methods', 'list'))
  const client = new Client(
    { name: 'stdio-test', version: '1.0.0' },
    { versionNegotiation: { mode: 'legacy' } },
  )
  let changes = 0
  client.setNotificationHandler('notifications/tools/list_changed', () => {
    changes += 1
  })
  /** Waits until it has been told more often than that; answers how often by then. */
  const told = async (before: number) => {
    await expect.poll(() => changes, { timeout: 15_000 }).toBeGreaterThan(before)
    return changes
  }
  const args = [cliPath, 'stdio', '--server', id, '--data-dir', dataDirectory]
  {
    await using _first = await startBridgeProcess({ dataDirectory })
    await client.connect(new StdioClientTransport({ command: process.execPath, args }))
    await run('mcp', 'update', id, '--methods', 'read')
    await told(0)
    expect(await lentTokens()).toBe(1)
  }
  // Long enough for several looks at a bridge that is gone.
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  expect(await lentTokens()).toBe(1)
  const before = changes
  await using _second = await startBridgeProcess({ dataDirectory })
  // The new session: what changed before it is not known.
  const again = await told(before)
  await run('mcp', 'update', id, '--methods', 'list')
  await told(again)
  await client.close()
}, 60_000)
