/** `/healthz`, `/readyz`, `/metrics`: whether the bridge lives, whether it can serve, what it does. */
import { Hono } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import { errorReply } from './error-reply.ts'
import type { Metrics } from './metrics.ts'

/** Routes for whoever watches the bridge. `whyNotReady` answers null when it can serve. */
export function healthRoutes(options: {
  readonly version: string
  readonly whyNotReady: () => string | null
  readonly metrics: Metrics
}): Hono {
  const { version, whyNotReady, metrics } = options
  return new Hono()
    .get('/healthz', (context) => context.json({ ok: true, name: 'rosebridge', version }))
    .get('/readyz', (context) => {
      const why = whyNotReady()
      if (why === null) return context.json({ ready: true })
      return errorReply(
        new RosebridgeError('upstream_unavailable', why, { nextStep: 'Wait, or look at the log.' }),
      )
    })
    .get('/metrics', (context) =>
      context.body(metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4' }),
    )
}
