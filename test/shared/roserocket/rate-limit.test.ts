/** What each form of rate-limit header means, and how long it makes us wait. */
import { describe, expect, test } from 'vitest'
import {
  backOffMs,
  readRateLimit,
  waitBeforeRetryMs,
} from '../../../shared/roserocket/rate-limit.ts'

const now = new Date('2026-05-04T12:00:00Z')
const nowSeconds = now.getTime() / 1000
const httpDate = (seconds: number) => new Date(now.getTime() + seconds * 1000).toUTCString()

describe('figures', () => {
  const table: [string, Record<string, string>, object][] = [
    ['nothing', {}, {}],
    [
      'RateLimit-*',
      { 'RateLimit-Limit': '100', 'RateLimit-Remaining': '0', 'RateLimit-Reset': '12' },
      { limit: 100, remaining: 0, reset: 12 },
    ],
    [
      'RateLimit-Limit with its policies behind',
      { 'RateLimit-Limit': '100, 100;w=60', 'RateLimit-Remaining': '7' },
      { limit: 100, remaining: 7 },
    ],
    [
      'X-RateLimit-* with a distance',
      { 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '3', 'X-RateLimit-Reset': '30' },
      { limit: 60, remaining: 3, reset: 30 },
    ],
    [
      'X-RateLimit-Reset as seconds since 1970',
      { 'X-RateLimit-Reset': String(nowSeconds + 45) },
      { reset: 45 },
    ],
    [
      'X-RateLimit-Reset as milliseconds since 1970',
      { 'X-RateLimit-Reset': String(now.getTime() + 1_500) },
      { reset: 2 },
    ],
    ['a reset in the past', { 'X-RateLimit-Reset': String(nowSeconds - 45) }, { reset: 0 }],
    [
      'draft 6: one header of pairs',
      { RateLimit: 'limit=100, remaining=0, reset=12' },
      { limit: 100, remaining: 0, reset: 12 },
    ],
    [
      'draft 8: named policy',
      { RateLimit: '"default";r=0;t=12', 'RateLimit-Policy': '"default";q=100;w=60' },
      { limit: 100, remaining: 0, reset: 12 },
    ],
    [
      'draft 8: the tightest of several policies',
      {
        RateLimit: '"hour";r=900;t=3000, "second";r=0;t=1',
        'RateLimit-Policy': '"hour";q=1000;w=3600, "second";q=10;w=1',
      },
      { limit: 10, remaining: 0, reset: 1 },
    ],
    ['Retry-After as seconds', { 'Retry-After': '7' }, { reset: 7 }],
    ['Retry-After as a date', { 'Retry-After': httpDate(90) }, { reset: 90 }],
    [
      'a date against the host clock, which is an hour ahead of ours',
      { Date: httpDate(3600), 'Retry-After': httpDate(3605) },
      { reset: 5 },
    ],
    ['not numbers', { 'RateLimit-Limit': 'NaN', 'RateLimit-Reset': 'soon' }, {}],
    ['negative', { 'RateLimit-Remaining': '-1', 'RateLimit-Reset': '-5', 'Retry-After': '-5' }, {}],
    ['endless', { 'RateLimit-Reset': 'Infinity', 'Retry-After': '1e999' }, {}],
    ['far too many digits', { 'RateLimit-Limit': '9'.repeat(400) }, {}],
    ['huge', { 'Retry-After': '99999999999999999' }, { reset: 365 * 24 * 3600 }],
    ['broken draft', { RateLimit: ';;,=,"x";r;t=', 'RateLimit-Policy': ',;q' }, {}],
  ]
  test.each(table)('%s', (_name, headers, expected) => {
    expect(readRateLimit(new Headers(headers), now)).toEqual(expected)
  })
})

describe('waits', () => {
  const wait = (headers: Record<string, string> | undefined, attempt = 1, random = 0) =>
    waitBeforeRetryMs({
      ...(headers === undefined ? {} : { headers: new Headers(headers) }),
      attempt,
      now,
      random: () => random,
    })

  test('obeys Retry-After before everything else', () => {
    expect(wait({ 'Retry-After': '3', 'RateLimit-Reset': '50' })).toBe(3_000)
    expect(wait({ 'Retry-After': httpDate(4) })).toBe(4_000)
  })
  test('obeys the reset of an exhausted limit only', () => {
    expect(wait({ 'RateLimit-Remaining': '0', 'RateLimit-Reset': '2' })).toBe(2_000)
    expect(wait({ RateLimit: '"default";r=0;t=12' })).toBe(12_000)
    expect(wait({ 'RateLimit-Remaining': '40', 'RateLimit-Reset': '50' })).toBe(150)
  })
  test('spreads waits that the host asked for', () => {
    expect(wait({ 'Retry-After': '3' }, 1, 0.999)).toBeGreaterThan(3_200)
  })
  test('backs off otherwise: doubling, capped, between half and whole', () => {
    expect(wait(undefined, 1, 0)).toBe(150)
    expect(wait(undefined, 1, 1)).toBe(300)
    expect(wait({}, 3, 1)).toBe(1_200)
    expect(backOffMs(5_000, () => 1)).toBe(5_000)
    expect(backOffMs(Number.NEGATIVE_INFINITY, () => 0)).toBe(150)
  })
  test('is always a number that a timer can take or a deadline can refuse', () => {
    for (const value of ['NaN', '-1', '', '9'.repeat(30), '1e9', '\u0660', 'Infinity', '0x10']) {
      const headers = new Headers()
      for (const name of ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset', 'ratelimit']) {
        try {
          headers.set(name, value)
        } catch {
          // Not a legal header value: it cannot arrive either.
        }
      }
      const waitMs = waitBeforeRetryMs({ headers, attempt: 1, now, random: () => 0.5 })
      expect(waitMs).toBeGreaterThanOrEqual(0)
      expect(waitMs).toBeLessThanOrEqual(366 * 24 * 3600 * 1000)
    }
  })
})
