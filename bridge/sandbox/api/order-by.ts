/** Sorted lists of records by any path, kept until a record of that type changes. */
import { isJsonObject } from '../json-value.ts'
import { plainName } from '../model/fields.ts'
import type { RecordStore, StoredRecord } from '../store/record-store.ts'
import { valuesAt } from './filter.ts'

type SortKey = string | number | null

interface SortedList {
  readonly revision: number
  readonly records: readonly StoredRecord[]
}

const maxKeptLists = 20

export class SortedRecords {
  readonly #store: RecordStore
  readonly #lists = new Map<string, SortedList>()

  constructor(store: RecordStore) {
    this.#store = store
  }

  /** Ascending; records without a value come last, equals stand in order of arrival. */
  by(objectKey: string, path: string): readonly StoredRecord[] {
    const name = `${objectKey}\n${path}`
    const revision = this.#store.revision(objectKey)
    const kept = this.#lists.get(name)
    if (kept?.revision === revision) return kept.records
    const segments = path.split('.').map(plainName)
    const keyed: { record: StoredRecord; key: SortKey }[] = []
    for (const record of this.#store.ofKey(objectKey)) {
      keyed.push({ record, key: sortKey(valuesAt(this.#store, record, segments)[0]) })
    }
    keyed.sort((a, b) => compare(a.key, b.key))
    const records = keyed.map(({ record }) => record)
    const [oldest] = this.#lists.keys()
    if (this.#lists.size >= maxKeptLists && oldest !== undefined) this.#lists.delete(oldest)
    this.#lists.set(name, { revision, records })
    return records
  }
}

function sortKey(value: unknown): SortKey {
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (!isJsonObject(value)) return null
  return sortKey(value.dateTimeInLocation ?? value.amount)
}

function compare(a: SortKey, b: SortKey): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return typeof a === 'number' ? -1 : 1
}
