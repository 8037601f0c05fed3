/** The sandbox's own switches: faults, request log and clock, for this machine only. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { check, readJsonObject } from '../api/read-body.ts'
import { ApiError } from '../api-error.ts'
import type { SandboxClock } from '../clock.ts'
import { type Faults, faultSchema } from './faults.ts'
import type { RequestLog } from './request-log.ts'

const clockSchema = z.object({
  now: z.iso.datetime({ offset: true, error: () => 'now must be an ISO 8601 instant' }),
})

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** The name in a request's Host header, without the port. */
export function hostName(context: Context): string {
  const host = `http://${context.req.header('host') ?? ''}`
  return URL.canParse(host) ? new URL(host).hostname : ''
}

/** Throws 403 for a foreign Host (a name that was bent to this machine) or Origin (another web page). */
function requireLoopback(context: Context): void {
  const host = context.req.header('host') ?? ''
  const origin = context.req.header('origin')
  if (!loopbackNames.has(hostName(context)))
    throw new ApiError(403, 'Forbidden: this Host is not loopback')
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new ApiError(403, 'Forbidden: this Origin is foreign')
  }
}

export function controlRoutes(parts: {
  readonly faults: Faults
  readonly log: RequestLog
  readonly clock: SandboxClock
}): Hono {
  const { faults, log, clock } = parts
  const routes = new Hono()
  routes.use(async (context, next) => {
    requireLoopback(context)
    await next()
  })
  routes.post('/faults', async (context) => {
    const fault = check(faultSchema, await readJsonObject(context))
    faults.add(fault)
    return context.json(fault)
  })
  routes.delete('/faults', (context) => {
    faults.clear()
    return context.body(null, 204)
  })
  routes.get('/requests', (context) => context.json({ requests: log.all() }))
  routes.delete('/requests', (context) => {
    log.clear()
    return context.body(null, 204)
  })
  routes.get('/clock', (context) => context.json({ now: clock.nowIso() }))
  routes.post('/clock', async (context) => {
    clock.set(Date.parse(check(clockSchema, await readJsonObject(context)).now))
    return context.json({ now: clock.nowIso() })
  })
  return routes
}
