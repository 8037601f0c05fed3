/** `/oauth/*`: the protocol goes to the authorization server, the waiting page is ours. */
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { describeError } from '../../shared/errors.ts'
import type { ConsentCounter } from '../access/consent-desk.ts'
import type { AuthorizationServer } from '../access/oauth/authorization-server.ts'
import type { Oauth } from '../access/oauth/oauth.ts'
import { oauthPaths } from '../access/oauth/routes.ts'
import { parseScopes } from '../access/scopes.ts'
import type { ServerRegistry } from '../access/servers.ts'
import { clientAddress } from './client-address.ts'
import { consentPagePolicy, messagePage, waitingPage } from './consent-page.ts'
import { type PublicOrigins, sizeLimit } from './guards.ts'
import { issuerOf, publicHostOf } from './issuer.ts'
import { windowLimit } from './window-limit.ts'

const largestBodyBytes = 56 * 1024
/** Parameters of OpenID Connect that clients send along by habit; they mean nothing without ID tokens. */
const foreignParameters = [
  'nonce',
  'max_age',
  'acr_values',
  'id_token_hint',
  'claims',
  'login_hint',
]

export interface OauthRouteOptions {
  readonly oauth: Oauth
  readonly desk: ConsentCounter
  readonly servers: Pick<ServerRegistry, 'create' | 'revoke'>
  readonly publicOrigins: PublicOrigins
  readonly now: () => Date
}

/** The routes of every origin. */
export function oauthRoutes(options: OauthRouteOptions): Hono {
  const { oauth, publicOrigins, now } = options
  const serverOf = (context: Context) => oauth.at(issuerOf(context.req.raw, publicOrigins()))
  const forward = async (context: Context) =>
    await (await serverOf(context)).answer(context.req.raw)

  const shared = {
    now,
    sourceOf: (context: Context) => sourceOf(context, publicOrigins()),
  }
  // A stranger may name a document to be fetched here too, so that not even this goes without an end.
  const tokens = windowLimit({ ...shared, most: 300, mostOfOne: 60, windowMs: 60_000 })
  const registrations = windowLimit({ ...shared, most: 20, mostOfOne: 8, windowMs: 600_000 })
  const requests = windowLimit({ ...shared, most: 60, mostOfOne: 20, windowMs: 60_000 })

  return new Hono()
    .use('/oauth/*', sizeLimit(largestBodyBytes))
    .post(oauthPaths.register, registrations, forward)
    .get(oauthPaths.authorize, requests, async (context) =>
      (await serverOf(context)).answer(plainRequest(context.req.raw)),
    )
    .get(`${oauthPaths.authorize}/:key`, forward)
    .post(oauthPaths.token, tokens, forward)
    .post(oauthPaths.revoke, tokens, forward)
    .get(`${oauthPaths.consent}/:key`, async (context) =>
      showConsent(context, await serverOf(context), options),
    )
}

async function showConsent(
  context: Context,
  server: AuthorizationServer,
  { desk, servers, publicOrigins }: OauthRouteOptions,
): Promise<Response> {
  const key = context.req.param('key') ?? ''
  context.header('Content-Security-Policy', consentPagePolicy)
  const over = () =>
    context.html(
      messagePage(
        'This request is over',
        'It was decided, has expired, or belongs to another browser. Start again from the client.',
      ),
      410,
    )
  const to = (address: string | undefined) =>
    address === undefined ? over() : context.redirect(address, 303)

  const asked =
    getCookie(context, server.consentCookie) === key ? await server.waiting(key) : undefined
  if (asked === undefined) return over()
  try {
    const source = sourceOf(context, publicOrigins())
    const shown = desk.present(key, asked, source ?? 'this machine')
    if (shown.state === 'pending') return context.html(waitingPage(shown.request, shown.number))
    if (shown.state === 'denied') return to(await server.refuse(key))
  } catch (error) {
    const { message, nextStep } = describeError(error)
    return context.html(messagePage(message, nextStep), 429)
  }
  const allowed = desk.take(key)
  if (allowed === undefined) return over()
  const { accountId, config, scopes, expiresAt } = allowed.server
  // The address of this server is told to nobody: only the client's tokens open it.
  const { id: serverId } = servers.create({
    accountId,
    config,
    name: allowed.clientName,
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
  })
  let back: string | undefined
  try {
    back = await server.allow(key, { serverId, scopes })
  } finally {
    // It failed, or the request has expired just now: a server that nothing can ever open is of no use.
    if (back === undefined) servers.revoke(serverId)
  }
  return to(back)
}

/** The same request in the words of plain OAuth: known scopes only, and no parameters of OpenID Connect. */
function plainRequest(request: Request): Request {
  const url = new URL(request.url)
  for (const name of foreignParameters) url.searchParams.delete(name)
  // A person is always asked, so only the wish not to be asked means something.
  if (url.searchParams.get('prompt') !== 'none') url.searchParams.delete('prompt')
  url.searchParams.set('scope', parseScopes(url.searchParams.getAll('scope').join(' ')).join(' '))
  return new Request(url, { headers: request.headers })
}

/** From where a request came through a tunnel; null = from this machine, whose programs share its allowance. */
function sourceOf(context: Context, publicOrigins: readonly string[]): string | null {
  const publicHost = publicHostOf(context.req.raw, publicOrigins)
  return publicHost === null ? null : clientAddress(context.req.raw, context.env, publicHost)
}
