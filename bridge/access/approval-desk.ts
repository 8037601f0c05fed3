/** The desk at which people decide on approvals: what any panel or command needs, and nothing more. */
import type { ApprovalReport, PendingApproval } from '../../shared/approvals.ts'

/** How a person allows. */
export interface AllowChoice {
  /** The number shown where the approval was asked for; only approvals that show one need it. */
  readonly number?: string | undefined
  /** Also allow this kind of write on these records, without asking, for so many minutes (1 to 60). */
  readonly forMinutes?: number | undefined
}

export interface ApprovalDesk {
  /** What waits now, oldest first. */
  pending(): readonly PendingApproval[]
  /**
   * Allows and carries out; answers what became of it. `by`: the device or command, for the audit.
   * Throws not_found, expired, conflict (decided already) and invalid_input.
   */
  allow(id: string, by: string, choice?: AllowChoice): Promise<ApprovalReport>
  /** Throws like `allow`. */
  deny(id: string, by: string): ApprovalReport
  /** Calls `listener` whenever `pending()` has changed. Answers a function that stops it. */
  onChange(listener: () => void): () => void
}
