/** One call: token, address, bounded concurrency, attempts within the deadline, parsed reply or named error. */
import pLimit from 'p-limit'
import type { z } from 'zod'
import { RosebridgeError } from '../errors.ts'
import { type CallClock, startCallClock } from './call-clock.ts'
import type { CallOptions } from './client.ts'
import { waitBeforeRetryMs } from './rate-limit.ts'
import { parseJsonText } from './reply-body.ts'
import {
  errorForFailure,
  errorForReply,
  invalidReply,
  outcomeUnknown,
  type RequestNature,
} from './reply-errors.ts'
import type { TokenSource } from './token-cache.ts'
import { attempt, type Fetch, type HttpFailure, type HttpReply } from './transport.ts'

/** A first attempt and up to four more, each within the deadline. */
const maxAttempts = 5
const retriedStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** One attempt, as told to `onCall`. `path` holds no query; `status` is absent where no answer came. */
export interface CallReport {
  readonly method: string
  readonly path: string
  readonly status?: number
  readonly durationMs: number
}

/** A request to the API, built by the endpoint files. */
interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Segments below `base`, encoded here. */
  readonly path: readonly string[]
  readonly base?: 'platformModel' | 'v1'
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly json?: unknown
  /** What is tried, for people, to follow "to": `search records`. Holds no values. */
  readonly action: string
  readonly repeat: RequestNature['repeat']
  /** For a write: how to find out whether it happened. */
  readonly howToCheck?: string
  readonly isSearch?: boolean
}

export interface RequesterOptions {
  readonly apiUrl: string
  readonly auth: TokenSource
  readonly fetch?: Fetch | undefined
  readonly now: () => Date
  readonly random: () => number
  readonly concurrency: number
  readonly timeoutMs: number
  readonly deadlineMs: number
  readonly orgId?: string | undefined
  readonly onCall?: ((report: CallReport) => void) | undefined
}

/** What the endpoint files are given. */
export interface Requester {
  /** Runs the steps of one client call under one deadline and one abort signal. */
  call<T>(options: CallOptions | undefined, work: (clock: CallClock) => Promise<T>): Promise<T>
  /** Sends one request and parses the answer. Throws `RosebridgeError` only. */
  send<T>(request: ApiRequest, schema: z.ZodType<T>, clock: CallClock): Promise<T>
}

const basePaths = { platformModel: '/api/v2/platformModel', v1: '/api/v1' } as const

/** Refuses segments that would leave the endpoint's path: URLs resolve `.` and `..` even when encoded. */
function encodeSegment(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') {
    throw new RosebridgeError('invalid_input', 'An id is empty or not an id.', {
      nextStep: 'Give the id or reference exactly as Rose Rocket shows it.',
    })
  }
  return encodeURIComponent(segment)
}

function addressOf(apiUrl: string, request: ApiRequest): URL {
  const segments = request.path.map(encodeSegment)
  const url = new URL([basePaths[request.base ?? 'platformModel'], ...segments].join('/'), apiUrl)
  for (const [key, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, value)
  }
  return url
}

/** Builds the one way to the API that all endpoints of a client share. */
export function createRequester(options: RequesterOptions): Requester {
  const { auth, now, random } = options
  const limit = pLimit(options.concurrency)

  /** One attempt in its own slot: a call that sleeps before its next attempt holds no slot. */
  function attemptInSlot(
    request: ApiRequest,
    url: URL,
    token: string,
    clock: CallClock,
  ): Promise<HttpReply | HttpFailure> {
    return new Promise((resolve, reject) => {
      let entered = false
      // In flight, the attempt itself ends on abort; a queued one must not wait for its slot.
      const onAbort = () => {
        if (!entered) resolve({ outcome: 'aborted', sent: false, code: undefined })
      }
      clock.signal.addEventListener('abort', onAbort, { once: true })
      limit(async () => {
        entered = true
        if (clock.signal.aborted) return
        resolve(await attemptAndReport(request, url, token, clock))
      })
        .catch(reject)
        .finally(() => clock.signal.removeEventListener('abort', onAbort))
    })
  }

  async function attemptAndReport(
    request: ApiRequest,
    url: URL,
    token: string,
    clock: CallClock,
  ): Promise<HttpReply | HttpFailure> {
    const startedAtMs = performance.now()
    const answer = await attempt({
      request: {
        method: request.method,
        url,
        headers: {
          authorization: `Bearer ${token}`,
          ...(options.orgId === undefined ? {} : { 'x-org-id': options.orgId }),
        },
        ...(request.json === undefined ? {} : { json: request.json }),
      },
      timeoutMs: options.timeoutMs,
      signal: clock.signal,
      fetch: options.fetch,
    })
    options.onCall?.({
      method: request.method,
      path: url.pathname,
      ...(answer.outcome === 'reply' ? { status: answer.status } : {}),
      durationMs: performance.now() - startedAtMs,
    })
    return answer
  }

  async function send<T>(request: ApiRequest, schema: z.ZodType<T>, clock: CallClock): Promise<T> {
    const url = addressOf(options.apiUrl, request)
    let signedInAgain = false
    for (let count = 1; ; count += 1) {
      const token = await clock.wait(auth.token(clock.signal))
      const answer = await attemptInSlot(request, url, token, clock)
      if (answer.outcome === 'aborted') throw stopError(request, answer, clock)
      if (answer.outcome === 'reply') {
        if (answer.status === 401 && !signedInAgain) {
          signedInAgain = true
          auth.invalidate(token)
          continue
        }
        if (answer.status >= 200 && answer.status < 300) return parseReply(answer, request, schema)
      }
      const passing = answer.outcome !== 'reply' || retriedStatuses.has(answer.status)
      const waitMs = waitBeforeRetryMs({
        ...(answer.outcome === 'reply' ? { headers: answer.headers } : {}),
        attempt: count,
        now: now(),
        random,
      })
      const fits = waitMs < clock.remainingMs() && count < maxAttempts
      if (!passing || !mayRepeat(request, answer) || !fits) {
        throw answer.outcome === 'reply'
          ? errorForReply(answer, request, now())
          : errorForFailure(answer, request)
      }
      await clock.sleep(waitMs)
    }
  }

  return {
    send,
    async call(callOptions, work) {
      const clock = startCallClock({
        signal: callOptions?.signal,
        deadlineMs: options.deadlineMs,
      })
      try {
        if (clock.signal.aborted) throw clock.stopReason()
        return await work(clock)
      } finally {
        clock.stop()
      }
    },
  }
}

function parseReply<T>(reply: HttpReply, request: ApiRequest, schema: z.ZodType<T>): T {
  const body = reply.text === '' ? undefined : parseJsonText(reply.text)
  const parsed = reply.truncated ? undefined : schema.safeParse(body)
  if (parsed?.success === true) return parsed.data
  throw invalidReply(reply, request)
}

/** A call that ended while a write was under way: nobody knows whether it happened. */
function stopError(request: ApiRequest, failure: HttpFailure, clock: CallClock): RosebridgeError {
  const reason = clock.stopReason()
  if (request.repeat === 'always' || !failure.sent) return reason
  if (reason.kind !== 'cancelled') return outcomeUnknown(request)
  return new RosebridgeError(
    'cancelled',
    `The call was cancelled while Rose Rocket was asked to ${request.action}; it may have happened.`,
    { nextStep: request.howToCheck ?? reason.nextStep },
  )
}

/** A write is sent again only where it is sure that the attempt before did nothing. */
function mayRepeat({ repeat }: ApiRequest, answer: HttpReply | HttpFailure): boolean {
  if (repeat !== 'unless_unclear') return repeat === 'always'
  if (answer.outcome !== 'reply') return !answer.sent
  // RFC 9110, 15.6.4: with Retry-After the host itself says that it does not handle the request now.
  return answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after'))
}
