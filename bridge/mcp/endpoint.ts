/** The MCP door's inner side: serves one request under its grant with a server made for just that request. */
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server'
import type { OnScreen } from '../../shared/page-context.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import type { Organisation, Tool, ToolContext } from '../../shared/tool.ts'
import { takesRecords } from '../../shared/tools/catalog.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import { narrowClient } from '../access/narrow-client.ts'
import { judge, mayRead, mustAsk } from '../access/policy.ts'
import { maxBodyBytes } from '../config.ts'
import { publishTools } from './published-tool.ts'
import { type CallSetting, createMcpServer, type ToolAccess } from './server.ts'

/** A connected organisation, as tool calls need it. */
export interface ConnectedAccount {
  readonly roserocket: RoseRocketClient
  readonly organisation: Organisation
  /** The clock tools see: the machine's, or the sandbox's. */
  now(): Date
  /** What is on the screen of whoever works in this organisation. */
  page(): Promise<OnScreen>
}

export interface McpEndpointOptions {
  readonly catalog: readonly Tool[]
  readonly version: string
  openAccount(accountId: string): Promise<ConnectedAccount>
  /** The machine's clock, by which grants expire. */
  now(): Date
  /** Whether deletes may happen without a person where the server says `auto`. */
  readonly autoDeletes: boolean
  onError(error: Error): void
}

/** Makes the function that serves every MCP request. The catalogue is published once, servers are per request. */
export function createMcpEndpoint(options: McpEndpointOptions): ServeMcp {
  const { catalog, version, onError } = options
  const tools = publishTools(catalog)
  const judged = catalog.map((tool) => judgedTool(tool))
  return async (request, grant) => {
    const account = await options.openAccount(grant.accountId)
    let server: McpServer | undefined
    const handler = createMcpHandler(
      () => {
        server = createMcpServer({
          tools,
          version,
          access: accessOf(grant, judged, options),
          contextOf: (setting) => contextOf(grant, account, setting),
        })
        return server
      },
      { onerror: onError, maxRequestBodySize: maxBodyBytes },
    )
    const response = await handler.fetch(request)
    const client = server?.server.getClientVersion()
    if (client !== undefined) grant.reportClient(`${client.name} ${client.version}`)
    return response
  }
}

function judgedTool(tool: Tool) {
  const { name, effect, tags } = tool
  return { name, effect, tags, takesRecords: takesRecords(tool) }
}

function accessOf(
  { config, expiresAt }: Grant,
  catalog: readonly ReturnType<typeof judgedTool>[],
  { now, autoDeletes }: McpEndpointOptions,
): ToolAccess {
  return {
    allows: (tool) =>
      judge({ tool: judgedTool(tool), config, expiresAt, now: now(), catalog }).allowed,
    mustAsk: (tool) => mustAsk(tool, config, { autoDeletes }),
  }
}

function contextOf(grant: Grant, account: ConnectedAccount, setting: CallSetting): ToolContext {
  return {
    roserocket: narrowClient(account.roserocket, grant.domains),
    organisation: account.organisation,
    mayRead: (objectKey) => mayRead(grant.domains, objectKey),
    page: () => account.page(),
    now: () => account.now(),
    signal: setting.signal,
    progress: setting.progress,
  }
}
