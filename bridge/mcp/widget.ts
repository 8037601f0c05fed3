/** The widget: one page that clients with a screen draw three answers with (MCP Apps); the text stays complete without it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  RESOURCE_MIME_TYPE,
  registerAppResource,
  registerAppTool,
} from '@modelcontextprotocol/ext-apps/server'
import type {
  Icon,
  McpServer,
  StandardSchemaWithJSON,
  ToolAnnotations,
  ToolCallback,
} from '@modelcontextprotocol/server'
import type { Tool } from '../../shared/tool.ts'
import { listOrderExceptions } from '../../shared/tools/exceptions.ts'
import { explainOrderDelay, getOrderTimeline } from '../../shared/tools/insights.ts'
import type { Offered, ServerParts } from './server-parts.ts'

/** The answers the page can draw. */
const drawn: readonly Tool[] = [explainOrderDelay, getOrderTimeline, listOrderExceptions]

/** Built by `npm run build:widget`; the bundled program has it beside its chunks. */
const html = readFileSync(new URL('./widget.html', import.meta.url), 'utf8')

/** Clients keep the page by its address, so that changes with the content. */
const hash = createHash('sha256').update(html).digest('hex').slice(0, 12)
const widgetUri = `ui://rosebridge/order-answers-${hash}.html`

/** It holds no data, and another content has another address. */
const cacheHint = { ttlMs: 86_400_000, cacheScope: 'public' } as const

/** It loads nothing and calls nobody. Taken by hosts as the page's content security policy. */
const ui = {
  csp: { connectDomains: [], resourceDomains: [], frameDomains: [], baseUriDomains: [] },
  prefersBorder: true,
}

type Schema = StandardSchemaWithJSON<unknown, unknown>
interface ToolWords {
  readonly title: string
  readonly description: string
  readonly annotations: ToolAnnotations
  readonly inputSchema: Schema
  readonly outputSchema: Schema
  readonly icons: Icon[]
  readonly _meta?: Record<string, unknown>
}

/** How a tool is registered: one that is drawn also names its page; ChatGPT goes by a name of its own, too. */
export function registrarOf(server: McpServer, tool: Tool) {
  const meta = { ui: { resourceUri: widgetUri }, 'openai/outputTemplate': widgetUri }
  return (name: string, words: ToolWords, run: ToolCallback<Schema>): Offered =>
    drawn.includes(tool)
      ? registerAppTool(server, name, { ...words, _meta: { ...words._meta, ...meta } }, run)
      : server.registerTool(name, words, run)
}

const listing = {
  title: 'Order answers',
  description: 'Draws delays, timelines and exceptions in clients that show widgets.',
  cacheHint,
  _meta: { ui },
}

/** Lists the page for a grant that may use one of the tools it draws. */
export function publishWidget(server: McpServer, { allows }: ServerParts): Offered[] {
  if (!drawn.some(allows)) return []
  return [
    registerAppResource(server, 'order-answers', widgetUri, listing, (uri) => ({
      contents: [{ uri: uri.href, mimeType: RESOURCE_MIME_TYPE, text: html, _meta: { ui } }],
    })),
  ]
}
