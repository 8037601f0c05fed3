/** Clients nobody here wrote, each brought to the same four steps: list, call, get an error, be refused. */
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

export interface ForeignClient {
  readonly name: string
  /** Names of the tools it lists. Throws when it is refused, with what the client says of it. */
  list(door: Door): Promise<string[]>
  /** Everything it says of a call, be it a success or an error. */
  call(door: Door, tool: string, input: Record<string, string>): Promise<string>
}

const info = { name: 'foreign', version: '1.0.0' }

function official(mode: 'auto' | 'legacy' | { readonly pin: string }, name: string): ForeignClient {
  const use = async <Result>(url: string, work: (client: Client) => Promise<Result>) => {
    const client = new Client(info, { versionNegotiation: { mode } })
    try {
      await client.connect(new StreamableHTTPClientTransport(new URL(url)))
      return await work(client)
    } finally {
      await client.close()
    }
  }
  return {
    name,
    list: ({ url }) =>
      use(url, async (client) => (await client.listTools()).tools.map((tool) => tool.name)),
    call: ({ url }, tool, input) =>
      use(url, async (client) =>
        JSON.stringify(await client.callTool({ name: tool, arguments: input })),
      ),
  }
}

const first: ForeignClient = (() => {
  const use = async <Result>(url: string, work: (client: FirstClient) => Promise<Result>) => {
    const client = new FirstClient(info)
    try {
      await client.connect(new FirstTransport(new URL(url)))
      return await work(client)
    } finally {
      await client.close()
    }
  }
  return {
    name: '@modelcontextprotocol/sdk (v1)',
    list: ({ url }) =>
      use(url, async (client) => (await client.listTools()).tools.map((tool) => tool.name)),
    call: ({ url }, tool, input) =>
      use(url, async (client) =>
        JSON.stringify(await client.callTool({ name: tool, arguments: input })),
      ),
  }
})()

const vercel: ForeignClient = (() => {
  const use = async <Result>(
    url: string,
    work: (client: Awaited<ReturnType<typeof createMCPClient>>) => Promise<Result>,
  ) => {
    const client = await createMCPClient({ transport: { type: 'http', url } })
    try {
      return await work(client)
    } finally {
      await client.close()
    }
  }
  return {
    name: '@ai-sdk/mcp',
    list: ({ url }) => use(url, async (client) => Object.keys(await client.tools())),
    call: ({ url }, tool, input) =>
      use(url, async (client) => {
        const found = (await client.tools())[tool]
        if (found === undefined) throw new Error(`no ${tool}`)
        return JSON.stringify(
          await found.execute(input, { toolCallId: 'one', messages: [], context: {} }),
        )
      }),
  }
})()

const agents: ForeignClient = (() => {
  const use = async <Result>(
    url: string,
    work: (server: MCPServerStreamableHttp) => Promise<Result>,
  ) => {
    const server = new MCPServerStreamableHttp({ url, name: 'rosebridge' })
    try {
      await server.connect()
      return await work(server)
    } finally {
      await server.close()
    }
  }
  return {
    name: '@openai/agents',
    list: ({ url }) =>
      use(url, async (server) => (await server.listTools()).map(({ name }) => name)),
    call: ({ url }, tool, input) =>
      use(url, async (server) => JSON.stringify(await server.callToolResult(tool, input))),
  }
})()

const namedTools = z.looseObject({ tools: z.array(z.looseObject({ name: z.string() })) })

function inspector(era: 'legacy' | 'auto' | 'modern'): ForeignClient {
  const run = ({ url, home }: Door, ...args: string[]) =>
    runProgram(
      programOf('@modelcontextprotocol/inspector', 'mcp-inspector'),
      [
        ...['--cli', url, '--transport', 'http', '--protocol-era', era],
        ...['--format', 'json', '-q', ...args],
      ],
      home,
    )
  return {
    name: `inspector --protocol-era ${era}`,
    async list(door) {
      const { exitCode, stdout, stderr } = await run(door, '--method', 'tools/list', '--strict')
      if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${stderr}`)
      const { result } = z.object({ result: namedTools }).parse(JSON.parse(stdout))
      return result.tools.map(({ name }) => name)
    },
    async call(door, tool, input) {
      const given = Object.entries(input).flatMap(([key, value]) => [
        '--tool-arg',
        `${key}=${value}`,
      ])
      const called = await run(door, '--method', 'tools/call', '--tool-name', tool, ...given)
      return called.stdout + called.stderr
    },
  }
}

const mcporter: ForeignClient = (() => {
  const run = ({ url, home }: Door, command: string, ...args: string[]) =>
    runProgram(
      programOf('mcporter', 'mcporter'),
      [command, '--http-url', url, '--allow-http', '--name', 'rose', ...args],
      home,
    )
  return {
    name: 'mcporter',
    async list(door) {
      const { exitCode, stdout, stderr } = await run(door, 'list', '--json')
      if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${stdout}${stderr}`)
      return namedTools.parse(JSON.parse(stdout)).tools.map(({ name }) => name)
    },
    async call(door, tool, input) {
      const given = Object.entries(input).map(([key, value]) => `${key}=${value}`)
      const called = await run(door, 'call', `rose.${tool}`, ...given, '--output', 'json')
      return called.stdout + called.stderr
    },
  }
})()

/** It serves a program on stdin and stdout, so a client of such programs stands before it. */
const remote: ForeignClient = (() => {
  const use = async <Result>(
    { url, home }: Door,
    work: (client: Client) => Promise<Result>,
  ): Promise<Result> => {
    const client = new Client(info, { versionNegotiation: { mode: 'legacy' } })
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [
        programOf('mcp-remote', 'mcp-remote'),
        url,
        '--allow-http',
        '--transport',
        'http-only',
      ],
      env: homelessEnvironment(home),
      stderr: 'pipe',
    })
    let said = ''
    transport.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    try {
      await client.connect(transport, { timeout: 10_000 })
      return await work(client)
    } catch (error) {
      throw new Error(`${String(error)} ${said}`)
    } finally {
      await client.close()
    }
  }
  return {
    name: 'mcp-remote',
    list: (door) =>
      use(door, async (client) => (await client.listTools()).tools.map((tool) => tool.name)),
    call: (door, tool, input) =>
      use(door, async (client) =>
        JSON.stringify(await client.callTool({ name: tool, arguments: input })),
      ),
  }
})()

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
