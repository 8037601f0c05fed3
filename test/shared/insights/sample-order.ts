/** An order as the tools gather it, to be changed by each test: pickup in Memphis, delivery in Chicago. */
import type { OrderFacts, RecordedEvent } from '../../../shared/insights/order-facts.ts'
import type { RoseRecord } from '../../../shared/roserocket/schemas.ts'

const ana = {
  id: 'usr_1',
  email: 'ana@example.test',
  firstName: 'Ana',
  lastName: 'Ruiz',
  role: 'operations',
}

export const pickup: RoseRecord = {
  id: 'tsk_p',
  objectKey: 'task',
  taskType: 'pickup',
  ordinal: 1,
  status: 'complete',
  appointmentTime: {
    dateTimeInLocation: '2026-11-19T08:00:00',
    dateTimeInLocationEnd: '2026-11-19T10:00:00',
  },
  actualArrivalTime: { dateTimeInLocation: '2026-11-19T08:20:00', dateTimeInLocationEnd: null },
  actualCompletionTime: { dateTimeInLocation: '2026-11-19T09:40:00', dateTimeInLocationEnd: null },
  stop: {
    id: 'stp_p',
    location: {
      id: 'adr_p',
      companyName: 'River Mill',
      city: 'Memphis',
      state: 'TN',
      timezone: 'America/Chicago',
    },
  },
}

export const delivery: RoseRecord = {
  id: 'tsk_d',
  objectKey: 'task',
  taskType: 'delivery',
  ordinal: 2,
  status: 'assigned',
  appointmentTime: {
    dateTimeInLocation: '2026-11-20T08:00:00',
    dateTimeInLocationEnd: '2026-11-20T10:00:00',
  },
  stop: {
    id: 'stp_d',
    location: {
      id: 'adr_d',
      companyName: 'Harbour Foods',
      city: 'Toronto',
      state: 'ON',
      timezone: 'America/Toronto',
    },
  },
}

export const order: RoseRecord = {
  id: 'ord_1',
  objectKey: 'order',
  fullId: 'O-19',
  externalId: 'ERP-1009',
  status: 'in transit',
  poNum: 'PO-5561',
  refNum: 'ABC-77',
  createdAt: '2026-11-17T15:00:00.000Z',
  customer: { id: 'cus_1', name: 'Acme Foods' },
  partner: { id: 'par_1', name: 'Blue Ridge Carriers' },
}

/** A note written by a person. */
export function note(
  id: string,
  at: string,
  words: string,
  on: { recordId?: string; objectKey?: string } = {},
): RecordedEvent {
  return {
    recordId: on.recordId ?? 'ord_1',
    objectKey: on.objectKey ?? 'order',
    event: { id, type: 'internal', createdAt: at, user: ana, json: { logMessage: words } },
  }
}

/** A change of one field. */
export function change(
  id: string,
  at: string,
  [field, prevValue, value]: readonly [string, unknown, unknown],
  on: { recordId?: string; objectKey?: string } = {},
): RecordedEvent {
  return {
    recordId: on.recordId ?? 'ord_1',
    objectKey: on.objectKey ?? 'order',
    event: {
      id,
      type: 'mutate',
      createdAt: at,
      user: ana,
      json: { changedFields: [{ field, prevValue, value }] },
    },
  }
}

export function sampleFacts(changes: Partial<OrderFacts> = {}): OrderFacts {
  return {
    order,
    tasks: [pickup, delivery],
    manifests: [],
    documents: [],
    events: [],
    orgTimezone: 'America/New_York',
    webUrl: 'https://acme.roserocket.com',
    gaps: [],
    ...changes,
  }
}
