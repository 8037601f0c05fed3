/** Tools over what surrounds the records: what became of a write that waits for a person. */
import { z } from 'zod'
import { approvalStates } from '../approvals.ts'
import { defaultCeilingTokens } from '../result-size.ts'
import { defineTool } from '../tool.ts'
import { recordOutput } from './fields.ts'
import { fitRecord } from './records.ts'

/** What the report says around the write's own output weighs at most this much. */
const framingTokens = 250

/** The outcome of a write that answered with `approval`. */
export const checkApproval = defineTool({
  name: 'check_approval',
  title: 'Check an approval',
  description:
    'What became of a write that answered with `approval`: pending, done (with its result), denied, expired, changed or failed. Call it once the user has decided; a pending write is not repeated.',
  effect: 'read',
  tags: ['context'],
  input: z.strictObject({ id: z.string().min(1).max(100).describe('approval.id of the write') }),
  output: z.object({
    id: z.string(),
    state: z.enum(approvalStates),
    result: z.looseObject({}).optional(),
    nextStep: z.string(),
  }),
  async run({ id }, { approvals }) {
    const report = approvals.check(id)
    const record = recordOutput.safeParse(report.result?.record).data
    if (record === undefined) return { ...report }
    const fitted = fitRecord(record, defaultCeilingTokens - framingTokens)
    return { ...report, result: { ...report.result, ...fitted } }
  },
})
