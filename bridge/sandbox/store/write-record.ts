/** Creates and changes records: checks everything first, then writes, then tells the history. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ApiError } from '../api-error.ts'
import { isJsonObject, isReference, type JsonObject } from '../json-value.ts'
import { connectionRule } from '../model/connections.ts'
import { fieldRule, hasFieldTable } from '../model/fields.ts'
import { defaultStatus, fullIdPrefix, isKnownKey } from '../model/object-keys.ts'
import type { Caller } from '../sign-in/caller.ts'
import { automate } from './automations.ts'
import type { ChangedField } from './changed-field.ts'
import { checkFieldValue } from './field-values.ts'
import { linkedIds, replaceLinks } from './links.ts'
import type { RecordStore, StoredRecord } from './record-store.ts'
import type { SandboxState } from './state.ts'

/** A connection to write: ids of records that exist, or the fields of children to make. */
type Wanted = readonly (string | JsonObject)[]

interface Plan {
  readonly objectKey: string
  readonly values: readonly (readonly [string, unknown])[]
  readonly links: readonly (readonly [string, Wanted])[]
  readonly warnings: readonly { readonly field: string; readonly message: string }[]
}

/** Throws 400 for the first value that does not fit; nothing is written before all fit. */
function planWrite(
  store: RecordStore,
  objectKey: string,
  json: JsonObject,
  record: StoredRecord | null,
): Plan {
  const values: [string, unknown][] = []
  const links: [string, Wanted][] = []
  const warnings: { field: string; message: string }[] = []
  for (const [field, value] of Object.entries(json)) {
    if (field === 'id' || field === 'objectKey' || field === '__proto__') continue
    const connection = connectionRule(objectKey, field)
    if (connection?.derived) refuse(field, 'derived field cannot be written')
    if (connection !== undefined) {
      links.push([field, wantedLinks(store, field, value, connection)])
    } else if (
      isReference(value) ||
      (Array.isArray(value) && value.length > 0 && value.every(isReference))
    ) {
      links.push([field, wantedLinks(store, field, value, { many: Array.isArray(value) })])
    } else if (isStrange(store, objectKey, field)) {
      warnings.push({ field, message: `Unknown field ${field} of ${objectKey} was not set` })
    } else {
      checkFieldValue(store, objectKey, field, value)
      if (field === 'externalId' && typeof value === 'string') {
        const holder = store.byExternalId(objectKey, value)
        if (holder !== undefined && holder.id !== record?.id) {
          throw new ApiError(409, `externalId ${value} is already in use.`)
        }
      }
      values.push([field, value])
    }
  }
  return { objectKey, values, links, warnings }
}

function refuse(field: string, problem: string): never {
  throw new ApiError(400, `Error setting field ${field}: ${problem}`)
}

/** Neither documented nor custom nor used by this organisation. */
function isStrange(store: RecordStore, objectKey: string, field: string): boolean {
  if (!hasFieldTable(objectKey) || field.endsWith('__c')) return false
  if (fieldRule(objectKey, field) !== undefined) return false
  for (const record of store.ofKey(objectKey)) {
    if (Object.hasOwn(record.fields, field)) return false
  }
  return true
}

function wantedLinks(
  store: RecordStore,
  field: string,
  value: unknown,
  rule: { readonly many: boolean; readonly target?: string },
): Wanted {
  if (value === null) return []
  if (rule.many && !Array.isArray(value)) return refuse(field, 'Expected array for value')
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!rule.many && Array.isArray(value)) return refuse(field, 'Expected object for value')
  return entries.map((entry) => {
    if (!isJsonObject(entry)) return refuse(field, 'Expected object for value')
    if (entry.id === undefined) {
      const childKey = rule.target ?? entry.objectKey
      if (typeof childKey !== 'string') return refuse(field, 'Expected object with id for value')
      planWrite(store, childKey, entry, null)
      return { ...entry, objectKey: childKey }
    }
    const target = typeof entry.id === 'string' ? store.get(entry.id) : undefined
    if (target === undefined) return refuse(field, `record ${String(entry.id)} not found`)
    if (rule.target !== undefined && rule.target !== target.objectKey) {
      return refuse(field, `record ${target.id} is not of type ${rule.target}`)
    }
    return target.id
  })
}

/** Creates a record and the children its connections describe. Throws `ApiError` before anything is made. */
export function createRecord(
  state: SandboxState,
  caller: Caller,
  objectKey: string,
  json: JsonObject,
): StoredRecord {
  if (!isKnownKey(objectKey) && !state.records.objectKeys().includes(objectKey)) {
    throw new ApiError(400, [`objectKey ${objectKey} is not known`])
  }
  const plan = planWrite(state.records, objectKey, json, null)
  const now = state.clock.nowIso()
  const status = defaultStatus(objectKey)
  const record: StoredRecord = {
    id: randomUUID(),
    objectKey,
    links: {},
    fields: {
      fullId: `${fullIdPrefix(objectKey)}-${state.records.nextNumber(objectKey)}`,
      ...(status === undefined ? {} : { status }),
      version: 1,
      source: 'api',
      createdAt: now,
      createdBy: caller.userId,
      createdByFullName: caller.fullName,
      updatedAt: now,
      updatedBy: caller.userId,
      updatedByFullName: caller.fullName,
      errors: plan.warnings,
    },
  }
  state.records.add(record)
  const changedFields = applyPlan(state, caller, record, plan)
  nameManifest(state.records, record)
  tell(state, caller, record, 'create', changedFields)
  automate(state, record, changedFields)
  return record
}

/** Changes the fields that are given and leaves the others. Throws `ApiError` before anything is written. */
export function updateRecord(
  state: SandboxState,
  caller: Caller,
  record: StoredRecord,
  json: JsonObject,
): StoredRecord {
  const plan = planWrite(state.records, record.objectKey, json, record)
  const changedFields = applyPlan(state, caller, record, plan)
  record.fields.errors = plan.warnings
  if (changedFields.length === 0) return record
  record.fields.version = Number(record.fields.version ?? 0) + 1
  record.fields.updatedAt = state.clock.nowIso()
  record.fields.updatedBy = caller.userId
  record.fields.updatedByFullName = caller.fullName
  state.records.touch(record.objectKey)
  tell(state, caller, record, 'mutate', changedFields)
  automate(state, record, changedFields)
  return record
}

function applyPlan(
  state: SandboxState,
  caller: Caller,
  record: StoredRecord,
  plan: Plan,
): ChangedField[] {
  const store = state.records
  const changed: ChangedField[] = []
  for (const [field, value] of plan.values) {
    const prevValue = record.fields[field] ?? null
    if (isDeepStrictEqual(prevValue, value ?? null)) continue
    store.setField(record, field, value)
    const kind = fieldRule(plan.objectKey, field)?.kind ?? 'text'
    changed.push({ field, value, prevValue, type: { key: kind, configKey: 'type' } })
  }
  for (const [field, wanted] of plan.links) {
    const before = linkedIds(store, record, field)?.ids ?? []
    const ids = wanted.map((entry) =>
      typeof entry === 'string'
        ? entry
        : createRecord(state, caller, String(entry.objectKey), entry).id,
    )
    if (isDeepStrictEqual(before, ids)) continue
    const many = connectionRule(plan.objectKey, field)?.many ?? ids.length > 1
    replaceLinks(store, record, field, ids)
    changed.push({
      field,
      value: references(ids, many),
      prevValue: references(before, many),
      type: { key: 'connection', configKey: 'type' },
    })
  }
  store.touch(record.objectKey)
  return changed
}

function references(ids: readonly string[], many: boolean): unknown {
  const list = ids.map((id) => ({ id }))
  return many ? list : (list[0] ?? null)
}

/** A manifest is called after its order (API notes, 3.2). */
function nameManifest(store: RecordStore, record: StoredRecord): void {
  if (record.objectKey !== 'manifest' || record.fields.name !== undefined) return
  const [orderId] = linkedIds(store, record, 'orders')?.ids ?? []
  const order = orderId === undefined ? undefined : store.get(orderId)
  record.fields.name = `M-${String(order?.fields.fullId ?? record.fields.fullId)}`
}

function tell(
  state: SandboxState,
  caller: Caller,
  record: StoredRecord,
  type: 'create' | 'mutate',
  changedFields: readonly ChangedField[],
): void {
  state.events.append({
    recordId: record.id,
    objectKey: record.objectKey,
    type,
    userId: caller.userId,
    json: {
      actor: { widgetKey: null, isUserSubmitted: true },
      recordId: record.id,
      objectKey: record.objectKey,
      changedFields,
    },
  })
}
