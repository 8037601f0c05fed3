/** What was asked by whom: the audit, as a paired browser shows it. */
import type { Tool } from '../../shared/tool.ts'
import type { AuditLog } from '../audit.ts'
import type { AuditLine } from '../audit-chain.ts'
import type { LinkAnswers } from './session.ts'

const usualLimit = 50

/** Builds the answer. */
export function createActivityAnswers({
  audit,
  catalog,
}: {
  readonly audit: Pick<AuditLog, 'newest' | 'callers'>
  readonly catalog: readonly Tool[]
}): Pick<LinkAnswers, 'activity.list'> {
  const writes = catalog.filter(({ effect }) => effect !== 'read').map(({ name }) => name)
  return {
    'activity.list'({ serverId, client, outcome, writesOnly, before, limit = usualLimit }) {
      const tools = writesOnly === true ? writes : undefined
      const found = audit.newest({ server: serverId, client, outcome, tools, before }, limit + 1)
      const lines = found.slice(0, limit)
      const callers = audit.callers()
      const names = new Map(callers.map(({ server_id, server_name }) => [server_id, server_name]))
      return {
        lines: lines.map((line) => shownLine(line, catalog)),
        next: found.length > limit ? (lines.at(-1)?.seq ?? null) : null,
        servers: [...names].map(([id, name]) => ({ id, name })),
        clients: [...new Set(callers.flatMap(({ client }) => client ?? []))],
      }
    },
  }
}

function shownLine(line: AuditLine, catalog: readonly Tool[]) {
  const tool = catalog.find(({ name }) => name === line.tool)
  const isAboutRecords = tool !== undefined && !tool.tags.includes('user_groups')
  return {
    seq: line.seq,
    at: line.at,
    serverId: line.server_id,
    serverName: line.server_name,
    client: line.client,
    tool: line.tool,
    ...(tool === undefined ? {} : { title: tool.title }),
    isWrite: tool !== undefined && tool.effect !== 'read',
    recordIds: isAboutRecords ? line.record_ids : [],
    outcome: line.outcome,
    approvedBy: line.approved_by,
    durationMs: line.duration_ms,
  }
}
