/** Takes a world's records and history into the stores: all at once, or an order's details on demand. */
import { isJsonObject, isReference, type JsonObject } from '../json-value.ts'
import { connectionRule } from '../model/connections.ts'
import { stableUuid } from '../stable-uuid.ts'
import type { World, WorldObject } from '../world/world.ts'
import { displayName } from './display-name.ts'
import type { EventStore } from './event-store.ts'
import type { LazyDetails } from './lazy-details.ts'
import { addLinks } from './links.ts'
import type { RecordStore, StoredRecord } from './record-store.ts'

/** Takes in records, then their connections, then what happened to them. */
export function loadHistory(
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
export function markUpdates(records: RecordStore, world: World): void {
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

/** Lets records and history of a large world be made when they are first asked for. */
export function attachDetails(
  records: RecordStore,
  events: EventStore,
  details: LazyDetails,
): void {
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
    highestNumber: (objectKey) => details.highestNumber(objectKey),
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

function utc(instant: string): string {
  return instant.length === 24 && instant.endsWith('Z') ? instant : new Date(instant).toISOString()
}

/** Takes in a record's plain fields at once; the answer adds its connections when all records are there. */
export function loadRecord(records: RecordStore, object: WorldObject): () => void {
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
