/** What whoever opens a wide door is told: its client reads what anybody wrote, and may change what it likes. */
import type { Tool } from '../../shared/tool.ts'
import { judgedTool } from './judged-tool.ts'
import { judge } from './policy.ts'
import type { ServerConfig } from './server-config.ts'

/** The warning for a server that may write and whose tags limit nothing; null for any other. */
export function wideServerWarning(config: ServerConfig, catalog: readonly Tool[]): string | null {
  if (config.tags !== undefined) return null
  const now = new Date()
  const mayWrite = catalog.some(
    (tool) =>
      tool.effect !== 'read' &&
      judge({ tool: judgedTool(tool), config, expiresAt: null, now }).allowed,
  )
  if (!mayWrite) return null
  const how =
    config.approval === 'ask'
      ? 'Read every write before you allow it'
      : 'Its writes happen at once, with nobody asked'
  return `This server may read and change every record. Its client reads notes and messages that anybody wrote, and such text can try to steer it. ${how}; --preset dispatcher is narrower.`
}
