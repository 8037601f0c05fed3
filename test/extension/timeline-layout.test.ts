/** The drawing of a timeline as geometry, and its axis by the clock of a stop, wherever the machine stands. */
import { afterEach, describe, expect, it } from 'vitest'
import { axisTick } from '../../extension/components/time-words.ts'
import { axisZone, axisZoneName, ticksBetween } from '../../extension/components/timeline-axis.ts'
import { layOut } from '../../extension/components/timeline-layout.ts'
import type { DrawnStop } from '../../shared/insights/order-drawing.ts'

const home = process.env.TZ
afterEach(() => {
  if (home === undefined) delete process.env.TZ
  else process.env.TZ = home
})

const stop = (parts: Partial<DrawnStop>): DrawnStop => ({
  id: 'tsk',
  type: 'delivery',
  stop: 'delivery',
  planned: null,
  done: false,
  ...parts,
})
const planned = (timezone: string, start = '2026-09-15T15:00:00-05:00') => ({ start, timezone })

describe('the zone of the axis', () => {
  const zones = ['America/Denver', 'America/Toronto']
  it.each([
    [
      'the next open stop’s',
      [
        stop({ done: true, planned: planned('America/New_York') }),
        stop({ planned: planned('America/Chicago') }),
        stop({ planned: planned('America/Denver') }),
      ],
      'America/Chicago',
    ],
    [
      'the last stop’s, once all are done',
      [
        stop({ done: true, planned: planned('America/Chicago') }),
        stop({ done: true, planned: planned('America/Denver') }),
      ],
      'America/Denver',
    ],
    [
      'the last stop’s, where the next one has no plan',
      [stop({ done: true, planned: planned('America/Chicago') }), stop({})],
      'America/Chicago',
    ],
    ['the organisation’s, where no stop has one', [stop({})], 'America/Toronto'],
  ])('is %s', (_, stops, zone) => {
    expect(axisZone(stops, zones)).toBe(zone)
  })

  it('is UTC, and says so, where nothing is known', () => {
    expect(axisZone([], [])).toBe('UTC')
    expect(axisZoneName(0, 1, 'UTC')).toBe('UTC')
  })
})

/** The words of the axis between two moments. */
function axis(from: string, to: string, zone: string, width = 600): string[] {
  const ticks = ticksBetween(Date.parse(from), Date.parse(to), width, zone)
  return ticks.map(({ atMs, isDay }) => axisTick(atMs, isDay, zone))
}

describe.each([undefined, 'America/Chicago', 'Europe/Paris', 'Pacific/Auckland'])(
  'the axis on a machine in %s',
  (machine) => {
    it.each([
      [
        'hours of the stop’s clock, and the day at its midnight',
        ['2026-09-15T22:30:00-05:00', '2026-09-16T03:30:00-05:00', 'America/Chicago'],
        ['23:00', '16 Wed', '01:00', '02:00', '03:00'],
      ],
      [
        'a zone half an hour off',
        ['2026-09-15T22:20:00-02:30', '2026-09-16T01:20:00-02:30', 'America/St_Johns'],
        ['23:00', '16 Wed', '01:00'],
      ],
      [
        'the hour that is left out in spring',
        ['2026-03-08T00:30:00-06:00', '2026-03-08T05:30:00-05:00', 'America/Chicago'],
        ['01:00', '03:00', '04:00', '05:00'],
      ],
      [
        'the hour that comes twice in autumn',
        ['2026-11-01T00:30:00-05:00', '2026-11-01T03:30:00-06:00', 'America/Chicago'],
        ['01:00', '01:00', '02:00', '03:00'],
      ],
      [
        'round hours on both sides of the change',
        ['2026-10-31T21:00:00-05:00', '2026-11-01T20:00:00-06:00', 'America/Chicago'],
        ['21:00', '1 Sun', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00'],
      ],
      [
        'days that begin at midnight, before and after',
        ['2026-03-06T12:00:00-06:00', '2026-03-11T12:00:00-05:00', 'America/Chicago'],
        ['7 Sat', '8 Sun', '9 Mon', '10 Tue', '11 Wed'],
      ],
      [
        'a day that has no midnight',
        ['2026-09-03T12:00:00-04:00', '2026-09-08T12:00:00-03:00', 'America/Santiago'],
        ['4 Fri', '5 Sat', '6 Sun', '7 Mon', '8 Tue'],
      ],
    ])('%s', (_, [from = '', to = '', zone = ''], words) => {
      if (machine !== undefined) process.env.TZ = machine
      // Nothing here may hang on the machine, or the table above would test nothing.
      if (machine !== undefined)
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine)
      expect(axis(from, to, zone)).toEqual(words)
    })

    it('puts each mark where its moment is', () => {
      if (machine !== undefined) process.env.TZ = machine
      const from = Date.parse('2026-03-08T00:00:00-06:00')
      const { ticks, rows, width, zoneName } = layOut({
        stops: [
          stop({
            planned: planned('America/Chicago', '2026-03-08T01:00:00-06:00'),
            arrivedAt: '2026-03-08T06:00:00-05:00',
          }),
        ],
        entries: [],
        etaAt: null,
        now: from,
        width: 600,
        zone: 'America/Chicago',
      })
      expect(zoneName).toBe('CST/CDT')
      const three = ticks.find(({ atMs }) => atMs === Date.parse('2026-03-08T03:00:00-05:00'))
      const one = ticks.find(({ atMs }) => atMs === Date.parse('2026-03-08T01:00:00-06:00'))
      const six = ticks.find(({ atMs }) => atMs === Date.parse('2026-03-08T06:00:00-05:00'))
      // One hour lies between 01:00 and 03:00 on that day, and three between 03:00 and 06:00.
      const hour = (three?.x ?? 0) - (one?.x ?? 0)
      expect((six?.x ?? 0) - (three?.x ?? 0)).toBeCloseTo(3 * hour, 6)
      expect(rows[0]?.planned?.left).toBeCloseTo(one?.x ?? 0, 6)
      expect(rows[0]?.actual?.left).toBeCloseTo(Math.min(six?.x ?? 0, width - 6), 6)
    })
  },
)

it('marks stand far enough apart for their words, whatever the span', () => {
  const from = Date.parse('2026-02-20T07:13:00Z')
  for (const hours of [0.5, 3, 9, 20, 50, 130, 400, 1_500, 9_000]) {
    for (const width of [200, 288, 320, 600]) {
      const to = from + hours * 3_600_000
      const ticks = ticksBetween(from, to, width, 'America/Chicago')
      const places = ticks.map(({ atMs }) => ((atMs - from) / (to - from)) * width)
      for (const [index, x] of places.slice(1).entries())
        expect(x - (places[index] ?? 0)).toBeGreaterThan(55)
      expect(ticks.length).toBeLessThanOrEqual(width / 55)
      if (hours >= 3 && width >= 288) expect(ticks.length).toBeGreaterThan(1)
    }
  }
})
