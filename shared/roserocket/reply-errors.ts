/** Pure: turns a refused, lost or unreadable answer into the named error with its next step. */
import { type ErrorKind, RosebridgeError } from '../errors.ts'
import { readRateLimit } from './rate-limit.ts'
import { errorWords } from './reply-body.ts'
import type { HttpFailure, HttpReply } from './transport.ts'

/** What the mapping must know of a request. */
export interface RequestNature {
  /** What was tried, for people: `search records`. Never holds ids, values or query strings. */
  readonly action: string
  /**
   * Reads are sent again after anything. A write whose outcome is unclear is looked up first, also where sending it twice
   * does the same: somebody else may have changed the record meanwhile.
   */
  readonly repeat: 'always' | 'unless_unclear' | 'never'
  /** How to find out whether a write happened. */
  readonly howToCheck?: string | undefined
}

const defaultHowToCheck = 'Look the record up first; repeat the write only if it is not there.'

interface Verdict {
  readonly kind: ErrorKind
  readonly what: string
  readonly nextStep: string
}

const verdicts: Readonly<Record<number, Verdict>> = {
  400: {
    kind: 'rejected',
    what: 'Rose Rocket rejected the request',
    nextStep: 'Correct what the message names, then try again.',
  },
  403: {
    kind: 'forbidden',
    what: 'The role of the connected account does not allow this',
    nextStep: 'Ask an administrator of Rose Rocket to give the account the permission.',
  },
  404: {
    kind: 'not_found',
    what: 'Rose Rocket has no such record',
    nextStep: 'Check the id and the object type, or find the record by its reference.',
  },
  409: {
    kind: 'conflict',
    what: 'Something with that name or key exists already',
    nextStep: 'Use what exists, or choose another name.',
  },
  413: {
    kind: 'rejected',
    what: 'Rose Rocket finds the request too large',
    nextStep: 'Send less in one call.',
  },
  422: {
    kind: 'rejected',
    what: 'Rose Rocket does not accept a value',
    nextStep: 'Use one of the values the message names, then try again.',
  },
}

/** The error for an answer whose status is not 2xx. */
export function errorForReply(
  reply: HttpReply,
  nature: RequestNature & { readonly isSearch?: boolean | undefined },
  now: Date,
): RosebridgeError {
  const { status } = reply
  const words = errorWords(reply.text)
  const said = words === undefined ? '.' : `; it says: "${words}"`
  const details = { status }
  if (status === 401) return signInRefused(reply.text)
  if (status === 429) {
    return new RosebridgeError('rate_limited', `Rose Rocket's rate limit is used up${said}`, {
      nextStep: 'Wait until the limit resets, then try again.',
      rateLimit: readRateLimit(reply.headers, now),
      details,
    })
  }
  if (status === 0 || (status >= 300 && status < 400)) {
    return new RosebridgeError(
      'upstream_invalid_reply',
      `Rose Rocket answered with a redirect (to ${nature.action}).`,
      { nextStep: 'Check that the API address is the origin of Rose Rocket itself.', details },
    )
  }
  if (status >= 500) {
    const gatewayLostIt = status === 502 || status === 503 || status === 504
    if (gatewayLostIt && nature.repeat !== 'always') return outcomeUnknown(nature, details)
    return new RosebridgeError(
      'upstream_unavailable',
      `Rose Rocket failed to ${nature.action} (status ${status})${said}`,
      { nextStep: nextStepAfterServerError(status, nature), details },
    )
  }
  const verdict = verdicts[status] ?? {
    kind: 'rejected' as const,
    what: `Rose Rocket refused to ${nature.action} (status ${status})`,
    nextStep: 'Check the request, then try again.',
  }
  return new RosebridgeError(verdict.kind, `${verdict.what}${said}`, {
    nextStep: verdict.nextStep,
    details,
  })
}

function nextStepAfterServerError(
  status: number,
  nature: RequestNature & { readonly isSearch?: boolean | undefined },
): string {
  // API notes, section 4: an operator that a field type does not support is answered with 500.
  if (nature.isSearch === true && status === 500) {
    return 'A combination of filters may not be supported: use `in` with a list for statuses and selects, the created or updated range for dates, and fewer filters.'
  }
  if (nature.repeat !== 'always') return nature.howToCheck ?? defaultHowToCheck
  return 'Try again in a few minutes.'
}

/** `text`: the whole answer, since the gateway says it in plain text where the API would say JSON (API notes 9). */
function signInRefused(text: string): RosebridgeError {
  const issuer = /issuer/i.test(text)
  return new RosebridgeError(
    'sign_in_failed',
    issuer
      ? 'Rose Rocket does not accept tokens of this sign-in host: it belongs to another environment.'
      : 'Rose Rocket refuses a token it has only just issued: the account was revoked or lost its access.',
    {
      nextStep: issuer
        ? 'Connect the organisation with the sign-in and API addresses of the same environment.'
        : 'Ask an administrator to check the account and its application in Rose Rocket, then connect again.',
      details: { status: 401, reason: issuer ? 'other_environment' : 'account_revoked' },
    },
  )
}

/** The error for an attempt without an answer. */
export function errorForFailure(failure: HttpFailure, nature: RequestNature): RosebridgeError {
  const details = failure.code === undefined ? {} : { reason: failure.code }
  if (nature.repeat !== 'always' && failure.sent) return outcomeUnknown(nature, details)
  if (failure.outcome === 'timeout') {
    return new RosebridgeError(
      'upstream_timeout',
      `Rose Rocket did not answer in time (to ${nature.action}).`,
      {
        nextStep: 'Try again in a moment; a narrower question is answered faster.',
        details,
      },
    )
  }
  return new RosebridgeError(
    'upstream_unavailable',
    `Rose Rocket could not be reached${failure.code === undefined ? '' : ` (${failure.code})`}.`,
    { nextStep: 'Check the network and the API address, then try again.', details },
  )
}

/** The error for a 2xx answer that is not what the endpoint promises. */
export function invalidReply(reply: HttpReply, nature: RequestNature): RosebridgeError {
  const what = reply.truncated
    ? 'an answer far too large'
    : /^\s*</.test(reply.text)
      ? 'a web page'
      : 'something unexpected'
  const details = { status: reply.status }
  if (nature.repeat !== 'always') return outcomeUnknown(nature, details)
  return new RosebridgeError(
    'upstream_invalid_reply',
    `Rose Rocket answered with ${what} when asked to ${nature.action}.`,
    {
      nextStep:
        'Check that the API address is right and that no proxy or login page answers for it, then try again.',
      details,
    },
  )
}

/** The error of a write that may or may not have happened. */
export function outcomeUnknown(
  nature: RequestNature,
  details: Readonly<Record<string, unknown>> = {},
): RosebridgeError {
  return new RosebridgeError(
    'outcome_unknown',
    `The answer was lost, so it is not known whether Rose Rocket did it (${nature.action}).`,
    { nextStep: nature.howToCheck ?? defaultHowToCheck, details },
  )
}
