/** Histories in pages and as a whole, though new events arrive. */
import { describe, expect, test } from 'vitest'
import {
  allEvents,
  type ListEventsOptions,
  listEvents,
} from '../../../shared/roserocket/pagination.ts'
import { type ListClient, minute, startLists } from '../../helpers/lists.ts'

describe('histories', () => {
  const eventsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `e-${String(index).padStart(5, '0')}`,
      type: index % 4 === 0 ? 'internal' : 'mutate',
      createdAt: minute(Math.floor(index / 3)),
    }))
  const record = { recordId: 'o-1', objectKey: 'order' }
  const order = (events: readonly { id: string; createdAt: string }[]) =>
    [...events]
      .sort((left, right) =>
        left.createdAt === right.createdAt
          ? left.id < right.id
            ? -1
            : 1
          : left.createdAt < right.createdAt
            ? 1
            : -1,
      )
      .map(({ id }) => id)

  async function readHistory(
    client: ListClient,
    options: ListEventsOptions,
    between: (page: number) => void = () => undefined,
  ) {
    const ids: string[] = []
    let cursor: string | undefined
    for (let page = 1; page <= 400; page += 1) {
      const list = await listEvents(client, { ...options, cursor })
      ids.push(...list.events.map(({ id }) => id))
      cursor = list.nextCursor
      if (cursor === undefined) return ids
      between(page)
    }
    throw new Error('the history does not end')
  }

  test('newest first in pages, each once, though new ones arrive', async () => {
    const { client, rose } = await startLists({ events: eventsOf(700) })
    const before = order(rose.events)
    const ids = await readHistory(client, { ...record, limit: 50 }, (page) => {
      for (let index = 0; index < 7; index += 1) {
        rose.events.push({
          id: `n-${page}-${index}`,
          type: 'mutate',
          createdAt: minute(9_000 + page),
        })
      }
    })
    expect(ids).toEqual(before)
  })

  test('since, until and types', async () => {
    const { client, rose } = await startLists({ events: eventsOf(900) })
    const expected = order(
      rose.events.filter(
        ({ createdAt, type }) =>
          createdAt >= minute(60) && createdAt < minute(120) && type === 'internal',
      ),
    )
    expect(expected.length).toBeGreaterThan(40)
    const range = { since: minute(60), until: minute(120), types: ['internal'] }
    expect(await readHistory(client, { ...record, ...range, limit: 13 })).toEqual(expected)
  })

  test('reads no further than since', async () => {
    const { client, rose } = await startLists({ events: eventsOf(3_000) })
    const list = await listEvents(client, { ...record, since: minute(990), limit: 100 })
    expect(list.events).toHaveLength(30)
    expect(list.nextCursor).toBeUndefined()
    expect(rose.eventCalls()).toHaveLength(1)
  })

  test('says how many are left, and goes on after any event', async () => {
    const { client, rose } = await startLists({ events: eventsOf(150) })
    const list = await listEvents(client, { ...record, limit: 20 })
    expect(list.left).toBe(130)
    const rest = await listEvents(client, { ...record, limit: 200, cursor: list.cursorAfter(4) })
    expect(rest.events.map(({ id }) => id)).toEqual(order(rose.events).slice(5))
  })

  test('a long stretch before until is passed in bounded steps', async () => {
    const { client } = await startLists({ events: eventsOf(1_500) })
    const options = { ...record, until: minute(2), maxCalls: 2, limit: 10 }
    const first = await listEvents(client, options)
    expect(first.events).toEqual([])
    expect(first.nextCursor).toBeDefined()
    expect(await readHistory(client, options)).toEqual(order(eventsOf(6)))
  })

  test('all of a short history is one call', async () => {
    const { client, rose } = await startLists({ events: eventsOf(200) })
    const all = await allEvents(client, record)
    expect(all.events.map(({ id }) => id)).toEqual(order(rose.events))
    expect(all.left).toBe(0)
    expect(rose.eventCalls()).toHaveLength(1)
  })

  test('a long history is read to its newest 2,000, the further pages at once', async () => {
    const { client, rose } = await startLists({ events: eventsOf(2_345), delayMs: 30 })
    const all = await allEvents(client, { ...record, max: 2_000 })
    expect(all.events.map(({ id }) => id)).toEqual(order(rose.events).slice(0, 2_000))
    expect(all.left).toBe(345)
    expect(rose.eventCalls()).toHaveLength(10)
    expect(rose.mostAtOnce()).toBeGreaterThan(4)
  })
})
