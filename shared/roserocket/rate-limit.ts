/** Pure: what the headers of an answer say about limits, and how long to wait before the next attempt. */
import type { RateLimitFigures } from '../errors.ts'

/** No figure beyond a year is believed; it also keeps every sum of waits a safe number. */
const maxSeconds = 365 * 24 * 3600
/** A reset at or above this is a point in time (seconds since 1970), not a distance. */
const epochSecondsFrom = 1_000_000_000
const epochMillisecondsFrom = 1_000_000_000_000

const backOffBaseMs = 300
const backOffMaxMs = 5_000
/** Added to a wait the host asked for, so that many waiting calls do not come back as one. */
const spreadMs = 250

/** A header's whole or decimal number of 0 or more; anything else is `undefined`. */
function readNumber(text: string | null | undefined): number | undefined {
  const match = /^\s*"?(\d{1,20}(?:\.\d{1,10})?)"?\s*$/.exec(text ?? '')
  if (match?.[1] === undefined) return undefined
  const value = Number(match[1])
  return Number.isFinite(value) ? value : undefined
}

function boundedSeconds(seconds: number): number {
  return Math.min(maxSeconds, Math.max(0, seconds))
}

/** Seconds from now of a reset given as a distance, or as seconds or milliseconds since 1970. */
function readReset(text: string | null | undefined, nowMs: number): number | undefined {
  const value = readNumber(text)
  if (value === undefined) return undefined
  if (value >= epochMillisecondsFrom) return boundedSeconds((value - nowMs) / 1000)
  if (value >= epochSecondsFrom) return boundedSeconds(value - nowMs / 1000)
  return boundedSeconds(value)
}

/** The host's own idea of now, so that its dates are read against its clock and not ours. */
function hostNowMs(headers: Headers, now: Date): number {
  const told = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(told) ? now.getTime() : told
}

/** `Retry-After` in seconds: RFC 9110 allows whole seconds or an HTTP date. */
function readRetryAfter(headers: Headers, nowMs: number): number | undefined {
  const text = headers.get('retry-after')
  if (text === null) return undefined
  const seconds = readNumber(text)
  if (seconds !== undefined) return boundedSeconds(seconds)
  // A bare or signed number that is no distance must not pass for a year.
  if (!/[a-z]/i.test(text)) return undefined
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? undefined : boundedSeconds((atMs - nowMs) / 1000)
}

type MemberParameters = ReadonlyMap<string, string>

/** The members of a structured-field list: `"a";r=0;t=12, "b";r=5;t=60`. */
function listMembers(text: string): { name: string; parameters: MemberParameters }[] {
  return text
    .slice(0, 2_000)
    .split(',')
    .map((member) => {
      const [name = '', ...rest] = member.split(';').map((part) => part.trim())
      return { name, parameters: new Map(rest.map(keyAndValue)) }
    })
}

function keyAndValue(part: string): [string, string] {
  const [key = '', ...value] = part.split('=')
  return [key.trim().toLowerCase(), value.join('=').trim()]
}

/** The IETF drafts: `limit=100, remaining=0, reset=12` (06–07) and `"default";r=0;t=12` with a policy (08 on). */
function readDraft(headers: Headers, nowMs: number): RateLimitFigures {
  const text = headers.get('ratelimit')
  if (text === null) return {}
  if (/(^|,)\s*(limit|remaining|reset)\s*=/i.test(text)) {
    const values = new Map(text.slice(0, 2_000).split(',').map(keyAndValue))
    return figures(
      readNumber(values.get('limit')),
      readNumber(values.get('remaining')),
      readReset(values.get('reset'), nowMs),
    )
  }
  const quotas = new Map(
    listMembers(headers.get('ratelimit-policy') ?? '').map(({ name, parameters }) => [
      name,
      readNumber(parameters.get('q')),
    ]),
  )
  const policies = listMembers(text).map(({ name, parameters }) =>
    figures(
      quotas.get(name),
      readNumber(parameters.get('r')),
      readReset(parameters.get('t'), nowMs),
    ),
  )
  // Several policies hold at once: the one with the least left is the one that refuses.
  return policies.reduce<RateLimitFigures>((tightest, policy) => {
    const left = policy.remaining ?? Number.POSITIVE_INFINITY
    const leftSoFar = tightest.remaining ?? Number.POSITIVE_INFINITY
    const later = (policy.reset ?? 0) > (tightest.reset ?? 0)
    return left < leftSoFar || (left === leftSoFar && later) ? policy : tightest
  }, {})
}

function figures(limit?: number, remaining?: number, reset?: number): RateLimitFigures {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(reset === undefined ? {} : { reset: Math.ceil(reset) }),
  }
}

/** `100` of `100, 100;w=60`, the form that lists its policies behind the number. */
function firstItem(text: string | null): string | undefined {
  return text?.split(/[,;]/)[0]
}

/**
 * The limit figures of an answer, `reset` in whole seconds from now. Understands `RateLimit-*`, `X-RateLimit-*`,
 * both draft forms of `RateLimit`, and falls back to `Retry-After` for the reset. Unreadable figures are left out.
 */
export function readRateLimit(headers: Headers, now: Date): RateLimitFigures {
  const nowMs = hostNowMs(headers, now)
  const draft = readDraft(headers, nowMs)
  const single = (name: string) =>
    firstItem(headers.get(`ratelimit-${name}`)) ?? firstItem(headers.get(`x-ratelimit-${name}`))
  return figures(
    readNumber(single('limit')) ?? draft.limit,
    readNumber(single('remaining')) ?? draft.remaining,
    readReset(single('reset'), nowMs) ?? draft.reset ?? readRetryAfter(headers, nowMs),
  )
}

/** Exponential back-off with jitter: between half and the whole of 300 ms, 600 ms, 1.2 s … 5 s. */
export function backOffMs(attempt: number, random: () => number): number {
  const exponent = Math.min(16, Math.max(0, Math.floor(attempt) - 1))
  const fullMs = Math.min(backOffMaxMs, backOffBaseMs * 2 ** exponent)
  return Math.round(fullMs / 2 + (fullMs / 2) * random())
}

/**
 * Milliseconds to wait before the next attempt, after the `attempt`-th (from 1) failed. What the host asks for is
 * obeyed (`Retry-After` first, else the reset of an exhausted limit); otherwise it is exponential back-off.
 */
export function waitBeforeRetryMs(options: {
  readonly headers?: Headers
  readonly attempt: number
  readonly now: Date
  readonly random: () => number
}): number {
  const { headers, attempt, now, random } = options
  if (headers === undefined) return backOffMs(attempt, random)
  const limit = readRateLimit(headers, now)
  const exhausted = limit.remaining === undefined || limit.remaining === 0
  const askedSeconds =
    readRetryAfter(headers, hostNowMs(headers, now)) ?? (exhausted ? limit.reset : undefined)
  if (askedSeconds === undefined) return backOffMs(attempt, random)
  return Math.round(askedSeconds * 1000 + spreadMs * random())
}
