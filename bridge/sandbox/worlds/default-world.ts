/** The default world: Prairie Star Freight, a small company on a Wednesday morning. */
import type { World, WorldEvent, WorldObject } from '../world/world.ts'
import { buildOrder } from './build-order.ts'
import { customers, partners, placeRows } from './companies.ts'
import { fatOrder } from './fat-order.ts'
import { deskNotes } from './notes-before-and-after.ts'
import { roadNotes } from './notes-on-the-road.ts'
import { orderRows } from './order-rows.ts'
import { userGroups, users } from './people.ts'
import { idOf } from './record-id.ts'
import { orgInstant, readTable } from './table.ts'

const foundedAt = '2025-02-03T15:00:00.000Z'

/** Some sixty orders in every state; ids are the same at every start. */
export function defaultWorld(): World {
  const made = [...readTable(orderRows, 14).map(buildOrder), fatOrder()]
  return {
    now: '2026-09-16T15:20:00.000Z',
    org: {
      id: idOf('org', 'prairie-star'),
      name: 'Prairie Star Freight',
      subdomain: 'prairiestar',
      timezone: 'America/Chicago',
    },
    users,
    userGroups,
    objects: [...companyRecords(), ...made.flatMap(({ objects }) => objects)],
    events: [...made.flatMap(({ events }) => events), ...noteEvents()],
  }
}

function companyRecords(): WorldObject[] {
  const base = { createdAt: foundedAt, createdBy: 'usr_101' }
  const places = placeRows.map(({ key, ...address }, index) => ({
    ...base,
    ...address,
    id: idOf('address', key),
    objectKey: 'address',
    fullId: `ADDR-${index + 1}`,
    name: address.companyName,
    country: ['ON', 'QC', 'MB'].includes(address.stateCode) ? 'Canada' : 'United States',
    countryCode: ['ON', 'QC', 'MB'].includes(address.stateCode) ? 'CA' : 'US',
  }))
  const clients = customers.map(({ key, name, phone }, index) => ({
    ...base,
    id: idOf('customer', key),
    objectKey: 'customer',
    fullId: `CUST-${index + 1}`,
    externalId: `ERP-C-${index + 1}`,
    name,
    status: 'active',
    customerType: 'shipper',
    defaultCurrency: key === 'laurentide' ? 'CAD' : 'USD',
    companyEmail: `dock@${key}.example.test`,
    companyPhone: phone,
    creditLimit: { amount: 5_000_000, currencyCode: 'USD' },
  }))
  const carriers = partners.map(({ key, name, phone }, index) => ({
    ...base,
    id: idOf('partner', key),
    objectKey: 'partner',
    fullId: `P-${index + 1}`,
    externalId: `ERP-P-${index + 1}`,
    name,
    status: 'active',
    shortCode: key.slice(0, 4).toUpperCase(),
    mcId: `MC${410_000 + index * 731}`,
    companyPhone: phone,
  }))
  const contacts = [
    ...customers.map((company) => ({ company, holder: 'customer' })),
    ...partners.map((company) => ({ company, holder: 'partner' })),
  ].map(({ company, holder }, index) => {
    const [firstName, ...rest] = company.contact.split(' ')
    return {
      ...base,
      id: idOf('contact', company.key),
      objectKey: 'contact',
      fullId: `CON-${index + 1}`,
      name: company.contact,
      firstName,
      lastName: rest.join(' '),
      phone: company.phone,
      email: `${String(firstName).toLowerCase()}@${company.key}.example.test`,
      [holder]: { id: idOf(holder, company.key) },
    }
  })
  return [...places, ...clients, ...carriers, ...contacts]
}

/** Notes of people, EDI messages, and what automations copied; `O-1039/delivery` is a note on that task. */
function noteEvents(): WorldEvent[] {
  return [...readTable(roadNotes, 4), ...readTable(deskNotes, 4)].map((cells, index) => {
    const [target = '', at = '', who = '', logMessage = ''] = cells
    const [fullId = '', part = ''] = target.split('/')
    const record =
      part === ''
        ? { recordId: idOf('order', fullId), objectKey: 'order' }
        : part === 'manifest'
          ? { recordId: idOf('manifest', fullId), objectKey: 'manifest' }
          : { recordId: idOf('task', `${fullId}:${part}`), objectKey: 'task' }
    const source = who === 'auto' ? 'automation' : who === 'usr_edi' ? 'edi' : null
    return {
      ...record,
      id: idOf('event', `note:${target}:${at}:${index}`),
      type: 'internal',
      createdAt: orgInstant(at),
      userId: who === 'auto' ? null : who,
      json: { logMessage, ...(source === null ? {} : { $source: source }) },
    }
  })
}
