/** What can be read by address: the brief and the timeline of an order, and what is on the user's screen. */
import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceNotFoundError,
  ResourceTemplate,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import { describedErrorSchema } from '../../shared/errors.ts'
import { recordTextNotice, wordsOf } from '../../shared/record-words.ts'
import { markedProse } from '../../shared/safe-text.ts'
import type { Tool } from '../../shared/tool.ts'
import { getCurrentOrder } from '../../shared/tools/current-order.ts'
import { getOrderBrief, getOrderTimeline } from '../../shared/tools/insights.ts'
import { currentPageUri } from './announcer.ts'
import { completeOrder } from './order-references.ts'
import { type Offered, type ServerParts, settingOf } from './server-parts.ts'

/** Nothing a host would render: a picture or a link in somebody's note stays mere text. */
const mimeType = 'text/plain'
/** Nothing that is read may be kept: the order moves on. */
const cacheHint = { ttlMs: 0, cacheScope: 'private' } as const

/** Registers the resources of a grant: each goes by the right to the tool that tells the same. */
export function publishResources(server: McpServer, parts: ServerParts): Offered[] {
  const { allows } = parts
  const complete = { id: (typed: string) => completeOrder(typed, parts) }
  const template = (path: string) => new ResourceTemplate(path, { list: undefined, complete })
  const read = async (
    uri: URL,
    context: ServerContext,
    write: (ask: Asked) => Promise<string>,
  ): Promise<ReadResourceResult> => {
    const ask: Asked = async (tool, input) => {
      const told = await parts.call(tool, input, settingOf(context))
      if (told.isError === true) throw refusalOf(uri, told.structuredContent)
      return told.structuredContent
    }
    return { contents: [{ uri: uri.href, mimeType, text: await write(ask) }] }
  }
  const offered: Offered[] = []

  if (allows(getCurrentOrder)) {
    offered.push(
      server.registerResource(
        'current',
        currentPageUri,
        {
          title: 'On screen',
          description: 'The Rose Rocket page on the user’s screen, with the brief of its order.',
          mimeType,
          cacheHint,
        },
        (uri: URL, context: ServerContext) =>
          read(uri, context, (ask) => screenWords(ask, allows(getOrderBrief))),
      ),
    )
  }
  if (allows(getOrderBrief)) {
    offered.push(
      server.registerResource(
        'order',
        template('roserocket://order/{id}'),
        {
          title: 'Brief of an order',
          description: 'Five lines on one order; id is its id or any reference.',
          mimeType,
          cacheHint,
        },
        (uri: URL, { id }, context: ServerContext) =>
          read(uri, context, (ask) => briefWords(ask, referenceOf(id))),
      ),
    )
  }
  if (allows(getOrderTimeline)) {
    offered.push(
      server.registerResource(
        'timeline',
        template('roserocket://order/{id}/timeline'),
        {
          title: 'Timeline of an order',
          description: 'What happened to one order, newest first, in stop-local time.',
          mimeType,
          cacheHint,
        },
        (uri: URL, { id }, context: ServerContext) =>
          read(uri, context, async (ask) =>
            wordsOf(await ask(getOrderTimeline, { order: referenceOf(id) })),
          ),
      ),
    )
  }
  return offered
}

/** Calls a tool for whoever reads, and answers what it told. Throws a protocol error in the words of its error. */
type Asked = (tool: Tool, input: Readonly<Record<string, string>>) => Promise<unknown>

async function briefWords(ask: Asked, order: string): Promise<string> {
  const told = getOrderBrief.output.parse(await ask(getOrderBrief, { order }))
  const lines = told.lines.map((line) => `- ${markedProse(line)}`).join('\n')
  return `${markedProse(told.order.fullId)}\n\n${recordTextNotice}\n\n${lines}\n`
}

async function screenWords(ask: Asked, mayBrief: boolean): Promise<string> {
  const seen = getCurrentOrder.output.parse(await ask(getCurrentOrder, {}))
  const words = wordsOf(seen)
  if (seen.order === null || !mayBrief) return `${words}\n`
  return `${words}\n\n${await briefWords(ask, seen.order.id)}`
}

/** The template's variable comes as it stands in the address. */
function referenceOf(id: string | string[] | undefined): string {
  const text = Array.isArray(id) ? id.join('/') : (id ?? '')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const failureSchema = z.object({ error: describedErrorSchema })

/** What may not be seen is not told from what does not exist. */
function refusalOf(uri: URL, failure: unknown): ProtocolError {
  const { error } = failureSchema.parse(failure)
  const words = `${error.message} ${error.nextStep}`
  switch (error.kind) {
    case 'not_found':
    case 'not_allowed':
    case 'forbidden':
      return new ResourceNotFoundError(uri.href)
    case 'invalid_input':
    case 'ambiguous':
      return new ProtocolError(ProtocolErrorCode.InvalidParams, words, {
        uri: uri.href,
        kind: error.kind,
      })
    default:
      return new ProtocolError(ProtocolErrorCode.InternalError, words, { ...error, uri: uri.href })
  }
}
