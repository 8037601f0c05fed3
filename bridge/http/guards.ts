/** What every request must pass before a route sees it: Host, Origin, size, content type. */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RosebridgeError } from '../../shared/errors.ts'
import { oauthPaths } from '../access/oauth/routes.ts'
import { maxBodyBytes } from '../config.ts'
import { errorReply } from './error-reply.ts'
import { hostOf } from './issuer.ts'
import { isForwarded, isPublicHost } from './outside.ts'

/** Names this machine has for itself; any port, since who forwards a port speaks to the same bridge. */
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i
/** What may be reached through a public host; everything else is for this machine only. */
const publicPaths = /^\/(mcp|oauth|\.well-known)(\/|$)/

/** Origins (`https://name`) under which the bridge may be reached from outside; asked anew for every request. */
export type PublicOrigins = () => readonly string[]

/**
 * ChatGPT calls from its servers, which have been seen to name no Origin; should they name one, it is this. No page can
 * use that: without CORS headers a browser neither sends us its JSON nor shows it our answers.
 */
const clientOrigin = 'https://chatgpt.com'

/**
 * Refuses a foreign Host (DNS rebinding) or Origin with 403; an absent Origin is no browser and passes.
 * `isPrivate` says whether a private tunnel is up, whose requests come under this machine's own name.
 */
export function hostAndOrigin(
  publicOrigins: PublicOrigins,
  isPrivate: () => boolean = () => false,
): MiddlewareHandler {
  return async ({ req }, next) => {
    const host = hostOf(req.raw)
    const origins = publicOrigins()
    const isPublic = isPublicHost(host, origins)
    if (!isPublic && !loopback.test(host)) {
      return errorReply(
        new RosebridgeError('forbidden', 'The bridge does not answer to that host name.', {
          nextStep: 'Use http://127.0.0.1 with the port of the bridge.',
        }),
      )
    }
    if ((isPublic || isForwarded((name) => req.header(name))) && !publicPaths.test(req.path)) {
      return errorReply(
        new RosebridgeError('not_found', 'There is nothing at this address.', {
          nextStep: 'Only /mcp and what signs clients in can be reached from outside.',
        }),
      )
    }
    const origin = req.header('origin')
    const isClient =
      origin === clientOrigin && (isPublic || isPrivate()) && publicPaths.test(req.path)
    if (origin !== undefined && !isClient && !isAllowedOrigin(origin, origins)) {
      return errorReply(
        new RosebridgeError('forbidden', 'Pages of that origin may not talk to the bridge.', {
          nextStep: 'Use an MCP client that is not a web page, or one on this machine.',
        }),
      )
    }
    await next()
  }
}

function isAllowedOrigin(origin: string, publicOrigins: readonly string[]): boolean {
  if (publicOrigins.includes(origin.toLowerCase())) return true
  const local = /^https?:\/\/(.+)$/i.exec(origin)?.[1]
  return local !== undefined && loopback.test(local)
}

/** Refuses a body above the limit with 413, also one that does not tell its size. */
export function sizeLimit(maxSize: number = maxBodyBytes): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () =>
      errorReply(
        new RosebridgeError('invalid_input', 'The request body is too big.', {
          nextStep: `Send at most ${maxSize / 1024} KiB.`,
        }),
        413,
      ),
  })
}

/** Paths where OAuth wants forms; what a form can do there needs a credential inside it, never a cookie. */
const formPaths: readonly string[] = [oauthPaths.token, oauthPaths.revoke]

/** Refuses a body that is not declared as JSON with 415: a form of a foreign page cannot declare it. */
export function jsonOnly(): MiddlewareHandler {
  return async ({ req }, next) => {
    const writes = ['POST', 'PUT', 'PATCH'].includes(req.method)
    const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    const wanted = formPaths.includes(req.path)
      ? 'application/x-www-form-urlencoded'
      : 'application/json'
    if (writes && type !== wanted) {
      return errorReply(
        new RosebridgeError('invalid_input', `The request body must be ${wanted}.`, {
          nextStep: `Send it with the header Content-Type: ${wanted}.`,
        }),
        415,
      )
    }
    await next()
  }
}

/** Headers that keep an answer out of frames, caches and guesses. */
export function safeHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('X-Frame-Options', 'DENY')
    if (!context.res.headers.has('content-security-policy')) {
      context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
    }
    context.header('Referrer-Policy', 'no-referrer')
    if (!context.res.headers.has('cache-control')) context.header('Cache-Control', 'no-store')
  }
}
