/** Builds the Rose Rocket client from its endpoint families and the one way to the API they share. */
import { RosebridgeError } from '../errors.ts'
import { boardsEndpoints, createBoardDirectory } from './boards.ts'
import type { RoseRocketClient } from './client.ts'
import { eventsEndpoints } from './events-endpoints.ts'
import { externalIdsEndpoints } from './external-ids-endpoints.ts'
import { objectsEndpoints } from './objects-endpoints.ts'
import { type CallReport, createRequester } from './request.ts'
import type { TokenSource } from './token-cache.ts'
import type { Fetch } from './transport.ts'
import { userGroupsEndpoints } from './user-groups-endpoints.ts'

export interface RoseRocketClientOptions {
  /** Origin of the API, such as `https://network.roserocket.com`; any path is ignored. */
  readonly apiUrl: string
  readonly auth: TokenSource
  /** Default: the platform's own. */
  readonly fetch?: Fetch
  /** Reads the dates of rate-limit headers where the host tells no time. Default: the machine's clock. */
  readonly now?: () => Date
  /** Jitter of waits, from 0 to below 1. Default: `Math.random`. */
  readonly random?: () => number
  /** Requests under way at once. Default 8 (API notes, section 10). */
  readonly concurrency?: number
  /** Per attempt, body included. Default 15 s. */
  readonly timeoutMs?: number
  /** Per call in total: sign-in, waits and all attempts. Default 25 s. */
  readonly deadlineMs?: number
  /** Sent as `x-org-id`. */
  readonly orgId?: string
  /** Told of every attempt; must not throw. */
  readonly onCall?: (report: CallReport) => void
}

/** A client of one organisation. Holds a token and the board ids in memory, nothing of the records. */
export function createRoseRocketClient(options: RoseRocketClientOptions): RoseRocketClient {
  if (!URL.canParse(options.apiUrl)) {
    throw new RosebridgeError('invalid_input', 'The API address is not a web address.', {
      nextStep: 'Give an origin such as https://network.roserocket.com.',
    })
  }
  const requester = createRequester({
    apiUrl: options.apiUrl,
    auth: options.auth,
    fetch: options.fetch,
    now: options.now ?? (() => new Date()),
    random: options.random ?? Math.random,
    concurrency: options.concurrency ?? 8,
    timeoutMs: options.timeoutMs ?? 15_000,
    deadlineMs: options.deadlineMs ?? 25_000,
    orgId: options.orgId,
    onCall: options.onCall,
  })
  const boards = createBoardDirectory(requester)
  return {
    ...userGroupsEndpoints(requester),
    ...boardsEndpoints(requester),
    ...objectsEndpoints(requester, boards),
    ...externalIdsEndpoints(requester),
    ...eventsEndpoints(requester, boards),
  }
}
