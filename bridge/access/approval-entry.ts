/** One approval in memory, what people see of it, and what is reported of it. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import {
  type ApprovalReport,
  type PendingApproval,
  recordChangeSchema,
} from '../../shared/approvals.ts'
import { describeError } from '../../shared/errors.ts'
import { visibleValue } from '../../shared/safe-text.ts'
import { deniedError, expiredError, waitingStep } from './approval-words.ts'
import type { AskedWrite, PreparedWrite, ToolOutput } from './asked-write.ts'
import { hashOf } from './canonical.ts'
import { canStand } from './standing-approvals.ts'

export interface Entry {
  readonly asked: AskedWrite
  readonly prepared: PreparedWrite
  readonly view: PendingApproval
  /** Of what was shown and what it rested on. */
  readonly fingerprint: string
  /** `running`: allowed, and being carried out. */
  state: ApprovalReport['state'] | 'running'
  by: string | null
  /** ISO instant. */
  settledAt?: string
  output?: ToolOutput
  error?: unknown
  /** Asked in its place, since the record had changed. */
  successor?: Entry
  readonly settled: Promise<void>
  settle(): void
  timer?: NodeJS.Timeout
}

export function newEntry(
  asked: AskedWrite,
  prepared: PreparedWrite,
  { now, lifeMs }: { readonly now: Date; readonly lifeMs: number },
): Entry {
  const { promise, resolve } = Promise.withResolvers<void>()
  return {
    asked,
    prepared,
    view: {
      id: randomBytes(6).toString('hex'),
      kind: 'write',
      accountId: asked.accountId,
      serverId: asked.serverId,
      serverName: asked.serverName,
      client: asked.client,
      tool: asked.tool.name,
      title: asked.tool.title,
      // Ids and names come from callers and records: none may hide or forge what is shown.
      records: z.array(recordChangeSchema).parse(visibleValue(prepared.preview.records)),
      payloadHash: payloadHashOf(asked, prepared),
      askedAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + lifeMs).toISOString(),
      canStand: canStand(asked, prepared),
    },
    fingerprint: hashOf(prepared),
    state: 'pending',
    by: null,
    settled: promise,
    settle: resolve,
  }
}

/** What an approval is bound to: account, server, tool, arguments, and the write they come to. */
export function payloadHashOf(asked: AskedWrite, { write }: PreparedWrite): string {
  const { accountId, serverId, tool, input } = asked
  return hashOf({ accountId, serverId, tool: tool.name, input, write })
}

export function isOver({ view }: Entry, now: Date): boolean {
  return now.getTime() >= Date.parse(view.expiresAt)
}

/** What became of it. `hasPanel`: somebody is being shown what waits. */
export function reportOf(entry: Entry, hasPanel: boolean): ApprovalReport {
  const { view, state, output, error, successor } = entry
  const { id } = view
  switch (state) {
    case 'pending':
      return { id, state, nextStep: waitingStep(view, hasPanel) }
    case 'running':
      return { id, state: 'pending', nextStep: 'It was allowed just now: check again in a moment.' }
    case 'done':
      return { id, state, result: output ?? {}, nextStep: 'It was done, once. Nothing is left.' }
    case 'denied':
      return { id, state, nextStep: deniedError().nextStep }
    case 'expired':
      return { id, state, nextStep: expiredError().nextStep }
    case 'changed':
      return {
        id,
        state,
        nextStep: `The record changed after it was shown, so nothing was written. It was asked again: check approval ${successor?.view.id}.`,
      }
    case 'failed': {
      const described = describeError(error)
      const nextStep = `${described.message} ${described.nextStep}`
      return { id, state, result: { error: described }, nextStep }
    }
  }
}
