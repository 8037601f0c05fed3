/** A real MCP client of the official package, connected over HTTP. */
import {
  type CallToolResult,
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client'
import { noteMcpUrl, notePlace } from './journey-leaks.ts'

export interface ConnectedClient extends AsyncDisposable {
  readonly client: Client
  call(name: string, input?: Record<string, unknown>): Promise<CallToolResult>
  /** Structured content of a call that must succeed. */
  answer(name: string, input?: Record<string, unknown>): Promise<Record<string, unknown>>
  /** The named error of a call that must fail. */
  failure(
    name: string,
    input?: Record<string, unknown>,
  ): Promise<{ kind: string; message: string; nextStep: string } & Record<string, unknown>>
}

/** Connects in the 2026-07-28 dialect where the server speaks it, else by handshake. */
export async function connectClient(
  mcpUrl: string,
  {
    mode = 'auto',
    headers = {},
    send = fetch,
  }: {
    readonly mode?: 'auto' | 'legacy'
    readonly headers?: Record<string, string>
    /** Reaches the address where the network does not. */
    readonly send?: typeof fetch
  } = {},
): Promise<ConnectedClient> {
  noteMcpUrl(mcpUrl)
  const client = new Client(
    { name: 'rosebridge-test', version: '1.0.0' },
    { versionNegotiation: { mode } },
  )
  await client.connect(
    new StreamableHTTPClientTransport(new URL(mcpUrl), { requestInit: { headers }, fetch: send }),
  )
  const call = async (name: string, input: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name, arguments: input })
    if (result.isError) notePlace(`error of ${name}`, JSON.stringify(result))
    return result
  }
  return {
    client,
    call,
    async answer(name, input) {
      const result = await call(name, input)
      if (result.isError)
        throw new Error(`${name} failed: ${JSON.stringify(result.structuredContent)}`)
      return objectOf(result.structuredContent)
    },
    async failure(name, input) {
      const result = await call(name, input)
      if (!result.isError)
        throw new Error(`${name} did not fail: ${JSON.stringify(result).slice(0, 400)}`)
      const error = objectOf(objectOf(result.structuredContent).error)
      return {
        ...error,
        kind: String(error.kind),
        message: String(error.message),
        nextStep: String(error.nextStep),
      }
    },
    async [Symbol.asyncDispose]() {
      await client.close()
    },
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null)
    throw new Error(`no object: ${JSON.stringify(value)}`)
  return { ...value }
}
