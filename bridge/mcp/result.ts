/** A tool's output or error becomes an MCP result, and its effect becomes the hints a client reads. */
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { describedErrorSchema } from '../../shared/errors.ts'
import { wordsOf } from '../../shared/record-words.ts'
import { visibleValue } from '../../shared/safe-text.ts'
import type { Effect, Tool } from '../../shared/tool.ts'
import { describedHere } from '../own-name.ts'
import { errorWords } from './error-words.ts'

/** MCP's hints, from the one field that knows: a tool cannot contradict itself. */
export function annotationsOf(tool: Tool): ToolAnnotations {
  const hints: Record<Effect, ToolAnnotations> = {
    read: { readOnlyHint: true, destructiveHint: false, openWorldHint: false },
    create: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
    update: { readOnlyHint: false, destructiveHint: true, openWorldHint: false },
    delete: { readOnlyHint: false, destructiveHint: true, openWorldHint: false },
  }
  return hints[tool.effect]
}

const jsonObject = z.record(z.string(), z.unknown())

/** Where a result keeps what only widgets read: clients show it to no model (MCP Apps). */
const widgetMetaKey = (key: string) => `rosebridge/${key}`

/**
 * Validated output as structured content, and the same facts as text; what only widgets need stands in `_meta`.
 * Throws if the output breaks its schema.
 */
export function resultOf(tool: Tool, output: unknown): CallToolResult {
  const whole = jsonObject.parse(visibleValue(tool.output.parse(output)))
  const { told: structuredContent, aside } = splitAside(whole, tool.widgetOnly ?? [])
  // ChatGPT's retrieval reads the JSON of `search` and `fetch` from the text (design 2.1).
  const text = tool.tags.includes('search')
    ? JSON.stringify(structuredContent)
    : wordsOf(structuredContent)
  return {
    content: [{ type: 'text', text }],
    structuredContent,
    ...(aside.length === 0 ? {} : { _meta: Object.fromEntries(aside) }),
  }
}

function splitAside(whole: Record<string, unknown>, keys: readonly string[]) {
  const entries = Object.entries(whole)
  return {
    told: Object.fromEntries(entries.filter(([key]) => !keys.includes(key))),
    aside: entries.flatMap(([key, value]) =>
      keys.includes(key) ? [[widgetMetaKey(key), value] as const] : [],
    ),
  }
}

/** Whatever was thrown, as a result the caller can act on. */
export function errorResultOf(thrown: unknown): CallToolResult {
  const described = describedErrorSchema.parse(visibleValue(describedHere(thrown)))
  return {
    isError: true,
    content: [{ type: 'text', text: errorWords(described) }],
    structuredContent: { error: described },
  }
}
