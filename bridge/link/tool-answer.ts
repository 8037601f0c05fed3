/** A tool run for a paired browser: as its operator, so that no server's limits hold for it. */
import type { ApprovalLookup } from '../../shared/approvals.ts'
import { describeError, RosebridgeError } from '../../shared/errors.ts'
import type { Tool } from '../../shared/tool.ts'
import type { RightOfWay } from '../access/right-of-way.ts'
import type { AccountGateway } from '../accounts/account-gateway.ts'
import { panelEntry } from '../audit-entries.ts'
import type { CallGuards } from '../call-guards.ts'
import { parseToolInput } from '../mcp/call-tool.ts'
import { startMeter } from '../meter.ts'
import type { Link } from './extension.ts'
import type { AskedOrganisation } from './pages.ts'
import type { Caller, LinkAnswers } from './session.ts'

export interface ToolAnswerOptions {
  readonly catalog: readonly Tool[]
  readonly gateway: AccountGateway
  /** The operator may look at the approvals of every server. */
  readonly approvals: ApprovalLookup
  /** The account meant when a browser names none. */
  readonly usualAccountId: () => string
  readonly rightOfWay: Pick<RightOfWay, 'first'>
  readonly screen: (organisation: AskedOrganisation) => ReturnType<Link['onScreen']>
  readonly caller: Pick<Caller, 'device'>
  readonly onCall: CallGuards['onCall']
}

/** Builds the answer. Every call is told to the audit. */
export function createToolAnswer(options: ToolAnswerOptions): Pick<LinkAnswers, 'tool'> {
  const { catalog, gateway, approvals, usualAccountId, rightOfWay, screen, caller, onCall } =
    options
  return {
    async tool(
      { tool: name, input, accountId = usualAccountId(), language },
      { signal, progress },
    ) {
      const tool = catalog.find((known) => known.name === name)
      if (tool === undefined) {
        throw new RosebridgeError('not_found', `This bridge has no tool ${name}.`, {
          nextStep: 'Update the bridge or the extension, so that both are of one version.',
        })
      }
      const meter = startMeter()
      const tell = (outcome: string, output?: unknown) =>
        onCall(
          panelEntry({
            accountId,
            device: caller.device(),
            tool,
            input,
            output,
            outcome,
            measured: meter.read(),
          }),
        )
      const run = async () => {
        const account = await gateway.open(accountId)
        const parsed = parseToolInput(tool, input)
        return await rightOfWay.first(() =>
          tool.run(parsed, {
            ...account,
            mayRead: () => true,
            approvals,
            language,
            page: async () => screen(account.organisation),
            signal,
            progress: (done, total, message) =>
              progress({
                done,
                ...(total === undefined ? {} : { total }),
                ...(message === undefined ? {} : { message }),
              }),
          }),
        )
      }
      try {
        const output = tool.output.parse(await meter.run(run))
        tell('done', output)
        return { output }
      } catch (error) {
        tell(describeError(error).kind)
        throw error
      }
    },
  }
}
