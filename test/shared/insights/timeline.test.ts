/** The timeline tells what happened in words, in the stop's own time, a page at a time. */
import fc from 'fast-check'
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, it } from 'vitest'
import { tellTimeline, timelineSchema } from '../../../shared/insights/timeline.ts'
import { anyFacts } from './any-facts.ts'
import { change, delivery, note, order, pickup, sampleFacts } from './sample-order.ts'

const now = new Date('2026-11-20T16:00:00Z')
const onDelivery = { recordId: 'tsk_d', objectKey: 'task' }

const events = [
  {
    recordId: 'ord_1',
    objectKey: 'order',
    event: {
      id: 'e0',
      type: 'create',
      createdAt: '2026-11-17T15:00:00.000Z',
      user: null,
      json: null,
    },
  },
  change('e1', '2026-11-19T15:41:00.000Z', ['status', 'booked', 'in transit']),
  change('e2', '2026-11-19T14:21:00.000Z', ['actualArrivalTime', null, pickup.actualArrivalTime], {
    recordId: 'tsk_p',
    objectKey: 'task',
  }),
  note('e3', '2026-11-20T14:00:00.000Z', 'driver stuck at   the bridge\u202E, new eta 2pm'),
  change(
    'e4',
    '2026-11-18T10:00:00.000Z',
    ['appointmentTime', null, delivery.appointmentTime],
    onDelivery,
  ),
  {
    recordId: 'tsk_d',
    objectKey: 'task',
    event: {
      id: 'e5',
      type: 'internal',
      createdAt: '2026-11-20T14:30:00.000Z',
      user: null,
      json: { $source: 'edi', message: 'AT7*X6*NS' },
    },
  },
  {
    recordId: 'ord_1',
    objectKey: 'order',
    event: {
      id: 'e6',
      type: 'order.status-changed',
      createdAt: '2026-11-19T15:41:01.000Z',
      user: null,
      json: { newStatus: 'in transit' },
    },
  },
  {
    recordId: 'man_1',
    objectKey: 'manifest',
    event: {
      id: 'e7',
      type: 'mutate',
      createdAt: '2026-11-19T15:00:00.000Z',
      user: null,
      json: { changedFields: [{ field: 'status', prevValue: 'dispatched', value: 'inTransit' }] },
    },
  },
  {
    recordId: 'ord_1',
    objectKey: 'order',
    event: {
      id: 'e8',
      type: 'internal',
      createdAt: 'yesterday',
      user: null,
      json: { logMessage: 'lost in time' },
    },
  },
  {
    recordId: 'ord_1',
    objectKey: 'order',
    event: {
      id: 'e9',
      type: 'mutate',
      createdAt: '2026-11-19T15:00:00.000Z',
      user: null,
      json: null,
    },
  },
]
const facts = sampleFacts({ events })

describe('tellTimeline', () => {
  const { entries, unknowns, order: head } = tellTimeline({ facts, now, limit: 100 })

  it('tells it newest first, with the plan at its own time', () => {
    expect(entries.map(({ kind }) => kind)).toEqual([
      'message',
      'note',
      'planned',
      'status',
      'completed',
      'status',
      'arrived',
      'planned',
      'appointment',
      'created',
    ])
    expect(head).toEqual({
      id: 'ord_1',
      fullId: 'O-19',
      externalId: 'ERP-1009',
      status: 'in transit',
      customer: 'Acme Foods',
      url: 'https://acme.roserocket.com/#/ops/orders/ord_1',
    })
  })

  it.each([
    [
      'a note as quoted data without hidden characters',
      {
        kind: 'note',
        by: 'Ana Ruiz',
        text: 'Note: “driver stuck at the bridge, new eta 2pm”',
        eventId: 'e3',
        at: '2026-11-20T09:00:00-05:00',
      },
    ],
    [
      'an EDI message as such',
      {
        kind: 'message',
        by: 'EDI integration',
        text: 'Message: “AT7*X6*NS”',
        stop: 'delivery at Harbour Foods, Toronto',
      },
    ],
    ['a status change', { kind: 'status', text: 'status: booked → in transit', eventId: 'e1' }],
    [
      'a manifest by its name',
      { kind: 'status', text: 'manifest status: dispatched → in transit', by: 'automation' },
    ],
    [
      'an arrival in the zone of the stop, with who recorded it',
      {
        kind: 'arrived',
        at: '2026-11-19T08:20:00-06:00',
        stop: 'pickup at River Mill, Memphis',
        text: 'Arrived Thu Nov 19 08:20 CST',
        by: 'Ana Ruiz',
        eventId: 'e2',
      },
    ],
    ['a new appointment', { kind: 'appointment', text: 'appointment: Fri Nov 20 08:00–10:00 EST' }],
    [
      'the plan',
      {
        kind: 'planned',
        at: '2026-11-20T08:00:00-05:00',
        text: 'Appointment Fri Nov 20 08:00–10:00 EST',
      },
    ],
  ])('tells %s', (_, expected) => {
    expect(entries).toContainEqual(expect.objectContaining(expected))
  })

  it('says what it cannot place', () => {
    expect(unknowns).toEqual(['1 event has no readable time and cannot be placed.'])
  })

  it('keeps to since and until', () => {
    const some = tellTimeline({
      facts,
      now,
      since: new Date('2026-11-20T14:00:00Z'),
      until: new Date('2026-11-20T14:00:00Z'),
    })
    expect(some.entries.map(({ eventId }) => eventId)).toEqual(['e3'])
    expect(some.nextCursor).toBeUndefined()
  })

  it('gives every entry once over its pages, though new ones appear meanwhile', () => {
    const seen: string[] = []
    let cursor: string | undefined
    let grown = facts
    do {
      const page = tellTimeline({ facts: grown, now, limit: 3, cursor })
      seen.push(...page.entries.map(({ text }) => text))
      cursor = page.nextCursor
      grown = sampleFacts({
        events: [...events, note('new', '2026-11-20T15:59:00.000Z', 'just in')],
      })
    } while (cursor !== undefined)
    expect(seen).toEqual(entries.map(({ text }) => text))
  })

  it('refuses a cursor it did not make', () => {
    expect(() => tellTimeline({ facts, now, cursor: 'nonsense' })).toThrow(/cursor/)
  })

  it('names an assumed zone and an order without stops', () => {
    const zoneless = { ...delivery, stop: { id: 's', location: { city: 'Toronto' } } }
    expect(
      tellTimeline({ facts: sampleFacts({ tasks: [zoneless] }), now }).unknowns.join(),
    ).toContain('America/New_York')
    expect(
      tellTimeline({ facts: sampleFacts({ tasks: [], order: { ...order, id: '\ud800' } }), now })
        .unknowns,
    ).toHaveLength(1)
  })

  it('satisfies its schema whatever the records hold', () => {
    fc.assert(
      fc.property(anyFacts, (strange) => {
        const told = tellTimeline({ facts: strange, now })
        expect(timelineSchema.parse(told)).toEqual(told)
      }),
    )
  })
})

describe('the size of a page', () => {
  const long = Array.from({ length: 60 }, (_, index) =>
    note(
      `${index}`.padStart(36, '0'),
      new Date(Date.UTC(2026, 10, 18, index)).toISOString(),
      'spoke to the driver, fuelled and rolling, next call at noon. '.repeat(9),
    ),
  )
  const many = sampleFacts({ events: long })

  it.each([
    [undefined, 1_500],
    [200, 6_000],
  ])('with limit %s it stays within %i tokens', (limit, tokens) => {
    const told = tellTimeline({ facts: many, now: new Date('2026-11-25T00:00:00Z'), limit })
    expect(encode(JSON.stringify(told)).length).toBeLessThanOrEqual(tokens)
    expect(told.entries.length + (told.left ?? 0)).toBe(64)
    expect(told.nextCursor).toBeDefined()
  })
})
