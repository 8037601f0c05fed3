/** For whom a server answers: the grant a request came with, and the organisation opened for it. */
import type { Grant } from '../access/grant.ts'
import type { ConnectedAccount } from './context.ts'

/** Renewed with every request, also within a session. */
export interface Subject {
  readonly grant: Grant
  readonly account: ConnectedAccount
}
