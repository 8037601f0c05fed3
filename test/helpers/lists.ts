/** A limit-only API with a client before it, records to fill it with, and a reader that follows the cursors. */
import { onTestFinished } from 'vitest'
import { createRoseRocketClient } from '../../shared/roserocket/create-client.ts'
import { type ListRecordsOptions, listRecords } from '../../shared/roserocket/pagination.ts'
import { type StoredRecord, startLimitOnlyRose } from './limit-only-rose.ts'

/** Starts both; they end with the test. */
export async function startLists(options: Parameters<typeof startLimitOnlyRose>[0]) {
  const rose = await startLimitOnlyRose(options)
  onTestFinished(() => rose.close())
  const client = createRoseRocketClient({
    apiUrl: rose.url,
    auth: { token: async () => 't', invalidate: () => undefined },
  })
  return { rose, client }
}

const start2026Ms = Date.parse('2026-01-01T00:00:00Z')
/** The instant that many minutes into the year. */
export const minute = (count: number) => new Date(start2026Ms + count * 60_000).toISOString()

/** One record a minute; `o-0000` is the oldest. Every tenth minute holds three at once. */
export function recordsOf(count: number): StoredRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `o-${String(index).padStart(4, '0')}`,
    fullId: `O-${index}`,
    createdAt: minute(index % 10 < 3 ? index - (index % 10) : index),
    updatedAt: minute(100_000 - index),
    status: ['new', 'booked', 'delivered'][index % 3] ?? 'new',
    poNum: `PO-${(index * 7919) % count}`,
  }))
}

export const base: Omit<ListRecordsOptions, 'limit'> = { objectKey: 'order' }
export type ListClient = Awaited<ReturnType<typeof startLists>>['client']

/** Follows the cursors to the end. */
export async function readAll(
  client: ListClient,
  options: ListRecordsOptions,
  between: (page: number) => void = () => undefined,
) {
  const ids: string[] = []
  let cursor: string | undefined
  for (let page = 1; page <= 400; page += 1) {
    const list = await listRecords(client, { ...options, cursor })
    ids.push(...list.records.map(({ id }) => id))
    cursor = list.nextCursor
    if (cursor === undefined) return ids
    between(page)
  }
  throw new Error('the list does not end')
}

/** Ids in the order that lists have by default. */
export function newestFirst(records: readonly StoredRecord[]) {
  return [...records]
    .sort(
      (left, right) =>
        Date.parse(right.createdAt) - Date.parse(left.createdAt) || (left.id < right.id ? -1 : 1),
    )
    .map(({ id }) => id)
}
