/** User groups and who is in them. */
import { randomUUID } from 'node:crypto'
import type { WorldUserGroup } from '../world/world.ts'

export interface StoredGroup {
  readonly id: string
  readonly name: string
  readonly description: string | undefined
  readonly members: Map<string, { readonly addedAt: string; readonly addedBy: string }>
}

export class GroupStore {
  readonly #groups = new Map<string, StoredGroup>()

  load(group: WorldUserGroup, addedAt: string): void {
    this.#groups.set(group.id, {
      id: group.id,
      name: group.name,
      description: group.description,
      members: new Map(group.members.map((id) => [id, { addedAt, addedBy: 'System' }])),
    })
  }

  all(): StoredGroup[] {
    return [...this.#groups.values()]
  }

  get(id: string): StoredGroup | undefined {
    return this.#groups.get(id)
  }

  byName(name: string): StoredGroup | undefined {
    const wanted = name.trim().toLowerCase()
    return this.all().find((group) => group.name.trim().toLowerCase() === wanted)
  }

  create(name: string, description: string | undefined): StoredGroup {
    const group: StoredGroup = { id: randomUUID(), name, description, members: new Map() }
    this.#groups.set(group.id, group)
    return group
  }

  /** Adds and removes at once; an id in both lists ends up removed and does not count as added. */
  change(
    group: StoredGroup,
    change: {
      readonly add: readonly string[]
      readonly remove: readonly string[]
      readonly addedAt: string
      readonly addedBy: string
    },
  ): { added: number; removed: number } {
    const { addedAt, addedBy } = change
    let added = 0
    let removed = 0
    for (const id of new Set(change.add)) {
      if (change.remove.includes(id) || group.members.has(id)) continue
      group.members.set(id, { addedAt, addedBy })
      added += 1
    }
    for (const id of new Set(change.remove)) {
      if (group.members.delete(id)) removed += 1
    }
    return { added, removed }
  }
}
