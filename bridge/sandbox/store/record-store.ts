/** The records of the organisation, found by id, by object type and by external id. */
import type { JsonObject } from '../json-value.ts'

/** A record: plain fields and connections apart, so that reads without `paths` never see the latter. */
export interface StoredRecord {
  readonly id: string
  readonly objectKey: string
  readonly fields: JsonObject
  /** One id, or a list where the connection is to many. */
  readonly links: Record<string, string | string[]>
}

/** Makes the records that belong to an owner (an order of a large world) when they are first asked for. */
export interface Expansion {
  readonly objectKeys: ReadonlySet<string>
  readonly ownerFields: ReadonlySet<string>
  expand(ownerId: string): void
  expandAll(): void
  ownerOf(id: string): string | null
  highestNumber(objectKey: string): number
}

export class RecordStore {
  readonly orgId: string
  expansion: Expansion | null = null
  readonly #byId = new Map<string, StoredRecord>()
  readonly #byKey = new Map<string, Map<string, StoredRecord>>()
  readonly #byExternalId = new Map<string, string>()
  readonly #revisions = new Map<string, number>()
  readonly #highestNumbers = new Map<string, number>()

  constructor(orgId: string) {
    this.orgId = orgId
  }

  get(id: string): StoredRecord | undefined {
    const found = this.#byId.get(id)
    if (found !== undefined || this.expansion === null) return found
    const ownerId = this.expansion.ownerOf(id)
    if (ownerId === null || !this.#byId.has(ownerId)) return undefined
    this.expansion.expand(ownerId)
    return this.#byId.get(id)
  }

  /** Every record of a type, in order of arrival. */
  ofKey(objectKey: string): Iterable<StoredRecord> {
    if (this.expansion?.objectKeys.has(objectKey)) this.expansion.expandAll()
    return this.#byKey.get(objectKey)?.values() ?? []
  }

  objectKeys(): string[] {
    return [...new Set([...this.#byKey.keys(), ...(this.expansion?.objectKeys ?? [])])]
  }

  byExternalId(objectKey: string, externalId: string): StoredRecord | undefined {
    const id = this.#byExternalId.get(`${objectKey}\n${externalId}`)
    return id === undefined ? undefined : this.get(id)
  }

  add(record: StoredRecord): void {
    this.#byId.set(record.id, record)
    let group = this.#byKey.get(record.objectKey)
    if (!group) {
      group = new Map()
      this.#byKey.set(record.objectKey, group)
    }
    group.set(record.id, record)
    this.#claimExternalId(record)
    this.touch(record.objectKey)
  }

  remove(record: StoredRecord): void {
    this.#byId.delete(record.id)
    this.#byKey.get(record.objectKey)?.delete(record.id)
    this.#releaseExternalId(record)
    this.touch(record.objectKey)
  }

  /** Sets one plain field and keeps the external-id index true. */
  setField(record: StoredRecord, field: string, value: unknown): void {
    if (field === 'externalId') this.#releaseExternalId(record)
    record.fields[field] = value
    if (field === 'externalId') this.#claimExternalId(record)
  }

  /** Counts changes of a type, so that sorted lists know when they are stale. */
  revision(objectKey: string): number {
    return this.#revisions.get(objectKey) ?? 0
  }

  touch(objectKey: string): void {
    this.#revisions.set(objectKey, this.revision(objectKey) + 1)
  }

  /** The number of the next human id (`O-19`) of a type; the first call looks at what is there. */
  nextNumber(objectKey: string): number {
    let highest = this.#highestNumbers.get(objectKey)
    if (highest === undefined) {
      const later = this.expansion?.objectKeys.has(objectKey) ? this.expansion : null
      highest = later?.highestNumber(objectKey) ?? 0
      for (const record of later === null ? this.ofKey(objectKey) : []) {
        const [, digits] = /-(\d{1,12})$/.exec(String(record.fields.fullId ?? '')) ?? []
        if (digits !== undefined) highest = Math.max(highest, Number(digits))
      }
    }
    this.#highestNumbers.set(objectKey, highest + 1)
    return highest + 1
  }

  #claimExternalId(record: StoredRecord): void {
    const { externalId } = record.fields
    if (typeof externalId !== 'string' || externalId === '') return
    const key = `${record.objectKey}\n${externalId}`
    // The first holder keeps it: a world may hold doubles, which the API itself never makes.
    if (!this.#byExternalId.has(key)) this.#byExternalId.set(key, record.id)
  }

  #releaseExternalId(record: StoredRecord): void {
    const key = `${record.objectKey}\n${String(record.fields.externalId ?? '')}`
    if (this.#byExternalId.get(key) === record.id) this.#byExternalId.delete(key)
  }
}
