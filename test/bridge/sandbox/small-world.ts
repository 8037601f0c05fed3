/** A world small enough to know by heart, for tests of single rules. */
import type { World } from '../../../bridge/sandbox/world/world.ts'

const createdAt = '2026-05-04T13:00:00.000Z'

export const smallWorld: World = {
  now: '2026-05-05T15:00:00Z',
  org: { id: 'org-1', name: 'Tiny Freight', subdomain: 'tiny', timezone: 'America/Toronto' },
  users: [
    { id: 'u-admin', email: 'ada@tiny.test', firstName: 'Ada', lastName: 'Min', role: 'admin' },
    { id: 'u-ops', email: 'oz@tiny.test', firstName: 'Oz', lastName: 'Pike', role: 'operations' },
    { id: 'u-driver', email: 'dee@tiny.test', firstName: 'Dee', lastName: 'Roe', role: 'driver' },
    { id: 'u-odd', email: 'odd@tiny.test', firstName: 'Odd', lastName: 'Job', role: 'wizard' },
  ],
  userGroups: [
    { id: 'g-day', name: 'Day', members: ['u-ops'] },
    { id: 'g-night', name: 'Night', description: 'late', members: [] },
  ],
  objects: [
    { id: 'c-1', objectKey: 'customer', createdAt, name: 'Northwind', fullId: 'CUST-1' },
    { id: 'c-2', objectKey: 'customer', createdAt, name: 'Southgate', fullId: 'CUST-2' },
    {
      ...{ id: 'a-1', objectKey: 'address', createdAt, companyName: 'Dock 1', city: 'Calgary' },
      timezone: 'America/Edmonton',
    },
    { id: 's-1', objectKey: 'stop', createdAt, ordinal: 1, location: { id: 'a-1' } },
    {
      ...{ id: 't-1', objectKey: 'task', createdAt, taskType: 'pickup', status: 'new', ordinal: 1 },
      stop: { id: 's-1' },
    },
    { id: 't-2', objectKey: 'task', createdAt, taskType: 'delivery', status: 'new', ordinal: 2 },
    {
      ...{ id: 'o-1', objectKey: 'order', createdAt, fullId: 'O-19', externalId: 'ERP/1 009' },
      ...{ poNum: 'PO-1', status: 'booked', isActive: true, customer: { id: 'c-1' } },
      tasks: [{ id: 't-1' }, { id: 't-2' }],
      totalAmount: { amount: 125000, currencyCode: 'USD' },
      requestedPickupWindow: {
        dateTimeInLocation: '2026-05-06T08:00:00',
        dateTimeInLocationEnd: '2026-05-06T10:00:00',
      },
    },
    {
      ...{ id: 'o-2', objectKey: 'order', createdAt: '2026-05-05T09:00:00-04:00', fullId: 'O-20' },
      ...{ poNum: 'PO-2', status: 'wait for it', customer: { id: 'c-2' }, colour__c: 'red' },
    },
    { id: 'i-1', objectKey: 'invoice', createdAt, fullId: 'INVOICE-1', orders: [{ id: 'o-1' }] },
  ],
  events: [
    { id: 'e-1', recordId: 'o-1', objectKey: 'order', type: 'create', createdAt, userId: 'u-ops' },
    {
      ...{ id: 'e-2', recordId: 'o-1', objectKey: 'order', type: 'internal' },
      ...{ createdAt: '2026-05-04T14:00:00Z', userId: 'u-ops', json: { logMessage: 'hello' } },
    },
    {
      ...{ id: 'e-3', recordId: 'o-1', objectKey: 'order', type: 'widget-open' },
      createdAt: '2026-05-04T15:00:00Z',
    },
    {
      ...{ id: 'e-4', recordId: 'o-1', objectKey: 'order', type: 'mutate', userId: 'u-admin' },
      createdAt: '2026-05-04T16:00:00Z',
      json: { changedFields: [] },
    },
  ],
}
