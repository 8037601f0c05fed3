/** Ids of the default world: opaque, and the same at every start. */
import { stableUuid } from '../stable-uuid.ts'

/** The id of a record of the default world, by its type and a name that only this world uses. */
export function idOf(objectKey: string, name: string): string {
  return stableUuid(`default:${objectKey}:${name}`)
}
