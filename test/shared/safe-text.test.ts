/** Text of records shows nothing that a reader cannot see, and stays in its place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, quoted, visibleText, visibleValue } from '../../shared/safe-text.ts'

describe('visibleText', () => {
  it.each([
    ['one\r\ntwo\rthree\u2028four\u0085five', 'one\ntwo\nthree\nfour\nfive'],
    ['\u001b[31mred\u0000 end', '[31mred end'],
    ['pay\u200B\u2060load\u202E\u061C', 'payload'],
    ['tag\u{E0041}\u{E0042}s\uFE0F\u3164', 'tags'],
    ['column\tcolumn', 'column\tcolumn'],
    ['\udc00 alone', ' alone'],
    ['Montréal 🚚 東京', 'Montréal 🚚 東京'],
  ])('%j becomes %j', (text, expected) => {
    expect(visibleText(text)).toBe(expected)
  })

  it('reaches every string of a value, keys included', () => {
    expect(visibleValue({ 'a\u200B': ['b\u202E', { c: 'd\u2060' }, 1, null] })).toEqual({
      a: ['b', { c: 'd' }, 1, null],
    })
  })
})

describe('cleanText', () => {
  it.each([
    ['a\u0000b\n\n c\t', 'a b c'],
    ['pay\u200B\u2060load\u202E', 'payload'],
    ['tag\u{E0041}\u{E0042}s', 'tags'],
    ['Montréal – Québec', 'Montréal – Québec'],
    ['\ud800 alone', 'alone'],
    ['Cause\u00a0: neige \u00a0; route\u00a0fermée', 'Cause\u00a0: neige ; route fermée'],
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
