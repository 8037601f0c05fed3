/** Everything the sandbox knows, built from a world. */

import { createClock, type SandboxClock } from '../clock.ts'
import { documentedKeys } from '../model/object-keys.ts'
import { stableUuid } from '../stable-uuid.ts'
import type { World, WorldBoard, WorldOrg } from '../world/world.ts'
import { EventStore } from './event-store.ts'
import { GroupStore } from './group-store.ts'
import type { LazyDetails } from './lazy-details.ts'
import { attachDetails, loadHistory, loadRecord, markUpdates } from './load-world.ts'
import { RecordStore } from './record-store.ts'

export interface SandboxState {
  readonly org: WorldOrg
  readonly clock: SandboxClock
  readonly machineNowMs: () => number
  readonly records: RecordStore
  readonly events: EventStore
  readonly groups: GroupStore
  readonly boards: readonly WorldBoard[]
  /** Every person of the organisation, as records of type `user`. */
  readonly userIds: readonly string[]
  /** The user a service account speaks for: the first with the rights of a manager. */
  readonly serviceAccountUserId: string
}

const serviceRoles = new Set(['admin', 'super-admin', 'manager'])

/** Builds the state; `machineNowMs` is the machine's clock, `details` what a large world makes on demand. */
export function createState(options: {
  readonly world: World
  readonly machineNowMs: () => number
  readonly details?: LazyDetails | null
}): SandboxState {
  const { world, machineNowMs, details } = options
  const clock = createClock({
    startMs: world.now === undefined ? undefined : Date.parse(world.now),
    machineNowMs,
  })
  const records = new RecordStore(world.org.id)
  const events = new EventStore(clock)
  const groups = new GroupStore()
  const users = [...world.users]
  let service = users.find((user) => serviceRoles.has(user.role))
  if (service === undefined) {
    service = {
      id: stableUuid('user:service-account'),
      email: `service@${world.org.subdomain}.example.test`,
      firstName: 'Service',
      lastName: 'Account',
      role: 'manager',
    }
    users.push(service)
  }
  const createdAt = clock.nowIso()
  for (const user of users) loadRecord(records, { ...user, objectKey: 'user', createdAt })
  loadHistory(records, events, world)
  markUpdates(records, world)
  if (details) attachDetails(records, events, details)
  for (const group of world.userGroups) groups.load(group, createdAt)
  return {
    org: world.org,
    clock,
    machineNowMs,
    records,
    events,
    groups,
    boards: world.boards ?? rootBoards(records),
    userIds: users.map((user) => user.id),
    serviceAccountUserId: service.id,
  }
}

/** `financialLineItem` → `Financial line items`. */
function boardName(objectKey: string): string {
  const words = objectKey
    .replace(/__c$/, '')
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  const plural = words.replace(/y$/, 'ie').replace(/(s|x)$/, '$1e')
  return `${plural.charAt(0).toUpperCase()}${plural.slice(1)}s`
}

/** One board per documented type, and per other type that the world uses. */
function rootBoards(records: RecordStore): WorldBoard[] {
  return [...new Set([...documentedKeys, ...records.objectKeys()])].map((objectKey) => ({
    id: stableUuid(`board:${objectKey}`),
    name: boardName(objectKey),
    objectKey,
  }))
}
