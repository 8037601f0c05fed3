/** Tools over records of any type: list, get, autocomplete, create, update, delete. */
import { z } from 'zod'
import { normaliseObjectKey } from '../roserocket/object-keys.ts'
import { defineTool } from '../tool.ts'
import {
  cursorField,
  deletedOutput,
  fieldsField,
  idField,
  instantField,
  jsonField,
  objectKeyField,
  recordOutput,
  writtenRecordOutput,
} from './fields.ts'
import { listPage } from './list-page.ts'
import { findCreated, findGone, findUpdated, orLookUp } from './look-up.ts'
import { labelOf, readRecord, writtenRecord } from './records.ts'

/** Endpoint: POST /objects/search (API notes, section 4). */
export const listObjects = defineTool({
  name: 'list_all_roserocket_objects',
  title: 'List records',
  description:
    'Records of one type with filters, date ranges and sorting. Use it for lists and counts; for one order by any reference use find_order. Page with nextCursor until it is absent; `left` says how many remain.',
  effect: 'read',
  tags: ['objects'],
  input: z.strictObject({
    object_key: objectKeyField,
    status: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('e.g. booked, "in transit", delivered'),
    text: z.string().min(1).optional().describe('Part of a number, name or customer'),
    filters: z
      .array(
        z.strictObject({
          path: z.string().min(1),
          operator: z.enum([
            'in',
            'notIn',
            'equals',
            'contains',
            'startsWith',
            'empty',
            'notEmpty',
          ]),
          value: z.unknown().optional(),
        }),
      )
      .max(20)
      .optional()
      .describe('Joined by and'),
    created_after: instantField.optional(),
    created_before: instantField.optional(),
    updated_after: instantField.optional(),
    updated_before: instantField.optional(),
    order_by: z.string().optional().describe('path or -path, e.g. -createdAt'),
    fields: fieldsField,
    limit: z.number().int().min(1).max(500).optional(),
    cursor: cursorField,
  }),
  output: z.object({
    records: z.array(recordOutput),
    nextCursor: z.string().optional(),
    left: z.number().optional(),
  }),
  run: listPage,
})

/** Endpoint: GET /objects/{recordId}; connections are absent unless named in `paths`. */
export const getObject = defineTool({
  name: 'get_single_roserocket_object_by_id',
  title: 'Get a record',
  description:
    'One record by its id. Connected data comes only with `fields`; texts left out for length are named in `cut` and come back when asked for by `fields`.',
  effect: 'read',
  tags: ['objects'],
  input: z.strictObject({
    id: idField,
    object_key: objectKeyField.optional(),
    fields: fieldsField,
  }),
  output: z.object({ record: recordOutput, cut: z.array(z.string()).optional() }),
  async run({ id, object_key, fields }, context) {
    const objectKey = object_key === undefined ? undefined : normaliseObjectKey(object_key)
    return await readRecord({ id, objectKey, fields }, context)
  },
})

/** Endpoint: GET /objects/autocomplete. */
export const autocompleteObjects = defineTool({
  name: 'roserocket_objects_autocomplete',
  title: 'Autocomplete records',
  description: 'Records of a type whose label matches a typed term: names into ids, quickly.',
  effect: 'read',
  tags: ['objects'],
  input: z.strictObject({ object_key: objectKeyField, search_term: z.string().min(1) }),
  output: z.object({ matches: z.array(z.object({ id: z.string(), label: z.string() })) }),
  async run({ object_key, search_term }, { roserocket, signal }) {
    const records = await roserocket.autocomplete(
      { objectKey: normaliseObjectKey(object_key), term: search_term },
      { signal },
    )
    return {
      matches: records.slice(0, 25).map((record) => ({ id: record.id, label: labelOf(record) })),
    }
  },
})

/** Endpoint: POST /objects. */
export const createObject = defineTool({
  name: 'create_a_roserocket_object',
  title: 'Create a record',
  description:
    'Creates a record. Never repeat it after an unclear answer: look first. With your own key, prefer the upsert.',
  effect: 'create',
  tags: ['objects'],
  input: z.strictObject({ object_key: objectKeyField, json: jsonField }),
  output: writtenRecordOutput,
  async run({ object_key, json }, context) {
    const { roserocket, signal } = context
    const request = { objectKey: normaliseObjectKey(object_key), json }
    const record = await orLookUp(
      context,
      () => roserocket.create(request, { signal }),
      (patience) => findCreated(request, context, patience),
    )
    return writtenRecord(record)
  },
})

/** Endpoint: PUT /objects/{recordId}, which is the partial update (API notes, section 13). */
export const updateObject = defineTool({
  name: 'update_a_roserocket_object_by_id',
  title: 'Update a record',
  description: 'Changes only the fields given in json; all others keep their values.',
  effect: 'update',
  tags: ['objects'],
  input: z.strictObject({ id: idField, object_key: objectKeyField, json: jsonField }),
  output: writtenRecordOutput,
  async run({ id, object_key, json }, context) {
    const { roserocket, signal } = context
    const request = { id, objectKey: normaliseObjectKey(object_key), json }
    const record = await orLookUp(
      context,
      () => roserocket.update(request, { signal }),
      (patience) => findUpdated(request, context, patience),
    )
    return writtenRecord(record)
  },
})

/** Endpoint: DELETE /objects/{recordId}. */
export const deleteObject = defineTool({
  name: 'delete_a_roserocket_object_by_id',
  title: 'Delete a record',
  description: 'Deletes one record. Cannot be undone here.',
  effect: 'delete',
  tags: ['objects'],
  input: z.strictObject({ id: idField, object_key: objectKeyField }),
  output: deletedOutput,
  async run({ id, object_key }, context) {
    const { roserocket, signal } = context
    await orLookUp<unknown>(
      context,
      () => roserocket.remove({ id, objectKey: normaliseObjectKey(object_key) }, { signal }),
      (patience) => findGone([id], context, patience),
    )
    return { deleted: [id] }
  },
})

/** Endpoint: POST /objects/bulk_delete, which answers 204. */
export const bulkDeleteObjects = defineTool({
  name: 'roserocket_objects_bulk_delete',
  title: 'Delete several records',
  description: 'Deletes records of one type by their ids, at most 100 a call. Cannot be undone.',
  effect: 'delete',
  tags: ['objects'],
  input: z.strictObject({
    object_key: objectKeyField,
    ids: z.array(z.string().min(1)).min(1).max(100),
  }),
  output: deletedOutput,
  async run({ object_key, ids }, context) {
    const { roserocket, signal } = context
    await orLookUp<unknown>(
      context,
      () => roserocket.removeMany({ objectKey: normaliseObjectKey(object_key), ids }, { signal }),
      (patience) => findGone(ids, context, patience),
    )
    return { deleted: ids }
  },
})
