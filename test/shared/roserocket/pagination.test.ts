/** Lists over an API that only knows `limit`: pages, date ranges, and records added meanwhile. */
import { describe, expect, test } from 'vitest'
import { type ListRecordsOptions, listRecords } from '../../../shared/roserocket/pagination.ts'
import type { StoredRecord } from '../../helpers/limit-only-rose.ts'
import { base, minute, newestFirst, readAll, recordsOf, startLists } from '../../helpers/lists.ts'

describe('pages', () => {
  test('a short list is one small call and ends', async () => {
    const { client, rose } = await startLists({ records: recordsOf(30) })
    const list = await listRecords(client, { ...base, limit: 50 })
    expect(list.records.map(({ id }) => id)).toEqual(newestFirst(rose.records))
    expect(list.complete).toBe(true)
    expect(list.nextCursor).toBeUndefined()
    expect(list.left).toBeUndefined()
    expect(rose.searches()).toHaveLength(1)
  })

  test('2,500 records in pages of 100: each once, newest first, ties by id', async () => {
    const { client, rose } = await startLists({ records: recordsOf(2_500) })
    const ids = await readAll(client, { ...base, limit: 100 })
    expect(ids).toEqual(newestFirst(rose.records))
  })

  test('one page of 2,500 reads on with the ids already seen left out', async () => {
    const { client, rose } = await startLists({ records: recordsOf(2_500) })
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
    const { client } = await startLists({ records: recordsOf(120) })
    const first = await listRecords(client, { ...base, limit: 50 })
    expect(first.left).toBe(70)
    const second = await listRecords(client, { ...base, limit: 50, cursor: first.nextCursor })
    expect(second.left).toBe(20)
  })

  test('records added and removed between pages neither repeat nor hide others', async () => {
    const { client, rose } = await startLists({ records: recordsOf(400) })
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
    const { client } = await startLists({ records })
    const ids = await readAll(client, { ...base, limit: 200 })
    expect(ids).toEqual(records.map(({ id }) => id))
  })

  test('a cursor can be had after any record of the page', async () => {
    const { client, rose } = await startLists({ records: recordsOf(60) })
    const list = await listRecords(client, { ...base, limit: 20 })
    const rest = await listRecords(client, { ...base, limit: 60, cursor: list.cursorAfter(6) })
    expect(rest.records.map(({ id }) => id)).toEqual(newestFirst(rose.records).slice(7))
  })

  test.each(['fullId', 'poNum', 'id', 'status'])(
    'sorted by %s: in the sequence of the host, each once, though records are added and deleted',
    async (path) => {
      const { client, rose } = await startLists({ records: recordsOf(300) })
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
    const { client, rose } = await startLists({ records: recordsOf(6_000), steadyTies: true })
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
    const { client, rose } = await startLists({ records: recordsOf(60) })
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
    const { client, rose } = await startLists({ records: recordsOf(2_500) })
    const list = await listRecords(client, { ...base, createdAfter: minute(2_400), limit: 500 })
    expect(list.records.map(({ id }) => id)).toEqual(
      inRange(rose.records, minute(2_400), minute(9_999)),
    )
    expect(list.complete).toBe(true)
    expect(rose.searches()).toHaveLength(1)
  })

  test('created before: oldest first', async () => {
    const { client, rose } = await startLists({ records: recordsOf(2_500) })
    const list = await listRecords(client, { ...base, createdBefore: minute(100), limit: 500 })
    expect(list.records[0]?.id).toBe('o-0000')
    expect(list.records).toHaveLength(100)
    expect(list.nextCursor).toBeUndefined()
    expect(rose.searches()).toHaveLength(1)
  })

  test('a window in the middle, in pages', async () => {
    const { client, rose } = await startLists({ records: recordsOf(2_500) })
    const window = { createdAfter: minute(500), createdBefore: minute(1_700) }
    const ids = await readAll(client, { ...base, ...window, limit: 300 })
    expect(ids).toEqual(inRange(rose.records, minute(500), minute(1_700)))
  })

  test('both ranges at once', async () => {
    const { client } = await startLists({ records: recordsOf(1_500) })
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
    const { client, rose } = await startLists({ records: recordsOf(1_800) })
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
    const { client, rose } = await startLists({ records: recordsOf(1_200) })
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
    const { client } = await startLists({ records: recordsOf(50) })
    const list = await listRecords(client, { ...base, createdAfter: minute(9_999), limit: 10 })
    expect(list).toMatchObject({ records: [], complete: true })
    expect(list.nextCursor).toBeUndefined()
  })
})
