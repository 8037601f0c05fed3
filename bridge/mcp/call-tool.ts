/** One tool call: arguments parsed, the tool run, whatever is thrown turned into a result. */
import type { CallToolResult } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import type { Tool } from '../../shared/tool.ts'
import { errorResultOf, resultOf } from './result.ts'

/** Runs `tool` by way of `run`, which is handed the parsed arguments. Never throws. */
export async function callTool({
  tool,
  input,
  run,
}: {
  readonly tool: Tool
  readonly input: unknown
  run(input: Record<string, unknown>): Promise<unknown>
}): Promise<CallToolResult> {
  try {
    return resultOf(tool, await run(parseInput(tool, input)))
  } catch (thrown) {
    return errorResultOf(thrown)
  }
}

function parseInput(tool: Tool, input: unknown): Record<string, unknown> {
  const parsed = tool.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.slice(0, 5).map((issue) => problemOf(issue))
  throw new RosebridgeError('invalid_input', `${tool.name}: ${problems.join('; ')}.`, {
    nextStep: `Call again with ${argumentsOf(tool)}.`,
  })
}

function problemOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`
}

function argumentsOf(tool: Tool): string {
  const fields = Object.entries(tool.input.shape)
  if (fields.length === 0) return 'no arguments'
  const names = fields.map(([name, field]) => (field instanceof z.ZodOptional ? `${name}?` : name))
  return `the arguments ${names.join(', ')}`
}
