/** A write that is made without asking, since an approval of its kind stands; told to the audit like any other. */
import type { StandingApproval } from '../../shared/approvals.ts'
import { describeError } from '../../shared/errors.ts'
import type { Meter } from '../meter.ts'
import type { ApprovalNote } from './approval-note.ts'
import type { AskedWrite, PreparedWrite, ToolOutput } from './asked-write.ts'

/** Makes it under `standing`. Throws what the write throws. */
export async function makeStandingWrite(
  { asked, prepared }: { readonly asked: AskedWrite; readonly prepared: PreparedWrite },
  standing: StandingApproval,
  call: {
    readonly signal: AbortSignal
    readonly meter: Meter
    readonly onNote: (note: ApprovalNote) => void
  },
): Promise<ToolOutput> {
  const { signal, meter, onNote } = call
  const tell = (outcome: string, output?: ToolOutput) => {
    const whose = { approvalId: standing.id, by: standing.by }
    const facts = { asked, prepared, ...whose, outcome, measured: meter.read() }
    onNote(output === undefined ? facts : { ...facts, output })
  }
  try {
    const output = await asked.execute(prepared.write, signal)
    tell('done', output)
    return output
  } catch (error) {
    tell(describeError(error).kind)
    throw error
  }
}
