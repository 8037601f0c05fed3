/** A tool's output or error becomes an MCP result, and its effect becomes the hints a client reads. */
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { describedErrorSchema, describeError } from '../../shared/errors.ts'
import { wordsOf } from '../../shared/record-words.ts'
import { visibleValue } from '../../shared/safe-text.ts'
import type { Effect, Tool } from '../../shared/tool.ts'
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

/** Validated output as structured content, and the same facts as text. Throws if the output breaks its schema. */
export function resultOf(tool: Tool, output: unknown): CallToolResult {
  const structuredContent = jsonObject.parse(visibleValue(tool.output.parse(output)))
  // ChatGPT's retrieval reads the JSON of `search` and `fetch` from the text (design 2.1).
  const text = tool.tags.includes('search')
    ? JSON.stringify(structuredContent)
    : wordsOf(structuredContent)
  return { content: [{ type: 'text', text }], structuredContent }
}

/** Whatever was thrown, as a result the caller can act on. */
export function errorResultOf(thrown: unknown): CallToolResult {
  const described = describedErrorSchema.parse(visibleValue(describeError(thrown)))
  return {
    isError: true,
    content: [{ type: 'text', text: errorWords(described) }],
    structuredContent: { error: described },
  }
}
