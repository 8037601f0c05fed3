/** Drafts say what the records say, in three languages, and nothing private. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftAudiences, draftPurposes } from '../../../shared/insights/draft-plans.ts'
import { draftLanguages } from '../../../shared/insights/draft-texts.ts'
import { draftOrderUpdate, draftSchema } from '../../../shared/insights/drafts.ts'
import type { OrderFacts } from '../../../shared/insights/order-facts.ts'
import { anyFacts } from './any-facts.ts'
import { delivery, note, order, pickup, sampleFacts } from './sample-order.ts'

const asOf = new Date('2026-11-20T16:05:00Z')
const gossip = note(
  'e1',
  '2026-11-20T14:00:00Z',
  'carrier messed up, snow on I-94. call driver 555-201-8840 or joe@carrier.test, paid $1,850',
)
const late = { events: [gossip] }
const done = {
  order: { ...order, status: 'delivered' },
  tasks: [
    pickup,
    {
      ...delivery,
      status: 'complete',
      actualArrivalTime: { dateTimeInLocation: '2026-11-20T12:05:00' },
      actualCompletionTime: { dateTimeInLocation: '2026-11-20T12:30:00' },
    },
  ],
}

function draft(
  audience: (typeof draftAudiences)[number],
  purpose: (typeof draftPurposes)[number],
  changes: Partial<OrderFacts> = late,
  language?: (typeof draftLanguages)[number],
  at = asOf,
) {
  return draftOrderUpdate({ facts: sampleFacts(changes), asOf: at, audience, purpose, language })
}

describe('draftOrderUpdate', () => {
  it('tells a customer of a delay in plain facts', () => {
    const { subject, body } = draft('customer', 'delay')
    expect(subject).toBe('Order O-19 (PO-5561, ref. ABC-77): running late')
    expect(body).toContain('is running late for the delivery at Harbour Foods, Toronto.')
    expect(body).toContain('Planned time: Fri Nov 20, 08:00–10:00 EST.')
    expect(body).toContain('As of now it is 1 h 5 min past the planned time.')
    expect(body).toContain('will follow as soon as it is confirmed')
    expect(body).not.toMatch(/Blue Ridge|carrier|messed|Ana/iu)
  })

  it.each([
    [
      'fr',
      'ven. 20 nov., 08:00–10:00 EST',
      'a du retard pour la livraison chez Harbour Foods, Toronto',
    ],
    [
      'es',
      'vie 20 nov, 08:00–10:00 EST',
      'va con retraso para la entrega en Harbour Foods, Toronto',
    ],
  ] as const)('speaks %s', (language, planned, words) => {
    const { body } = draft('customer', 'delay', late, language)
    expect(body).toContain(planned)
    expect(body).toContain(words)
  })

  it('names the new time once there is one', () => {
    const eta = {
      ...late,
      events: [gossip, note('e2', '2026-11-20T15:00:00Z', 'new eta 2pm local')],
    }
    const { body } = draft('customer', 'delay', eta)
    expect(body).toContain('Current estimate: Fri Nov 20, 14:00 EST, 4 h after the planned time.')
    expect(draft('customer', 'appointment_change', eta).body).toContain(
      'moved to Fri Nov 20, 14:00 EST',
    )
    expect(draft('carrier', 'appointment_change', eta).body).toContain(
      'The ETA we have is Fri Nov 20, 14:00 EST.',
    )
  })

  it('never speaks of a delay that is not there', () => {
    const early = draft('customer', 'delay', { events: [] }, 'en', new Date('2026-11-19T18:00:00Z'))
    expect(early.subject).toContain('status update')
    expect(early.body).toContain('is on schedule')
    expect(early.body).not.toMatch(/late|sorry|delay/iu)
  })

  it.each([
    ['a carrier before delivery', late, 'as soon as load O-19 is delivered'],
    [
      'a carrier after delivery',
      done,
      'Load O-19 (PO-5561) was delivered on Fri Nov 20, 12:30 EST (delivery at Harbour Foods, Toronto).\nPlease send the signed proof of delivery.',
    ],
    [
      'a carrier who has sent it',
      { ...done, documents: [{ id: 'd', documentType: 'proofOfDelivery' }] },
      'is on file; nothing more is needed',
    ],
  ])('asks %s for the proof of delivery', (_, changes, words) => {
    expect(
      draft('carrier', 'pod_request', changes, 'en', new Date('2026-11-21T15:00:00Z')).body,
    ).toContain(words)
  })

  it('asks a carrier for position and ETA without naming the customer', () => {
    const { body, leftOut } = draft('carrier', 'check_call')
    expect(body).toContain('Please reply with the current position')
    expect(body).not.toContain('Acme')
    expect(leftOut.join()).toContain("customer's name")
  })

  it('says what it left out and why', () => {
    const { leftOut, restsOn } = draft('customer', 'delay')
    expect(leftOut).toEqual(
      expect.arrayContaining([
        '1 internal note: written for colleagues, not for outsiders.',
        'Rates, charges and other amounts: never part of these messages.',
        'Contact details found in notes (phone number, e-mail address): private.',
      ]),
    )
    expect(restsOn.some(({ kind, id }) => kind === 'task' && id.includes('tsk_d'))).toBe(true)
  })

  it.each(
    draftAudiences.flatMap((audience) =>
      draftPurposes.flatMap((purpose) =>
        draftLanguages.map((language) => [audience, purpose, language] as const),
      ),
    ),
  )('keeps private words private: %s, %s, %s', (audience, purpose, language) => {
    const nosy = {
      ...late,
      order: {
        ...order,
        poNum: '$900',
        refNum: '416-555-0199',
        specialInstructions: 'rate 1,850 USD',
        totalAmount: { amount: 125000, currencyCode: 'USD' },
      },
      tasks: [
        pickup,
        {
          ...delivery,
          stop: {
            id: 's',
            location: {
              companyName: 'Harbour Foods 555-201-8840',
              city: 'Toronto',
              timezone: 'America/Toronto',
            },
          },
        },
      ],
    }
    const answer = draft(audience, purpose, nosy, language)
    expect(answer.subject).not.toBe('')
    expect(answer.body).not.toMatch(/\{|\}|undefined/u)
    expect(JSON.stringify(answer)).not.toMatch(/555|1,?850|\$|900|joe@|messed|125000|1250/u)
    expect(answer.leftOut.join()).toContain('PO number')
  })

  it('holds its schema and its silence whatever the records hold', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...draftAudiences),
        fc.constantFrom(...draftPurposes),
        fc.constantFrom(...draftLanguages),
        (facts, audience, purpose, language) => {
          const answer = draftOrderUpdate({ facts, asOf, audience, purpose, language })
          expect(draftSchema.parse(answer)).toEqual(answer)
          const said = JSON.stringify(answer)
          expect(said).not.toMatch(
            /555[-. ]?(?:201[-. ]?8840|0199)|1,850|2,400|250 USD|€|joe@carrier/u,
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})
