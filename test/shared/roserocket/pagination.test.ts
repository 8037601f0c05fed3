/** Lists and histories over an API that only knows `limit`: ranges, pages, and records added meanwhile. */
import { afterEach, describe, expect, test } from 'vitest'
import { RosebridgeError } from '../../../shared/errors.ts'
import { createRoseRocketClient } from '../../../shared/roserocket/create-client.ts'
import {
  allEvents,
  type ListEventsOptions,
  type ListRecordsOptions,
  listEvents,
  listRecords,
} from '../../../shared/roserocket/pagination.ts'
import { type StoredRecord, startLimitOnlyRose } from '../../helpers/limit-only-rose.ts'

type Rose = Awaited<ReturnType<typeof startLimitOnlyRose>>
let running: Rose | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

async function start(options: Parameters<typeof startLimitOnlyRose>[0]) {
  const rose = await startLimitOnlyRose(options)
  running = rose
  const client = createRoseRocketClient({
    apiUrl: rose.url,
    auth: { token: async () => 't', invalidate: () => undefined },
  })
  return { rose, client }
}

const start2026Ms = Date.parse('2026-01-01T00:00:00Z')
const minute = (count: number) => new Date(start2026Ms + count * 60_000).toISOString()

/** One record a minute; `o-0000` is the oldest. Every tenth minute holds three at once. */
function recordsOf(count: number): StoredRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `o-${String(index).padStart(4, '0')}`,
    fullId: `O-${index}`,
    createdAt: minute(index % 10 < 3 ? index - (index % 10) : index),
    updatedAt: minute(100_000 - index),
    status: ['new', 'booked', 'delivered'][index % 3] ?? 'new',
    poNum: `PO-${(index * 7919) % count}`,
  }))
}

const base: Omit<ListRecordsOptions, 'limit'> = { objectKey: 'order' }
type Client = Awaited<ReturnType<typeof start>>['client']

/** Follows the cursors to the end. */
async function readAll(
  client: Client,
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

async function kindOf(work: Promise<unknown>): Promise<string> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  return thrown instanceof RosebridgeError ? thrown.kind : String(thrown)
}

function newestFirst(records: readonly StoredRecord[]) {
  return [...records]
    .sort(
      (left, right) =>
        Date.parse(right.createdAt) - Date.parse(left.createdAt) || (left.id < right.id ? -1 : 1),
    )
    .map(({ id }) => id)
}

describe('pages', () => {
  test('a short list is one small call and ends', async () => {
    const { client, rose } = await start({ records: recordsOf(30) })
    const list = await listRecords(client, { ...base, limit: 50 })
    expect(list.records.map(({ id }) => id)).toEqual(newestFirst(rose.records))
    expect(list.complete).toBe(true)
    expect(list.nextCursor).toBeUndefined()
    expect(list.left).toBeUndefined()
    expect(rose.searches()).toHaveLength(1)
  })

  test('2,500 records in pages of 100: each once, newest first, ties by id', async () => {
    const { client, rose } = await start({ records: recordsOf(2_500) })
    const ids = await readAll(client, { ...base, limit: 100 })
    expect(ids).toEqual(newestFirst(rose.records))
  })

  test('one page of 2,500 reads on with the ids already seen left out', async () => {
    const { client, rose } = await start({ records: recordsOf(2_500) })
    const list = await listRecords(client, { ...base, limit: 2_500 })
    expect(list.records).toHaveLength(2_500)
    expect(list.complete).toBe(true)
    const searches = rose.searches()
    expect(searches.map(({ limit }) => limit)).toEqual([1_000, 1_000, 1_000])
    expect(searches[1]?.filters).toEqual([
      expect.objectContaining({ path: 'id', operator: 'notIn', fieldType: 'ConnectionField' }),
    ])
  })

  test('a page says how many are left', async () => {
    const { client } = await start({ records: recordsOf(120) })
    const first = await listRecords(client, { ...base, limit: 50 })
    expect(first.left).toBe(70)
    const second = await listRecords(client, { ...base, limit: 50, cursor: first.nextCursor })
    expect(second.left).toBe(20)
  })

  test('records added and removed between pages neither repeat nor hide others', async () => {
    const { client, rose } = await start({ records: recordsOf(400) })
    const before = newestFirst(rose.records)
    const ids = await readAll(client, { ...base, limit: 25 }, (page) => {
      for (let index = 0; index < 40; index += 1) {
        rose.records.push({ id: `new-${page}-${index}`, createdAt: minute(50_000 + page) })
      }
    })
    expect(ids).toEqual(before)
  })

  test('more records of one date than a page holds', async () => {
    const records = Array.from({ length: 1_300 }, (_, index) => ({
      id: `o-${String(index).padStart(4, '0')}`,
      createdAt: minute(5),
    }))
    const { client } = await start({ records })
    const ids = await readAll(client, { ...base, limit: 200 })
    expect(ids).toEqual(records.map(({ id }) => id))
  })

  test('a cursor can be had after any record of the page', async () => {
    const { client, rose } = await start({ records: recordsOf(60) })
    const list = await listRecords(client, { ...base, limit: 20 })
    const rest = await listRecords(client, { ...base, limit: 60, cursor: list.cursorAfter(6) })
    expect(rest.records.map(({ id }) => id)).toEqual(newestFirst(rose.records).slice(7))
  })

  test.each(['fullId', 'poNum', 'id', 'status'])(
    'sorted by %s: in the sequence of the host, each once, though records are added and deleted',
    async (path) => {
      const { client, rose } = await start({ records: recordsOf(300) })
      const orderBy = { path, direction: 'asc' as const }
      const ids = await readAll(client, { ...base, orderBy, limit: 40 }, (page) => {
        if (path !== 'status')
          rose.records.push({ id: `!${page}`, createdAt: minute(1), fullId: '!', poNum: '!' })
      })
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(300)
      if (path === 'status') return
      const expected = [...rose.records]
        .filter(({ id }) => !id.startsWith('!'))
        .sort((left, right) => (String(left[path]) < String(right[path]) ? -1 : 1))
      expect(ids).toEqual(expected.map(({ id }) => id))
    },
  )

  test('thousands of equal values are not read for one page, and still come once each', async () => {
    const { client, rose } = await start({ records: recordsOf(6_000), steadyTies: true })
    const options: ListRecordsOptions = {
      ...base,
      orderBy: { path: 'status', direction: 'asc' },
      limit: 700,
    }
    await listRecords(client, options)
    expect(rose.searches()).toHaveLength(3)
    const ids = await readAll(client, options)
    expect(ids).toHaveLength(6_000)
    expect(new Set(ids).size).toBe(6_000)
  })

  test('the record a cursor stands on may be deleted', async () => {
    const { client, rose } = await start({ records: recordsOf(60) })
    const orderBy = { path: 'id', direction: 'asc' as const }
    const first = await listRecords(client, { ...base, orderBy, limit: 20 })
    rose.records.splice(19, 1)
    const second = await listRecords(client, {
      ...base,
      orderBy,
      limit: 20,
      cursor: first.nextCursor,
    })
    expect(second.records[0]?.id).toBe('o-0020')
  })
})

describe('date ranges', () => {
  const inRange = (records: readonly StoredRecord[], from: string, to: string) =>
    newestFirst(records.filter(({ createdAt }) => createdAt >= from && createdAt < to))

  test('created after: newest first, and no further than the range', async () => {
    const { client, rose } = await start({ records: recordsOf(2_500) })
    const list = await listRecords(client, { ...base, createdAfter: minute(2_400), limit: 500 })
    expect(list.records.map(({ id }) => id)).toEqual(
      inRange(rose.records, minute(2_400), minute(9_999)),
    )
    expect(list.complete).toBe(true)
    expect(rose.searches()).toHaveLength(1)
  })

  test('created before: oldest first', async () => {
    const { client, rose } = await start({ records: recordsOf(2_500) })
    const list = await listRecords(client, { ...base, createdBefore: minute(100), limit: 500 })
    expect(list.records[0]?.id).toBe('o-0000')
    expect(list.records).toHaveLength(100)
    expect(list.nextCursor).toBeUndefined()
    expect(rose.searches()).toHaveLength(1)
  })

  test('a window in the middle, in pages', async () => {
    const { client, rose } = await start({ records: recordsOf(2_500) })
    const window = { createdAfter: minute(500), createdBefore: minute(1_700) }
    const ids = await readAll(client, { ...base, ...window, limit: 300 })
    expect(ids).toEqual(inRange(rose.records, minute(500), minute(1_700)))
  })

  test('both ranges at once', async () => {
    const { client } = await start({ records: recordsOf(1_500) })
    const list = await listRecords(client, {
      ...base,
      createdAfter: minute(1_000),
      updatedAfter: minute(100_000 - 1_010),
      limit: 100,
    })
    expect(list.records.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 11 }, (_, index) => `o-${1_000 + index}`),
    )
  })

  test('a wanted order that differs is made after reading the range', async () => {
    const { client, rose } = await start({ records: recordsOf(1_800) })
    const options: ListRecordsOptions = {
      ...base,
      createdAfter: minute(300),
      orderBy: { path: 'poNum', direction: 'desc' },
      limit: 400,
    }
    const ids = await readAll(client, options)
    const numberOf = (id: string) =>
      Number(String(rose.records.find((record) => record.id === id)?.poNum).slice(3))
    expect(ids).toHaveLength(1_500)
    expect(ids.map(numberOf)).toEqual(ids.map(numberOf).sort((left, right) => right - left))
  })

  test('oldest first within a range that has a beginning', async () => {
    const { client, rose } = await start({ records: recordsOf(1_200) })
    const options: ListRecordsOptions = {
      ...base,
      createdAfter: minute(900),
      orderBy: { path: '$createdAt', direction: 'asc' },
      limit: 70,
    }
    const expected = rose.records
      .filter(({ createdAt }) => createdAt >= minute(900))
      .map(({ id }) => id)
    expect(await readAll(client, options)).toEqual(expected)
  })

  test('an empty range is an empty page', async () => {
    const { client } = await start({ records: recordsOf(50) })
    const list = await listRecords(client, { ...base, createdAfter: minute(9_999), limit: 10 })
    expect(list).toMatchObject({ records: [], complete: true })
    expect(list.nextCursor).toBeUndefined()
  })
})

describe('bounds and refusals', () => {
  test('a page that needs more calls than allowed says so, and goes on where it stopped', async () => {
    const { client, rose } = await start({ records: recordsOf(4_000) })
    const options = { ...base, createdBefore: minute(50), maxCalls: 2, limit: 10 }
    const newest: ListRecordsOptions = {
      ...options,
      orderBy: { path: 'createdAt', direction: 'desc' },
    }
    const first = await listRecords(client, newest)
    expect(first).toMatchObject({ records: [], complete: false })
    expect(rose.searches()).toHaveLength(2)
    expect(await readAll(client, newest)).toEqual(
      newestFirst(rose.records).filter((id) => id < 'o-0050'),
    )
  })

  test('a host that ignores the filter ends the reading instead of repeating it', async () => {
    const { client, rose } = await start({ records: recordsOf(1_500), ignoresNotIn: true })
    const list = await listRecords(client, { ...base, limit: 1_400 })
    expect(list.records).toHaveLength(1_000)
    expect(list.complete).toBe(false)
    expect(list.nextCursor).toBeUndefined()
    expect(rose.searches()).toHaveLength(2)
  })

  test('a host with a ceiling of its own is read to the end', async () => {
    const { client } = await start({ records: recordsOf(730), ownCeiling: 250 })
    const list = await listRecords(client, { ...base, limit: 1_000 })
    expect(list.records).toHaveLength(730)
    expect(list.complete).toBe(true)
  })

  test.each([
    ['rubbish', 'not a cursor'],
    ['empty', ''],
    ['base64 of nothing sensible', 'eyJ4IjoxfQ'],
    ['far too long', 'A'.repeat(10_000)],
  ])('a cursor that is %s is refused', async (_what, cursor) => {
    const { client } = await start({ records: [] })
    expect(await kindOf(listRecords(client, { ...base, limit: 5, cursor }))).toBe('invalid_input')
  })

  test('a cursor of another query is refused; another limit is no other query', async () => {
    const { client } = await start({ records: recordsOf(50) })
    const { nextCursor } = await listRecords(client, { ...base, limit: 5 })
    const filters = [{ path: 'status', operator: 'in', value: ['new'] }]
    const other = listRecords(client, { ...base, filters, limit: 5, cursor: nextCursor })
    expect(await kindOf(other)).toBe('invalid_input')
    const same = await listRecords(client, { ...base, limit: 7, cursor: nextCursor })
    expect(same.records).toHaveLength(7)
  })

  test('bad limits and instants are refused before anything is asked', async () => {
    const { client, rose } = await start({ records: [] })
    expect(await kindOf(listRecords(client, { ...base, limit: 0 }))).toBe('invalid_input')
    const badDate = listRecords(client, { ...base, limit: 5, createdAfter: 'yesterday' })
    expect(await kindOf(badDate)).toBe('invalid_input')
    expect(rose.requests).toHaveLength(0)
  })

  test('an abort between pages ends the reading', async () => {
    const controller = new AbortController()
    const { client, rose } = await start({
      records: recordsOf(3_000),
      onSearch: (call) => call === 2 && controller.abort(),
    })
    const work = listRecords(client, { ...base, limit: 3_000, signal: controller.signal })
    expect(await kindOf(work)).toBe('cancelled')
    expect(rose.searches().length).toBeLessThanOrEqual(2)
  })

  test('progress is told', async () => {
    const { client } = await start({ records: recordsOf(2_100) })
    const told: number[] = []
    await listRecords(client, { ...base, limit: 2_100, progress: (done) => told.push(done) })
    expect(told).toEqual([1_000, 2_000, 2_100])
  })
})

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
    client: Client,
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
    const { client, rose } = await start({ events: eventsOf(700) })
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
    const { client, rose } = await start({ events: eventsOf(900) })
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
    const { client, rose } = await start({ events: eventsOf(3_000) })
    const list = await listEvents(client, { ...record, since: minute(990), limit: 100 })
    expect(list.events).toHaveLength(30)
    expect(list.nextCursor).toBeUndefined()
    expect(rose.eventCalls()).toHaveLength(1)
  })

  test('says how many are left, and goes on after any event', async () => {
    const { client, rose } = await start({ events: eventsOf(150) })
    const list = await listEvents(client, { ...record, limit: 20 })
    expect(list.left).toBe(130)
    const rest = await listEvents(client, { ...record, limit: 200, cursor: list.cursorAfter(4) })
    expect(rest.events.map(({ id }) => id)).toEqual(order(rose.events).slice(5))
  })

  test('a long stretch before until is passed in bounded steps', async () => {
    const { client } = await start({ events: eventsOf(1_500) })
    const options = { ...record, until: minute(2), maxCalls: 2, limit: 10 }
    const first = await listEvents(client, options)
    expect(first.events).toEqual([])
    expect(first.nextCursor).toBeDefined()
    expect(await readHistory(client, options)).toEqual(order(eventsOf(6)))
  })

  test('all of a short history is one call', async () => {
    const { client, rose } = await start({ events: eventsOf(200) })
    const all = await allEvents(client, record)
    expect(all.events.map(({ id }) => id)).toEqual(order(rose.events))
    expect(all.left).toBe(0)
    expect(rose.eventCalls()).toHaveLength(1)
  })

  test('a long history is read to its newest 2,000, the further pages at once', async () => {
    const { client, rose } = await start({ events: eventsOf(2_345), delayMs: 30 })
    const all = await allEvents(client, { ...record, max: 2_000 })
    expect(all.events.map(({ id }) => id)).toEqual(order(rose.events).slice(0, 2_000))
    expect(all.left).toBe(345)
    expect(rose.eventCalls()).toHaveLength(10)
    expect(rose.mostAtOnce()).toBeGreaterThan(4)
  })
})
