/** Where access tokens come from: client credentials of a service account, or a person's refresh token. */
import { z } from 'zod'
import { RosebridgeError } from '../errors.ts'
import { startCallClock } from './call-clock.ts'
import { readRateLimit, waitBeforeRetryMs } from './rate-limit.ts'
import { parseJsonText } from './reply-body.ts'
import { createTokenCache, type IssuedToken, type TokenSource } from './token-cache.ts'
import {
  attempt,
  type Fetch,
  type HttpFailure,
  type HttpReply,
  type HttpRequest,
} from './transport.ts'

/** The audience of every token for the API (API notes 1.3, 1.4). */
const audience = 'https://roserocket.com'
const attemptTimeoutMs = 10_000
const deadlineMs = 20_000
/** Signing in too often is answered with a refusal, so it is tried less often than a call. */
const maxAttempts = 3
/** Lifetimes are not promised; without `expires_in` half an hour is assumed (API notes 1.6). */
const assumedLifetimeSeconds = 30 * 60
const maxLifetimeSeconds = 24 * 3600

const tokenReplySchema = z.looseObject({
  access_token: z
    .string()
    .min(1)
    .regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().positive().optional().catch(undefined),
  refresh_token: z.string().min(1).optional().catch(undefined),
})
type TokenReply = z.infer<typeof tokenReplySchema>

const oauthErrorSchema = z.looseObject({
  error: z.string().regex(/^[a-z_]{1,40}$/),
})

interface SignInOptions {
  /** Origin of the authorization server, such as `https://a.roserocket.com`. */
  readonly authUrl: string
  readonly fetch?: Fetch
  readonly now?: () => Date
  readonly random?: () => number
}

export interface ClientCredentials extends SignInOptions {
  readonly clientId: string
  readonly clientSecret: string
  readonly orgId: string
  /** Id of the service account the token speaks for. */
  readonly userId: string
}

export interface RefreshCredentials extends SignInOptions {
  readonly clientId: string
  /** Absent for a public client (PKCE). */
  readonly clientSecret?: string
  readonly orgId: string
  /** Reads the refresh token as it is kept now: another process may have renewed it. Throws when there is none. */
  readonly read: () => Promise<string>
  /** Keeps a new refresh token before its access token is used, since the old one may be dead by then. */
  readonly keep: (refreshToken: string) => Promise<void>
  /** Runs the work while nobody else renews the same sign-in. Absent: nobody else does. */
  readonly exclusively?: <Result>(work: () => Promise<Result>) => Promise<Result>
}

/**
 * Signs in as a service account (client credentials with the vendor's `org_id` and `user_id`, API notes 1.4).
 * `token()` throws `sign_in_failed`, or `rate_limited` when the sign-in host refuses for a while.
 */
export function createTokenSource(credentials: ClientCredentials): TokenSource {
  const signIn = signInCaller(credentials)
  const json = {
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    audience,
    org_id: credentials.orgId,
    user_id: credentials.userId,
  }
  return createTokenCache({
    now: credentials.now ?? (() => new Date()),
    issue: async () => issued(await signIn({ json }, { repeatable: true })),
  })
}

/**
 * Renews a person's sign-in with the refresh token (API notes 1.3, form-encoded). A refresh whose answer was lost
 * is not repeated: a used refresh token sent again may end the whole sign-in. A refusal is believed only if the token
 * that was sent is still the one that is kept.
 */
export function createRefreshTokenSource(credentials: RefreshCredentials): TokenSource {
  const { clientId, clientSecret, orgId, read, keep } = credentials
  const exclusively = credentials.exclusively ?? ((work) => work())
  const signIn = signInCaller(credentials)
  /** The newest token, while it could not be kept. */
  let unkept: string | undefined

  async function renewWith(refreshToken: string): Promise<IssuedToken> {
    const form = {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: clientId,
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      org_id: orgId,
    }
    const reply = await signIn({ form }, { repeatable: false })
    if (reply.refresh_token !== undefined && reply.refresh_token !== refreshToken) {
      unkept = reply.refresh_token
      await keep(unkept)
    }
    unkept = undefined
    return issued(reply)
  }

  return createTokenCache({
    now: credentials.now ?? (() => new Date()),
    issue: () =>
      exclusively(async () => {
        const refreshToken = unkept ?? (await read())
        try {
          return await renewWith(refreshToken)
        } catch (error) {
          const isRefused =
            error instanceof RosebridgeError && error.details?.reason === 'account_revoked'
          const newer = isRefused ? await read() : refreshToken
          if (newer === refreshToken) throw error
          return await renewWith(newer)
        }
      }),
  })
}

function issued(reply: TokenReply): IssuedToken {
  const seconds = Math.min(maxLifetimeSeconds, reply.expires_in ?? assumedLifetimeSeconds)
  return { token: reply.access_token, lifetimeMs: seconds * 1000 }
}

/** Posts to the token endpoint, with the few repetitions that are safe, and parses the answer. */
function signInCaller(options: SignInOptions) {
  const url = new URL('/oauth/token', options.authUrl)
  const now = options.now ?? (() => new Date())
  const random = options.random ?? Math.random

  return async (
    body: Pick<HttpRequest, 'json' | 'form'>,
    { repeatable }: { readonly repeatable: boolean },
  ): Promise<TokenReply> => {
    const clock = startCallClock({ deadlineMs })
    try {
      for (let count = 1; ; count += 1) {
        const answer = await attempt({
          request: { method: 'POST', url, headers: {}, ...body },
          timeoutMs: attemptTimeoutMs,
          signal: clock.signal,
          fetch: options.fetch,
        })
        if (answer.outcome === 'reply' && answer.status < 300) return parseToken(answer)
        const lost = answer.outcome !== 'reply'
        const passing = lost || answer.status === 429 || answer.status >= 500
        const harmless = repeatable || (lost ? !answer.sent : answer.status === 429)
        const waitMs = waitBeforeRetryMs({
          ...(lost ? {} : { headers: answer.headers }),
          attempt: count,
          now: now(),
          random,
        })
        if (!passing || !harmless || count >= maxAttempts || waitMs >= clock.remainingMs()) {
          throw lost ? unreachable(url, answer) : refused(url, answer, now())
        }
        await clock.sleep(waitMs)
      }
    } finally {
      clock.stop()
    }
  }
}

function parseToken(reply: HttpReply): TokenReply {
  const parsed = tokenReplySchema.safeParse(parseJsonText(reply.text))
  if (parsed.success) return parsed.data
  throw new RosebridgeError(
    'sign_in_failed',
    'The sign-in host answered, but not with an access token.',
    {
      nextStep:
        'Check that the sign-in address is the one of Rose Rocket (https://a.roserocket.com).',
    },
  )
}

function unreachable(url: URL, failure: HttpFailure): RosebridgeError {
  const why =
    failure.code ?? (failure.outcome === 'network' ? 'no connection' : 'no answer in time')
  return new RosebridgeError(
    'sign_in_failed',
    `The sign-in host ${url.host} could not be reached (${why}).`,
    {
      nextStep: 'Check the network, the proxy and the sign-in address, then try again.',
      details: { reason: 'host_unreachable' },
    },
  )
}

/** Maps a refusal of the token endpoint; only the short OAuth error word of the body is used. */
function refused(url: URL, reply: HttpReply, now: Date): RosebridgeError {
  const parsed = oauthErrorSchema.safeParse(parseJsonText(reply.text))
  const word = parsed.success ? parsed.data.error : undefined
  if (reply.status === 429) {
    return new RosebridgeError('rate_limited', 'Rose Rocket refuses further sign-ins for now.', {
      nextStep: 'Wait until the limit resets, then try again.',
      rateLimit: readRateLimit(reply.headers, now),
    })
  }
  if (reply.status >= 500) {
    return new RosebridgeError(
      'sign_in_failed',
      `The sign-in host ${url.host} is not working (status ${reply.status}).`,
      {
        nextStep: 'Try again in a few minutes.',
        details: { reason: 'host_failing', status: reply.status },
      },
    )
  }
  if (word === 'invalid_grant') {
    return new RosebridgeError(
      'sign_in_failed',
      'Rose Rocket ended this sign-in: it was revoked, has expired, or was used elsewhere.',
      {
        nextStep: 'Sign in again: connect the organisation once more.',
        details: { reason: 'account_revoked', status: reply.status },
      },
    )
  }
  if (reply.status === 401 || word === 'invalid_client') {
    return new RosebridgeError(
      'sign_in_failed',
      'Rose Rocket refused the client id or client secret. A rotated secret replaces the old one at once.',
      {
        nextStep:
          'Copy the current secret from Settings > Applications in Rose Rocket and connect the organisation again.',
        details: { reason: 'secret_refused', status: reply.status },
      },
    )
  }
  if (reply.status === 403 || word === 'access_denied' || word === 'unauthorized_client') {
    return new RosebridgeError(
      'sign_in_failed',
      'Rose Rocket does not let this account sign in to the organisation: it was revoked, or has no access.',
      {
        nextStep:
          'Ask an administrator of the organisation to check the service account and its application, then connect again.',
        details: { reason: 'account_revoked', status: reply.status },
      },
    )
  }
  return new RosebridgeError(
    'sign_in_failed',
    `The sign-in host ${url.host} refused the sign-in (status ${reply.status}${word === undefined ? '' : `, ${word}`}).`,
    {
      nextStep: 'Check the sign-in address, client id, organisation id and user id.',
      details: { reason: 'refused', status: reply.status },
    },
  )
}
