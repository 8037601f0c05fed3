/** Catalogue + grant + context become an MCP server: a fresh one for every request. */
import { type CallToolResult, McpServer, type ServerContext } from '@modelcontextprotocol/server'
import type { Tool } from '../../shared/tool.ts'
import { instructions } from './instructions.ts'
import type { PublishedTool } from './published-tool.ts'

/** What a call brings to its context: its cancellation, and a way to tell its progress. */
export interface CallSetting {
  readonly signal: AbortSignal
  progress(done: number, total?: number, message?: string): void
}

/** Beyond this the SDK does not even look (CVE-2026-111768); what a tool takes is limited in `callTool`. */
const maxToolInputElements = 100_000
/** A list may be kept as long as a chat turn lasts; it changes only with the grant, which tells its clients. */
const listTtlMs = 60_000

/** Builds the server of one grant. What the grant may not use is neither listed nor found. */
export function createMcpServer({
  tools,
  version,
  allows,
  call,
}: {
  readonly tools: readonly PublishedTool[]
  readonly version: string
  /** The judge's word on a tool for this grant. */
  allows(tool: Tool): boolean
  /** Calls an allowed tool. Never throws. */
  call(tool: Tool, input: unknown, setting: CallSetting): Promise<CallToolResult>
}): McpServer {
  const server = new McpServer(
    { name: 'rosebridge', title: 'Rosebridge for Rose Rocket', version },
    {
      instructions,
      capabilities: { tools: { listChanged: true } },
      cacheHints: {
        'tools/list': { ttlMs: listTtlMs, cacheScope: 'private' },
        'server/discover': { ttlMs: listTtlMs, cacheScope: 'private' },
      },
      maxToolInputElements,
    },
  )
  for (const published of tools) {
    const { tool, title, description, annotations, inputSchema, outputSchema } = published
    if (!allows(tool)) continue
    server.registerTool(
      tool.name,
      { title, description, annotations, inputSchema, outputSchema },
      (input: unknown, context: ServerContext) => call(tool, input, settingOf(context)),
    )
  }
  return server
}

function settingOf({ mcpReq }: ServerContext): CallSetting {
  const progressToken = mcpReq._meta?.progressToken
  return {
    signal: mcpReq.signal,
    progress(done, total, message) {
      if (progressToken === undefined) return
      void mcpReq
        .notify({
          method: 'notifications/progress',
          params: {
            progressToken,
            progress: done,
            ...(total === undefined ? {} : { total }),
            ...(message === undefined ? {} : { message }),
          },
        })
        // A client that has gone away is no reason to fail the call.
        .catch(() => undefined)
    },
  }
}
