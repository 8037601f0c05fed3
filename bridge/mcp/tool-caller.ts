/** Everything around one tool call: limits before it, approval where it needs one, a line in the audit after it. */
import type { CallToolResult } from '@modelcontextprotocol/server'
import { RosebridgeError } from '../../shared/errors.ts'
import type { Tool } from '../../shared/tool.ts'
import type { Approvals } from '../access/approvals.ts'
import type { CallLimiter } from '../access/call-limits.ts'
import type { Grant } from '../access/grant.ts'
import { mayDecideInClient, missingScope, mustAsk } from '../access/policy.ts'
import type { RightOfWay } from '../access/right-of-way.ts'
import { lacksScope } from '../access/scopes.ts'
import type { AuditEntry } from '../audit-chain.ts'
import { callEntry } from '../audit-entries.ts'
import { startMeter } from '../meter.ts'
import { pause } from '../until-aborted.ts'
import { askedWrite } from './asked-tool-call.ts'
import { callTool } from './call-tool.ts'
import { type ConnectedAccount, contextOf } from './context.ts'
import type { ElicitationLeg } from './elicitation.ts'
import { errorResultOf } from './result.ts'
import type { CallSetting } from './server-parts.ts'

/** How long a refusal takes: a client that floods must not keep the bridge busy with refusing. */
const refusalMs = 500

/** Who calls: the grant, the account opened under it, the client as it calls itself. */
export interface Caller {
  readonly grant: Grant
  readonly account: ConnectedAccount
  readonly client: string | null
}

export interface ToolCallerOptions {
  openAccount(accountId: string): Promise<ConnectedAccount>
  allows(grant: Grant, tool: Tool): boolean
  /** Whether deletes may happen without a person where the server says `auto`. */
  readonly autoDeletes: boolean
  readonly approvals: Approvals
  readonly limiter: CallLimiter
  readonly rightOfWay: RightOfWay
  /** Must not throw. */
  readonly onCall: (entry: AuditEntry) => void
}

/** Calls a tool of the server for one caller; what its token does not reach is refused. Never throws. */
export type CallToolFor = (
  caller: Caller,
  tool: Tool,
  input: unknown,
  setting: CallSetting,
) => Promise<CallToolResult>

export function createToolCaller(options: ToolCallerOptions): CallToolFor {
  const { approvals, limiter, rightOfWay, autoDeletes, allows, onCall } = options
  return async (caller, tool, input, setting) => {
    const { grant, account, client } = caller
    const meter = startMeter()
    const tell = (result: CallToolResult) => {
      onCall(callEntry({ grant, client, tool: tool.name, input, result, measured: meter.read() }))
      return result
    }
    await rightOfWay.clear(setting.signal)
    const entry = limiter.enter(grant.serverId)
    if ('refusal' in entry) {
      const result = errorResultOf(entry.refusal)
      // Of a flood one line is enough: whoever floods must not fill the disk with it.
      if (!entry.isRepeated) tell(result)
      await pause(refusalMs, setting.signal)
      return result
    }
    const { leave } = entry
    /** Whether the approvals tell the audit what becomes of this call. */
    let isTaken = false

    const take = () => {
      isTaken = true
      // Who waits for a person keeps nobody else waiting.
      leave()
    }
    const ask = (parsed: Record<string, unknown>) =>
      approvals.request(askedWrite({ ...options, tool, input: parsed, grant, client }), {
        ...setting,
        meter,
        isHasty: setting.elicitation?.step === 'first',
        onTaken: take,
      })
    /** The client's user was asked about the write and has answered; the write itself is the one that was shown. */
    const follow = async ({
      approvalId,
      decision,
    }: Extract<ElicitationLeg, { step: 'answered' }>) => {
      approvals.check(approvalId, grant.serverId)
      take()
      const by = `${client ?? 'unnamed client'} (its own user)`
      if (decision === 'deny') {
        await unlessDecided(async () => approvals.deny(approvalId, by))
      } else if (decision === 'allow' && mayDecideInClient(tool, grant.config)) {
        await unlessDecided(() => approvals.allow(approvalId, by))
      }
      return await approvals.outcome(approvalId, grant.serverId, setting)
    }
    const run = async (parsed: Record<string, unknown>) => {
      if (mustAsk(tool, grant.config, { autoDeletes })) {
        const { elicitation } = setting
        return elicitation?.step === 'answered' ? await follow(elicitation) : await ask(parsed)
      }
      return await tool.run(parsed, contextOf(grant, account, { ...setting, approvals }))
    }
    const result = allows(grant, tool)
      ? await meter.run(() => callTool({ tool, input, run }))
      : refusalOf(grant, tool)
    leave()
    return isTaken ? result : tell(result)
  }
}

/** Somebody else may have decided while the client's user was being asked: what came of that is told. */
async function unlessDecided(decide: () => Promise<unknown>): Promise<void> {
  try {
    await decide()
  } catch (error) {
    const isDecided = error instanceof RosebridgeError && /^(conflict|expired)$/.test(error.kind)
    if (!isDecided) throw error
  }
}

/**
 * The answer to a call that the server may make, but not under this token. ChatGPT asks its user to sign in anew
 * when an error result carries the challenge and the tool its `securitySchemes`.
 */
function refusalOf({ scopes, challenge }: Grant, tool: Tool): CallToolResult {
  const missing = missingScope(tool, scopes)
  const result = errorResultOf(missing === null ? notAllowed(tool) : lacksScope(missing))
  if (missing === null || challenge === null) return result
  return { ...result, _meta: { 'mcp/www_authenticate': [challenge(missing)] } }
}

function notAllowed({ name }: Tool): RosebridgeError {
  return new RosebridgeError('not_allowed', `This MCP server may not use ${name}.`, {
    nextStep: 'Use another tool, or ask the user for a server that may.',
  })
}
