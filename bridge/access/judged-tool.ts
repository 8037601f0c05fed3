/** The facts of a tool that policy judges by. */
import type { Tool } from '../../shared/tool.ts'
import { takesRecords } from '../../shared/tools/catalog.ts'
import type { JudgedTool } from './policy.ts'

export function judgedTool(tool: Tool): JudgedTool {
  const { name, effect, tags } = tool
  return { name, effect, tags, takesRecords: takesRecords(tool) }
}
