/** Approvals: a write that waits for a person, what that person is shown, and what became of it. */
import { z } from 'zod'

/** One field of a record as it is and as it would be, in words; null = nothing there. */
export const fieldChangeSchema = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** How many characters of the new value a reader cannot see; absent = none. */
  hiddenCharacters: z.number().optional(),
})
export type FieldChange = z.infer<typeof fieldChangeSchema>

/** One record a write touches. `id` is null where it is still to be made. */
export const recordChangeSchema = z.object({
  id: z.string().nullable(),
  objectKey: z.string(),
  label: z.string(),
  change: z.enum(['create', 'update', 'delete']),
  fields: z.array(fieldChangeSchema),
  /** Fields that are not shown, since nobody reads that many. */
  moreFields: z.number().optional(),
})
export type RecordChange = z.infer<typeof recordChangeSchema>

/** A write that waits: who asks, what it would do, until when it can be allowed. Instants are ISO 8601. */
export const pendingApprovalSchema = z.object({
  id: z.string(),
  kind: z.literal('write'),
  accountId: z.string(),
  serverId: z.string(),
  serverName: z.string(),
  client: z.string().nullable(),
  tool: z.string(),
  title: z.string(),
  records: z.array(recordChangeSchema),
  /** SHA-256 of account, server, tool, arguments and the write itself. */
  payloadHash: z.string(),
  askedAt: z.string(),
  expiresAt: z.string(),
  /** Whether this kind of write on these records may be allowed for some minutes. */
  canStand: z.boolean(),
})
export type PendingApproval = z.infer<typeof pendingApprovalSchema>

/** A kind of write on these records that one client may make without asking, for some minutes. */
export const standingApprovalSchema = z.object({
  /** Of the approval that gave it. */
  id: z.string(),
  accountId: z.string(),
  serverId: z.string(),
  serverName: z.string(),
  client: z.string().nullable(),
  tool: z.string(),
  title: z.string(),
  records: z.array(recordChangeSchema.pick({ id: true, objectKey: true, label: true })),
  /** The device or command that gave it. */
  by: z.string(),
  until: z.string(),
})
export type StandingApproval = z.infer<typeof standingApprovalSchema>

export const approvalStates = ['pending', 'done', 'denied', 'expired', 'changed', 'failed'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** What became of an approval. `result` is the write's own output, or `{ error }` where it failed. */
export interface ApprovalReport {
  readonly id: string
  readonly state: ApprovalState
  readonly result?: Readonly<Record<string, unknown>>
  readonly nextStep: string
}

/** The approvals as a tool may see them: those of its own server only. */
export interface ApprovalLookup {
  /** Throws not_found for an approval that is unknown, forgotten or another server's. */
  check(id: string): ApprovalReport
}
