/** What the calculated sentences of a delay rest on, and how old an ETA is: by table, and on every delay case. */
import { describe, expect, it } from 'vitest'
import { explainDelay, explainWithGrounds } from '../../../shared/insights/delay.ts'
import { delayGroundsSchema } from '../../../shared/insights/delay-grounds.ts'
import type { OrderFacts, RecordedEvent } from '../../../shared/insights/order-facts.ts'
import { factsFromWorld } from '../../helpers/world-facts.ts'
import { caseFiles, readCases } from '../eval.ts'
import { orderWithNote } from './one-note.ts'

const asOf = new Date('2026-05-04T18:01:00Z')

/** An order under way whose fields are those, with that note. */
function underWay(parts: {
  readonly note?: string
  readonly order?: Record<string, unknown>
  readonly delivery?: Record<string, unknown>
  readonly pickup?: Record<string, unknown>
  readonly events?: readonly RecordedEvent[]
}): OrderFacts {
  const { note = '', order = {}, delivery = {}, pickup = {}, events = [] } = parts
  const base = orderWithNote(note)
  const changes = [pickup, delivery]
  return {
    ...base,
    order: { ...base.order, ...order },
    tasks: base.tasks.map((task, index) => ({ ...task, ...changes[index] })),
    events: [...base.events, ...events],
  }
}
const explain = (facts: OrderFacts) => explainWithGrounds({ facts, asOf, audience: 'internal' })
const at = (time: string) => ({ dateTimeInLocation: `2026-05-04T${time}:00` })

const etaChange: RecordedEvent = {
  recordId: 'ord-1',
  objectKey: 'order',
  event: {
    id: 'ev-change',
    type: 'mutate',
    createdAt: '2026-05-04T17:30:00Z',
    user: { id: 'usr-2', firstName: 'Lou', lastName: 'Park', role: 'operations' },
    json: {
      changedFields: [
        {
          field: 'deliveryEta',
          prevValue: { dateTimeInLocation: '2026-05-04T14:00:00' },
          value: { dateTimeInLocation: '2026-05-04T18:00:00' },
        },
      ],
    },
  },
}

describe('an ETA says who gave it and when', () => {
  it.each([
    [
      'in a note',
      { note: 'ETA 18:00' },
      { source: 'user', by: 'Dee Ruiz', statedAt: '2026-05-04T13:00:00-05:00', eventId: 'ev-1' },
      ['ev-1'],
    ],
    [
      'by a change of the field',
      { order: { deliveryEta: at('18:00') }, events: [etaChange] },
      {
        source: 'user',
        by: 'Lou Park',
        statedAt: '2026-05-04T12:30:00-05:00',
        eventId: 'ev-change',
      },
      ['ev-change'],
    ],
    [
      'in the order’s field, which says when it was set',
      { order: { deliveryEta: at('18:00'), etaLastUpdated: '2026-05-04T16:00:00Z' } },
      { source: 'field', record: 'order', statedAt: '2026-05-04T11:00:00-05:00' },
      ['tsk-2'],
    ],
    [
      'in the stop’s field, on a record last changed then',
      { delivery: { eta: at('18:00'), updatedAt: '2026-05-04T15:00:00Z' } },
      {
        source: 'field',
        record: 'task',
        statedAt: '2026-05-04T10:00:00-05:00',
        orEarlier: true,
      },
      ['tsk-2'],
    ],
    [
      'in a field of a record that was changed since the moment of the question',
      { order: { deliveryEta: at('18:00'), updatedAt: '2026-05-06T15:00:00Z' } },
      { source: 'field', record: 'order' },
      ['tsk-2'],
    ],
    [
      'in a field of a record that tells no time',
      { order: { deliveryEta: at('18:00') } },
      { source: 'field', record: 'order' },
      ['tsk-2'],
    ],
  ] as const)('%s', (_, parts, stated, restsOn) => {
    const { delay, grounds } = explain(underWay(parts))
    const { at: expected, previous: _previous, ...rest } = delay.eta ?? {}
    expect(expected).toBe('2026-05-04T18:00:00-05:00')
    expect(rest).toEqual(stated)
    expect(grounds.eta).toEqual(restsOn)
  })

  it('keeps the name of somebody outside from a customer', () => {
    const facts = underWay({ note: 'ETA 18:00' })
    const events = facts.events.map((recorded) => ({
      ...recorded,
      event: { ...recorded.event, user: { id: 'x', firstName: 'Bo', role: 'partner' } },
    }))
    const input = { facts: { ...facts, events }, asOf, audience: 'customer' as const }
    const { delay, grounds } = explainWithGrounds(input)
    expect(delay.eta?.by).toBeUndefined()
    expect(delay.eta?.statedAt).toBe('2026-05-04T13:00:00-05:00')
    expect(JSON.stringify(grounds)).not.toContain('Bo')
  })
})

describe('impact and next action rest on', () => {
  it.each([
    ['the late stop and its ETA', { note: 'ETA 18:00' }, [['tsk-2', 'ev-1']], ['tsk-2', 'ev-1']],
    [
      'the stop alone, where no ETA is known',
      { delivery: { appointmentTime: at('12:00') } },
      [['tsk-2']],
      ['tsk-2'],
    ],
    ['the stop at risk and its ETA', { note: 'ETA 14:50' }, [['tsk-2', 'ev-1']], ['tsk-2', 'ev-1']],
    [
      'the stop at risk and the stop before it that ran late',
      { pickup: { actualArrivalTime: at('11:00'), actualCompletionTime: at('11:30') } },
      [['tsk-2', 'tsk-1']],
      ['tsk-2'],
    ],
    [
      'the stop, and the note that moved its appointment',
      { note: 'appointment moved to 12:00 today, receiver confirmed' },
      [['tsk-2', 'ev-1']],
      ['tsk-2', 'ev-1'],
    ],
    [
      'the late stop, the stop to come, and the stop where somebody waits',
      {
        pickup: { status: 'assigned', actualArrivalTime: at('09:00'), actualCompletionTime: null },
      },
      [['tsk-1'], ['tsk-2'], ['tsk-1']],
      ['tsk-1'],
    ],
    [
      'the stop that was late, and the word that says why',
      {
        note: 'driver overslept',
        order: { status: 'delivered' },
        delivery: {
          status: 'complete',
          appointmentTime: at('10:00'),
          actualArrivalTime: at('11:00'),
          actualCompletionTime: at('11:30'),
        },
      },
      [['tsk-2']],
      ['tsk-2', 'ev-1'],
    ],
    ['nothing, where nothing is to do', { note: 'rolling' }, [], []],
  ] as const)('%s', (_, parts, impact, nextAction) => {
    const { grounds } = explain(underWay(parts))
    expect(grounds.impact).toEqual(impact)
    expect(grounds.nextAction).toEqual(nextAction)
  })

  it('stops that say what happened there, and events that say who and when', () => {
    const { grounds } = explain(underWay({ note: 'ETA 18:00' }))
    expect(grounds.known).toEqual([
      expect.objectContaining({
        id: 'ev-1',
        kind: 'event',
        by: 'Dee Ruiz',
        at: '2026-05-04T13:00:00-05:00',
      }),
      { id: 'tsk-2', kind: 'stop', type: 'delivery', text: expect.stringContaining('Beta Tools') },
    ])
  })
})

const cases = caseFiles().flatMap((file) => readCases(file).map((one) => [one.name, one] as const))

it.each(cases)('%s', (_, { world, order, asOf: moment, audience = 'internal' }) => {
  const facts = factsFromWorld(world, order)
  const input = { facts, asOf: new Date(moment), audience }
  const { delay, grounds } = explainWithGrounds(input)
  expect(delay).toEqual(explainDelay(input))
  expect(delayGroundsSchema.parse(grounds)).toEqual(grounds)
  expect(grounds.impact).toHaveLength(delay.impact.length)
  for (const ids of grounds.impact) expect(ids).not.toEqual([])
  if (delay.nextAction !== null && facts.tasks.length > 0)
    expect(grounds.nextAction).not.toEqual([])
  if (delay.eta !== null) expect(grounds.eta).toHaveLength(1)
  const own = new Set([...facts.tasks.map(({ id }) => id), ...facts.events.map((e) => e.event.id)])
  for (const { id } of grounds.known) expect(own).toContain(id)
  const known = new Set(grounds.known.map(({ id }) => id))
  for (const id of [...grounds.eta, ...grounds.impact.flat(), ...grounds.nextAction])
    expect(known).toContain(id)
  for (const language of ['fr', 'es'] as const) {
    const told = explainWithGrounds({ ...input, language }).grounds
    const withoutWords = ({ known: _known, ...ids }: typeof told) => ids
    expect(withoutWords(told)).toEqual(withoutWords(grounds))
  }
  if (audience === 'customer')
    for (const ground of grounds.known)
      if (ground.kind === 'event' && ground.text !== '') expect(ground.text).not.toContain('note')
})
