/** The whole sandbox as one HTTP application: sign-in, API, control and web app. */
import { Hono } from 'hono'
import { eventRoutes } from './api/event-routes.ts'
import { groupRoutes } from './api/group-routes.ts'
import { objectRoutes } from './api/object-routes.ts'
import { boardRoutes, meRoutes } from './api/org-routes.ts'
import { searchRoutes } from './api/search-routes.ts'
import { ApiError, errorResponse } from './api-error.ts'
import { controlRoutes } from './control/control-routes.ts'
import { Faults, suffer } from './control/faults.ts'
import { RequestLog } from './control/request-log.ts'
import { authorizeRoutes } from './sign-in/authorize-routes.ts'
import type { ClientRegistry } from './sign-in/client-registry.ts'
import { tokenRoutes } from './sign-in/token-routes.ts'
import type { TokenStore } from './sign-in/token-store.ts'
import type { SandboxState } from './store/state.ts'
import { webRoutes } from './web/web-routes.ts'

export interface AppParts {
  readonly state: SandboxState
  readonly tokens: TokenStore
  readonly clients: ClientRegistry
}

const apiBase = '/api/v2/platformModel'
const controlBase = '/__sandbox'

export function createApp(parts: AppParts): Hono {
  const { state } = parts
  const log = new RequestLog()
  const faults = new Faults()
  const app = new Hono()

  app.use(async (context, next) => {
    const { method } = context.req
    const { pathname, search } = new URL(context.req.url)
    // The log counts what clients ask of Rose Rocket, not what its own web app and this control do.
    if (pathname.startsWith(`${controlBase}/`) || pathname.startsWith('/web/')) return next()
    const at = new Date(state.machineNowMs()).toISOString()
    const entry = log.add({ method, path: pathname, status: 0, at })
    const fault = faults.take(method, pathname, search)
    if (fault?.applied === true) await next()
    const trouble = fault === null ? null : await suffer(fault, context.req.raw.signal)
    if (trouble !== null) {
      entry.status = trouble.status
      context.res = undefined
      context.res = trouble
      return
    }
    if (fault?.applied !== true) await next()
    entry.status = context.res.status
  })

  app.route(controlBase, controlRoutes({ faults, log, clock: state.clock }))
  app.route('/', tokenRoutes(parts))
  app.route('/', authorizeRoutes(parts))
  app.route('/api/v1', meRoutes(parts))
  // Fixed names come before `/objects/{recordId}` (API notes, section 2.1).
  app.route(apiBase, searchRoutes(parts))
  app.route(apiBase, objectRoutes(parts))
  app.route(apiBase, eventRoutes(parts))
  app.route(apiBase, groupRoutes(parts))
  app.route(apiBase, boardRoutes(parts))

  app.route('/', webRoutes(state))

  app.notFound((context) => {
    const { pathname } = new URL(context.req.url)
    return errorResponse(new ApiError(404, `Cannot ${context.req.method} ${pathname}`))
  })
  app.onError((thrown) => errorResponse(thrown))
  return app
}
