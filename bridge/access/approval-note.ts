/** What the audit is told of approvals. */
import type { Measured } from '../meter.ts'
import type { AskedWrite, PreparedWrite, ToolOutput } from './asked-write.ts'

/**
 * What happened to an asked write. `outcome`: asked, done, denied, expired, changed, an error kind, or ended, where
 * an approval that stood for some minutes ends before they are over.
 */
export interface ApprovalNote {
  readonly asked: AskedWrite
  readonly prepared: PreparedWrite
  readonly approvalId: string
  readonly by: string | null
  readonly outcome: string
  readonly output?: ToolOutput
  readonly measured: Measured
}
