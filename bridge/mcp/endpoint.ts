/** The MCP door's inner side: serves one request under its grant with a server made for just that request. */
import { randomUUID } from 'node:crypto'
import { createMcpHandler, isLegacyRequest } from '@modelcontextprotocol/server'
import type { Tool, ToolContext } from '../../shared/tool.ts'
import { takesRecords } from '../../shared/tools/catalog.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import { narrowClient } from '../access/narrow-client.ts'
import { judge, mayRead, mustAsk } from '../access/policy.ts'
import { maxBodyBytes } from '../config.ts'
import type { Announcer } from './announcer.ts'
import { callTool } from './call-tool.ts'
import { publishTools } from './published-tool.ts'
import { methodOf, withParsedBody } from './request-body.ts'
import { type BuiltServer, createMcpServer } from './server.ts'
import type { CallSetting, Reach, ServerExtension } from './server-parts.ts'
import { createSessions } from './sessions.ts'
import type { ConnectedAccount, Subject } from './subject.ts'

export interface McpEndpointOptions {
  readonly catalog: readonly Tool[]
  readonly version: string
  openAccount(accountId: string): Promise<ConnectedAccount>
  /** The machine's clock, by which grants expire. */
  now(): Date
  /** Whether deletes may happen without a person where the server says `auto`. */
  readonly autoDeletes: boolean
  /** Tells clients what changes while they listen. */
  readonly announcer: Announcer
  /** Offered besides the catalogue. */
  readonly extension?: ServerExtension
  onError(error: Error): void
  /** Told of every call, with the trace its client counts it to. */
  onCall?(call: CallFacts): void
}

/** What may be logged of a call. */
interface CallFacts {
  readonly tool: string
  readonly traceId: string | undefined
  readonly durationMs: number
  readonly failed: boolean
}

/** Makes the function that serves every MCP request. The catalogue is published once, servers are per request or session. */
export function createMcpEndpoint(options: McpEndpointOptions): ServeMcp {
  const { catalog, version, onError, extension, announcer, now, autoDeletes } = options
  const tools = publishTools(catalog)
  const judged = catalog.map((tool) => judgedTool(tool))
  const allows = ({ config, expiresAt }: Grant, tool: Tool): boolean =>
    judge({ tool: judgedTool(tool), config, expiresAt, now: now(), catalog: judged }).allowed
  const build = (reach: Reach, subject: () => Subject, method?: string): BuiltServer =>
    createMcpServer({
      tools,
      version,
      reach,
      method,
      extension,
      allows: (tool) => allows(subject().grant, tool),
      async call(tool, input, setting) {
        const { grant, account } = subject()
        const startedAtMs = performance.now()
        const result = await callTool({
          tool,
          input,
          context: contextOf(grant, account, setting),
          mustAsk: mustAsk(tool, grant.config, { autoDeletes }),
        })
        options.onCall?.({
          tool: tool.name,
          traceId: setting.traceId,
          durationMs: Math.round(performance.now() - startedAtMs),
          failed: result.isError === true,
        })
        return result
      },
    })
  const sessions = createSessions({
    build: (subject) => build('session', subject),
    announcer,
    newId: randomUUID,
    nowMs: () => performance.now(),
    onError,
  })
  return async (asked, grant) => {
    const subject = { grant, account: await options.openAccount(grant.accountId) }
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
    const client = built?.server.server.getClientVersion()
    if (client !== undefined) grant.reportClient(`${client.name} ${client.version}`)
    return response
  }
}

function judgedTool(tool: Tool) {
  const { name, effect, tags } = tool
  return { name, effect, tags, takesRecords: takesRecords(tool) }
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
