/** Orders with everything wrong that records can have wrong, and one with a long history. */

const createdAt = '2026-05-02T12:00:00.000Z'
const order = (id: string, rest: Record<string, unknown> = {}) => ({
  id,
  objectKey: 'order',
  fullId: id.toUpperCase(),
  status: 'in transit',
  createdAt,
  ...rest,
})
const drop = (id: string, rest: Record<string, unknown>) => ({
  id,
  objectKey: 'task',
  taskType: 'delivery',
  ordinal: 1,
  status: 'new',
  createdAt,
  ...rest,
})
const at = (dateTimeInLocation: string) => ({ dateTimeInLocation })

export const oddOrders = {
  objects: [
    order('ord-no-tasks'),
    order('ord-no-json', { tasks: [{ id: 'odd-1' }] }),
    drop('odd-1', { appointmentTime: at('2026-05-06T08:00:00') }),
    order('ord-bad-times', { tasks: [{ id: 'odd-2' }] }),
    drop('odd-2', {
      appointmentTime: at('tomorrow-ish'),
      requestedCompletionWindow: at('99/99'),
      completedAt: 'yes',
    }),
    order('ord-contradiction', { tasks: [{ id: 'odd-3' }], createdAt }),
    drop('odd-3', {
      appointmentTime: at('2026-05-06T08:00:00'),
      actualArrivalTime: at('2025-01-01T08:00:00'),
    }),
    order('ord-no-zone', { tasks: [{ id: 'odd-4' }] }),
    drop('odd-4', { appointmentTime: at('2026-05-05T08:00:00') }),
  ],
  events: [
    { id: 'odd-ev-1', recordId: 'ord-no-json', objectKey: 'order', type: 'internal', createdAt },
    {
      id: 'odd-ev-2',
      recordId: 'ord-no-json',
      objectKey: 'order',
      type: 'mutate',
      createdAt,
      json: { changedFields: 'none' },
    },
  ],
}

/** 300 notes over three days; the cause and the new ETA stand in two of them. */
export const longHistory = {
  objects: [
    order('ord-long', { tasks: [{ id: 'long-drop' }], customer: { id: 'cust-acme' } }),
    drop('long-drop', { stop: { id: 'stop-drop' }, appointmentTime: at('2026-05-05T08:00:00') }),
  ],
  events: Array.from({ length: 300 }, (_, index) => ({
    id: `long-${index}`,
    recordId: 'ord-long',
    objectKey: 'order',
    type: 'internal',
    createdAt: new Date(Date.parse(createdAt) + index * 15 * 60_000).toISOString(),
    userId: 'usr_2',
    json: { logMessage: longNote(index) },
  })),
}

function longNote(index: number): string {
  if (index === 250) return 'Driver stuck behind a closure on I-94, ice. New ETA 05/05 1830.'
  if (index === 120) return 'Receiver confirmed dock 14 for the morning.'
  return `Check call ${index}: driver answered, load secure, trailer temp fine, next call in 15 minutes.`
}
