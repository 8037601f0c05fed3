/** The brief is always five lines, in a fixed order, from the records alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderBriefSchema, writeBrief } from '../../../shared/insights/brief.ts'
import { anyFacts } from './any-facts.ts'
import { delivery, note, order, pickup, sampleFacts } from './sample-order.ts'

const asOf = new Date('2026-11-20T16:05:00Z')

describe('writeBrief', () => {
  it('tells what, where it stands, the stops, the last word and what is next', () => {
    const facts = sampleFacts({
      events: [note('e1', '2026-11-20T14:00:00Z', 'driver stuck in snow on I-94')],
    })
    const { lines, facts: told } = writeBrief({ facts, asOf })
    expect(lines[0]).toBe(
      'O-19 (PO-5561, ref. ABC-77, ext. ERP-1009) for Acme Foods; Blue Ridge Carriers; status in transit.',
    )
    expect(told.references).toEqual([
      { value: 'PO-5561' },
      { field: 'refNum', value: 'ABC-77' },
      { field: 'externalId', value: 'ERP-1009' },
    ])
    expect(lines[1]).toContain('Late by 1 h 5 min at the delivery at Harbour Foods, Toronto')
    expect(lines[2]).toContain(
      'Stops 1 of 2 done: pickup at River Mill, Memphis done Thu 09:40 CST; delivery at Harbour Foods, Toronto appointment Fri Nov 20 08:00–10:00 EST',
    )
    expect(lines[3]).toContain('Ana Ruiz')
    expect(lines[3]).toContain('weather or road')
    expect(lines[4]).toContain('missing: bill of lading, rate confirmation, charges')
    expect(told).toMatchObject({
      state: 'late',
      lateMinutes: 65,
      carrier: 'Blue Ridge Carriers',
      exceptions: ['late'],
    })
  })

  it('stays short with many stops', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...delivery,
      id: `t${index}`,
      ordinal: index + 2,
    }))
    const { lines } = writeBrief({ facts: sampleFacts({ tasks: [pickup, ...many] }), asOf })
    expect(lines[2]).toContain('7 more')
    expect(lines.every((line) => line.length <= 301)).toBe(true)
  })

  it('says when nothing is known', () => {
    const bare = sampleFacts({ order: { id: 'x', status: 'new' }, tasks: [] })
    const { lines, unknowns } = writeBrief({ facts: bare, asOf })
    expect(lines[0]).toBe('x; no carrier; status new.')
    expect(lines[2]).toBe('No pickup or delivery stops.')
    expect(lines[3]).toContain('cause not stated')
    expect(unknowns.length).toBeGreaterThan(0)
  })

  it('names an own driver where there is no carrier', () => {
    const own = sampleFacts({
      order: { ...order, partner: null },
      manifests: [{ id: 'm', drivers: [{ id: 'd', firstName: 'Lee', lastName: 'Park' }] }],
    })
    expect(writeBrief({ facts: own, asOf }).lines[0]).toContain('own fleet, driver Lee Park')
  })

  it('is five single lines and satisfies its schema whatever the records hold', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const brief = writeBrief({ facts, asOf })
        expect(orderBriefSchema.parse(brief)).toEqual(brief)
        for (const line of brief.lines) expect(line).toMatch(/^[^\n\r]+$/u)
      }),
    )
  })
})
