/** So many requests in so much time: of all together, and a share of that from one place outside. */
import type { Context, MiddlewareHandler } from 'hono'
import { RosebridgeError } from '../../shared/errors.ts'
import { errorReply } from './error-reply.ts'

/**
 * Answers 429 with `Retry-After` once `most` requests came within the window, or `mostOfOne` from one place; the window
 * then starts anew. Refused ones use nothing up, so that whoever floods has no more than that share.
 */
export function windowLimit(options: {
  readonly most: number
  readonly windowMs: number
  readonly now: () => Date
  readonly mostOfOne?: number
  /** From where a request came, as far as that can be told; null = it counts among all only. */
  readonly sourceOf?: (context: Context) => string | null
}): MiddlewareHandler {
  const { most, windowMs, now, mostOfOne = most, sourceOf = () => null } = options
  let startedAtMs = Number.NEGATIVE_INFINITY
  let count = 0
  const counts = new Map<string, number>()
  return async (context, next) => {
    const atMs = now().getTime()
    if (Math.abs(atMs - startedAtMs) >= windowMs) {
      startedAtMs = atMs
      count = 0
      counts.clear()
    }
    const source = sourceOf(context)
    const ofSource = source === null ? 0 : (counts.get(source) ?? 0)
    if (count < most && ofSource < mostOfOne) {
      count += 1
      if (source !== null) counts.set(source, ofSource + 1)
      return next()
    }
    const waitSeconds = Math.max(1, Math.ceil((startedAtMs + windowMs - atMs) / 1_000))
    const limit = count < most ? mostOfOne : most
    return errorReply(
      new RosebridgeError('rate_limited', 'Too many clients ask at the moment.', {
        nextStep: `Try again in ${waitSeconds} seconds.`,
        rateLimit: { limit, remaining: 0, reset: waitSeconds },
      }),
      429,
      { 'Retry-After': String(waitSeconds) },
    )
  }
}
