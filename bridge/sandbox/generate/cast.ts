/** What all orders of a large world share: people, customers, carriers and places. */
import type { WorldObject, WorldUser } from '../world/world.ts'
import {
  carrierWords,
  familyNames,
  firstWords,
  givenNames,
  goods,
  type Place,
  places,
} from './places.ts'
import type { Random } from './random.ts'

export interface Yard {
  readonly id: string
  readonly place: Place
}

export interface Cast {
  readonly users: readonly WorldUser[]
  readonly objects: readonly WorldObject[]
  readonly customers: readonly [string, ...string[]]
  readonly partners: readonly [string, ...string[]]
  readonly yards: readonly [Yard, ...Yard[]]
  readonly dispatchers: readonly [string, ...string[]]
}

function many<Item>(count: number, make: (index: number) => Item): [Item, ...Item[]] {
  const items: [Item, ...Item[]] = [make(0)]
  for (let index = 1; index < count; index += 1) items.push(make(index))
  return items
}

/** `scale` customers and places, a quarter as many carriers. */
export function makeCast(options: {
  readonly random: Random
  readonly scale: number
  readonly createdAt: string
}): Cast {
  const { random, scale, createdAt } = options
  const users: WorldUser[] = []
  const objects: WorldObject[] = []
  const person = (role: string) => (index: number) => {
    const id = random.uuid()
    const firstName = random.pick(givenNames)
    const lastName = random.pick(familyNames)
    users.push({ id, email: `${role}${index + 1}@large.example.test`, firstName, lastName, role })
    return id
  }
  const record = (objectKey: string, fields: Record<string, unknown>) => {
    const id = random.uuid()
    objects.push({ id, objectKey, createdAt, ...fields })
    return id
  }
  const company = (index: number, kind: string) => `${random.pick(firstWords)} ${kind} ${index + 1}`
  person('admin')(0)
  return {
    users,
    objects,
    dispatchers: many(8, person('operations')),
    customers: many(scale, (index) =>
      record('customer', {
        name: company(index, random.pick(goods)),
        fullId: `CUST-${index + 1}`,
        externalId: `LARGE-C-${index + 1}`,
        status: 'active',
        customerType: 'shipper',
      }),
    ),
    partners: many(Math.ceil(scale / 4), (index) =>
      record('partner', {
        name: company(index, random.pick(carrierWords)),
        fullId: `P-${index + 1}`,
        status: 'active',
        mcId: `MC${random.between(100_000, 999_999)}`,
      }),
    ),
    yards: many(scale, (index) => {
      const place = random.pick(places)
      const { city, stateCode, countryCode, timezone } = place
      const companyName = company(index, 'Warehouse')
      const address1 = `${random.between(100, 9999)} Industrial Rd`
      const fullId = `ADDR-${index + 1}`
      const address = { fullId, companyName, address1, city, stateCode, countryCode, timezone }
      return { id: record('address', address), place }
    }),
  }
}
