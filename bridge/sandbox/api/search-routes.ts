/** Many records: the board search, and the matches of a typed term. */
import { Hono } from 'hono'
import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { JsonObject } from '../json-value.ts'
import { plainName } from '../model/fields.ts'
import { displayName } from '../store/display-name.ts'
import type { StoredRecord } from '../store/record-store.ts'
import { type ApiParts, Visit } from './api-parts.ts'
import { compileFilter, operators, valuesAt } from './filter.ts'
import { SortedRecords } from './order-by.ts'
import { check, readJsonObject } from './read-body.ts'
import { integer, oneOf, queryList, requiredText, uuid } from './rules.ts'

const filterSchema = z.looseObject(
  {
    path: requiredText('filters.path'),
    operator: oneOf('filters.operator', operators),
    value: z.unknown().optional(),
    fieldType: z.string().optional(),
  },
  { error: () => 'each value in filters must be an object' },
)

const searchSchema = z.object({
  boardId: z.unknown().superRefine((value, context) => {
    if (value === undefined || value === '') {
      context.addIssue({ code: 'custom', message: 'boardId should not be empty' })
    }
    if (!uuid('boardId').safeParse(value).success) {
      context.addIssue({ code: 'custom', message: 'boardId must be a UUID' })
    }
  }),
  filters: z.array(filterSchema, { error: () => 'filters must be an array' }).nullish(),
  filtersOperator: oneOf('filtersOperator', ['and', 'or']).nullish(),
  orderByPath: z.string({ error: () => 'orderByPath must be a string' }).nullish(),
  orderByDirection: oneOf('orderByDirection', ['asc', 'desc']).nullish(),
  limit: integer('limit', { min: 1, max: 1000 }).nullish(),
})

const defaultLimit = 100
const autocompleteLimit = 20

export function searchRoutes(parts: ApiParts): Hono {
  const { records, boards } = parts.state
  const sorted = new SortedRecords(records)
  const routes = new Hono()

  routes.post('/objects/search', async (context) => {
    const visit = new Visit(context, parts)
    const body = check(searchSchema, await readJsonObject(context))
    const board = boards.find(({ id }) => id === body.boardId)
    if (board === undefined)
      throw new ApiError(404, `Board with id ${String(body.boardId)} not found`)
    visit.requireRead(board.objectKey)
    const tests = (body.filters ?? []).map((filter) =>
      compileFilter(records, board.objectKey, filter),
    )
    const joined = body.filtersOperator === 'or' && tests.length > 0
    const matches = (record: StoredRecord) =>
      joined ? tests.some((test) => test(record)) : tests.every((test) => test(record))

    const list = sorted.by(board.objectKey, body.orderByPath ?? '$createdAt')
    const descending = (body.orderByDirection ?? (body.orderByPath ? 'asc' : 'desc')) === 'desc'
    const limit = body.limit ?? defaultLimit
    const results: JsonObject[] = []
    let total = 0
    for (let step = 0; step < list.length; step += 1) {
      const record = list[descending ? list.length - 1 - step : step]
      if (record === undefined || !matches(record)) continue
      total += 1
      if (results.length < limit) results.push(visit.presenter.record(record))
    }
    return context.json({ total: approximate(total), results })
  })

  routes.get('/objects/autocomplete', (context) => {
    const visit = new Visit(context, parts)
    const query = new URL(context.req.url).searchParams
    const objectKey = check(requiredText('objectKey'), query.get('objectKey') ?? undefined)
    visit.requireRead(objectKey)
    const term = (query.get('searchTerm') ?? '').trim().toLowerCase()
    const ids = new Set(queryList(query, 'ids'))
    const labelPath = query.get('labelPath')
    const label = (record: StoredRecord): string => {
      const own = labelPath
        ? valuesAt(records, record, labelPath.split('.').map(plainName))[0]
        : undefined
      return String(own ?? displayName(record) ?? record.fields.fullId ?? record.id)
    }
    const found: { rank: number; record: StoredRecord }[] = []
    for (const record of records.ofKey(objectKey)) {
      if (ids.size > 0 && !ids.has(record.id)) continue
      const rank = termRank(record, label(record), term)
      if (rank !== null) found.push({ rank, record })
    }
    found.sort((a, b) => a.rank - b.rank)
    return context.json(
      found.slice(0, ids.size > 0 ? ids.size : autocompleteLimit).map(({ record }) => {
        const { fullId = null, externalId, status } = record.fields
        return {
          id: record.id,
          objectKey,
          orgId: records.orgId,
          name: displayName(record),
          fullId,
          ...(externalId === undefined ? {} : { externalId }),
          ...(status === undefined ? {} : { status }),
          label: label(record),
        }
      }),
    )
  })
  return routes
}

/** Rounded up beyond a thousand, as the real total is only approximate (quirk 7). */
function approximate(total: number): number {
  if (total <= 1000) return total
  const step = 10 ** (Math.floor(Math.log10(total)) - 1)
  return Math.ceil(total / step) * step
}

const typedFields = ['fullId', 'externalId', 'poNum', 'refNum', 'loadTenderNum', 'email', 'city']

/** 0 for the whole label, 1 where something starts with the term, 2 where it is inside; null for no match. */
function termRank(record: StoredRecord, label: string, term: string): number | null {
  if (term === '') return 2
  let best: number | null = null
  for (const value of [label, displayName(record), ...typedFields.map((f) => record.fields[f])]) {
    if (typeof value !== 'string') continue
    const at = value.toLowerCase().indexOf(term)
    if (at < 0) continue
    const rank = at > 0 ? 2 : value.length === term.length ? 0 : 1
    best = best === null ? rank : Math.min(best, rank)
  }
  return best
}
