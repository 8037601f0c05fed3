/** The MCP door's inner side: serves a request under its grant with a server made for it, or with its session's. */
import { randomUUID } from 'node:crypto'
import { createMcpHandler, isLegacyRequest } from '@modelcontextprotocol/server'
import type { Tool } from '../../shared/tool.ts'
import { getCurrentOrder } from '../../shared/tools/current-order.ts'
import { visibleClientName } from '../access/client-name.ts'
import type { Grant, ServeMcp } from '../access/grant.ts'
import { missingScope } from '../access/policy.ts'
import { approvalTimes, maxBodyBytes } from '../config.ts'
import { type Announcer, currentPageUri } from './announcer.ts'
import { createElicitation } from './elicitation.ts'
import { calledTool, methodOf, withParsedBody } from './request-body.ts'
import { securitySchemesOf } from './security-schemes.ts'
import { type BuiltServer, createMcpServer } from './server.ts'
import type { Reach, ServerExtension } from './server-parts.ts'
import { createSessions } from './sessions.ts'
import type { Subject } from './subject.ts'
import { createToolCaller, type ToolCallerOptions } from './tool-caller.ts'
import type { ToolLists } from './tool-lists.ts'

export interface McpEndpointOptions extends Omit<ToolCallerOptions, 'allows'> {
  readonly toolLists: ToolLists
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
  const { toolLists, version, onError, onTrace, extension, announcer, now, openAccount } = options
  const lists = ({ config, expiresAt }: Grant, tool: Tool): boolean =>
    toolLists.isListed(tool, { config, expiresAt, now: now() })
  const allows = (grant: Grant, tool: Tool): boolean =>
    lists(grant, tool) && missingScope(tool, grant.scopes) === null
  const call = createToolCaller({ ...options, allows })
  const elicitation = createElicitation({
    pending: () => options.approvals.pending(),
    lifeMs: approvalTimes.lifeMs,
  })
  const build = (reach: Reach, subject: () => Subject, body?: unknown): BuiltServer => {
    const built: BuiltServer = createMcpServer({
      tools: toolLists.published,
      version,
      reach,
      method: methodOf(body),
      called: calledTool(body),
      extension,
      lists: (tool) => lists(subject().grant, tool),
      allows: (tool) => allows(subject().grant, tool),
      elicitation: {
        options: elicitation.options,
        legOf: (asked) => elicitation.legOf({ ...asked, grant: subject().grant }),
        ask: (asked, result) => elicitation.ask({ ...asked, grant: subject().grant }, result),
      },
      securitySchemes: (tool) => securitySchemesOf(tool, subject().grant),
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
  /** Judged when it happens: the server may have been narrowed since its client began to listen. */
  const mayHear = ({ grant }: Subject, uri: string): boolean => {
    const current = grant.current()
    return current !== null && (uri !== currentPageUri || allows(current, getCurrentOrder))
  }
  const sessions = createSessions({
    build: (subject) => build('session', subject),
    announcer,
    mayHear,
    newId: randomUUID,
    nowMs: options.nowMs ?? (() => performance.now()),
    onError,
  })
  return async (asked, grant) => {
    const subject = { grant, account: await openAccount(grant.accountId) }
    const { request, body } = await withParsedBody(asked)
    if (methodOf(body) === 'tools/list') grant.reportList(toolLists.hashFor(grant.config))
    const isLegacy = await isLegacyRequest(request, body, { maxRequestBodySize: maxBodyBytes })
    const inSession = isLegacy ? sessions.serve(request, subject, body) : null
    if (inSession !== null) return await inSession
    const changes = announcer.streamOf(grant, (uri) => mayHear(subject, uri))
    let built: BuiltServer | undefined
    const handler = createMcpHandler(
      () => {
        built = build(isLegacy ? 'stateless' : 'modern', () => subject, body)
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
