/** Clients nobody here wrote, each brought to the same five steps: list, call, get an error, be shut out, be refused. */
import { createMCPClient } from '@ai-sdk/mcp'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { Client as FirstClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as FirstTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { MCPServerStreamableHttp } from '@openai/agents'
import { z } from 'zod'
import { homelessEnvironment, programOf, runProgram } from './foreign-program.ts'

/** Where a client is pointed, and a home directory of its own. */
export interface Door {
  readonly url: string
  readonly home: string
}

/** A client that has been let in. */
export interface Connection {
  /** Names of the tools it lists. */
  list(): Promise<string[]>
  /** Everything it says of a call, be it a success or an error. */
  call(tool: string, input: Record<string, string>): Promise<string>
}

export interface ForeignClient {
  readonly name: string
  /** Connects anew for every step, so it can be refused, not shut out. */
  readonly isOneShot?: true
  /** Connects and works. Throws when it is refused, with what the client says of it. */
  use(door: Door, work: (connection: Connection) => Promise<void>): Promise<void>
}

const info = { name: 'foreign', version: '1.0.0' }

/** What the clients of both official packages have in common. */
interface OfficialClient {
  listTools(): Promise<{ tools: { name: string }[] }>
  callTool(call: { name: string; arguments: Record<string, string> }): Promise<unknown>
}

function connectionOf(client: OfficialClient): Connection {
  return {
    list: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (tool, input) =>
      JSON.stringify(await client.callTool({ name: tool, arguments: input })),
  }
}

function official(mode: 'auto' | 'legacy' | { readonly pin: string }, name: string): ForeignClient {
  return {
    name,
    async use({ url }, work) {
      const client = new Client(info, { versionNegotiation: { mode } })
      try {
        await client.connect(new StreamableHTTPClientTransport(new URL(url)))
        await work(connectionOf(client))
      } finally {
        await client.close()
      }
    },
  }
}

const first: ForeignClient = {
  name: '@modelcontextprotocol/sdk (v1)',
  async use({ url }, work) {
    const client = new FirstClient(info)
    try {
      await client.connect(new FirstTransport(new URL(url)))
      await work(connectionOf(client))
    } finally {
      await client.close()
    }
  },
}

const vercel: ForeignClient = {
  name: '@ai-sdk/mcp',
  async use({ url }, work) {
    const client = await createMCPClient({ transport: { type: 'http', url } })
    try {
      const tools = await client.tools()
      await work({
        list: async () => Object.keys(tools),
        async call(tool, input) {
          const found = tools[tool]
          if (found === undefined) throw new Error(`no ${tool}`)
          const setting = { toolCallId: 'one', messages: [], context: {} }
          return JSON.stringify(await found.execute(input, setting))
        },
      })
    } finally {
      await client.close()
    }
  },
}

const agents: ForeignClient = {
  name: '@openai/agents',
  async use({ url }, work) {
    const server = new MCPServerStreamableHttp({ url, name: 'rosebridge' })
    try {
      await server.connect()
      await work({
        list: async () => (await server.listTools()).map(({ name }) => name),
        call: async (tool, input) => JSON.stringify(await server.callToolResult(tool, input)),
      })
    } finally {
      await server.close()
    }
  },
}

const namedTools = z.looseObject({ tools: z.array(z.looseObject({ name: z.string() })) })

function inspector(era: 'legacy' | 'auto' | 'modern'): ForeignClient {
  const program = programOf('@modelcontextprotocol/inspector', 'mcp-inspector')
  return {
    name: `inspector --protocol-era ${era}`,
    isOneShot: true,
    async use({ url, home }, work) {
      const run = (...args: string[]) =>
        runProgram(
          program,
          [
            ...['--cli', url, '--transport', 'http', '--protocol-era', era],
            ...['--format', 'json', '-q', ...args],
          ],
          home,
        )
      await work({
        async list() {
          const { exitCode, stdout, stderr } = await run('--method', 'tools/list', '--strict')
          if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${stderr}`)
          const { result } = z.object({ result: namedTools }).parse(JSON.parse(stdout))
          return result.tools.map(({ name }) => name)
        },
        async call(tool, input) {
          const given = Object.entries(input).map(([key, value]) => `${key}=${value}`)
          const called = await run(
            ...['--method', 'tools/call', '--tool-name', tool],
            ...given.flatMap((one) => ['--tool-arg', one]),
          )
          return called.stdout + called.stderr
        },
      })
    },
  }
}

const mcporter: ForeignClient = {
  name: 'mcporter',
  isOneShot: true,
  async use({ url, home }, work) {
    const program = programOf('mcporter', 'mcporter')
    const door = ['--http-url', url, '--allow-http', '--name', 'rose']
    await work({
      async list() {
        const { exitCode, stdout, stderr } = await runProgram(
          program,
          ['list', ...door, '--json'],
          home,
        )
        if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${stdout}${stderr}`)
        return namedTools.parse(JSON.parse(stdout)).tools.map(({ name }) => name)
      },
      async call(tool, input) {
        const given = Object.entries(input).map(([key, value]) => `${key}=${value}`)
        const args = ['call', ...door, `rose.${tool}`, ...given, '--output', 'json']
        const called = await runProgram(program, args, home)
        return called.stdout + called.stderr
      },
    })
  },
}

/** It serves a program on stdin and stdout, so a client of such programs stands before it. */
const remote: ForeignClient = {
  name: 'mcp-remote',
  async use({ url, home }, work) {
    const client = new Client(info, { versionNegotiation: { mode: 'legacy' } })
    const program = programOf('mcp-remote', 'mcp-remote')
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [program, url, '--allow-http', '--transport', 'http-only'],
      env: homelessEnvironment(home),
      stderr: 'pipe',
    })
    let said = ''
    transport.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    const ended = new Promise<void>((resolve) => {
      transport.onclose = resolve
    })
    try {
      await client.connect(transport, { timeout: 10_000 })
      await work({
        ...connectionOf(client),
        // Refused, it tells its user to sign in, on stderr, and keeps the call waiting for that.
        call: async (tool, input) =>
          JSON.stringify(
            await client.callTool({ name: tool, arguments: input }, { timeout: 5_000 }),
          ),
      })
    } catch (error) {
      throw new Error(`${String(error)} ${said}`)
    } finally {
      await client.close()
      // A client that never connected lets go of its program at once, and ends it in the background.
      await ended
    }
  },
}

export const foreignClients: readonly ForeignClient[] = [
  official('auto', '@modelcontextprotocol/client auto'),
  official('legacy', '@modelcontextprotocol/client legacy'),
  official({ pin: '2026-07-28' }, '@modelcontextprotocol/client 2026-07-28'),
  first,
  vercel,
  agents,
  inspector('legacy'),
  inspector('auto'),
  inspector('modern'),
  mcporter,
  remote,
]
