/** "This kind on this record for ten minutes": approvals that stand for a while, in memory only. */
import { RosebridgeError } from '../../shared/errors.ts'
import type { AskedWrite, PreparedWrite } from './asked-write.ts'
import { hashOf } from './canonical.ts'

const maxMinutes = 60

/** Who allowed it, with which approval. */
export interface StandingApproval {
  readonly approvalId: string
  readonly by: string
}

export interface StandingApprovals {
  add(asked: AskedWrite, prepared: PreparedWrite, standing: StandingApproval, minutes: number): void
  find(asked: AskedWrite, prepared: PreparedWrite): StandingApproval | undefined
}

/** Starts with none. `nowMs` is a clock that only runs forward. */
export function createStandingApprovals(nowMs: () => number): StandingApprovals {
  const untilByKind = new Map<string, StandingApproval & { readonly untilMs: number }>()
  return {
    add(asked, prepared, standing, minutes) {
      untilByKind.set(kindOf(asked, prepared), {
        ...standing,
        untilMs: nowMs() + minutes * 60_000,
      })
    },
    find(asked, prepared) {
      for (const [kind, { untilMs }] of untilByKind) {
        if (untilMs <= nowMs()) untilByKind.delete(kind)
      }
      return canStand(asked, prepared) ? untilByKind.get(kindOf(asked, prepared)) : undefined
    },
  }
}

/** Deletes ask every time, and what has no record yet cannot be "this record". */
export function canStand({ tool }: AskedWrite, { preview }: PreparedWrite): boolean {
  return tool.effect !== 'delete' && preview.records.every(({ id }) => id !== null)
}

/** Throws invalid_input for minutes that cannot be given. */
export function checkMinutes(minutes: number, isAllowed: boolean): void {
  if (!isAllowed) {
    throw new RosebridgeError('invalid_input', 'This kind of write is asked for every time.', {
      nextStep: 'Allow it once, without minutes.',
    })
  }
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > maxMinutes) {
    throw new RosebridgeError('invalid_input', `Minutes must be 1 to ${maxMinutes}.`, {
      nextStep: 'Name a whole number of minutes, such as 10.',
    })
  }
}

function kindOf({ accountId, serverId, tool }: AskedWrite, { preview }: PreparedWrite): string {
  const ids = preview.records.map(({ id }) => id).sort()
  return hashOf({ accountId, serverId, tool: tool.name, ids })
}
