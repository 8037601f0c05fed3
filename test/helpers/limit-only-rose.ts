/** An API whose search knows `limit`, sorting and id filters only: what lists must be built on. */
import { type ScriptedAnswer, type SeenRequest, startScriptedServer } from './scripted-server.ts'

export interface StoredRecord {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt?: string
  readonly [field: string]: unknown
}

export interface StoredEvent {
  readonly id: string
  readonly type: string
  readonly createdAt: string
}

const boardId = '7d2f0000-0000-4000-8000-000000000001'

interface SearchBody {
  readonly filters: readonly { path: string; operator: string; value: unknown }[]
  readonly orderByPath: string
  readonly orderByDirection: string
  readonly limit: number
}

function searchBody(request: SeenRequest): SearchBody {
  const { filters, orderByPath, orderByDirection, limit } = request.json()
  if (!Array.isArray(filters)) throw new Error('no filters')
  return {
    filters,
    orderByPath: String(orderByPath).replace('$', ''),
    orderByDirection: String(orderByDirection),
    limit: Number(limit),
  }
}

/**
 * Starts it with these records and events, which the test may change while it runs. Ties are returned in another
 * order on every call, as an index is free to do. `onSearch` sees every search before it is answered.
 */
export async function startLimitOnlyRose(options: {
  readonly records?: StoredRecord[]
  readonly events?: StoredEvent[]
  readonly onSearch?: (callNumber: number) => void
  readonly ignoresNotIn?: boolean
  readonly ownCeiling?: number
  /** Keeps ties in one order, as most hosts do. */
  readonly steadyTies?: boolean
  readonly delayMs?: number
}) {
  const { records = [], events = [] } = options
  let calls = 0

  function compare(left: unknown, right: unknown): number {
    if (left === right) return 0
    return String(left) < String(right) ? -1 : 1
  }

  function search(body: SearchBody): ScriptedAnswer {
    calls += 1
    options.onSearch?.(calls)
    if (body.limit > 1000) return { status: 400, body: { message: ['limit must not exceed 1000'] } }
    const conditions = body.filters.map(({ path, operator, value }) => ({
      path,
      operator,
      values: new Set(Array.isArray(value) ? value : []),
    }))
    const matching = records.filter((record) =>
      conditions.every(({ path, operator, values }) => {
        if (operator === 'notIn' && options.ignoresNotIn === true) return true
        return values.has(record[path]) === (operator === 'in')
      }),
    )
    const flip = calls % 2 === 0 || options.steadyTies === true ? 1 : -1
    const sign = body.orderByDirection === 'asc' ? 1 : -1
    const path = body.orderByPath
    matching.sort(
      (left, right) => sign * compare(left[path], right[path]) || flip * compare(left.id, right.id),
    )
    const limit = Math.min(body.limit, options.ownCeiling ?? body.limit)
    return { body: { total: matching.length, results: matching.slice(0, limit) } }
  }

  function history(query: URLSearchParams): ScriptedAnswer {
    calls += 1
    options.onSearch?.(calls)
    const limit = Number(query.get('limit'))
    if (limit > 200) return { status: 400, body: { message: ['limit must not exceed 200'] } }
    const types = query.get('inTypes')?.split(',')
    const matching = events
      .filter(({ type }) => types === undefined || types.includes(type))
      .sort((left, right) => compare(right.createdAt, left.createdAt) || compare(left.id, right.id))
    const offset = Number(query.get('offset'))
    return {
      body: { total: matching.length, results: matching.slice(offset, offset + limit) },
    }
  }

  const server = await startScriptedServer((request) => {
    if (request.path.endsWith('/boards/nav')) {
      return { body: [{ id: boardId, name: 'Orders', objectKey: 'order' }] }
    }
    const isHistory = request.path.endsWith('/events')
    const answer = isHistory ? history(request.query) : search(searchBody(request))
    return { ...answer, delayMs: options.delayMs ?? 0 }
  })
  return {
    ...server,
    records,
    events,
    searches: () => server.requests.filter(({ path }) => path.endsWith('/search')).map(searchBody),
    eventCalls: () => server.requests.filter(({ path }) => path.endsWith('/events')),
  }
}
