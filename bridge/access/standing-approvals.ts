/** "This kind on this record for ten minutes": approvals that stand for a while, in memory only. */
import type { PendingApproval, StandingApproval } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import { nothingMeasured } from '../meter.ts'
import type { ApprovalNote } from './approval-note.ts'
import { unknownStanding } from './approval-words.ts'
import type { AskedWrite, PreparedWrite } from './asked-write.ts'
import { hashOf } from './canonical.ts'

const maxMinutes = 60

/** A write that was allowed, as it was shown. */
interface AllowedWrite {
  readonly asked: AskedWrite
  readonly prepared: PreparedWrite
  readonly view: PendingApproval
}

/** By whom, for how long, and whether that one may still decide. */
interface Giving {
  readonly by: string
  readonly minutes: number
  isGiverThere(): boolean
}

export interface StandingApprovals {
  add(allowed: AllowedWrite, giving: Giving): void
  /** The one that lets this write through. */
  find(asked: AskedWrite, prepared: PreparedWrite): StandingApproval | undefined
  /** Those that stand now, oldest first. */
  list(): readonly StandingApproval[]
  /** Ends it before its minutes. Throws not_found. */
  end(id: string, by: string): StandingApproval
  /** Ends those whose giver or server is gone. */
  look(): void
}

/** Starts with none. `nowMs` is a clock that only runs forward; `onNote` is told of each that ends before its minutes. */
export function createStandingApprovals(options: {
  readonly now: () => Date
  readonly nowMs: () => number
  readonly onNote: (note: ApprovalNote) => void
  readonly onChange: () => void
}): StandingApprovals {
  const { now, nowMs, onNote, onChange } = options
  type Standing = AllowedWrite &
    Giving & { readonly untilMs: number; readonly shown: StandingApproval }
  const byKind = new Map<string, Standing>()

  const end = (kind: string, { asked, prepared, shown }: Standing, by: string | null) => {
    byKind.delete(kind)
    const facts = { approvalId: shown.id, by, outcome: 'ended', measured: nothingMeasured }
    onNote({ asked, prepared, ...facts })
    onChange()
  }
  const look = () => {
    for (const [kind, standing] of byKind) {
      if (standing.untilMs <= nowMs()) byKind.delete(kind)
      else if (!standing.isGiverThere() || !standing.asked.isAlive()) end(kind, standing, null)
    }
  }

  return {
    add(allowed, giving) {
      const { asked, prepared, view } = allowed
      const lifeMs = giving.minutes * 60_000
      const { id, accountId, serverId, serverName, client, tool, title } = view
      const shown = {
        ...{ id, accountId, serverId, serverName, client, tool, title },
        records: view.records.map(({ id, objectKey, label }) => ({ id, objectKey, label })),
        by: giving.by,
        until: new Date(now().getTime() + lifeMs).toISOString(),
      }
      byKind.set(kindOf(asked, prepared), {
        ...allowed,
        ...giving,
        untilMs: nowMs() + lifeMs,
        shown,
      })
      onChange()
    },
    find(asked, prepared) {
      look()
      return canStand(asked, prepared) ? byKind.get(kindOf(asked, prepared))?.shown : undefined
    },
    list() {
      look()
      return [...byKind.values()].map(({ shown }) => shown)
    },
    end(id, by) {
      look()
      const found = [...byKind].find(([, { shown }]) => shown.id === id)
      if (found === undefined) throw unknownStanding(id)
      end(...found, by)
      return found[1].shown
    },
    look,
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

/** The client belongs to it: people are shown for whom it stands. */
function kindOf({ accountId, serverId, client, tool }: AskedWrite, { preview }: PreparedWrite) {
  const ids = preview.records.map(({ id }) => id).sort()
  return hashOf({ accountId, serverId, client, tool: tool.name, ids })
}
