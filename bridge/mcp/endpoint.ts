/** The MCP door's inner side: serves one request under its grant with a server made for just that request. */
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server'
import type { Tool } from '../../shared/tool.ts'
import { takesRecords } from '../../shared/tools/catalog.ts'
import { visibleClientName } from '../access/client-name.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import { judge } from '../access/policy.ts'
import { maxBodyBytes } from '../config.ts'
import { publishTools } from './published-tool.ts'
import { createMcpServer } from './server.ts'
import { createToolCaller, type ToolCallerOptions } from './tool-caller.ts'

export interface McpEndpointOptions extends Omit<ToolCallerOptions, 'allows'> {
  readonly catalog: readonly Tool[]
  readonly version: string
  /** The machine's clock, by which grants expire. */
  now(): Date
  onError(error: Error): void
}

/** Makes the function that serves every MCP request. The catalogue is published once, servers are per request. */
export function createMcpEndpoint(options: McpEndpointOptions): ServeMcp {
  const { catalog, version, onError, now, openAccount } = options
  const tools = publishTools(catalog)
  const judged = catalog.map((tool) => judgedTool(tool))
  const allows = ({ config, expiresAt }: Grant, tool: Tool): boolean =>
    judge({ tool: judgedTool(tool), config, expiresAt, now: now(), catalog: judged }).allowed
  const call = createToolCaller({ ...options, allows })

  return async (request, grant) => {
    const account = await openAccount(grant.accountId)
    const served: { server?: McpServer } = {}
    const clientName = () => {
      const said = served.server?.server.getClientVersion()
      return said === undefined ? undefined : visibleClientName(`${said.name} ${said.version}`)
    }
    const handler = createMcpHandler(
      () => {
        served.server = createMcpServer({
          tools,
          version,
          allows: (tool) => allows(grant, tool),
          call: (tool, input, setting) =>
            call(
              { grant, account, client: clientName() ?? grant.lastClient },
              tool,
              input,
              setting,
            ),
        })
        return served.server
      },
      { onerror: onError, maxRequestBodySize: maxBodyBytes },
    )
    const response = await handler.fetch(request)
    const client = clientName()
    if (client !== undefined) grant.reportClient(client)
    return response
  }
}

function judgedTool(tool: Tool) {
  const { name, effect, tags } = tool
  return { name, effect, tags, takesRecords: takesRecords(tool) }
}
