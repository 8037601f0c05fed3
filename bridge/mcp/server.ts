/** Catalogue + grant + context become an MCP server: a fresh one for every request or session. */
import { type CallToolResult, McpServer, type ServerContext } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Tool } from '../../shared/tool.ts'
import { serverIcons, toolIcons } from './icons.ts'
import { instructionsFor } from './instructions.ts'
import { publishPrompts } from './prompts.ts'
import { publishResources } from './resources.ts'
import { type Offered, type ServerParts, settingOf } from './server-parts.ts'
import { publishWidget, registrarOf } from './widget.ts'

/** Beyond this the SDK does not even look (CVE-2026-111768); what a tool takes is limited in `callTool`. */
const maxToolInputElements = 100_000
/** A list may be kept as long as a chat turn lasts; it changes only with the grant, which tells its clients. */
const listTtlMs = 60_000

/** A server, and a way to offer everything anew once its grant has changed. */
export interface BuiltServer {
  readonly server: McpServer
  renew(): void
}

/** Builds the server of one grant. What the grant may not use is neither listed nor found. */
export function createMcpServer(parts: ServerParts): BuiltServer {
  const { tools, allows, lists, version, reach, method, called, elicitation, extension } = parts
  const listChanged = reach !== 'stateless'
  const family = /^(tools|prompts|resources)\//.exec(method ?? '')?.[1]
  const wants = (offered: string) => family === undefined || family === offered
  const hint = { ttlMs: listTtlMs, cacheScope: 'private' } as const
  const server = new McpServer(
    { name: 'rosebridge', title: 'Rosebridge for Rose Rocket', version, icons: [...serverIcons] },
    {
      ...(family === undefined
        ? { instructions: instructionsFor(tools.map(({ tool }) => tool).filter(lists)) }
        : {}),
      capabilities: {
        tools: { listChanged },
        prompts: { listChanged },
        resources: { listChanged, subscribe: listChanged },
        logging: {},
      },
      cacheHints: {
        'tools/list': hint,
        'prompts/list': hint,
        'resources/list': hint,
        'resources/templates/list': hint,
        'server/discover': hint,
      },
      maxToolInputElements,
      // Renewing takes everything back and offers it again: one notification is enough for that.
      debouncedNotificationMethods: [
        'notifications/tools/list_changed',
        'notifications/prompts/list_changed',
        'notifications/resources/list_changed',
      ],
      ...elicitation.options,
      ...extension?.options,
    },
  )
  const offer = (judge: Pick<ServerParts, 'allows' | 'lists'>): Offered[] => {
    const judged = { ...parts, ...judge }
    return [
      ...(wants('tools') ? offerCalled(server, judged, called) : []),
      ...(wants('prompts') ? publishPrompts(server, judged) : []),
      ...(wants('resources') ? publishResources(server, judged) : []),
      ...(wants('resources') ? publishWidget(server, judged) : []),
      ...(extension?.offer(server, reach) ?? []),
    ]
  }
  const takeBack = (offered: readonly Offered[]) => {
    for (const one of offered) one.remove()
  }
  // Once connected, the SDK takes nothing of a kind that it has never seen: a session shows it every kind first.
  if (reach === 'session') takeBack(offer({ allows: () => true, lists: () => true }))
  let offered = offer({ allows, lists })
  return {
    server,
    renew() {
      takeBack(offered)
      offered = offer({ allows, lists })
    },
  }
}

/** Only the tool that is called; all of them where none is, or an unknown one, which the SDK then says. */
function offerCalled(server: McpServer, parts: ServerParts, called: string | undefined): Offered[] {
  const { tools } = parts
  const offered = offerTools(server, {
    ...parts,
    tools: tools.filter(({ tool }) => tool.name === called),
  })
  return offered.length > 0 ? offered : offerTools(server, parts)
}

function offerTools(server: McpServer, parts: ServerParts): Offered[] {
  const { tools, lists, securitySchemes, call, elicitation } = parts
  return tools.flatMap((published) => {
    const { tool, title, description, annotations, inputSchema, outputSchema } = published
    if (!lists(tool)) return []
    const icons = toolIcons(tool.tags)
    const _meta = { securitySchemes: securitySchemes(tool) }
    return [
      registrarOf(server, tool)(
        tool.name,
        { title, description, annotations, inputSchema, outputSchema, icons, _meta },
        async (input: unknown, context: ServerContext) => {
          const elicited = { server, tool, input, context }
          const leg = elicitation.legOf(elicited)
          const result = await call(tool, input, { ...settingOf(context), elicitation: leg })
          const asks = leg?.step === 'first' ? await elicitation.ask(elicited, result) : undefined
          if (asks !== undefined) return asks
          if (result.isError === true) await tellFailure(tool, result, context)
          return result
        },
      ),
    ]
  })
}

const failureSchema = z.object({ error: z.object({ kind: z.string() }) })

/** A log line for clients that asked for them; what the error says stands in the result. */
async function tellFailure(tool: Tool, result: CallToolResult, { mcpReq }: ServerContext) {
  const { data } = failureSchema.safeParse(result.structuredContent)
  try {
    await mcpReq.log('warning', { tool: tool.name, kind: data?.error.kind }, 'rosebridge')
  } catch {
    // A client that has gone away is no reason to fail the call.
  }
}
