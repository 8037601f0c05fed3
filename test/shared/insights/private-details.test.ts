/** Private details are found in every common dress, and nothing else is taken for one. */
import { describe, expect, it } from 'vitest'
import { hidePrivate } from '../../../shared/insights/private-details.ts'

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
