/** So many requests in so much time, whoever they come from: behind a tunnel strangers cannot be told apart. */
import type { MiddlewareHandler } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import { errorReply } from './error-reply.ts'

/** Answers 429 with `Retry-After` once `most` requests came within the window; the window then starts anew. */
export function windowLimit(options: {
  readonly most: number
  readonly windowMs: number
  readonly now: () => Date
}): MiddlewareHandler {
  const { most, windowMs, now } = options
  let startedAtMs = Number.NEGATIVE_INFINITY
  let count = 0
  return async (_context, next) => {
    const atMs = now().getTime()
    if (Math.abs(atMs - startedAtMs) >= windowMs) {
      startedAtMs = atMs
      count = 0
    }
    count += 1
    if (count <= most) return next()
    const waitSeconds = Math.max(1, Math.ceil((startedAtMs + windowMs - atMs) / 1_000))
    return errorReply(
      new RosebridgeError('rate_limited', 'Too many clients ask at the moment.', {
        nextStep: `Try again in ${waitSeconds} seconds.`,
        rateLimit: { limit: most, remaining: 0, reset: waitSeconds },
      }),
      429,
      { 'Retry-After': String(waitSeconds) },
    )
  }
}
