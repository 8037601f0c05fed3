/** Connections between records: set from one end, seen from both, some worked out from others. */
import { connectionRule } from '../model/connections.ts'
import type { RecordStore, StoredRecord } from './record-store.ts'

/** Ids at the other end, missing records left out; undefined where the field is no connection. */
export function linkedIds(
  store: RecordStore,
  record: StoredRecord,
  field: string,
): { ids: string[]; many: boolean } | undefined {
  if (store.expansion?.ownerFields.has(field)) store.expansion.expand(record.id)
  const rule = connectionRule(record.objectKey, field)
  const stored = storedLink(record, field)
  if (rule === undefined && stored === undefined) return undefined
  const own = stored === undefined ? [] : typeof stored === 'string' ? [stored] : stored
  const ids = [...new Set([...own, ...derivedIds(store, record, field)])]
  const many = Array.isArray(stored) || (rule?.many ?? false)
  return { ids: ids.filter((id) => store.get(id) !== undefined), many }
}

/** Own properties only: `constructor` is no connection. */
function storedLink(record: StoredRecord, field: string): string | string[] | undefined {
  return Object.hasOwn(record.links, field) ? record.links[field] : undefined
}

function idsOf(record: StoredRecord | undefined, field: string): string[] {
  const stored = record && storedLink(record, field)
  return stored === undefined ? [] : typeof stored === 'string' ? [stored] : stored
}

function derivedIds(store: RecordStore, record: StoredRecord, field: string): string[] {
  const through = (list: string, far: string) =>
    idsOf(record, list).flatMap((id) => idsOf(store.get(id), far))
  switch (`${record.objectKey}.${field}`) {
    case 'customer.orders':
      return [...store.ofKey('order')]
        .filter((o) => o.links.customer === record.id)
        .map((o) => o.id)
    case 'order.stops':
      return through('tasks', 'stop')
    case 'order.manifests':
      return through('tasks', 'manifest')
    case 'manifest.orders':
    case 'stop.order':
      return through('tasks', 'order')
    case 'task.stops':
      return idsOf(record, 'stop')
    case 'order.invoice':
      return idsOf(record, 'invoices').slice(0, 1)
    case 'order.firstLeg':
      return idsOf(record, 'connectedLegs').slice(0, 1)
    case 'order.firstPickupTask':
      return tasksOfType(store, record, 'pickup').slice(0, 1)
    case 'order.lastDeliveryTask':
      return tasksOfType(store, record, 'delivery').slice(-1)
    default:
      return []
  }
}

function tasksOfType(store: RecordStore, order: StoredRecord, taskType: string): string[] {
  return idsOf(order, 'tasks')
    .map((id) => store.get(id))
    .filter((task) => task !== undefined)
    .filter((task) => task.fields.taskType === taskType)
    .sort((a, b) => Number(a.fields.ordinal ?? 0) - Number(b.fields.ordinal ?? 0))
    .map((task) => task.id)
}

/** Puts a link at one end only. */
function put(record: StoredRecord, field: string, id: string, many: boolean): void {
  const stored = record.links[field]
  if (!many) {
    record.links[field] = id
  } else if (stored === undefined) {
    record.links[field] = [id]
  } else if (typeof stored === 'string') {
    if (stored !== id) record.links[field] = [stored, id]
  } else if (!stored.includes(id)) {
    stored.push(id)
  }
}

function drop(record: StoredRecord, field: string, id: string): void {
  const stored = record.links[field]
  if (stored === id) delete record.links[field]
  else if (Array.isArray(stored)) record.links[field] = stored.filter((entry) => entry !== id)
}

/** Adds links while a world is loaded: an end that a record states itself is never overwritten. */
export function addLinks(
  store: RecordStore,
  record: StoredRecord,
  field: string,
  value: string | readonly string[],
): void {
  const rule = connectionRule(record.objectKey, field)
  const many = rule?.many ?? typeof value !== 'string'
  const ids = typeof value === 'string' ? [value] : value
  if (!rule?.farEndOnly) {
    for (const id of ids) put(record, field, id, many || ids.length > 1)
    if (ids.length === 0 && many) record.links[field] ??= []
  }
  if (rule?.inverse === undefined) return
  for (const id of ids) {
    const other = store.get(id)
    if (other === undefined) continue
    const back = connectionRule(other.objectKey, rule.inverse)
    if (back === undefined) continue
    if (back.many || other.links[rule.inverse] === undefined) {
      put(other, rule.inverse, record.id, back.many)
    }
  }
}

/** Replaces a connection and mends the far ends, as a write through the API does. */
export function replaceLinks(
  store: RecordStore,
  record: StoredRecord,
  field: string,
  ids: readonly string[],
): void {
  const rule = connectionRule(record.objectKey, field)
  const inverse = rule?.inverse
  const before = linkedIds(store, record, field)?.ids ?? []
  if (inverse !== undefined) {
    for (const id of before) {
      const other = store.get(id)
      if (other !== undefined && !ids.includes(id)) {
        drop(other, inverse, record.id)
        store.touch(other.objectKey)
      }
    }
    for (const id of ids) claimFarEnd(store, record, field, inverse, id)
  }
  if (rule?.farEndOnly) return
  const many = rule?.many ?? ids.length > 1
  const [first] = ids
  if (many) record.links[field] = [...ids]
  else if (first === undefined) delete record.links[field]
  else record.links[field] = first
}

function claimFarEnd(
  store: RecordStore,
  record: StoredRecord,
  field: string,
  inverse: string,
  id: string,
): void {
  const other = store.get(id)
  const back = other && connectionRule(other.objectKey, inverse)
  if (other === undefined || back === undefined) return
  const previous = other.links[inverse]
  if (!back.many && typeof previous === 'string' && previous !== record.id) {
    const former = store.get(previous)
    if (former !== undefined) drop(former, field, id)
  }
  put(other, inverse, record.id, back.many)
  store.touch(other.objectKey)
}

/** Takes a record out of every connection that has two ends. */
export function dropAllLinks(store: RecordStore, record: StoredRecord): void {
  store.expansion?.expand(record.id)
  for (const field of Object.keys(record.links)) replaceLinks(store, record, field, [])
}
