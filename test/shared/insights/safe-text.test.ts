/** Text of records is one visible line, and private details are found in every common dress. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, hidePrivate, quoted } from '../../../shared/insights/safe-text.ts'

describe('cleanText', () => {
  it.each([
    ['a\u0000b\n\n c\t', 'a b c'],
    ['pay\u200B\u2060load\u202E', 'payload'],
    ['tag\u{E0041}\u{E0042}s', 'tags'],
    ['Montréal – Québec', 'Montréal – Québec'],
    ['\ud800 alone', 'alone'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })

  it('is never longer than asked, and well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const clean = cleanText(text, limit)
        expect([...clean].length).toBeLessThanOrEqual(limit)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
    )
  })

  it('keeps a quotation inside its marks', () => {
    expect(quoted('he said “now” ok')).toBe('“he said "now" ok”')
  })
})

describe('hidePrivate', () => {
  it.each([
    ['call 555-201-8840 asap', 'phone number'],
    ['call (416) 555 0199', 'phone number'],
    ['+52 55 1234 5678', 'phone number'],
    ['5552018840 x12', 'phone number'],
    ['mail joe@carrier.test now', 'e-mail address'],
    ['see https://track.test/abc', 'web address'],
    ['rate is $1,850', 'amount of money'],
    ['paid 250 USD', 'amount of money'],
    ['CA$ 90.50 lumper', 'amount of money'],
    ['2.4k dollars', 'amount of money'],
    ['€900', 'amount of money'],
    ['linehaul 1850', 'amount of money'],
    ['1 250 $ de détention', 'amount of money'],
  ])('%s holds a %s', (text, what) => {
    const { text: left, removed } = hidePrivate(text)
    expect(removed).toContain(what)
    expect(left).not.toMatch(/\d{3}|@/u)
  })

  it.each([
    'delivery at Dock 12, 1200 Main St',
    'Thu Nov 26, 14:30 CST',
    'planned 2026-11-20 08:00',
    '2 h 5 min late, 340 miles out',
    'PO 5561, ref. ABC-77',
  ])('%s stays as it is', (text) => {
    expect(hidePrivate(text)).toEqual({ text, removed: [] })
  })
})
