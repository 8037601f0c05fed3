/** What stands around the tool calls of a running bridge: approvals, limits, and the audit that is told of all. */
import { type Approvals, createApprovals } from './access/approvals.ts'
import { type CallLimiter, type CallLimits, createCallLimiter } from './access/call-limits.ts'
import { createRightOfWay, type RightOfWay } from './access/right-of-way.ts'
import type { AuditLog } from './audit.ts'
import type { AuditEntry } from './audit-chain.ts'
import { approvalEntry } from './audit-entries.ts'
import { approvalTimes, auditRetentionDays, callLimits } from './config.ts'
import { errorFacts, type Log } from './log.ts'

const dayMs = 86_400_000

export interface CallGuards {
  readonly approvals: Approvals
  readonly limiter: CallLimiter
  readonly rightOfWay: RightOfWay
  /** To be told of every call that no approval tells of; does not throw. */
  readonly onCall: (entry: AuditEntry) => void
}

/** Times and limits other than those of `config.ts`. */
export interface GuardSettings {
  /** How long calls and approvals wait for a person. */
  readonly approvalTimes?: { readonly waitMs: number; readonly lifeMs: number }
  readonly callLimits?: CallLimits
}

/** Opens them. `close` drops what waits for a person, and lets writes under way finish. */
export function openCallGuards(
  options: GuardSettings & {
    readonly audit: AuditLog
    readonly now: () => Date
    readonly log: Log
  },
): CallGuards & { close(): Promise<void> } {
  const { audit, now, log } = options
  /** A full disk must not stop the dispatchers, but it must be heard. */
  const orLog = (what: string, work: () => unknown) => {
    try {
      work()
    } catch (error) {
      log.error(errorFacts(error), what)
    }
  }
  const onCall = (entry: AuditEntry) =>
    orLog('a line of the audit could not be written', () => audit.append(entry))
  const forget = () =>
    orLog('old lines of the audit could not be removed', () =>
      audit.forget({ olderThanDays: auditRetentionDays }),
    )
  forget()
  const daily = setInterval(forget, dayMs)
  daily.unref()

  const approvals = createApprovals({
    ...(options.approvalTimes ?? approvalTimes),
    now,
    onNote(note) {
      const { asked, approvalId, by, outcome } = note
      const facts = { approvalId, tool: asked.tool.name, server: asked.serverId, by }
      log.info(facts, outcome === 'ended' ? 'standing approval ended' : `write ${outcome}`)
      onCall(approvalEntry(note))
    },
  })
  return {
    approvals,
    limiter: createCallLimiter({
      limits: options.callLimits ?? callLimits,
      nowMs: () => performance.now(),
    }),
    rightOfWay: createRightOfWay(),
    onCall,
    async close() {
      clearInterval(daily)
      await approvals.close()
    },
  }
}
