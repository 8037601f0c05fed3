/** The small freight company with one hostile text wherever a person of Rose Rocket may write. */
import { smallWorld } from './small-world.ts'

/** What ids, keys, times and other machine values stand under: everything else is somebody's to write. */
const machineKeys = new Set(
  (
    'id recordId objectKey boardId userId type createdAt now timezone subdomain role status ordinal taskType fullId ' +
    'dateTimeInLocation dateTimeInLocationEnd stateCode documentType email members externalId poNum ' +
    'completedAt field $source'
  ).split(' '),
)

/** The world with `text` in the place of every name, note, address and instruction; notes state a cause before it. */
export function hostileWorld(text: string): unknown {
  const world = written(smallWorld, '', text)
  const { objects, events, ...rest } = smallWorldOf(world)
  return {
    ...rest,
    boards: [{ id: 'a3bb189e-8bf9-4f2e-ab2a-1f2b3c4d5e6f', name: text, objectKey: 'order' }],
    objects: objects.map((record) =>
      record.objectKey === 'order'
        ? { ...record, specialInstructions: text, refNum: text }
        : record,
    ),
    events: events.filter(({ id }) => !String(id).startsWith('ev-fat-')),
  }
}

type Entry = Readonly<Record<string, unknown>>

function smallWorldOf(value: unknown): Entry & { objects: Entry[]; events: Entry[] } {
  const world = isEntry(value) ? value : {}
  const list = (name: string) => {
    const found = world[name]
    return Array.isArray(found) ? found.filter(isEntry) : []
  }
  return { ...world, objects: list('objects'), events: list('events') }
}

function written(value: unknown, key: string, text: string): unknown {
  if (typeof value === 'string') {
    if (machineKeys.has(key)) return value
    return key === 'logMessage' ? `Truck broke down on I-80. ${text}` : text
  }
  if (Array.isArray(value)) return value.map((item) => written(item, key, text))
  if (!isEntry(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, written(item, name, text)]),
  )
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
