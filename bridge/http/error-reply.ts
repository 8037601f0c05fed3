/** Every refusal of the HTTP interface: one JSON shape, the right status, the next step. */
import { type ErrorKind, RosebridgeError } from '../../shared/errors.ts'
import { describedHere } from '../own-name.ts'

const statusOfKind: Readonly<Partial<Record<ErrorKind, number>>> = {
  invalid_input: 400,
  unknown_object_key: 400,
  ambiguous: 400,
  approval_required: 403,
  denied: 403,
  not_allowed: 403,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  expired: 410,
  rejected: 422,
  rate_limited: 429,
  sign_in_failed: 502,
  upstream_invalid_reply: 502,
  outcome_unknown: 502,
  upstream_unavailable: 503,
  upstream_timeout: 504,
}

/** An error as `{ error: { kind, message, nextStep } }`; `status` overrides what its kind says. */
export function errorReply(thrown: unknown, status?: number, headers?: HeadersInit): Response {
  const error = describedHere(thrown)
  return Response.json(
    { error },
    {
      status: status ?? statusOfKind[error.kind] ?? 500,
      ...(headers === undefined ? {} : { headers }),
    },
  )
}

/** 401: no credential, or one that is unknown, expired or revoked; which of them is not told. */
export function unauthorized(
  what: string,
  nextStep: string,
  challenge = 'Bearer realm="rosebridge", error="invalid_token"',
): Response {
  return errorReply(new RosebridgeError('not_allowed', what, { nextStep }), 401, {
    'WWW-Authenticate': challenge,
  })
}

/** The token of an `Authorization: Bearer` header; undefined when there is none. */
export function bearerOf(request: Request): string | undefined {
  const header = request.headers.get('authorization') ?? ''
  return /^bearer +([A-Za-z0-9._~+/-]+=*) *$/i.exec(header)?.[1]
}
