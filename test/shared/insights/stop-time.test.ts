/** Stop time: wall clocks, zones, windows and rubbish. */
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  formatHuman,
  formatLocal,
  parseStopTime,
  resolveZone,
} from '../../../shared/insights/stop-time.ts'

const at = (local: string, end?: string | null) => ({
  dateTimeInLocation: local,
  dateTimeInLocationEnd: end ?? null,
})

describe('a stored time becomes a point or window', () => {
  test.each([
    [
      'a point',
      at('2026-05-04T08:00:00'),
      'America/Chicago',
      '2026-05-04T08:00:00-05:00',
      undefined,
    ],
    ['a bare string', '2026-05-04 08:00', 'Asia/Kolkata', '2026-05-04T08:00:00+05:30', undefined],
    [
      'an offset',
      '2026-05-04T08:00:00Z',
      'America/Chicago',
      '2026-05-04T03:00:00-05:00',
      undefined,
    ],
    [
      'a window over midnight with both dates',
      at('2026-05-04T22:00:00', '2026-05-05T02:00:00'),
      'America/Chicago',
      '2026-05-04T22:00:00-05:00',
      '2026-05-05T02:00:00-05:00',
    ],
    [
      'a window over midnight with one date',
      at('2026-05-04T22:00:00', '2026-05-04T02:00:00'),
      'America/Chicago',
      '2026-05-04T22:00:00-05:00',
      '2026-05-05T02:00:00-05:00',
    ],
    ['a gap', at('2026-03-08T02:30:00'), 'America/Chicago', '2026-03-08T03:30:00-05:00', undefined],
    [
      'an overlap',
      at('2026-11-01T01:30:00'),
      'America/Chicago',
      '2026-11-01T01:30:00-05:00',
      undefined,
    ],
    [
      'a window over the change',
      at('2026-11-01T00:30:00', '2026-11-01T03:30:00'),
      'America/New_York',
      '2026-11-01T00:30:00-04:00',
      '2026-11-01T03:30:00-05:00',
    ],
    [
      'half an hour off',
      at('2026-07-14T11:00:00'),
      'America/St_Johns',
      '2026-07-14T11:00:00-02:30',
      undefined,
    ],
    [
      'three quarters off',
      at('2026-07-16T09:45:00'),
      'Asia/Kathmandu',
      '2026-07-16T09:45:00+05:45',
      undefined,
    ],
    [
      'a bare date',
      '2026-05-04',
      'America/Toronto',
      '2026-05-04T00:00:00-04:00',
      '2026-05-04T23:59:00-04:00',
    ],
  ])('%s', (_, value, zone, start, end) => {
    const time = parseStopTime(value, zone)
    expect(time === null ? null : formatLocal(time.start, zone)).toBe(start)
    expect(time?.end === undefined ? undefined : formatLocal(time.end, zone)).toBe(end)
  })

  test.each([
    null,
    undefined,
    '',
    'TBD',
    42,
    {},
    [],
    at('soon'),
    at('2026-13-45T99:00'),
    true,
    '14:30',
  ])('rubbish is null: %j', (value) => {
    expect(parseStopTime(value, 'America/Chicago')).toBeNull()
  })
})

test('a zone nobody knows is replaced by the organisation, then by UTC', () => {
  expect(resolveZone('America/Denver', 'America/Chicago')).toEqual({
    zone: 'America/Denver',
    missing: false,
  })
  expect(resolveZone('Mountain', 'America/Chicago')).toEqual({
    zone: 'America/Chicago',
    missing: true,
  })
  expect(resolveZone(undefined, 'nowhere')).toEqual({ zone: 'UTC', missing: true })
})

test('people read weekday, clock and zone, and the day when it is far', () => {
  const instant = Temporal.Instant.from('2026-05-04T19:30:00Z')
  expect(formatHuman(instant, 'America/Chicago', instant)).toBe('Mon 14:30 CDT')
  expect(formatHuman(instant, 'America/St_Johns')).toBe('Mon May 4 17:00 NDT')
})
