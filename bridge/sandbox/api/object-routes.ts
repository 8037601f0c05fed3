/** One record at a time: read, create, update, delete, upsert, by id and by external id. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { JsonObject } from '../json-value.ts'
import { dropAllLinks } from '../store/links.ts'
import type { StoredRecord } from '../store/record-store.ts'
import { createRecord, updateRecord } from '../store/write-record.ts'
import { type ApiParts, Visit } from './api-parts.ts'
import { check, readJsonObject } from './read-body.ts'
import { jsonField, requiredText, textList, uuid } from './rules.ts'

const writeSchema = z.object({
  objectKey: requiredText('objectKey'),
  json: jsonField,
  paths: textList('paths').optional(),
  boardId: uuid('boardId').nullish(),
})
type Write = z.output<typeof writeSchema>

/** Fields belong into `json`: with none, a stray field shows as the missing envelope (quirk 2). */
function readWrite(body: JsonObject, options: { readonly jsonOptional: boolean }): Write {
  const stray = Object.keys(body).filter((key) => !(key in writeSchema.shape))
  const given =
    options.jsonOptional && body.json === undefined && stray.length === 0
      ? { ...body, json: {} }
      : body
  const write = check(writeSchema, given)
  if (stray.length > 0)
    throw new ApiError(
      400,
      stray.map((key) => `property ${key} should not exist`),
    )
  return write
}

export function objectRoutes(parts: ApiParts): Hono {
  const { state } = parts
  const { records } = state
  const routes = new Hono()

  /** A write shows the connections it set beside those that `paths` names. */
  const written = (visit: Visit, record: StoredRecord, write: Write, status = 200) =>
    Response.json(
      visit.presenter.record(record, [...Object.keys(write.json), ...(write.paths ?? [])]),
      {
        status,
      },
    )
  const remove = (visit: Visit, record: StoredRecord) => {
    const shown = visit.presenter.record(record)
    dropAllLinks(records, record)
    records.remove(record)
    return Response.json(shown)
  }
  const upsert = (visit: Visit, write: Write, externalId: string) => {
    const json = { ...write.json, externalId }
    const record = records.byExternalId(write.objectKey, externalId)
    if (record !== undefined)
      return { record: updateRecord(state, visit.caller, record, json), made: false }
    return { record: createRecord(state, visit.caller, write.objectKey, json), made: true }
  }
  const writer = (context: Context) => {
    const visit = new Visit(context, parts)
    visit.requireWrite()
    return visit
  }

  routes.post('/objects', async (context) => {
    const visit = writer(context)
    const write = readWrite(await readJsonObject(context), { jsonOptional: true })
    return written(visit, createRecord(state, visit.caller, write.objectKey, write.json), write)
  })

  routes.patch('/objects', async (context) => {
    const visit = writer(context)
    const write = readWrite(await readJsonObject(context), { jsonOptional: false })
    const externalId = check(requiredText('externalId'), write.json.externalId)
    const { record, made } = upsert(visit, write, externalId)
    return written(visit, record, write, made ? 201 : 200)
  })

  routes.get('/objects/:objectKey/:externalId/external', (context) => {
    const visit = new Visit(context, parts)
    const { objectKey, externalId } = context.req.param()
    return context.json(visit.presenter.record(visit.byExternalId(objectKey, externalId)))
  })
  routes.patch('/objects/:objectKey/:externalId/external', async (context) => {
    const visit = writer(context)
    const { objectKey, externalId } = context.req.param()
    const write = readWrite(await readJsonObject(context), { jsonOptional: false })
    if (write.objectKey !== objectKey)
      throw new ApiError(400, ['objectKey does not match the path'])
    return written(visit, upsert(visit, write, externalId).record, write)
  })
  routes.delete('/objects/:objectKey/:externalId/external', (context) => {
    const visit = writer(context)
    const { objectKey, externalId } = context.req.param()
    return remove(visit, visit.byExternalId(objectKey, externalId))
  })

  routes.get('/objects/:recordId', (context) => {
    const visit = new Visit(context, parts)
    const record = visit.record(context.req.param('recordId'))
    // Only one comma-separated `paths` works: `paths[]` and `include` are ignored (API notes, 2.3).
    const paths = (context.req.query('paths') ?? '').split(',').map((path) => path.trim())
    const detail = context.req.query('isDetailView') === 'true'
    return context.json(
      visit.presenter.record(record, [
        ...(detail ? visit.presenter.detailPaths(record) : []),
        ...paths.filter((path) => path !== ''),
      ]),
    )
  })
  routes.put('/objects/:recordId', async (context) => {
    const visit = writer(context)
    const write = readWrite(await readJsonObject(context), { jsonOptional: false })
    const record = visit.record(context.req.param('recordId'), write.objectKey)
    return written(visit, updateRecord(state, visit.caller, record, write.json), write)
  })
  routes.delete('/objects/:recordId', (context) => {
    const visit = writer(context)
    const boardId = context.req.query('boardId')
    if (boardId !== undefined) check(uuid('boardId'), boardId)
    return remove(visit, visit.record(context.req.param('recordId')))
  })

  const bulkSchema = z.object({
    objectKey: requiredText('objectKey'),
    ids: textList('ids'),
    boardId: uuid('boardId').nullish(),
  })
  routes.post('/objects/bulk_delete', async (context) => {
    const visit = writer(context)
    const { ids, objectKey } = check(bulkSchema, await readJsonObject(context))
    for (const id of ids) {
      const record = records.get(id)
      if (record?.objectKey === objectKey) remove(visit, record)
    }
    return context.body(null, 204)
  })
  return routes
}
