/** One page of the record list: filters and ranges in, trimmed records and a cursor out. */

import { ceilingFor } from '../result-size.ts'
import type { SearchFilter } from '../roserocket/client.ts'
import { fieldTypeOf } from '../roserocket/field-types.ts'
import { normaliseObjectKey } from '../roserocket/object-keys.ts'
import { listRecords } from '../roserocket/pagination.ts'
import type { RoseRecord } from '../roserocket/schemas.ts'
import type { ToolContext } from '../tool.ts'
import { fitList } from './fit-list.ts'
import { fitRecord, trimRecord } from './records.ts'
import { idsWithText } from './text-search.ts'

const usualLimit = 25

/** The parsed input of `list_all_roserocket_objects`. */
interface ListInput {
  readonly object_key: string
  readonly status?: string | readonly string[] | undefined
  readonly text?: string | undefined
  readonly filters?: readonly { path: string; operator: string; value?: unknown }[] | undefined
  readonly created_after?: string | undefined
  readonly created_before?: string | undefined
  readonly updated_after?: string | undefined
  readonly updated_before?: string | undefined
  readonly order_by?: string | undefined
  readonly fields?: readonly string[] | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** Lists one page; a list beyond its ceiling is cut on a record and goes on with `nextCursor`. */
export async function listPage(input: ListInput, context: ToolContext) {
  const { roserocket, signal, progress } = context
  const objectKey = normaliseObjectKey(input.object_key)
  const filters = await filtersOf(objectKey, input, context)
  if (filters === null) return { records: [] }
  const page = await listRecords(roserocket, {
    objectKey,
    filters,
    createdAfter: input.created_after,
    createdBefore: input.created_before,
    updatedAfter: input.updated_after,
    updatedBefore: input.updated_before,
    orderBy: orderOf(input.order_by),
    limit: input.limit ?? usualLimit,
    cursor: input.cursor,
    signal,
    progress,
  })
  const records = await widen(page.records, input.fields, context)
  const ceilingTokens = ceilingFor(input)
  const { items, ...rest } = fitList({
    items: records.map((record) => listed(record, input.fields, ceilingTokens)),
    more: page,
    ceilingTokens,
    cursorAfter: (index) => page.cursorAfter(index),
  })
  return { records: items, ...rest }
}

/** The conditions of a list; null when its text is found nowhere. */
async function filtersOf(
  objectKey: string,
  { status, text, filters = [] }: ListInput,
  context: ToolContext,
): Promise<SearchFilter[] | null> {
  const statuses = typeof status === 'string' ? [status] : status
  const stated = [
    ...(statuses === undefined ? [] : [{ path: 'status', operator: 'in', value: statuses }]),
    ...filters,
  ]
  if (text === undefined) return stated
  const ids = await idsWithText(objectKey, text, context)
  return ids.length === 0 ? null : [...stated, { path: 'id', operator: 'in', value: ids }]
}

function orderOf(orderBy: string | undefined) {
  if (orderBy === undefined) return undefined
  const descending = orderBy.startsWith('-')
  return {
    path: descending ? orderBy.slice(1) : orderBy,
    direction: descending ? ('desc' as const) : ('asc' as const),
  }
}

/** Search knows no connections, so asked connection paths are read record by record. */
async function widen(
  records: readonly RoseRecord[],
  fields: readonly string[] | undefined,
  { roserocket, signal, progress }: ToolContext,
): Promise<readonly RoseRecord[]> {
  const paths = fields?.filter(leadsToConnected) ?? []
  if (paths.length === 0) return records
  let done = 0
  return await Promise.all(
    records.map(async (record) => {
      const widened = await roserocket.get({ id: record.id, paths }, { signal })
      done += 1
      progress(done, records.length, 'reading connected records')
      return widened
    }),
  )
}

/** System fields hold bare ids, which a search gives out itself. */
const bareIdFields: readonly string[] = ['id', 'ownerId', 'createdBy', 'updatedBy', 'deletedBy']

function leadsToConnected(field: string): boolean {
  if (field.includes('.')) return true
  return !bareIdFields.includes(field) && fieldTypeOf(field, undefined, '') === 'ConnectionField'
}

function listed(record: RoseRecord, fields: readonly string[] | undefined, ceilingTokens: number) {
  const { objectKey: _objectKey, ...trimmed } = trimRecord(record, { fields, listed: true })
  // One record may take at most half of the page, so that a fat one does not hide the rest.
  return fitRecord({ ...trimmed, id: record.id }, ceilingTokens / 2).record
}
