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
import { describeError } from '../../shared/errors.ts'
import { visibleText, visibleValue } from '../../shared/safe-text.ts'
import type { ToolContext } from '../../shared/tool.ts'
import { getCurrentOrder } from '../../shared/tools/current-order.ts'
import { getOrderBrief, getOrderTimeline } from '../../shared/tools/insights.ts'
import { currentPageUri } from './announcer.ts'
import { completeOrder } from './order-references.ts'
import { type Offered, type ServerParts, settingOf } from './server-parts.ts'
import { recordTextNotice, wordsOf } from './words.ts'

const mimeType = 'text/markdown'
/** As long as the tools take a reference. */
const maxReference = 500
/** Nothing that is read may be kept: the order moves on. */
const cacheHint = { ttlMs: 0, cacheScope: 'private' } as const
/** Registers the resources of a grant: each goes by the right to the tool that tells the same. */
export function publishResources(server: McpServer, parts: ServerParts): Offered[] {
  const { access, contextOf } = parts
  const offered: Offered[] = []
  const complete = { id: (typed: string) => completeOrder(typed, parts) }

  if (access.allows(getCurrentOrder)) {
    const mayBrief = access.allows(getOrderBrief)
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
        (uri: URL, call: ServerContext) =>
          read(uri, async () => await screenWords(contextOf(settingOf(call)), mayBrief)),
      ),
    )
  }
  if (access.allows(getOrderBrief)) {
    offered.push(
      server.registerResource(
        'order',
        new ResourceTemplate('roserocket://order/{id}', { list: undefined, complete }),
        {
          title: 'Brief of an order',
          description: 'Five lines on one order; id is its id or any reference.',
          mimeType,
          cacheHint,
        },
        (uri: URL, { id }, call: ServerContext) =>
          read(uri, () => briefWords(referenceOf(id), contextOf(settingOf(call)))),
      ),
    )
  }
  if (access.allows(getOrderTimeline)) {
    offered.push(
      server.registerResource(
        'timeline',
        new ResourceTemplate('roserocket://order/{id}/timeline', { list: undefined, complete }),
        {
          title: 'Timeline of an order',
          description: 'What happened to one order, newest first, in stop-local time.',
          mimeType,
          cacheHint,
        },
        (uri: URL, { id }, call: ServerContext) =>
          read(uri, async () => {
            const order = referenceOf(id)
            const told = await getOrderTimeline.run({ order }, contextOf(settingOf(call)))
            return wordsOf(visibleValue(told))
          }),
      ),
    )
  }
  return offered
}

async function briefWords(order: string, context: ToolContext): Promise<string> {
  const { order: head, lines } = await getOrderBrief.run({ order }, context)
  const title = visibleText(head.fullId ?? head.id)
  const text = lines.map((line) => `- ${visibleText(line)}`).join('\n')
  return `# ${title}\n\n${recordTextNotice}\n\n${text}\n`
}

async function screenWords(context: ToolContext, mayBrief: boolean): Promise<string> {
  const seen = await getCurrentOrder.run({}, context)
  const words = wordsOf(visibleValue(seen))
  if (seen.order === null || !mayBrief) return `${words}\n`
  return `${words}\n\n${await briefWords(seen.order.id, context)}`
}

/** The template's variable comes as it stands in the address. */
function referenceOf(id: string | string[] | undefined): string {
  const text = Array.isArray(id) ? id.join('/') : (id ?? '')
  try {
    return decodeURIComponent(text).slice(0, maxReference)
  } catch {
    return text.slice(0, maxReference)
  }
}

async function read(uri: URL, words: () => Promise<string>): Promise<ReadResourceResult> {
  try {
    return { contents: [{ uri: uri.href, mimeType, text: await words() }] }
  } catch (thrown) {
    throw refusalOf(uri, thrown)
  }
}

/** What may not be seen is not told from what does not exist. */
function refusalOf(uri: URL, thrown: unknown): ProtocolError {
  const error = describeError(thrown)
  switch (error.kind) {
    case 'not_found':
    case 'not_allowed':
    case 'forbidden':
      return new ResourceNotFoundError(uri.href)
    case 'invalid_input':
    case 'ambiguous':
      return new ProtocolError(
        ProtocolErrorCode.InvalidParams,
        visibleText(`${error.message} ${error.nextStep}`),
        { uri: uri.href, kind: error.kind },
      )
    default:
      return new ProtocolError(
        ProtocolErrorCode.InternalError,
        visibleText(`${error.message} ${error.nextStep}`),
        { ...error, uri: uri.href },
      )
  }
}
