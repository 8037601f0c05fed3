/** Reads on beyond the search's limit: page after page without the records already seen. */
import { RosebridgeError } from '../errors.ts'
import type { RoseRocketClient, SearchRequest } from './client.ts'
import { maxSearchLimit } from './limits.ts'
import type { RoseRecord } from './schemas.ts'

/** The records read so far, in the host's sequence, and how the reading stands. */
export interface RecordWalk {
  readonly records: readonly RoseRecord[]
  readonly calls: number
  /** The host's own count of what matches, from the first page. */
  readonly total: number
  /** `more`: there may be further records; `exhausted`: all were read; `stuck`: the host gives no further ones. */
  readonly state: 'more' | 'exhausted' | 'stuck'
  /** Reads one more page of at most `limit` records. */
  readMore(limit: number): Promise<void>
}

/** Statuses by which a host says that a list of ids to leave out is more than it takes. */
const tooMuchStatuses: ReadonlySet<unknown> = new Set([400, 413, 414, 422, 500])

export function startRecordWalk(
  client: Pick<RoseRocketClient, 'search'>,
  search: Omit<SearchRequest, 'limit'>,
  signal: AbortSignal | undefined,
): RecordWalk {
  const byId = new Map<string, RoseRecord>()
  const records: RoseRecord[] = []
  let calls = 0
  let total = 0
  let state: RecordWalk['state'] = 'more'

  async function readMore(limit: number): Promise<void> {
    const seen = [...byId.keys()]
    const pageLimit = Math.min(maxSearchLimit, Math.max(1, limit))
    const request = {
      ...search,
      filters: [
        ...(search.filters ?? []),
        ...(seen.length === 0 ? [] : [{ path: 'id', operator: 'notIn', value: seen }]),
      ],
      limit: pageLimit,
    }
    calls += 1
    try {
      const page = await client.search(request, signal === undefined ? undefined : { signal })
      if (seen.length === 0) total = page.total
      const fresh = page.records.filter((record) => !byId.has(record.id))
      for (const record of fresh) byId.set(record.id, record)
      records.push(...fresh)
      if (isLastPage(page.records.length, pageLimit, page.total)) state = 'exhausted'
      // A host that ignores the filter would send the same page for ever.
      else if (fresh.length === 0) state = 'stuck'
    } catch (thrown) {
      const tooMuch =
        thrown instanceof RosebridgeError && tooMuchStatuses.has(thrown.details?.status)
      if (seen.length === 0 || !tooMuch) throw thrown
      state = 'stuck'
    }
  }
  return {
    records,
    get calls() {
      return calls
    },
    get total() {
      return total
    },
    get state() {
      return state
    },
    readMore,
  }
}

/**
 * A page shorter than asked is the last one, unless it is a round number while the total says more: then the host
 * has a ceiling of its own below ours (its limit is not published, API notes, section 4).
 */
export function isLastPage(length: number, asked: number, total: number): boolean {
  if (length === 0) return true
  if (length >= asked) return false
  return length % 50 !== 0 || total <= length
}
