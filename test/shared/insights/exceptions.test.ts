/** Exceptions: each kind by its rule, a score that adds up, and a ranking that does not wobble. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeOrder } from '../../../shared/insights/exception-judge.ts'
import {
  exceptionListSchema,
  type OrderException,
  orderExceptionSchema,
  pageExceptions,
  rankExceptions,
} from '../../../shared/insights/exceptions.ts'
import type { OrderFacts } from '../../../shared/insights/order-facts.ts'
import { anyFacts } from './any-facts.ts'
import { change, delivery, note, order, pickup, sampleFacts } from './sample-order.ts'

const openPickup = {
  ...pickup,
  status: 'assigned',
  actualArrivalTime: null,
  actualCompletionTime: null,
}
const doneDelivery = {
  ...delivery,
  status: 'complete',
  actualArrivalTime: { dateTimeInLocation: '2026-11-20T09:00:00' },
  actualCompletionTime: { dateTimeInLocation: '2026-11-20T09:30:00' },
}
const booked = { ...order, status: 'booked' }
const delivered = { ...order, status: 'delivered' }
const word = (at: string) => note('n1', at, 'all good, driver rolling')

function judge(changes: Partial<OrderFacts>, at: string) {
  return judgeOrder(sampleFacts(changes), new Date(at))
}

describe('judgeOrder', () => {
  it.each<[string, Partial<OrderFacts>, string, string[]]>([
    [
      'on its way and in time',
      { events: [word('2026-11-20T12:00:00Z')] },
      '2026-11-20T14:00:00Z',
      [],
    ],
    [
      'past its delivery appointment',
      { events: [word('2026-11-20T12:00:00Z')] },
      '2026-11-20T16:05:00Z',
      ['late'],
    ],
    [
      'tracking says at risk',
      {
        tasks: [pickup, { ...delivery, taskETAStatus: 'atRisk' }],
        events: [word('2026-11-20T12:00:00Z')],
      },
      '2026-11-20T13:00:00Z',
      ['at_risk'],
    ],
    [
      'silent for a day before its delivery',
      {
        tasks: [
          pickup,
          { ...delivery, appointmentTime: { dateTimeInLocation: '2026-11-25T08:00:00' } },
        ],
      },
      '2026-11-20T16:00:00Z',
      ['stale_tracking'],
    ],
    [
      'silent but for automation',
      {
        tasks: [
          pickup,
          { ...delivery, appointmentTime: { dateTimeInLocation: '2026-11-25T08:00:00' } },
        ],
        events: [
          {
            recordId: 'ord_1',
            objectKey: 'order',
            event: {
              id: 'a',
              type: 'internal',
              createdAt: '2026-11-20T15:00:00Z',
              user: null,
              json: { $source: 'automation', text: 'ping' },
            },
          },
        ],
      },
      '2026-11-20T16:00:00Z',
      ['stale_tracking'],
    ],
    [
      'heard of by EDI',
      {
        tasks: [
          pickup,
          { ...delivery, appointmentTime: { dateTimeInLocation: '2026-11-25T08:00:00' } },
        ],
        events: [
          {
            recordId: 'ord_1',
            objectKey: 'order',
            event: {
              id: 'a',
              type: 'internal',
              createdAt: '2026-11-20T15:00:00Z',
              user: null,
              json: { $source: 'edi', text: 'AT7*X6*NS' },
            },
          },
        ],
      },
      '2026-11-20T16:00:00Z',
      [],
    ],
    [
      'seen by tracking',
      {
        order: { ...order, lastSeenTime: '2026-11-20T15:00:00Z' },
        tasks: [
          pickup,
          { ...delivery, appointmentTime: { dateTimeInLocation: '2026-11-25T08:00:00' } },
        ],
      },
      '2026-11-20T16:00:00Z',
      [],
    ],
    [
      'pickup missed',
      { order: booked, tasks: [openPickup, delivery] },
      '2026-11-19T17:00:00Z',
      ['late', 'missed_pickup'],
    ],
    [
      'pickup tomorrow without a carrier',
      { order: { ...booked, partner: null }, tasks: [openPickup, delivery] },
      '2026-11-18T16:00:00Z',
      ['no_carrier'],
    ],
    [
      'pickup in two days without a carrier',
      { order: { ...booked, partner: null }, tasks: [openPickup, delivery] },
      '2026-11-17T12:00:00Z',
      [],
    ],
    [
      'pickup tomorrow, driver on the manifest',
      {
        order: { ...booked, partner: null },
        tasks: [openPickup, delivery],
        manifests: [{ id: 'm', drivers: [{ id: 'd', firstName: 'Lee' }] }],
      },
      '2026-11-18T16:00:00Z',
      [],
    ],
    [
      'carrier removed since',
      {
        order: { ...booked, partner: null },
        tasks: [openPickup, delivery],
        events: [
          change('c', '2026-11-18T18:00:00Z', [
            'partner',
            { id: 'par_1', name: 'Blue Ridge' },
            null,
          ]),
        ],
      },
      '2026-11-18T16:00:00Z',
      [],
    ],
    [
      'delivered yesterday without proof',
      { order: delivered, tasks: [pickup, doneDelivery] },
      '2026-11-21T15:00:00Z',
      ['missing_pod'],
    ],
    [
      'delivered today without proof',
      { order: delivered, tasks: [pickup, doneDelivery] },
      '2026-11-21T14:00:00Z',
      [],
    ],
    [
      'delivered with proof',
      {
        order: delivered,
        tasks: [pickup, doneDelivery],
        documents: [{ id: 'd', documentType: 'proofOfDelivery' }],
      },
      '2026-11-25T14:00:00Z',
      [],
    ],
    [
      'delivered late, with proof',
      {
        order: delivered,
        tasks: [
          pickup,
          {
            ...doneDelivery,
            actualArrivalTime: { dateTimeInLocation: '2026-11-20T12:00:00' },
            actualCompletionTime: { dateTimeInLocation: '2026-11-20T12:30:00' },
          },
        ],
        documents: [{ id: 'd', documentType: 'POD' }],
      },
      '2026-11-25T14:00:00Z',
      [],
    ],
    ['cancelled', { order: { ...order, status: 'Canceled' } }, '2026-11-25T14:00:00Z', []],
    ['archived', { order: { ...order, status: 'archived' } }, '2026-11-25T14:00:00Z', []],
    ['invoiced', { order: { ...order, status: 'invoiced' } }, '2026-11-25T14:00:00Z', []],
    ['without stops', { tasks: [], order: booked }, '2026-11-25T14:00:00Z', []],
  ])('%s', (_, changes, at, kinds) => {
    expect(judge(changes, at)?.kinds ?? []).toEqual(kinds)
  })

  it('tells how late, why it ranks and what to do', () => {
    const late = judge({ events: [word('2026-11-20T12:00:00Z')] }, '2026-11-20T16:05:00Z')
    expect(late).toMatchObject({
      order: { id: 'ord_1', fullId: 'O-19', customer: 'Acme Foods', status: 'in transit' },
      minutes: 65,
      reason: expect.stringContaining('1 h 5 min late'),
    })
    expect(late?.nextAction).not.toBe('')
    expect(
      judge({ order: booked, tasks: [openPickup, delivery] }, '2026-11-19T17:00:00Z')?.minutes,
    ).toBe(60)
    expect(
      judge({ order: delivered, tasks: [pickup, doneDelivery] }, '2026-11-21T15:00:00Z')?.minutes,
    ).toBe(24 * 60 + 30)
  })

  it('holds its schema and its sum whatever the records hold', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.date({
          min: new Date('2026-11-01T00:00:00Z'),
          max: new Date('2026-12-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        (facts, at) => {
          const judged = judgeOrder(facts, at)
          if (judged === null) return
          expect(orderExceptionSchema.parse(judged)).toEqual(judged)
          const sum = Object.values(judged.scoreParts).reduce((total, part) => total + part, 0)
          expect(judged.score).toBe(sum)
          expect(['cancelled', 'archived']).not.toContain(judged.order.status)
        },
      ),
    )
  })
})

function exception(id: string, score: number): OrderException {
  return {
    order: { id, fullId: id, status: 'booked' },
    kinds: score > 50 ? ['late'] : ['at_risk'],
    score,
    scoreParts: { all: score },
    reason: 'r',
    nextAction: 'n',
  }
}

describe('ranking and pages', () => {
  const many = [
    exception('b', 30),
    exception('a', 30),
    exception('c', 90),
    exception('d', 60),
    exception('e', 10),
  ]

  it('ranks by score, then id, however they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
        expect(rankExceptions(shuffled).map(({ order: { id } }) => id)).toEqual([
          'c',
          'd',
          'a',
          'b',
          'e',
        ])
      }),
    )
  })

  it('gives every exception once over its pages', () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = pageExceptions({
        exceptions: many,
        limit: 2,
        cursor,
        considered: 5,
        notLookedAt: 7,
      })
      expect(exceptionListSchema.parse(page)).toEqual(page)
      seen.push(...page.exceptions.map(({ order: { id } }) => id))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(seen).toEqual(['c', 'd', 'a', 'b', 'e'])
  })

  it('keeps only the kinds asked for, and refuses a strange cursor', () => {
    const page = pageExceptions({
      exceptions: many,
      kinds: ['late'],
      considered: 5,
      notLookedAt: 0,
    })
    expect(page.exceptions.map(({ order: { id } }) => id)).toEqual(['c', 'd'])
    expect(() =>
      pageExceptions({ exceptions: many, cursor: '%%', considered: 0, notLookedAt: 0 }),
    ).toThrow(/cursor/)
  })
})
