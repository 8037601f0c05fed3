/** For whom a server answers: the grant a request came with, and the organisation opened for it. */
import type { OnScreen } from '../../shared/page-context.ts'
import type { RoseRocketClient } from '../../shared/roserocket/client.ts'
import type { Organisation } from '../../shared/tool.ts'
import type { Grant } from '../access/grant.ts'

/** A connected organisation, as tool calls need it. */
export interface ConnectedAccount {
  readonly roserocket: RoseRocketClient
  readonly organisation: Organisation
  /** The clock tools see: the machine's, or the sandbox's. */
  now(): Date
  /** What is on the screen of whoever works in this organisation. */
  page(): Promise<OnScreen>
}

/** Renewed with every request, also within a session. */
export interface Subject {
  readonly grant: Grant
  readonly account: ConnectedAccount
}
