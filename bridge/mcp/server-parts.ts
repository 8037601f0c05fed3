/** What an MCP server is built of: who may use what, what a request brings along, and what is offered. */
import type {
  CallToolResult,
  McpServer,
  ServerContext,
  ServerOptions,
} from '@modelcontextprotocol/server'
import type { Tool } from '../../shared/tool.ts'
import type { Elicitation, ElicitationLeg } from './elicitation.ts'
import type { PublishedTool } from './published-tool.ts'
import type { SecurityScheme } from './security-schemes.ts'
import { traceIdOf } from './trace-context.ts'

/** What a call brings to its context: its cancellation, its trace, and a way to tell its progress. */
export interface CallSetting {
  readonly signal: AbortSignal
  /** The W3C trace the client counts the call to. */
  readonly traceId?: string | undefined
  /** Where the client's own user has a say in a write. */
  readonly elicitation?: ElicitationLeg | undefined
  progress(done: number, total?: number, message?: string): void
}

/**
 * How a server is reached: by one request of today's protocol, by one request of an older client, or by an older
 * client's session. Only what can reach its client is offered.
 */
export type Reach = 'modern' | 'stateless' | 'session'

/** Something that was offered and can be taken back. */
export interface Offered {
  remove(): void
}

/** More to offer than the catalogue holds, with the options it needs. */
export interface ServerExtension {
  readonly options: Pick<ServerOptions, 'requestState'>
  offer(server: McpServer, reach: Reach): Offered[]
}

export interface ServerParts {
  readonly tools: readonly PublishedTool[]
  readonly version: string
  readonly reach: Reach
  /** The method of the one request to be served, if it is one: what that cannot ask for is not offered. */
  readonly method?: string | undefined
  /** The tool which that request calls, if it calls one: then that alone is offered. */
  readonly called?: string | undefined
  /** Whether the server of the grant may use a tool; its token may lack the scope to call it, and is told so. */
  lists(tool: Tool): boolean
  /** How a client may open a tool, in the words of ChatGPT. */
  securitySchemes(tool: Tool): readonly SecurityScheme[]
  /** The judge's word on a tool for this grant, by which all that is told by that tool goes too. */
  allows(tool: Tool): boolean
  /** Calls a listed tool, also for a resource or a completion. Never throws. */
  call(tool: Tool, input: unknown, setting: CallSetting): Promise<CallToolResult>
  /** By which the client's own user is asked about writes, where its server is made so. */
  readonly elicitation: {
    readonly options: Elicitation['options']
    legOf(call: ElicitedCall): ElicitationLeg | undefined
    ask(call: ElicitedCall, result: CallToolResult): ReturnType<Elicitation['ask']>
  }
  readonly extension?: ServerExtension | undefined
}

/** A call as its server knows it; whose it is, the endpoint knows. */
export type ElicitedCall = Omit<Parameters<Elicitation['legOf']>[0], 'grant'>

/** What a request brings to the context of whatever it runs. */
export function settingOf({ mcpReq }: ServerContext): CallSetting {
  const progressToken = mcpReq._meta?.progressToken
  let base = 0
  let last = 0
  return {
    signal: mcpReq.signal,
    traceId: traceIdOf(mcpReq._meta),
    progress(done, total, message) {
      if (progressToken === undefined) return
      // A tool counts each of its parts from one; what the client sees may only grow.
      if (base + done <= last) base = last
      last = base + done
      void mcpReq
        .notify({
          method: 'notifications/progress',
          params: {
            progressToken,
            progress: last,
            ...(total === undefined ? {} : { total: base + total }),
            ...(message === undefined ? {} : { message }),
          },
        })
        // A client that has gone away is no reason to fail the call.
        .catch(() => undefined)
    },
  }
}
