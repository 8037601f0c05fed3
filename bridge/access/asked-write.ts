/** A write that someone asked for: who, what, and how it is prepared and carried out. */
import type { IntendedWrite } from './intended-write.ts'
import type { WritePreview } from './write-preview.ts'

/** What a tool answered. */
export type ToolOutput = Readonly<Record<string, unknown>>

/** The answer of a call whose write waits. */
export interface WaitingAnswer {
  readonly approval: { readonly id: string; readonly expiresAt: string; readonly nextStep: string }
}

/** What a write would do, found out without doing it. */
export interface PreparedWrite {
  readonly write: IntendedWrite
  readonly preview: WritePreview
}

export interface AskedWrite {
  readonly accountId: string
  readonly serverId: string
  readonly serverName: string
  readonly client: string | null
  readonly tool: { readonly name: string; readonly title: string; readonly effect: string }
  /** The arguments of the call, parsed. */
  readonly input: unknown
  /** Whether the server that asked is still there and may still do this. */
  isAlive(): boolean
  /** Reads anew what would happen; the output, where there turns out to be nothing to write. */
  prepare(signal: AbortSignal): Promise<PreparedWrite | { readonly output: ToolOutput }>
  /** Makes exactly that write. */
  execute(write: IntendedWrite, signal: AbortSignal): Promise<ToolOutput>
}
