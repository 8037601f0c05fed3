/** Everything the sandbox knows, built from a world. */

import { createClock, type SandboxClock } from '../clock.ts'
import { isJsonObject, isReference, type JsonObject } from '../json-value.ts'
import { connectionRule } from '../model/connections.ts'
import { documentedKeys } from '../model/object-keys.ts'
import { stableUuid } from '../stable-uuid.ts'
import type { World, WorldBoard, WorldObject, WorldOrg } from '../world/world.ts'
import { displayName } from './display-name.ts'
import { EventStore } from './event-store.ts'
import { GroupStore } from './group-store.ts'
import type { LazyDetails } from './lazy-details.ts'
import { addLinks } from './links.ts'
import { RecordStore, type StoredRecord } from './record-store.ts'

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

function loadHistory(
  records: RecordStore,
  events: EventStore,
  history: Pick<World, 'objects' | 'events'>,
): void {
  const waiting = history.objects.map((object) => loadRecord(records, object))
  for (const links of waiting) links()
  for (const event of history.events) {
    events.load({
      id: event.id,
      recordId: event.recordId,
      objectKey: event.objectKey,
      type: event.type,
      createdAt: utc(event.createdAt),
      userId: event.userId ?? null,
      json: event.json,
    })
  }
}

/** A record of a world that does not say when it was updated was so by its latest change. */
function markUpdates(records: RecordStore, world: World): void {
  const stated = new Set<string>()
  for (const object of world.objects) if (object.updatedAt !== undefined) stated.add(object.id)
  for (const event of world.events) {
    const fields = event.type === 'mutate' ? records.get(event.recordId)?.fields : undefined
    const at = utc(event.createdAt)
    if (fields === undefined || stated.has(event.recordId) || String(fields.updatedAt) > at)
      continue
    fields.updatedAt = at
    if (typeof event.userId === 'string') {
      const user = records.get(event.userId)
      fields.updatedBy = event.userId
      fields.updatedByFullName = user === undefined ? null : displayName(user)
    }
  }
}

function attachDetails(records: RecordStore, events: EventStore, details: LazyDetails): void {
  const withObjects = new Set<string>()
  const withEvents = new Set<string>()
  const expand = (ownerId: string) => {
    if (withObjects.has(ownerId)) return
    const objects = details.objectsOf(ownerId)
    if (objects.length === 0) return
    withObjects.add(ownerId)
    loadHistory(records, events, { objects, events: [] })
  }
  records.expansion = {
    objectKeys: details.objectKeys,
    ownerFields: details.ownerFields,
    ownerOf: (id) => details.ownerOf(id),
    expand,
    expandAll: () => {
      // An order deleted before its details were made takes them along.
      for (const ownerId of details.owners()) if (records.get(ownerId)) expand(ownerId)
      records.expansion = null
    },
  }
  events.beforeRead = (recordId) => {
    if (withEvents.has(recordId)) return
    withEvents.add(recordId)
    loadHistory(records, events, { objects: [], events: details.eventsOf(recordId) })
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

function utc(instant: string): string {
  return instant.length === 24 && instant.endsWith('Z') ? instant : new Date(instant).toISOString()
}

/** Takes in a record's plain fields at once; the answer adds its connections when all records are there. */
function loadRecord(records: RecordStore, object: WorldObject): () => void {
  const fields: JsonObject = {}
  const connections: [string, string | string[]][] = []
  for (const [field, value] of Object.entries(object)) {
    if (field === 'id' || field === 'objectKey' || field === '__proto__') continue
    if (value === undefined) continue
    const links = readLinks(records, object, field, value)
    if (links === undefined) fields[field] = value
    else if (links !== null) connections.push([field, links])
  }
  fields.createdAt = utc(object.createdAt)
  fields.updatedAt ??= fields.createdAt
  fields.version ??= 1
  fields.source ??= 'manual'
  const creator = typeof fields.createdBy === 'string' ? records.get(fields.createdBy) : undefined
  if (creator !== undefined) fields.createdByFullName ??= displayName(creator)
  const record: StoredRecord = { id: object.id, objectKey: object.objectKey, fields, links: {} }
  records.add(record)
  return () => {
    for (const [field, links] of connections) addLinks(records, record, field, links)
  }
}

/** Ids of a connection; null for an empty one; undefined where the value is a plain field. */
function readLinks(
  records: RecordStore,
  object: WorldObject,
  field: string,
  value: unknown,
): string | string[] | null | undefined {
  if (isReference(value)) return field === 'file' ? undefined : value.id
  const rule = connectionRule(object.objectKey, field)
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isReference)) return value.map((entry) => entry.id)
    if (rule === undefined) return undefined
    if (value.length === 0) return []
    if (!value.every(isJsonObject)) return undefined
    return value.map((entry, index) =>
      embed(records, object, `${field}.${index}`, entry, rule.target),
    )
  }
  if (rule === undefined) return undefined
  if (value === null) return null
  return isJsonObject(value) ? embed(records, object, field, value, rule.target) : undefined
}

/** A record written inside another one gets an id of its own, always the same. */
function embed(
  records: RecordStore,
  parent: WorldObject,
  place: string,
  value: JsonObject,
  target: string,
): string {
  if (isReference(value)) return value.id
  const id = stableUuid(`embedded:${parent.id}.${place}`)
  const child = { ...value, id, objectKey: target, createdAt: parent.createdAt }
  loadRecord(records, child)()
  return id
}
