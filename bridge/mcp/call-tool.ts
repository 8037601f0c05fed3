/** One tool call: arguments parsed, the tool run, whatever is thrown turned into a result. */
import type { CallToolResult } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { RosebridgeError } from '../../shared/errors.ts'
import type { Tool } from '../../shared/tool.ts'
import { faultOf } from '../access/asked.ts'
import { errorResultOf, resultOf } from './result.ts'

/** Elements one call's arguments may hold together, and how deep they may lie: whatever reads them goes down by itself. */
const maxInputElements = 5_000
const maxInputDepth = 64

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
    return resultOf(tool, await run(parseToolInput(tool, input)))
  } catch (thrown) {
    return errorResultOf(thrown)
  }
}

/** The arguments of a call, or an error that names what is wrong and what the tool takes. */
export function parseToolInput(tool: Tool, input: unknown): Record<string, unknown> {
  const tooMuch = excessOf(input)
  if (tooMuch !== null) {
    throw new RosebridgeError('invalid_input', `${tool.name}: the arguments ${tooMuch}.`, {
      nextStep: 'Send less in one call, and nest it less deeply.',
    })
  }
  const parsed = tool.input.safeParse(input ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.slice(0, 5).map(faultOf)
  throw new RosebridgeError('invalid_input', `${tool.name}: ${problems.join('; ')}.`, {
    nextStep: `Call again with ${argumentsOf(tool)}.`,
  })
}

/** What is too much in a value, or null; no recursion, since its depth is the caller's. */
function excessOf(value: unknown): string | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  let seen = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    const depth = next.depth + 1
    if (depth > maxInputDepth) return `lie more than ${maxInputDepth} levels deep`
    for (const item of Object.values(next.value)) {
      seen += 1
      if (seen > maxInputElements) return `hold more than ${maxInputElements} elements`
      waiting.push({ value: item, depth })
    }
  }
  return null
}

function argumentsOf(tool: Tool): string {
  const fields = Object.entries(tool.input.shape)
  if (fields.length === 0) return 'no arguments'
  const names = fields.map(([name, field]) => (field instanceof z.ZodOptional ? `${name}?` : name))
  return `the arguments ${names.join(', ')}`
}
