/** What a write would change, record by record and field by field, from a fresh read. */
import { z } from 'zod'
import type { RecordChange } from '../../shared/approvals.ts'
import { RosebridgeError } from '../../shared/errors.ts'
import type { RecordJson, RoseRocketClient } from '../../shared/roserocket/client.ts'
import type { RoseRecord } from '../../shared/roserocket/schemas.ts'
import { labelOf, trimRecord } from '../../shared/tools/records.ts'
import { fieldChanges, textOf, visible } from './field-changes.ts'
import type { IntendedWrite } from './intended-write.ts'

const withIdSchema = z.looseObject({ id: z.string() })
const maxNamesLookedUp = 20

/** `stamps` tell whether a record has changed since; they are compared, never shown. */
export interface WritePreview {
  readonly records: readonly RecordChange[]
  readonly stamps: readonly unknown[]
}

/** Looks up what the write would touch. Throws what the reads throw: not_found, not_allowed, … */
export async function previewOf(
  write: IntendedWrite,
  client: RoseRocketClient,
  signal: AbortSignal,
): Promise<WritePreview> {
  const { method, request } = write
  const read = (id: string, paths: readonly string[] = []) => client.get({ id, paths }, { signal })
  const updatedFrom = async (id: string, objectKey: string, json: RecordJson) => {
    const [record, named] = await Promise.all([
      read(id, connectionPaths(json)),
      withNames(json, client, signal),
    ])
    return updated(record, { objectKey, json: named })
  }
  switch (method) {
    case 'create':
      return created(request.objectKey, await withNames(request.json, client, signal))
    case 'update':
      return await updatedFrom(request.id, request.objectKey, request.json)
    case 'upsert':
    case 'updateByExternalId': {
      const externalId = method === 'upsert' ? String(request.json.externalId) : request.externalId
      const { objectKey, json } = request
      const known = await findByExternalId(client, { objectKey, externalId }, signal)
      return known === null
        ? created(objectKey, await withNames(json, client, signal))
        : await updatedFrom(known.id, objectKey, json)
    }
    case 'remove':
      return removed([await read(request.id)], request.objectKey)
    case 'removeByExternalId':
      return removed([await client.getByExternalId(request, { signal })], request.objectKey)
    case 'removeMany': {
      const ids = [...new Set(request.ids)]
      return removed(await Promise.all(ids.map((id) => read(id))), request.objectKey)
    }
    case 'createEvent':
      return noted(await read(request.recordId), request)
    case 'createUserGroup':
      return created('userGroup', { ...request })
    case 'changeGroupMembers':
      return await membersChanged(request, client, signal)
  }
}

function created(objectKey: string, json: RecordJson): WritePreview {
  const label = [json.name, json.fullId, json.externalId].find((name) => typeof name === 'string')
  const change = {
    id: null,
    objectKey,
    label: visible(label ?? `a new ${objectKey}`),
    change: 'create' as const,
    ...fieldChanges(
      Object.keys(json),
      () => undefined,
      (field) => json[field],
    ),
  }
  return { records: [change], stamps: [null] }
}

function updated(
  record: RoseRecord,
  { objectKey, json }: { readonly objectKey: string; readonly json: RecordJson },
): WritePreview {
  const change = {
    ...named(record, objectKey),
    change: 'update' as const,
    ...fieldChanges(
      Object.keys(json),
      (field) => record[field],
      (field) => json[field],
    ),
  }
  return { records: [change], stamps: [stampOf(record)] }
}

function removed(records: readonly RoseRecord[], objectKey: string): WritePreview {
  return {
    records: records.map((record) => {
      const { id: _id, objectKey: _key, ...shown } = trimRecord(record, { listed: true })
      // Of many records, a person can judge the names; of one, what it holds.
      const fields = records.length === 1 ? Object.keys(shown) : ['status']
      return {
        ...named(record, objectKey),
        change: 'delete' as const,
        ...fieldChanges(
          fields.filter((field) => textOf(shown[field]) !== null),
          (field) => shown[field],
          null,
        ),
      }
    }),
    stamps: records.map(stampOf),
  }
}

/** A note changes nothing of the record, so a record that moved on meanwhile is no reason to ask again. */
function noted(
  record: RoseRecord,
  { objectKey, text }: { readonly objectKey: string; readonly text: string },
): WritePreview {
  const change = {
    ...named(record, objectKey),
    change: 'update' as const,
    ...fieldChanges(
      ['new note'],
      () => undefined,
      () => text,
    ),
  }
  return { records: [change], stamps: [record.id] }
}

async function membersChanged(
  { groupId, add = [], remove = [] }: Parameters<RoseRocketClient['changeGroupMembers']>[0],
  client: RoseRocketClient,
  signal: AbortSignal,
): Promise<WritePreview> {
  const [groups, members] = await Promise.all([
    client.userGroups({ signal }),
    client.groupMembers(groupId, { signal }),
  ])
  const present = new Set(members.map(({ id }) => id))
  const ids = [...new Set([...add, ...remove])]
  const names = new Map(
    await Promise.all(
      ids.map(async (id): Promise<[string, string]> => {
        const name = await nameOf(id, client, signal)
        return [id, name === null ? id : `${name} [${id}]`]
      }),
    ),
  )
  const membership = (isMember: boolean) => (isMember ? 'member' : 'not a member')
  const change = {
    id: groupId,
    objectKey: 'userGroup',
    label: visible(groups.find(({ id }) => id === groupId)?.name ?? groupId),
    change: 'update' as const,
    fields: ids.map((id) => ({
      field: names.get(id) ?? id,
      before: membership(present.has(id)),
      // Who is in both lists ends up removed (API notes, section 7).
      after: membership(!remove.includes(id)),
    })),
  }
  return { records: [change], stamps: [ids.map((id) => present.has(id))] }
}

/** What a record is called; null where it has no name or may not be read under this grant. */
async function nameOf(
  id: string,
  client: RoseRocketClient,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const label = labelOf(await client.get({ id }, { signal }))
    return label === id ? null : visible(label)
  } catch (error) {
    if (!(error instanceof RosebridgeError) || error.kind === 'cancelled') throw error
    return null
  }
}

/**
 * The same fields, with names beside the ids of connections: an id tells a person nothing. The name is the one Rose
 * Rocket knows; what else the caller wrote into a connection, its own idea of the name too, stands behind it as it is.
 */
async function withNames(
  json: RecordJson,
  client: RoseRocketClient,
  signal: AbortSignal,
): Promise<RecordJson> {
  let left = maxNamesLookedUp
  const named = async (value: unknown): Promise<unknown> => {
    if (Array.isArray(value)) return await Promise.all(value.map(named))
    const written = withIdSchema.safeParse(value).data
    if (written === undefined) return value
    const { id, ...rest } = written
    left -= 1
    const name = left < 0 ? null : await nameOf(id, client, signal)
    if (Object.keys(rest).length === 0) return name === null ? value : { id, name }
    return `${name === null ? '' : `${name} `}[${id}], written as ${JSON.stringify(written)}`
  }
  const fields = await Promise.all(
    Object.entries(json).map(async ([field, value]) => [field, await named(value)] as const),
  )
  return Object.fromEntries(fields)
}

async function findByExternalId(
  client: RoseRocketClient,
  request: { readonly objectKey: string; readonly externalId: string },
  signal: AbortSignal,
): Promise<RoseRecord | null> {
  try {
    return await client.getByExternalId(request, { signal })
  } catch (error) {
    if (error instanceof RosebridgeError && error.kind === 'not_found') return null
    throw error
  }
}

function named(record: RoseRecord, objectKey: string) {
  const { fullId } = record
  const label = labelOf(record)
  const number = typeof fullId === 'string' && fullId !== label ? ` (${fullId})` : ''
  // What Rose Rocket says it is, whatever the caller calls it.
  return { id: record.id, objectKey: record.objectKey ?? objectKey, label: visible(label + number) }
}

/** Connections are absent from a read unless named (API notes, section 13). */
function connectionPaths(json: RecordJson): string[] {
  return Object.entries(json)
    .filter(([, value]) => typeof value === 'object' || value === null)
    .map(([field]) => `${field}.name`)
}

function stampOf(record: RoseRecord): unknown {
  const { version, updatedAt } = record
  return version === undefined && updatedAt === undefined ? record : { version, updatedAt }
}
