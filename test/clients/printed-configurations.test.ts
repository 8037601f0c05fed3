/** What `rosebridge config CLIENT` prints is read as the client would read it, started, and used. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type ClientName, clientNames } from '../../bridge/client-configurations.ts'
import { jsonOf, runHere } from '../bridge/cli-process.ts'
import { type OwnBridge, startOwnBridge } from '../helpers/own-bridge.ts'
import { followConsent } from '../helpers/sign-in.ts'
import { homelessEnvironment, programOf } from './foreign-program.ts'

const programSchema = z.strictObject({
  type: z.literal('stdio').optional(),
  command: z.string(),
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()).optional(),
})
type Program = z.infer<typeof programSchema>

const printedSchema = z.looseObject({
  configuration: z.object({ text: z.string(), format: z.enum(['json', 'toml', 'shell']) }),
  server: z.looseObject({ id: z.string() }).nullable(),
})

const home = mkdtempSync(join(tmpdir(), 'rosebridge-home-'))
let own: OwnBridge
beforeAll(async () => {
  own = await startOwnBridge()
})
afterAll(async () => {
  await own?.[Symbol.asyncDispose]()
  rmSync(home, { recursive: true, force: true })
})

/** How each client reads its configuration, as far as it says which program to start. */
const readers: Readonly<Record<ClientName, (text: string) => Program>> = {
  'claude-desktop': underKey('mcpServers'),
  cursor: underKey('mcpServers'),
  vscode: underKey('servers'),
  'mcp-remote': underKey('mcpServers'),
  'claude-code'(text) {
    const words = shellWords(text)
    const dashes = words.indexOf('--')
    expect(words.slice(0, dashes)).toEqual([
      ...['claude', 'mcp', 'add', '--transport', 'stdio', 'rosebridge'],
    ])
    const [command = '', ...args] = words.slice(dashes + 1)
    return { command, args }
  },
  codex(text) {
    const [head, ...lines] = text.split('\n')
    expect(head).toBe('[mcp_servers.rosebridge]')
    // Basic strings and arrays of them are written in TOML as they are in JSON.
    const entries = lines.map((line) => /^(\w+) = (.+)$/.exec(line) ?? [])
    return programSchema.parse(
      Object.fromEntries(entries.map(([, key = '', value = '']) => [key, JSON.parse(value)])),
    )
  },
}

describe('the printed configuration', () => {
  it.concurrent.each(clientNames)('of %s', { timeout: 90_000 }, async (name) => {
    const outcome = await runHere(['config', name, '--json', '--data-dir', own.dataDir])
    const { configuration, server } = printedSchema.parse(jsonOf(outcome))
    const program = readers[name](configuration.text)
    const { command, args } = server === null ? installed(program) : program
    const client = new Client(
      { name: `reader of ${name}`, version: '1.0.0' },
      { versionNegotiation: { mode: 'legacy' } },
    )
    const env = { ...homelessEnvironment(home), ...program.env }
    // No PATH for what signs in: it would open a browser on this machine.
    if (server === null) env.PATH = ''
    const transport = new StdioClientTransport({ command, args, env, stderr: 'pipe' })
    const isAllowed = server === null ? signIn(transport) : undefined
    await client.connect(transport, { timeout: 60_000 })
    await isAllowed
    const { tools } = await client.listTools()
    expect(tools.map(({ name: tool }) => tool)).toContain('explain_order_delay')
    expect(tools.map(({ name: tool }) => tool)).not.toContain('create_a_roserocket_object')
    const found = await client.callTool({ name: 'find_order', arguments: { query: 'PO-9942' } })
    expect(found.structuredContent).toHaveProperty('matches')
    await client.close()
    const listed = await runHere(['mcp', 'list', '--json', '--data-dir', own.dataDir])
    const { result } = listSchema.parse(jsonOf(listed))
    expect(result.map(({ last_client }) => last_client)).toContainEqual(
      expect.stringContaining(name),
    )
  })
})

const listSchema = z.object({
  result: z.array(z.looseObject({ last_client: z.string().nullable() })),
})

/** Has the person allow what the program asks for, and brings it the answer. */
async function signIn({ stderr }: StdioClientTransport): Promise<void> {
  let said = ''
  stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  // Not `expect.poll`: it belongs to one test at a time, and these run side by side.
  const address = await vi.waitFor(
    () => {
      const found = /http:\/\/127\S+\/oauth\/authorize\S+/.exec(said)?.[0]
      if (found === undefined) throw new Error('the program has not said where to sign in')
      return found
    },
    { timeout: 30_000, interval: 50 },
  )
  const back = await followConsent(address, ({ id, number }) =>
    runHere(['consents', 'allow', id, '--number', number, '--data-dir', own.dataDir]),
  )
  expect((await fetch(back.url)).status).toBe(200)
}

/** The program as it is installed here, in place of npx, which would ask a registry. */
function installed({ command, args }: Program): Program {
  expect([command, ...args.slice(0, 2)]).toEqual(['npx', '-y', 'mcp-remote'])
  return {
    command: process.execPath,
    args: [programOf('mcp-remote', 'mcp-remote'), ...args.slice(2)],
  }
}

function underKey(key: string): (text: string) => Program {
  const schema = z.strictObject({ [key]: z.strictObject({ rosebridge: programSchema }) })
  return (text) => {
    const found = schema.parse(JSON.parse(text))[key]
    if (found === undefined) throw new Error(`no ${key}`)
    return found.rosebridge
  }
}

/** Words of a POSIX shell, plain or in double quotes. */
function shellWords(text: string): string[] {
  return [...text.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replace(/\\(["$`\\])/g, '$1'),
  )
}
