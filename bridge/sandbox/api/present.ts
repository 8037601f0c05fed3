/** A record as the API shows it: plain fields, and of its connections only what `paths` names. */
import { ApiError } from '../api-error.ts'
import { isJsonObject, type JsonObject } from '../json-value.ts'
import { connectionFields } from '../model/connections.ts'
import { plainName } from '../model/fields.ts'
import { isFinancialKey } from '../model/object-keys.ts'
import type { Caller } from '../sign-in/caller.ts'
import { displayName } from '../store/display-name.ts'
import { linkedIds } from '../store/links.ts'
import type { RecordStore, StoredRecord } from '../store/record-store.ts'

/** Dotted paths as a tree: `tasks.stop.gate` and `tasks.status` share the branch `tasks`. */
type PathTree = Map<string, PathTree>

// Connections run in circles (order → tasks → order …): a path this long is a mistake.
const maxPathDepth = 12

function pathTree(paths: readonly string[]): PathTree {
  const root: PathTree = new Map()
  for (const path of paths) {
    const segments = path.split('.')
    if (segments.length > maxPathDepth) throw new ApiError(400, [`path ${path} is too deep`])
    let branch = root
    for (const segment of segments) {
      const name = plainName(segment)
      const next: PathTree = branch.get(name) ?? new Map()
      branch.set(name, next)
      branch = next
    }
  }
  return root
}

export class Presenter {
  readonly #store: RecordStore
  readonly #caller: Caller

  constructor(store: RecordStore, caller: Caller) {
    this.#store = store
    this.#caller = caller
  }

  mayRead(objectKey: string): boolean {
    return this.#caller.internal || !isFinancialKey(objectKey)
  }

  /** `paths` that lead nowhere are ignored; a connection without any path is absent, not null. */
  record(record: StoredRecord, paths: readonly string[] = []): JsonObject {
    const shown: JsonObject = {
      id: record.id,
      objectKey: record.objectKey,
      orgId: this.#store.orgId,
    }
    for (const [field, value] of Object.entries(record.fields)) {
      if (this.#mayShow(value)) shown[field] = value
    }
    this.#addBranches(shown, record, pathTree(paths), { fields: false })
    return shown
  }

  /** The paths of everything a detail page needs: every connection of that type. */
  detailPaths(record: StoredRecord): string[] {
    return [...new Set([...connectionFields(record.objectKey), ...Object.keys(record.links)])]
  }

  #addBranches(
    shown: JsonObject,
    record: StoredRecord,
    tree: PathTree,
    options: { readonly fields: boolean },
  ): void {
    for (const [name, branch] of tree) {
      const linked = linkedIds(this.#store, record, name)
      if (linked !== undefined) {
        const targets = linked.ids
          .map((id) => this.#reference(id, branch))
          .filter((t) => t !== null)
        shown[name] = linked.many ? targets : (targets[0] ?? null)
      } else if (options.fields && Object.hasOwn(record.fields, name)) {
        const value = record.fields[name]
        if (this.#mayShow(value)) shown[name] = value
      }
    }
  }

  #reference(id: string, branch: PathTree): JsonObject | null {
    const target = this.#store.get(id)
    if (target === undefined || !this.mayRead(target.objectKey)) return null
    const shown: JsonObject = {
      id,
      objectKey: target.objectKey,
      orgId: this.#store.orgId,
      name: displayName(target),
      fullId: target.fields.fullId ?? null,
    }
    this.#addBranches(shown, target, branch, { fields: true })
    return shown
  }

  #mayShow(value: unknown): boolean {
    return this.#caller.internal || !(isJsonObject(value) && 'currencyCode' in value)
  }
}
