/** The MCP door's inner side: serves a request under its grant with a server made for it, or with its session's. */
import { randomUUID } from 'node:crypto'
import { createMcpHandler, isLegacyRequest } from '@modelcontextprotocol/server'
import type { Tool } from '../../shared/tool.ts'
import { takesRecords } from '../../shared/tools/catalog.ts'
import { visibleClientName } from '../access/client-name.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import { judge } from '../access/policy.ts'
import { approvalTimes, maxBodyBytes } from '../config.ts'
import type { Announcer } from './announcer.ts'
import { createElicitation } from './elicitation.ts'
import { publishTools } from './published-tool.ts'
import { methodOf, withParsedBody } from './request-body.ts'
import { type BuiltServer, createMcpServer } from './server.ts'
import type { Reach, ServerExtension } from './server-parts.ts'
import { createSessions } from './sessions.ts'
import type { Subject } from './subject.ts'
import { createToolCaller, type ToolCallerOptions } from './tool-caller.ts'

export interface McpEndpointOptions extends Omit<ToolCallerOptions, 'allows'> {
  readonly catalog: readonly Tool[]
  readonly version: string
  /** The machine's clock, by which grants expire. */
  now(): Date
  /** A clock that only runs forward, by which sessions grow idle; absent = the process's own. */
  nowMs?(): number
  /** Tells clients what changes while they listen. */
  readonly announcer: Announcer
  /** Offered besides the catalogue. */
  readonly extension?: ServerExtension
  onError(error: Error): void
  /** Told of a call that its client counts to a W3C trace. */
  onTrace?(call: { readonly tool: string; readonly traceId: string }): void
}

/** Makes the function that serves every MCP request. The catalogue is published once, servers are per request or session. */
export function createMcpEndpoint(options: McpEndpointOptions): ServeMcp {
  const { catalog, version, onError, onTrace, extension, announcer, now, openAccount } = options
  const tools = publishTools(catalog)
  const judged = catalog.map((tool) => judgedTool(tool))
  const allows = ({ config, expiresAt, scopes }: Grant, tool: Tool): boolean =>
    judge({ tool: judgedTool(tool), config, expiresAt, now: now(), catalog: judged, scopes })
      .allowed
  const call = createToolCaller({ ...options, allows })
  const elicitation = createElicitation({
    pending: () => options.approvals.pending(),
    lifeMs: approvalTimes.lifeMs,
  })
  const build = (reach: Reach, subject: () => Subject, method?: string): BuiltServer => {
    const built: BuiltServer = createMcpServer({
      tools,
      version,
      reach,
      method,
      extension,
      allows: (tool) => allows(subject().grant, tool),
      elicitation: {
        options: elicitation.options,
        legOf: (asked) => elicitation.legOf({ ...asked, grant: subject().grant }),
        ask: (asked, result) => elicitation.ask({ ...asked, grant: subject().grant }, result),
      },
      call(tool, input, setting) {
        const { traceId } = setting
        if (traceId !== undefined) onTrace?.({ tool: tool.name, traceId })
        const { grant, account } = subject()
        const client = clientOf(built) ?? grant.lastClient
        return call({ grant, account, client }, tool, input, setting)
      },
    })
    return built
  }
  const sessions = createSessions({
    build: (subject) => build('session', subject),
    announcer,
    newId: randomUUID,
    nowMs: options.nowMs ?? (() => performance.now()),
    onError,
  })
  return async (asked, grant) => {
    const subject = { grant, account: await openAccount(grant.accountId) }
    const { request, body } = await withParsedBody(asked)
    const isLegacy = await isLegacyRequest(request, body, { maxRequestBodySize: maxBodyBytes })
    const inSession = isLegacy ? sessions.serve(request, subject, body) : null
    if (inSession !== null) return await inSession
    const changes = announcer.streamOf(grant)
    let built: BuiltServer | undefined
    const handler = createMcpHandler(
      () => {
        built = build(isLegacy ? 'stateless' : 'modern', () => subject, methodOf(body))
        return built.server
      },
      {
        onerror: onError,
        maxRequestBodySize: maxBodyBytes,
        bus: changes,
        maxSubscriptions: changes.free(),
      },
    )
    const response = await handler.fetch(request, { parsedBody: body })
    const client = built === undefined ? undefined : clientOf(built)
    if (client !== undefined) grant.reportClient(client)
    return response
  }
}

/** The client as it introduced itself; undefined before it has. */
function clientOf({ server }: BuiltServer): string | undefined {
  const said = server.server.getClientVersion()
  return said === undefined ? undefined : visibleClientName(`${said.name} ${said.version}`)
}

function judgedTool(tool: Tool) {
  const { name, effect, tags } = tool
  return { name, effect, tags, takesRecords: takesRecords(tool) }
}
