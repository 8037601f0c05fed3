/** The shape of a tool: one value from which hints, policy, panel forms and documents are derived. */
import type { z } from 'zod'
import type { ApprovalLookup } from './approvals.ts'
import type { DraftLanguage } from './insights/draft-texts.ts'
import type { OnScreen } from './page-context.ts'
import type { RoseRocketClient } from './roserocket/client.ts'

/** What a tool does to the records: the one field its safety hints and its policy come from. */
export type Effect = 'read' | 'create' | 'update' | 'delete'

/** The families a grant may name; a grant may also name a domain of records. */
export type ToolTag =
  | 'objects'
  | 'external_ids'
  | 'events'
  | 'user_groups'
  | 'boards'
  | 'context'
  | 'insights'
  | 'search'

/** The organisation a call runs for. `timezone` is IANA; `webUrl` is the origin of its web app. */
export interface Organisation {
  readonly timezone: string
  readonly webUrl: string
}

/** Everything a tool may reach, handed in by whoever runs it. */
export interface ToolContext {
  readonly roserocket: RoseRocketClient
  readonly organisation: Organisation
  /** Whether this caller may see records of that object key (domains of its grant). */
  mayRead(objectKey: string): boolean
  /** What is on the user's screen, or why that is not known. */
  page(): Promise<OnScreen>
  now(): Date
  /** What became of writes that had to wait for a person. */
  readonly approvals: ApprovalLookup
  /** The language of whoever reads the answer's sentences; English where nobody says. */
  readonly language?: DraftLanguage | undefined
  readonly signal: AbortSignal
  progress(done: number, total?: number, message?: string): void
}

/** A tool with its concrete input and output types. */
export interface Tool<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodObject = z.ZodObject,
> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly effect: Effect
  readonly tags: readonly ToolTag[]
  readonly input: Input
  readonly output: Output
  /** Keys of the output that only a drawing of it needs: MCP clients get them beside the answer, and no model reads them. */
  readonly widgetOnly?: readonly (keyof z.output<Output> & string)[]
  // Method form, so that a list of tools accepts every concrete tool without a cast.
  run(input: z.output<Input>, context: ToolContext): Promise<z.input<Output>>
}

/** Declares a tool. Returns it unchanged; exists so that `run` is typed by `input` and `output`. */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool
}
