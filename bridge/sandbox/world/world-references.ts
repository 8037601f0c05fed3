/** Checks that every id of a world is used once and that every mention of an id finds its record. */
import { isReference } from '../json-value.ts'
import type { World } from './world.ts'
import { WorldFileError } from './world-file-error.ts'

/** Throws `WorldFileError` for the first id that is used twice or leads nowhere. */
export function checkWorldReferences(world: World, source: string): void {
  const refuse = (place: string, problem: string): never => {
    throw new WorldFileError(`${source}: ${place} ${problem}`)
  }
  const recordIds = new Set<string>()
  const claim = (taken: Set<string>, list: string, index: number, id: string) => {
    if (taken.has(id)) {
      refuse(`${list}[${index}] (id "${id}"):`, `id is used twice. Give every entry its own id.`)
    }
    taken.add(id)
  }
  world.users.forEach((user, index) => {
    claim(recordIds, 'users', index, user.id)
  })
  const userIds = new Set(recordIds)
  world.objects.forEach((object, index) => {
    claim(recordIds, 'objects', index, object.id)
    if (object.objectKey === 'user') userIds.add(object.id)
  })
  const boardIds = new Set<string>()
  world.boards?.forEach((board, index) => {
    claim(boardIds, 'boards', index, board.id)
  })

  world.objects.forEach((object, index) => {
    for (const [field, value] of Object.entries(object)) {
      for (const entry of Array.isArray(value) ? value : [value]) {
        if (isReference(entry) && field !== 'file' && !recordIds.has(entry.id)) {
          refuse(
            `objects[${index}] (id "${object.id}"):`,
            `${field} points to unknown id "${entry.id}". Add that record or remove the connection.`,
          )
        }
      }
    }
  })

  const groupIds = new Set<string>()
  world.userGroups.forEach((group, index) => {
    claim(groupIds, 'userGroups', index, group.id)
    const stranger = group.members.find((member) => !userIds.has(member))
    if (stranger !== undefined) {
      refuse(
        `userGroups[${index}] (id "${group.id}"):`,
        `members names unknown user "${stranger}". Add that user or remove the member.`,
      )
    }
  })

  const eventIds = new Set<string>()
  world.events.forEach((event, index) => {
    claim(eventIds, 'events', index, event.id)
    const place = `events[${index}] (id "${event.id}"):`
    if (!recordIds.has(event.recordId)) {
      refuse(
        place,
        `recordId names unknown record "${event.recordId}". Add that record or remove the event.`,
      )
    }
    if (typeof event.userId === 'string' && !userIds.has(event.userId)) {
      refuse(
        place,
        `userId names unknown user "${event.userId}". Add that user or leave userId out.`,
      )
    }
  })
}
