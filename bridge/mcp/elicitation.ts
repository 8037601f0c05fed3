/** Asking the client's own user about a write, beside the panel: MCP's elicitation, with its state sealed. */
import { randomBytes } from 'node:crypto'
import {
  type CallToolResult,
  createRequestStateCodec,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type McpServer,
  type ServerContext,
  type ServerOptions,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { PendingApproval } from '../../shared/approvals.ts'
import type { Tool } from '../../shared/tool.ts'
import { elicitationMessage } from '../access/approval-words.ts'
import { hashOf } from '../access/canonical.ts'
import type { Grant } from '../access/grant.ts'
import { mayDecideInClient } from '../access/policy.ts'

/**
 * How a client takes part in the decision on its write: it is to be asked (`first`), or it has been. `none`: its user
 * gave no answer.
 */
export type ElicitationLeg =
  | { readonly step: 'first' }
  | {
      readonly step: 'answered'
      readonly approvalId: string
      readonly decision: 'allow' | 'deny' | 'none'
    }

/** One call of one server. */
interface AskedCall {
  readonly grant: Grant
  readonly server: McpServer
  readonly tool: Tool
  readonly input: unknown
  readonly context: ServerContext
}

export interface Elicitation {
  /** What a server needs to take back the state it gave out. */
  readonly options: Pick<ServerOptions, 'requestState'>
  /** Undefined where the client is not to be asked, or cannot be. */
  legOf(call: AskedCall): ElicitationLeg | undefined
  /** The request to the client's user where the write waits; undefined where it does not. */
  ask(call: AskedCall, result: CallToolResult): Promise<InputRequiredResult | undefined>
}

const answerKey = 'allow_write'
const answerSchema = z.object({ allow: z.boolean().describe('Allow this write') })
const sealedSchema = z.object({ approvalId: z.string(), call: z.string() })
const waitingSchema = z.object({ approval: z.object({ id: z.string() }) })

/** Opens it. States live as long as approvals (`lifeMs`) and, like these, no longer than the process. */
export function createElicitation(options: {
  readonly pending: () => readonly PendingApproval[]
  readonly lifeMs: number
}): Elicitation {
  const { pending, lifeMs } = options
  const codec = createRequestStateCodec<z.infer<typeof sealedSchema>>({
    key: randomBytes(32),
    ttlSeconds: Math.ceil(lifeMs / 1_000),
  })
  return {
    options: { requestState: { verify: codec.verify } },

    legOf({ grant, server, tool, input, context }) {
      if (grant.config.elicitation === undefined || tool.effect === 'read') return undefined
      if (!canBeAsked(server)) return undefined
      const sealed = sealedSchema.safeParse(context.mcpReq.requestState())
      // A state of another server, tool or arguments means nothing here: the call is asked about anew.
      if (!sealed.success || sealed.data.call !== bindingOf({ grant, tool, input })) {
        return { step: 'first' }
      }
      const { approvalId } = sealed.data
      return { step: 'answered', approvalId, decision: decisionOf(context) }
    },

    async ask({ grant, tool, input, context }, result) {
      const id = waitingSchema.safeParse(result.structuredContent).data?.approval.id
      const view = pending().find((one) => one.id === id)
      if (view === undefined) return undefined
      return inputRequired({
        inputRequests: {
          [answerKey]: inputRequired.elicit({
            message: elicitationMessage(view, mayDecideInClient(tool, grant.config)),
            requestedSchema: answerSchema,
          }),
        },
        requestState: await codec.mint(
          { approvalId: view.id, call: bindingOf({ grant, tool, input }) },
          context,
        ),
      })
    },
  }
}

/** What a state is bound to: the server, the credential that opened it, the tool and its arguments. */
function bindingOf({ grant, tool, input }: Pick<AskedCall, 'grant' | 'tool' | 'input'>): string {
  const { serverId, credential } = grant
  return hashOf({ serverId, credential, tool: tool.name, input })
}

/** An empty declaration means forms (MCP 2025-11-25); one that names only addresses does not. */
function canBeAsked({ server }: McpServer): boolean {
  const declared = server.getClientCapabilities()?.elicitation
  if (declared === undefined) return false
  return declared.form !== undefined || declared.url === undefined
}

function decisionOf({ mcpReq }: ServerContext): 'allow' | 'deny' | 'none' {
  const answer = inputResponse(mcpReq.inputResponses, answerKey)
  if (answer.kind !== 'elicit' || answer.action === 'cancel') return 'none'
  if (answer.action === 'decline') return 'deny'
  const said = answerSchema.safeParse(answer.content)
  if (!said.success) return 'none'
  return said.data.allow ? 'allow' : 'deny'
}
