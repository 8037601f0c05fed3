/** Records and history that are made only when someone asks for them: what keeps a large world quick to start. */
import type { WorldEvent, WorldObject } from '../world/world.ts'

export interface LazyDetails {
  /** Object types that are made on demand. */
  readonly objectKeys: ReadonlySet<string>
  /** Fields of an owner that lead to them. */
  readonly ownerFields: ReadonlySet<string>
  /** Id of the owner whose details hold a record of that id; null for a stranger. */
  ownerOf(id: string): string | null
  owners(): Iterable<string>
  /** The highest number in the human ids (`T-12`) of such a type. */
  highestNumber(objectKey: string): number
  /** What belongs to an owner; nothing where the id is no owner's. */
  objectsOf(ownerId: string): readonly WorldObject[]
  eventsOf(ownerId: string): readonly WorldEvent[]
}
