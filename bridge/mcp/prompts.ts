/** The chat shortcuts as MCP prompts: those whose tool the grant may use, with order numbers to choose from. */
import {
  completable,
  type McpServer,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import { visibleLine } from '../../shared/safe-text.ts'
import { promptOf, type Shortcut, shortcuts } from '../../shared/shortcuts.ts'
import { toolIcons } from './icons.ts'
import { completeOrder } from './order-references.ts'
import type { Offered, ServerParts } from './server-parts.ts'

const argumentsSchema = z.object({ order: z.string().trim().max(500).optional() })
const argumentsJson = {
  type: 'object',
  properties: {
    order: {
      type: 'string',
      description: 'Any reference of the order; without it, the order on screen',
    },
  },
}

/** Registers the prompts of a grant. */
export function publishPrompts(server: McpServer, parts: ServerParts): Offered[] {
  const argsSchema = orderArgument((typed) => completeOrder(typed, parts))
  return shortcuts.flatMap((shortcut) => {
    const tool = parts.tools.find(({ tool: { name } }) => name === shortcut.tool)?.tool
    if (tool === undefined || !parts.allows(tool)) return []
    const { name, title, description, orderField } = shortcut
    const words = { title, description, icons: toolIcons(tool.tags) }
    return [
      orderField === undefined
        ? server.registerPrompt(name, words, () => messageOf(shortcut, undefined))
        : server.registerPrompt(name, { ...words, argsSchema }, (given: unknown) =>
            messageOf(shortcut, argumentsSchema.parse(given).order),
          ),
    ]
  })
}

function messageOf(shortcut: Shortcut, order: string | undefined) {
  const named = order === undefined || order === '' ? undefined : visibleLine(order)
  return {
    description: shortcut.description,
    messages: [
      {
        role: 'user' as const,
        content: { type: 'text' as const, text: promptOf(shortcut, named) },
      },
    ],
  }
}

/**
 * The one optional argument. Written out instead of made by zod: a server is built for every request, and the SDK
 * marks the field with the function that completes it, so it cannot be shared.
 */
function orderArgument(
  complete: (typed: string) => Promise<string[]>,
): StandardSchemaWithJSON<unknown, unknown> {
  const described = (json: Record<string, unknown>): StandardSchemaWithJSON<string, string> => ({
    '~standard': {
      version: 1,
      vendor: 'rosebridge',
      validate: (value) =>
        typeof value === 'string' ? { value } : { issues: [{ message: 'must be a text' }] },
      jsonSchema: { input: () => json, output: () => json },
    },
  })
  const schema = {
    shape: { order: completable(described(argumentsJson.properties.order), complete) },
    '~standard': {
      version: 1 as const,
      vendor: 'rosebridge',
      validate(value: unknown) {
        const parsed = argumentsSchema.safeParse(value)
        return parsed.success
          ? { value: parsed.data }
          : { issues: [{ message: 'order: at most 500 characters of text' }] }
      },
      jsonSchema: { input: () => argumentsJson, output: () => argumentsJson },
    },
  }
  return schema
}
