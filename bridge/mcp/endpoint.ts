/** The MCP door's inner side: serves one request under its grant with a server made for just that request. */
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server'
import type { Tool } from '../../shared/tool.ts'
import { takesRecords } from '../../shared/tools/catalog.ts'
import type { Approvals } from '../access/approvals.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import { judge, mustAsk } from '../access/policy.ts'
import { maxBodyBytes } from '../config.ts'
import { askedWrite } from './asked-tool-call.ts'
import { callTool } from './call-tool.ts'
import { type ConnectedAccount, contextOf } from './context.ts'
import { publishTools } from './published-tool.ts'
import { type CallSetting, createMcpServer } from './server.ts'

export interface McpEndpointOptions {
  readonly catalog: readonly Tool[]
  readonly version: string
  openAccount(accountId: string): Promise<ConnectedAccount>
  /** The machine's clock, by which grants expire. */
  now(): Date
  /** Whether deletes may happen without a person where the server says `auto`. */
  readonly autoDeletes: boolean
  readonly approvals: Approvals
  onError(error: Error): void
}

/** Makes the function that serves every MCP request. The catalogue is published once, servers are per request. */
export function createMcpEndpoint(options: McpEndpointOptions): ServeMcp {
  const { catalog, version, onError, now, openAccount, approvals, autoDeletes } = options
  const tools = publishTools(catalog)
  const judged = catalog.map((tool) => judgedTool(tool))
  const allows = ({ config, expiresAt }: Grant, tool: Tool): boolean =>
    judge({ tool: judgedTool(tool), config, expiresAt, now: now(), catalog: judged }).allowed

  const call = (
    { grant, account, client }: { grant: Grant; account: ConnectedAccount; client: string | null },
    tool: Tool,
    input: unknown,
    setting: CallSetting,
  ) =>
    callTool({
      tool,
      input,
      run: async (parsed) => {
        if (!mustAsk(tool, grant.config, { autoDeletes })) {
          return await tool.run(parsed, contextOf(grant, account, { ...setting, approvals }))
        }
        const asked = askedWrite({
          tool,
          input: parsed,
          grant,
          client,
          allows,
          openAccount,
          approvals,
        })
        return { ...(await approvals.request(asked, setting)) }
      },
    })

  return async (request, grant) => {
    const account = await openAccount(grant.accountId)
    const served: { server?: McpServer } = {}
    const clientName = () => {
      const said = served.server?.server.getClientVersion()
      return said === undefined ? undefined : `${said.name} ${said.version}`
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
