/** MCP on stdin and stdout with a real client: through a running bridge, and with one started inside. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { headersOf } from '../../bridge/stdio/message.ts'
import { cliPath, startBridgeProcess } from '../helpers/bridge-process.ts'
import { jsonOf, runCli, runHere } from './cli-process.ts'

let dataDirectory = ''
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'rosebridge-stdio-'))
})
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }))

const idSchema = z.object({ id: z.string() })
const here = async (...args: string[]) =>
  jsonOf(await runHere([...args, '--json', '--data-dir', dataDirectory]))
const makeServer = async () => idSchema.parse(await here('mcp', 'create', '--methods', 'list')).id
const stdioArgs = (id: string) => [cliPath, 'stdio', '--server', id, '--data-dir', dataDirectory]

async function connect(id: string, mode: 'auto' | 'legacy') {
  const client = new Client(
    { name: 'stdio-test', version: '1.0.0' },
    { versionNegotiation: { mode } },
  )
  await client.connect(new StdioClientTransport({ command: process.execPath, args: stdioArgs(id) }))
  return client
}

describe.each(['auto', 'legacy'] as const)('dialect %s', (mode) => {
  test('joins the running bridge, and leaves no token behind', async () => {
    await using bridge = await startBridgeProcess({ dataDirectory })
    const id = await makeServer()
    const client = await connect(id, mode)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toContain('list_all_roserocket_boards')
    const result = await client.callTool({ name: 'list_all_roserocket_boards', arguments: {} })
    expect(result.isError ?? false).toBe(false)
    expect(await here('mcp', 'show', id)).toMatchObject({ last_client: 'stdio-test 1.0.0' })
    await client.close()
    await expect
      .poll(() => here('token', 'list'), { timeout: 5_000 })
      .toMatchObject({ result: [{ name: 'Sandbox' }] })
    expect(bridge.process.exitCode).toBeNull()
  })

  test('starts a bridge inside when none runs', async () => {
    const id = await makeServer()
    const client = await connect(id, mode)
    const result = await client.callTool({ name: 'list_all_roserocket_boards', arguments: {} })
    expect(result.isError ?? false).toBe(false)
    await client.close()
  })
})

test('lines that are no messages, refusals, and the end of the input', async () => {
  const id = await makeServer()
  const lines = [
    'rubbish',
    '',
    JSON.stringify({
      jsonrpc: '2.0',
      id: 'a',
      method: 'initialize',
      params: {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'x', version: '1' },
      },
    }),
    JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }),
    JSON.stringify({
      jsonrpc: '2.0',
      id: 2,
      method: 'tools/call',
      params: { name: 'fly', arguments: {} },
    }),
  ]
  const { code, stdout } = await runCli(stdioArgs(id).slice(1), { stdin: `${lines.join('\n')}\n` })
  expect(code).toBe(0)
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) =>
      z
        .looseObject({ id: z.unknown(), error: z.looseObject({ code: z.number() }).optional() })
        .parse(JSON.parse(line)),
    )
  expect(answers.find((each) => each.id === null)?.error?.code).toBe(-32_700)
  expect(answers.find((each) => each.id === 'a')).toHaveProperty('result')
  expect(answers.find((each) => each.id === 2)?.error?.code).toBe(-32_602)
  expect(answers).toHaveLength(3)
})

test('moves to a bridge that comes up, finds it again after a restart, and says when the server is gone', async () => {
  const id = await makeServer()
  const child = spawn(process.execPath, stdioArgs(id), { stdio: ['pipe', 'pipe', 'ignore'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let count = 0
  const ask = async () => {
    count += 1
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: count, method: 'tools/list' })}\n`)
    return z
      .looseObject({ id: z.literal(count) })
      .parse(JSON.parse(String((await answers.next()).value)))
  }
  const used = async () =>
    z
      .object({ result: z.array(z.object({ name: z.string() })) })
      .parse(await here('token', 'list'))
      .result.map(({ name }) => name)
  // Nobody is there: it serves from inside.
  expect(await ask()).toHaveProperty('result')
  for (let run = 0; run < 2; run += 1) {
    await using bridge = await startBridgeProcess({ dataDirectory })
    expect(await ask()).toHaveProperty('result')
    const metrics = await (await fetch(`${bridge.ready.bridgeUrl}/metrics`)).text()
    expect(metrics).toMatch(/method="POST",status="200"\} 1/)
    expect(await used()).toEqual(expect.arrayContaining(['Sandbox', 'stdio of MCP server']))
  }
  await using _bridge = await startBridgeProcess({ dataDirectory })
  await here('mcp', 'revoke', id)
  expect(await ask()).toMatchObject({
    error: { message: expect.stringContaining('There is no MCP server') },
  })
  child.stdin.end()
  await new Promise((resolve) => child.once('close', resolve))
  expect(child.exitCode).toBe(0)
})

test('an unknown server: exit 1, and no word on stdout', async () => {
  const outcome = await runCli(['stdio', '--server', 'nope', '--data-dir', dataDirectory])
  expect(outcome).toMatchObject({ code: 1, stdout: '' })
  expect(outcome.stderr).toContain('There is no MCP server nope')
})

test.each([
  [{ method: 'tools/list' }, null, {}],
  [{ method: 'tools/list' }, '2025-06-18', { 'MCP-Protocol-Version': '2025-06-18' }],
  [{ method: 'initialize' }, '2025-06-18', {}],
  [
    {
      method: 'tools/call',
      params: { name: 'find', _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } },
    },
    null,
    { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': 'tools/call', 'Mcp-Name': 'find' },
  ],
  [
    {
      method: 'prompts/get',
      params: { name: 'é\n', _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } },
    },
    null,
    {
      'MCP-Protocol-Version': '2026-07-28',
      'Mcp-Method': 'prompts/get',
      'Mcp-Name': '=?base64?w6kK?=',
    },
  ],
])('headers of %j after %s', (message, negotiated, headers) => {
  expect(headersOf({ jsonrpc: '2.0', ...message }, negotiated)).toEqual(headers)
})
