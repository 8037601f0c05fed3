/** What a list does at its bounds: too many calls, hosts that will not go on, cursors that do not fit, aborts. */
import { describe, expect, test } from 'vitest'
import { type ListRecordsOptions, listRecords } from '../../../shared/roserocket/pagination.ts'
import { failureOf } from '../../helpers/failure-of.ts'
import { base, minute, newestFirst, readAll, recordsOf, startLists } from '../../helpers/lists.ts'

describe('bounds and refusals', () => {
  test('a page that needs more calls than allowed says so, and goes on where it stopped', async () => {
    const { client, rose } = await startLists({ records: recordsOf(4_000) })
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
    const { client, rose } = await startLists({ records: recordsOf(1_500), ignoresNotIn: true })
    const list = await listRecords(client, { ...base, limit: 1_400 })
    expect(list.records).toHaveLength(1_000)
    expect(list.complete).toBe(false)
    expect(list.nextCursor).toBeUndefined()
    expect(rose.searches()).toHaveLength(2)
  })

  test('a host with a ceiling of its own is read to the end', async () => {
    const { client } = await startLists({ records: recordsOf(730), ownCeiling: 250 })
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
    const { client } = await startLists({ records: [] })
    expect((await failureOf(listRecords(client, { ...base, limit: 5, cursor }))).kind).toBe(
      'invalid_input',
    )
  })

  test('a cursor of another query is refused; another limit is no other query', async () => {
    const { client } = await startLists({ records: recordsOf(50) })
    const { nextCursor } = await listRecords(client, { ...base, limit: 5 })
    const filters = [{ path: 'status', operator: 'in', value: ['new'] }]
    const other = listRecords(client, { ...base, filters, limit: 5, cursor: nextCursor })
    expect((await failureOf(other)).kind).toBe('invalid_input')
    const same = await listRecords(client, { ...base, limit: 7, cursor: nextCursor })
    expect(same.records).toHaveLength(7)
  })

  test('bad limits and instants are refused before anything is asked', async () => {
    const { client, rose } = await startLists({ records: [] })
    expect((await failureOf(listRecords(client, { ...base, limit: 0 }))).kind).toBe('invalid_input')
    const badDate = listRecords(client, { ...base, limit: 5, createdAfter: 'yesterday' })
    expect((await failureOf(badDate)).kind).toBe('invalid_input')
    expect(rose.requests).toHaveLength(0)
  })

  test('an abort between pages ends the reading', async () => {
    const controller = new AbortController()
    const { client, rose } = await startLists({
      records: recordsOf(3_000),
      onSearch: (call) => call === 2 && controller.abort(),
    })
    const work = listRecords(client, { ...base, limit: 3_000, signal: controller.signal })
    expect((await failureOf(work)).kind).toBe('cancelled')
    expect(rose.searches().length).toBeLessThanOrEqual(2)
  })

  test('progress is told', async () => {
    const { client } = await startLists({ records: recordsOf(2_100) })
    const told: number[] = []
    await listRecords(client, { ...base, limit: 2_100, progress: (done) => told.push(done) })
    expect(told).toEqual([1_000, 2_000, 2_100])
  })
})
