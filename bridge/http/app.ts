/** The HTTP interface put together: guards first, then health, management and MCP. */
import { Hono, type MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { RosebridgeError } from '../../shared/errors.ts'
import { errorFacts, type Log } from '../log.ts'
import { errorReply } from './error-reply.ts'
import { hostAndOrigin, jsonOnly, type PublicOrigins, safeHeaders, sizeLimit } from './guards.ts'
import type { Metrics } from './metrics.ts'

/** Builds the app. `routes` are tried in order; whatever they throw becomes the one error shape. */
export function createApp(options: {
  readonly routes: readonly Hono[]
  readonly publicOrigins: PublicOrigins
  /** Whether a private tunnel is up; absent: never. */
  readonly isPrivate?: (() => boolean) | undefined
  /** What requests pass after the guards, before any route. */
  readonly behindGuards?: readonly MiddlewareHandler[]
  readonly metrics: Metrics
  readonly log: Log
}): Hono {
  const { routes, publicOrigins, behindGuards = [], metrics, log } = options
  const app = new Hono()
  app.use(async (context, next) => {
    const startedAtMs = performance.now()
    await next()
    const { method } = context.req
    const { status } = context.res
    metrics.countRequest(method, status)
    // The pattern of the route, since the path itself may hold a token.
    const route = routePath(context, -1)
    const durationMs = Math.round(performance.now() - startedAtMs)
    log.debug({ method, route, status, durationMs }, 'answered')
  })
  app.use(safeHeaders(), hostAndOrigin(publicOrigins, options.isPrivate), sizeLimit(), jsonOnly())
  for (const step of behindGuards) app.use(step)
  for (const route of routes) app.route('/', route)
  app.notFound(() =>
    errorReply(
      new RosebridgeError('not_found', 'There is nothing at this address.', {
        nextStep: 'MCP clients use /mcp/{token} or /mcp; /healthz tells whether the bridge lives.',
      }),
    ),
  )
  app.onError((error) => {
    const reply = errorReply(error)
    if (reply.status === 500) log.error(errorFacts(error), 'a request failed')
    return reply
  })
  return app
}
