/** `sandbox`: alone as a process, with everything `connect` needs; both ways of connecting work as printed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { cliPath } from '../helpers/bridge-process.ts'
import { jsonOf, runCli, runHere } from './cli-process.ts'

const readySchema = z.strictObject({
  ready: z.literal(true),
  sandboxUrl: z.url(),
  webAppUrl: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
  orgId: z.string(),
  userId: z.string(),
})

let dataDir = ''
let running: ChildProcess | undefined
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rosebridge-box-'))
})
afterEach(async () => {
  if (running !== undefined && running.exitCode === null) {
    const gone = new Promise((resolve) => running?.once('exit', resolve))
    running.kill('SIGTERM')
    await gone
  }
  rmSync(dataDir, { recursive: true, force: true })
})

async function linesUntil(args: readonly string[], last: RegExp): Promise<string[]> {
  const child = spawn(process.execPath, [cliPath, 'sandbox', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (last.test(line)) break
  }
  return lines
}

test('one line of JSON has all that connect takes, and the account works', async () => {
  const [line = ''] = await linesUntil(['--json', '--orders', '30', '--seed', '7'], /ready/)
  const ready = readySchema.parse(JSON.parse(line))
  const connected = await runHere(
    [
      ...['connect', '--json', '--client-secret-stdin', '--client-id', ready.clientId],
      ...['--org-id', ready.orgId, '--user-id', ready.userId, '--data-dir', dataDir],
      ...['--api-url', ready.sandboxUrl, '--auth-url', ready.sandboxUrl],
    ],
    { stdin: ready.clientSecret },
  )
  expect(connected.code).toBe(0)
  const web = await fetch(ready.webAppUrl)
  expect([web.status, web.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('html'),
  ])
})

test('the words show commands that can be copied, and a taken port is named', async () => {
  const lines = await linesUntil([], /Ctrl/)
  const command = lines.find((line) => line.includes('connect --client-id')) ?? ''
  const secret = /Client secret +(\S+)/.exec(lines.join('\n'))?.[1] ?? ''
  const args = command.slice(command.indexOf('connect ')).split(' ')
  const connected = await runCli([...args, '--client-secret-stdin', '--data-dir', dataDir], {
    stdin: secret,
  })
  expect([connected.code, connected.stdout]).toEqual([0, expect.stringContaining('Connected')])
  expect(lines.join('\n')).toMatch(/connect --sign-in --client-id my-app --api-url http/)

  const port = new URL(/--api-url (\S+)/.exec(command)?.[1] ?? '').port
  const second = await runHere(['sandbox', '--port', port, '--json'])
  expect([second.code, jsonOf(second)]).toMatchObject([1, { error: { kind: 'port_taken' } }])
})
