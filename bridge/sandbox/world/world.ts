/** What a world is: an organisation, its people, boards, groups, records and history (design 4). */

export interface WorldOrg {
  readonly id: string
  readonly name: string
  readonly subdomain: string
  /** IANA zone. */
  readonly timezone: string
}

export interface WorldUser {
  readonly id: string
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  /** An unknown role has a manager's rights. */
  readonly role: string
}

export interface WorldBoard {
  readonly id: string
  readonly name: string
  readonly objectKey: string
}

export interface WorldUserGroup {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly members: readonly string[]
}

/** A record; every other key is a field, `{ id }` or `[{ id }]` is a connection. */
export interface WorldObject {
  readonly id: string
  readonly objectKey: string
  readonly createdAt: string
  readonly [field: string]: unknown
}

export interface WorldEvent {
  readonly id: string
  readonly recordId: string
  readonly objectKey: string
  readonly type: string
  readonly createdAt: string
  readonly userId?: string | null | undefined
  readonly json?: unknown
}

export interface World {
  /** ISO instant at which the sandbox's clock starts; absent = real time. */
  readonly now?: string | undefined
  readonly org: WorldOrg
  readonly users: readonly WorldUser[]
  /** Absent = a root board for every documented object key. */
  readonly boards?: readonly WorldBoard[] | undefined
  readonly userGroups: readonly WorldUserGroup[]
  readonly objects: readonly WorldObject[]
  readonly events: readonly WorldEvent[]
}
