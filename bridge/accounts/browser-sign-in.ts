/** A person signs in with the browser: authorization code with PKCE, the answer comes back to this machine. */
import * as oauth from 'openid-client'
import { RosebridgeError } from '../../shared/errors.ts'
import { openSignInCallback } from './sign-in-callback.ts'

/** What Rose Rocket's authorization server wants (API notes 1.3): `offline_access` is what yields a refresh token. */
const request = {
  audience: 'https://roserocket.com',
  scope: 'offline_access email profile',
  code_challenge_method: 'S256',
} as const
const tokenTimeoutSeconds = 20
/** How long a person has for the page of Rose Rocket. */
const patienceMs = 5 * 60_000

export interface SignedIn {
  readonly accessToken: string
  readonly refreshToken: string
}

/** A sign-in under way. */
export interface BrowserSignIn<Result> {
  /** The page a person has to open. Holds no secret of ours. */
  readonly url: string
  /** What the application in Rose Rocket must list among its callback addresses. */
  readonly redirectUri: string
  /** Rejects with a RosebridgeError: denied, expired, cancelled, sign_in_failed, or whatever `complete` threw. */
  readonly done: Promise<Result>
}

/** Begins it; `complete` makes an account of the tokens, and the browser shows what came of that. Throws port_taken. */
export async function beginSignIn<Result>(options: {
  readonly authUrl: string
  readonly clientId: string
  /** Absent for a public application. */
  readonly clientSecret: string | undefined
  /** Null takes the usual one, or a free one; 0 takes a free one. */
  readonly callbackPort: number | null
  readonly patienceMs?: number | undefined
  readonly signal: AbortSignal
  readonly complete: (signedIn: SignedIn) => Promise<Result>
}): Promise<BrowserSignIn<Result>> {
  const { authUrl, callbackPort, signal, complete } = options
  const server = configuration(options)
  const verifier = oauth.randomPKCECodeVerifier()
  const state = oauth.randomState()
  const ending = Promise.withResolvers<Result>()

  let isAnswered = false
  const callback = await openSignInCallback({
    port: callbackPort,
    state,
    async answer(address) {
      clearTimeout(timer)
      isAnswered = true
      try {
        ending.resolve(
          await complete(await exchange(server, address, { verifier, state, authUrl })),
        )
        return {
          isGood: true,
          title: 'You are signed in',
          text: 'Rosebridge is connected. You can close this tab.',
        }
      } catch (error) {
        ending.reject(error)
        const { message, nextStep } =
          error instanceof RosebridgeError
            ? error
            : { message: 'The sign-in failed.', nextStep: 'Look at Rosebridge for the reason.' }
        return { isGood: false, title: 'The sign-in failed', text: `${message} ${nextStep}` }
      }
    },
  })
  const timer = setTimeout(
    () => ending.reject(tooLate(callback.redirectUri)),
    options.patienceMs ?? patienceMs,
  )
  // Once the browser is back, the signal ends `complete`, which knows whether anything was stored.
  const stop = () => {
    if (!isAnswered) ending.reject(cancelled())
  }
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  const done = ending.promise.finally(() => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    callback.close()
  })
  // Whoever begins it may look at the outcome later.
  done.catch(() => {})
  const url = oauth.buildAuthorizationUrl(server, {
    ...request,
    redirect_uri: callback.redirectUri,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    state,
  })
  return { url: url.href, redirectUri: callback.redirectUri, done }
}

function configuration(options: {
  readonly authUrl: string
  readonly clientId: string
  readonly clientSecret: string | undefined
}): oauth.Configuration {
  const { authUrl, clientId, clientSecret } = options
  const server = new oauth.Configuration(
    {
      issuer: `${authUrl}/`,
      authorization_endpoint: `${authUrl}/authorize`,
      token_endpoint: `${authUrl}/oauth/token`,
    },
    clientId,
    undefined,
    clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(clientSecret),
  )
  server.timeout = tokenTimeoutSeconds
  // Origins without TLS are accepted for this machine only, where they are read (origins.ts).
  if (authUrl.startsWith('http:')) oauth.allowInsecureRequests(server)
  return server
}

async function exchange(
  server: oauth.Configuration,
  address: URL,
  { verifier, state, authUrl }: { verifier: string; state: string; authUrl: string },
): Promise<SignedIn> {
  const tokens = await oauth
    .authorizationCodeGrant(server, address, { pkceCodeVerifier: verifier, expectedState: state })
    .catch((error: unknown) => {
      throw explain(error, authUrl)
    })
  if (tokens.refresh_token !== undefined) {
    return { accessToken: tokens.access_token, refreshToken: tokens.refresh_token }
  }
  throw new RosebridgeError(
    'sign_in_failed',
    'Rose Rocket gave no refresh token, so the sign-in would end within the hour.',
    {
      nextStep:
        'Allow offline access for the application in Rose Rocket (Settings > Applications), or connect with a service account.',
    },
  )
}

/** Only the short error words of OAuth are looked at: descriptions may hold anything. */
function explain(error: unknown, authUrl: string): RosebridgeError {
  const { host } = new URL(authUrl)
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? new RosebridgeError('denied', 'The sign-in was refused on the page of Rose Rocket.', {
          nextStep: 'Sign in again and allow it, as a person who may use the organisation.',
        })
      : new RosebridgeError(
          'sign_in_failed',
          `${host} refused the sign-in (${wordOf(error.error)}).`,
          {
            nextStep: 'Check the client id, and that the application allows this callback address.',
          },
        )
  }
  if (error instanceof oauth.ResponseBodyError) {
    const isClient = error.status === 401 || error.error === 'invalid_client'
    return new RosebridgeError(
      'sign_in_failed',
      isClient
        ? 'Rose Rocket refused the client id or client secret of the application.'
        : `${host} did not accept the sign-in (${wordOf(error.error)}).`,
      {
        nextStep: isClient
          ? 'Copy both from Settings > Applications in Rose Rocket; leave the secret out only if the application has none.'
          : 'Begin the sign-in again.',
        details: { reason: isClient ? 'secret_refused' : 'refused', status: error.status },
      },
    )
  }
  return new RosebridgeError(
    'sign_in_failed',
    `The sign-in host ${host} did not answer as expected.`,
    {
      nextStep: 'Check the network and the sign-in address, then begin again.',
      details: { reason: 'host_unreachable' },
      cause: error,
    },
  )
}

function wordOf(error: string): string {
  return /^[a-z_]{1,40}$/.test(error) ? error : 'for a reason of its own'
}

function tooLate(redirectUri: string): RosebridgeError {
  return new RosebridgeError('expired', 'Nobody came back from the page of Rose Rocket in time.', {
    nextStep: `Begin the sign-in again. If the page showed an error about the callback address, add ${redirectUri} to the application in Rose Rocket (Settings > Applications).`,
  })
}

function cancelled(): RosebridgeError {
  return new RosebridgeError('cancelled', 'The sign-in was stopped; nothing was connected.', {
    nextStep: 'Begin it again when you are ready.',
  })
}
