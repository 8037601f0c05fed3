/** The named errors: what kind, what happened, what to do next. */
import { z } from 'zod'

/** Every kind of error a caller can meet. `kind` is stable and machine-readable. */
export const errorKinds = [
  'invalid_input',
  'unknown_object_key',
  'not_found',
  'ambiguous',
  'no_order_on_screen',
  'not_allowed',
  'approval_required',
  'denied',
  'expired',
  'sign_in_failed',
  'forbidden',
  'rejected',
  'conflict',
  'rate_limited',
  'upstream_unavailable',
  'upstream_timeout',
  'upstream_invalid_reply',
  'outcome_unknown',
  'cancelled',
  'port_taken',
  'internal',
] as const
export type ErrorKind = (typeof errorKinds)[number]

/** Rate-limit figures of the upstream, in its own units; `reset` is in seconds from now. */
export interface RateLimitFigures {
  readonly limit?: number
  readonly remaining?: number
  readonly reset?: number
}

interface ErrorFacts {
  readonly nextStep: string
  readonly rateLimit?: RateLimitFigures
  readonly details?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** An error a person or a model can act on: `message` says what happened, `nextStep` what to do. */
export class RosebridgeError extends Error {
  readonly kind: ErrorKind
  readonly nextStep: string
  readonly rateLimit: RateLimitFigures | undefined
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.name = 'RosebridgeError'
    this.kind = kind
    this.nextStep = facts.nextStep
    this.rateLimit = facts.rateLimit
    this.details = facts.details
  }
}

/** An error as every surface publishes it (design 2.1). */
export const describedErrorSchema = z.object({
  kind: z.enum(errorKinds),
  message: z.string(),
  nextStep: z.string(),
  'ratelimit-limit': z.number().optional(),
  'ratelimit-remaining': z.number().optional(),
  'ratelimit-reset': z.number().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type DescribedError = z.infer<typeof describedErrorSchema>

/** Turns whatever was thrown into the published shape; a stranger's error keeps its details to itself. */
export function describeError(thrown: unknown): DescribedError {
  if (thrown instanceof RosebridgeError) {
    const { limit, remaining, reset } = thrown.rateLimit ?? {}
    return {
      kind: thrown.kind,
      message: thrown.message,
      nextStep: thrown.nextStep,
      ...(limit === undefined ? {} : { 'ratelimit-limit': limit }),
      ...(remaining === undefined ? {} : { 'ratelimit-remaining': remaining }),
      ...(reset === undefined ? {} : { 'ratelimit-reset': reset }),
      ...(thrown.details === undefined ? {} : { details: { ...thrown.details } }),
    }
  }
  if (thrown instanceof DOMException && thrown.name === 'AbortError') {
    return {
      kind: 'cancelled',
      message: 'The call was cancelled.',
      nextStep: 'Ask again if it is still wanted.',
    }
  }
  return {
    kind: 'internal',
    message: 'Something in Rosebridge itself failed.',
    nextStep: 'Try once more; if it fails again, look at the log of the bridge.',
  }
}
