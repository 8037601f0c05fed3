/** A small Rose Rocket in memory: records of every domain, connections that are followed, boards. */
import { RosebridgeError } from '../../../shared/errors.ts'
import type { RoseRocketClient } from '../../../shared/roserocket/client.ts'
import type { RoseRecord } from '../../../shared/roserocket/schemas.ts'

/** A stored record: its plain fields and, by field, the ids of the records it is connected with. */
export interface FakeRecord {
  readonly id: string
  readonly objectKey: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly links: Readonly<Record<string, readonly string[]>>
}

export interface FakeClient extends RoseRocketClient {
  /** What was done to which record, e.g. `update invoice-1`. */
  readonly done: string[]
}

/** Makes the client. Records are answered with `paths` followed, as far as the paths reach. */
export function createFakeClient(records: readonly FakeRecord[]): FakeClient {
  const done: string[] = []
  const find = (id: string): FakeRecord => {
    const found = records.find((record) => record.id === id)
    if (found) return found
    throw new RosebridgeError('not_found', `No record ${id}.`, { nextStep: 'Look it up.' })
  }
  const show = (record: FakeRecord, paths: readonly string[]): RoseRecord => {
    const shown: RoseRecord = { id: record.id, objectKey: record.objectKey, ...record.fields }
    for (const [field, ids] of Object.entries(record.links)) {
      const inner = paths
        .filter((path) => path === field || path.startsWith(`${field}.`))
        .map((path) => path.slice(field.length + 1))
      if (inner.length > 0) shown[field] = ids.map((id) => show(find(id), inner))
    }
    return shown
  }
  const ofKey = (objectKey: string) => records.filter((record) => record.objectKey === objectKey)
  const byExternalId = (objectKey: string, externalId: string) => {
    const found = ofKey(objectKey).find((record) => record.fields.externalId === externalId)
    if (found) return found
    throw new RosebridgeError('not_found', 'No such record.', { nextStep: 'Look it up.' })
  }
  const everything = (record: FakeRecord) => show(record, Object.keys(record.links))
  return {
    done,
    me: async () => ({ id: 'me' }),
    boards: async () =>
      [...new Set(records.map((record) => record.objectKey))].map((objectKey) => ({
        id: `board-${objectKey}`,
        name: objectKey,
        objectKey,
      })),
    search: async ({ objectKey, boardId }) => {
      const found = ofKey(boardId?.replace('board-', '') ?? objectKey)
      return { total: found.length, records: found.map(everything) }
    },
    get: async ({ id, paths }) => show(find(id), paths ?? []),
    getByExternalId: async ({ objectKey, externalId }) =>
      everything(byExternalId(objectKey, externalId)),
    autocomplete: async ({ objectKey }) => ofKey(objectKey).map(everything),
    create: async ({ objectKey, json }) => {
      done.push(`create ${objectKey}`)
      return { ...json, id: 'new', objectKey }
    },
    update: async ({ id }) => {
      done.push(`update ${id}`)
      return everything(find(id))
    },
    upsert: async ({ objectKey, json }) => {
      done.push(`upsert ${objectKey}`)
      return { ...json, id: 'new', objectKey }
    },
    updateByExternalId: async ({ objectKey, externalId }) => {
      done.push(`update ${byExternalId(objectKey, externalId).id}`)
      return everything(byExternalId(objectKey, externalId))
    },
    remove: async ({ id }) => {
      done.push(`remove ${id}`)
      return everything(find(id))
    },
    removeByExternalId: async ({ objectKey, externalId }) => {
      done.push(`remove ${byExternalId(objectKey, externalId).id}`)
      return everything(byExternalId(objectKey, externalId))
    },
    removeMany: async ({ ids }) => {
      for (const id of ids) done.push(`remove ${id}`)
    },
    events: async ({ recordId }) => {
      const json = { changedFields: [{ field: 'note', value: find(recordId).fields.note }] }
      const event = { id: 'e', type: 'mutate', createdAt: '', json }
      return { total: 1, events: [event] }
    },
    createEvent: async ({ recordId }) => {
      done.push(`note ${recordId}`)
      return { id: 'e', type: 'internal', createdAt: '' }
    },
    userGroups: async () => [],
    searchUserGroups: async () => [],
    groupMembers: async () => [],
    createUserGroup: async ({ name }) => ({ id: 'g', name }),
    changeGroupMembers: async () => ({ added: 0, removed: 0 }),
  }
}
