/** A tool as MCP clients see it: name, words, JSON schemas and hints, made once from the tool's one value. */
import type { StandardSchemaWithJSON, ToolAnnotations } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Tool } from '../../shared/tool.ts'
import { annotationsOf } from './result.ts'

type JsonSchema = Record<string, unknown>

export interface PublishedTool {
  readonly tool: Tool
  readonly title: string
  readonly description: string
  readonly annotations: ToolAnnotations
  readonly inputJson: JsonSchema
  readonly outputJson: JsonSchema
  readonly inputSchema: StandardSchemaWithJSON<unknown, unknown>
  readonly outputSchema: StandardSchemaWithJSON<unknown, unknown>
}

/** Converts the catalogue once; a server is built for every request and only points at the result. */
export function publishTools(catalog: readonly Tool[]): PublishedTool[] {
  return catalog.map((tool) => {
    const inputJson = withoutNoise(z.toJSONSchema(tool.input, { io: 'input' }))
    const outputJson = openToErrors(
      withoutNoise(z.toJSONSchema(toldOutput(tool), { io: 'output' })),
    )
    return {
      tool,
      title: tool.title,
      description: tool.description,
      annotations: annotationsOf(tool),
      inputJson,
      outputJson,
      inputSchema: describingSchema(inputJson),
      outputSchema: describingSchema(outputJson),
    }
  })
}

/** What stands in the structured content: what only widgets need is told elsewhere, and not published. */
function toldOutput({ output, widgetOnly }: Tool): z.ZodObject {
  if (widgetOnly === undefined) return output
  const told = Object.entries(output.shape).filter(([key]) => !widgetOnly.includes(key))
  return z.object(Object.fromEntries(told))
}

/** Drops what costs tokens and says nothing: the dialect, and zod's bounds of every safe integer. */
function withoutNoise(schema: JsonSchema): JsonSchema {
  const { $schema: _dialect, ...rest } = schema
  return rest
}

/**
 * Errors are `{ error }` in the structured content too, and clients of older revisions hold even those against the
 * output schema: so at its root nothing is required and nothing refused. What a tool gives is checked by the tool.
 */
function openToErrors(schema: JsonSchema): JsonSchema {
  const { required: _required, additionalProperties: _additional, ...rest } = schema
  return rest
}

/**
 * A schema that is published but does not judge: input is parsed by the tool call itself, so that a wrong
 * argument gets our named error with its next step instead of the SDK's sentence.
 */
function describingSchema(json: JsonSchema): StandardSchemaWithJSON<unknown, unknown> {
  return {
    '~standard': {
      version: 1,
      vendor: 'rosebridge',
      validate: (value: unknown) => ({ value }),
      jsonSchema: { input: () => json, output: () => json },
    },
  }
}
