/** A plain order with one note, for tables of language: picked up on time, delivery due Monday 15:00 in Tulsa. */

import { explainDelay } from '../../../shared/insights/delay.ts'
import type { DelayExplanation } from '../../../shared/insights/delay-schema.ts'
import type { OrderFacts } from '../../../shared/insights/order-facts.ts'

export function orderWithNote(words: string): OrderFacts {
  const stop = (companyName: string, city: string) => ({
    location: { companyName, city, timezone: 'America/Chicago' },
  })
  return {
    order: { id: 'ord-1', objectKey: 'order', fullId: 'O-19', status: 'in transit' },
    tasks: [
      {
        id: 'tsk-1',
        taskType: 'pickup',
        ordinal: 1,
        status: 'complete',
        appointmentTime: { dateTimeInLocation: '2026-05-04T08:00:00' },
        actualArrivalTime: { dateTimeInLocation: '2026-05-04T08:00:00' },
        actualCompletionTime: { dateTimeInLocation: '2026-05-04T09:00:00' },
        stop: stop('Acme Steel', 'Gary'),
      },
      {
        id: 'tsk-2',
        taskType: 'delivery',
        ordinal: 2,
        status: 'assigned',
        appointmentTime: { dateTimeInLocation: '2026-05-04T15:00:00' },
        stop: stop('Beta Tools', 'Tulsa'),
      },
    ],
    manifests: [],
    documents: [],
    orgTimezone: 'America/Chicago',
    webUrl: '',
    gaps: [],
    events: [
      {
        recordId: 'ord-1',
        objectKey: 'order',
        event: {
          id: 'ev-1',
          type: 'internal',
          createdAt: '2026-05-04T18:00:00Z',
          user: { id: 'usr-1', firstName: 'Dee', lastName: 'Ruiz', role: 'operations' },
          json: { logMessage: words },
        },
      },
    ],
  }
}

/** The answer one minute after the note (13:00 in Chicago on Monday 4 May 2026). */
export function answerTo(words: string): DelayExplanation {
  return explainDelay({
    facts: orderWithNote(words),
    asOf: new Date('2026-05-04T18:01:00Z'),
    audience: 'internal',
  })
}
