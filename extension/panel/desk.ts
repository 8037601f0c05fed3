/** What every view works with: the worker, the organisation it asks about, and that organisation's clock. */
import type { BridgeStatus } from '../../shared/wire/bridge-facts.ts'
import { WireError } from '../../shared/wire/wire-error.ts'
import type { PanelPage } from '../messages.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import type { ToolAnswers, ToolName } from './tool-answers.ts'
import type { AskingOptions } from './use-answer.ts'
import type { KnownStatus } from './use-status.ts'

export interface Desk {
  readonly isConnected: boolean
  readonly worker: WorkerConnection
  /** Undefined: the bridge's usual one. */
  readonly accountId: string | undefined
  /** Milliseconds since 1970 by the organisation's clock, which in the sandbox is not this machine's. */
  readonly now: () => number
  /** The organisation's zone, if it is known: what belongs to no stop is told in it. */
  readonly zones: readonly string[]
  /** To be called when an answer failed for want of Rose Rocket itself; what is wrong is then found out at once. */
  readonly onUpstreamTrouble: () => void
}

/** Kinds of failure that are no question's own. */
const upstreamTroubles = new Set(['upstream_unavailable', 'upstream_timeout', 'sign_in_failed'])

/** An account of the bridge's, as its status tells it. */
export type ShownAccount = BridgeStatus['accounts'][number]

/** The organisation whose page is on screen; the only one there is; else none, and the bridge decides. */
export function accountOf(
  accounts: readonly ShownAccount[],
  page: PanelPage | null,
): ShownAccount | undefined {
  const [first] = accounts
  if (page === null) return first
  const sameSite = accounts.filter(({ webUrl }) => originOf(webUrl) === originOf(page.url))
  const sameName = accounts.filter(
    ({ organisation }) => organisation !== null && organisation === page.organisation,
  )
  return sameName[0] ?? sameSite[0] ?? first
}

/** The desk for an organisation. Whom to ask, and what time it is there, is known with the first status. */
export function deskOf(options: {
  readonly worker: WorkerConnection
  readonly isConnected: boolean
  readonly known: KnownStatus | null
  readonly account: ShownAccount | undefined
  readonly onUpstreamTrouble: () => void
}): Desk {
  const { worker, isConnected, known, account, onUpstreamTrouble } = options
  const aheadMs =
    known === null || account?.now === undefined ? 0 : Date.parse(account.now) - known.receivedAtMs
  return {
    isConnected: isConnected && known !== null,
    worker,
    accountId: account?.id,
    now: () => Date.now() + aheadMs,
    zones: account?.timezone === undefined ? [] : [account.timezone],
    onUpstreamTrouble,
  }
}

/** Runs a tool for the desk's organisation. */
export async function askTool<N extends ToolName>(
  { worker, accountId, onUpstreamTrouble }: Desk,
  tool: N,
  input: Record<string, unknown>,
  options?: Partial<AskingOptions>,
): Promise<ToolAnswers[N]> {
  const { language } = words.value
  const asked = { tool, input, language }
  try {
    return await worker.askTool(
      { ...asked, ...(accountId === undefined ? {} : { accountId }) },
      options,
    )
  } catch (error) {
    if (error instanceof WireError && upstreamTroubles.has(error.facts.kind)) onUpstreamTrouble()
    throw error
  }
}

/** The record's own id of an order that may be known by its number only. */
export async function idOf(
  desk: Desk,
  order: string,
  options?: Partial<AskingOptions>,
): Promise<string> {
  return (await askTool(desk, 'get_order_brief', { order }, options)).order.id
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}
