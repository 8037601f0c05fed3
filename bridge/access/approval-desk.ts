/** The desk at which people decide on approvals: what any panel or command needs, and nothing more. */
import type { ApprovalReport, PendingApproval, StandingApproval } from '../../shared/approvals.ts'

/** How a person allows. */
export interface AllowChoice {
  /** The number shown where the approval was asked for; only approvals that show one need it. */
  readonly number?: string | undefined
  /** Also allow this kind of write on these records, without asking, for so many minutes (1 to 60). */
  readonly forMinutes?: number | undefined
  /** Whether whoever allows may still decide: what stands ends with that. Absent: as long as the bridge runs. */
  readonly isGiverThere?: (() => boolean) | undefined
}

/** What became of an approval within the last minutes. */
export interface SettledApproval {
  readonly view: PendingApproval
  readonly report: ApprovalReport
  /** The device or command that decided; null where nobody did. */
  readonly by: string | null
  /** ISO instant. */
  readonly at: string
}

export interface ApprovalDesk {
  /** What waits now, oldest first. */
  pending(): readonly PendingApproval[]
  /** What does not wait any more, newest first; what is being carried out reports as pending. */
  settled(): readonly SettledApproval[]
  /**
   * Allows and carries out; answers what became of it. `by`: the device or command, for the audit.
   * Throws not_found, expired, conflict (decided already) and invalid_input.
   */
  allow(id: string, by: string, choice?: AllowChoice): Promise<ApprovalReport>
  /** Throws like `allow`. */
  deny(id: string, by: string): ApprovalReport
  /** What is let through without asking for some minutes, oldest first. */
  standing(): readonly StandingApproval[]
  /** Ends one before its minutes: the next write of its kind asks again. Throws not_found. */
  endStanding(id: string, by: string): StandingApproval
  /** Calls `listener` whenever `pending()` or `standing()` was changed. Answers a function that stops it. */
  onChange(listener: () => void): () => void
}
