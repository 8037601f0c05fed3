/** What is missing is named with its reason, and only a complete, delivered, uninvoiced order is ready. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocuments, documentCheckSchema } from '../../../shared/insights/documents.ts'
import type { OrderFacts } from '../../../shared/insights/order-facts.ts'
import { anyFacts } from './any-facts.ts'
import { change, delivery, order, pickup, sampleFacts } from './sample-order.ts'

const asOf = new Date('2026-11-21T12:00:00Z')
const done = {
  ...delivery,
  status: 'complete',
  actualCompletionTime: { dateTimeInLocation: '2026-11-20T09:30:00' },
}
const paper = (id: string, documentType: string, more: object = {}) => ({
  id,
  documentType,
  ...more,
})
const complete = {
  order: { ...order, status: 'delivered', totalAmount: { amount: 125000, currencyCode: 'USD' } },
  tasks: [pickup, done],
  documents: [
    paper('d1', 'billOfLading'),
    paper('d2', 'proofOfDelivery'),
    paper('d3', 'rateConfirmation'),
  ],
}

function check(changes: Partial<OrderFacts>, at = asOf) {
  return checkDocuments({ facts: sampleFacts({ ...complete, ...changes }), asOf: at })
}

describe('checkDocuments', () => {
  it('is ready when everything is there', () => {
    expect(check({})).toMatchObject({
      present: [
        'billOfLading',
        'proofOfDelivery',
        'rateConfirmation',
        'customerPO',
        'refNum',
        'charges',
      ],
      missing: [],
      readyToInvoice: true,
      blockers: [],
      unknowns: [],
    })
  })

  it.each<[string, Partial<OrderFacts>, string[]]>([
    [
      'no proof of delivery',
      { documents: complete.documents.filter(({ id }) => id !== 'd2') },
      ['proofOfDelivery'],
    ],
    ['no documents', { documents: [] }, ['billOfLading', 'proofOfDelivery', 'rateConfirmation']],
    ['no PO', { order: { ...complete.order, poNum: ' ' } }, ['customerPO']],
    ['no reference', { order: { ...complete.order, refNum: null } }, ['refNum']],
    [
      'no charges',
      {
        order: {
          ...complete.order,
          totalAmount: { amount: 0, currencyCode: 'USD' },
          lineItems: [],
        },
      },
      ['charges'],
    ],
  ])('%s blocks the invoice', (_, changes, kinds) => {
    const { missing, readyToInvoice, blockers } = check(changes)
    expect(missing.map(({ kind }) => kind)).toEqual(kinds)
    expect(readyToInvoice).toBe(false)
    expect(blockers).toHaveLength(kinds.length)
  })

  it('counts documents wherever they hang and however their type is spelled', () => {
    const { present, readyToInvoice } = check({
      documents: [],
      order: {
        ...complete.order,
        documents: [paper('d1', 'Bill of Lading'), paper('d9', 'commercialInvoice')],
      },
      tasks: [pickup, { ...done, documents: [paper('d2', 'POD')] }],
      manifests: [{ id: 'm', documents: paper('d3', 'rate_confirmation') }],
    })
    expect(present).toContain('commercialInvoice')
    expect(readyToInvoice).toBe(true)
  })

  it('takes a customer PO document, and line items, as good as the fields', () => {
    const { readyToInvoice } = check({
      order: { ...complete.order, poNum: null, totalAmount: null, lineItems: [{ id: 'li' }] },
      documents: [...complete.documents, paper('d4', 'customerPO')],
    })
    expect(readyToInvoice).toBe(true)
  })

  it('asks for no proof of delivery before the delivery', () => {
    const { missing, blockers, readyToInvoice } = check({
      documents: [],
      order: { ...complete.order, status: 'in transit' },
      tasks: [pickup, delivery],
    })
    expect(missing.map(({ kind }) => kind)).toEqual(['billOfLading', 'rateConfirmation'])
    expect(missing[0]?.why).toContain('Picked up')
    expect(missing[1]?.why).toContain('Blue Ridge Carriers')
    expect(blockers[0]).toBe('Not delivered yet: delivery at Harbour Foods, Toronto is open.')
    expect(readyToInvoice).toBe(false)
  })

  it('forgets what came after as_of', () => {
    const before = new Date('2026-11-20T13:00:00Z')
    const late = check(
      {
        documents: [paper('d2', 'proofOfDelivery', { createdAt: '2026-11-20T18:00:00.000Z' })],
        events: [
          change('e1', '2026-11-20T15:00:00.000Z', ['status', 'in transit', 'delivered']),
          change('e2', '2026-11-20T15:00:00.000Z', ['poNum', null, 'PO-5561']),
        ],
      },
      before,
    )
    expect(late.present).toEqual(['refNum', 'charges'])
    expect(late.missing.map(({ kind }) => kind)).not.toContain('proofOfDelivery')
    expect(late.blockers[0]).toContain('Not delivered yet')
  })

  it('points at a file that looks like the one that is missing', () => {
    const { missing } = check({
      documents: [
        ...complete.documents.slice(0, 1),
        complete.documents[2] ?? paper('x', 'x'),
        paper('d7', 'other', { fileName: 'O-19_POD.pdf' }),
      ],
    })
    expect(missing[0]).toMatchObject({
      kind: 'proofOfDelivery',
      why: expect.stringContaining('O-19_POD.pdf'),
    })
    expect(missing[0]?.why).toContain('Delivered Fri Nov 20 09:30 EST')
  })

  it.each(['cancelled', 'canceled', 'archived', 'invoiced'])(
    'an order that is %s is not ready',
    (status) => {
      expect(check({ order: { ...complete.order, status } })).toMatchObject({
        readyToInvoice: false,
        missing: [],
      })
    },
  )

  it('satisfies its schema whatever the records hold', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const answer = checkDocuments({ facts, asOf })
        expect(documentCheckSchema.parse(answer)).toEqual(answer)
        expect(answer.readyToInvoice).toBe(answer.blockers.length === 0)
      }),
    )
  })
})
