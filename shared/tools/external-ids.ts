/** Tools that reach a record by your own key for it: purchase order, load number, ERP id. */
import { z } from 'zod'
import { RosebridgeError } from '../errors.ts'
import { normaliseObjectKey } from '../roserocket/object-keys.ts'
import { defineTool } from '../tool.ts'
import {
  deletedOutput,
  externalIdField,
  fieldsField,
  jsonField,
  objectKeyField,
  recordOutput,
  writtenRecordOutput,
} from './fields.ts'
import { findCreated, findGone, findUpdated, orLookUp } from './look-up.ts'
import { readRecordByExternalId, writtenRecord } from './records.ts'

/** Endpoint: GET /objects/{objectKey}/{externalId}/external, which takes no paths; `fields` cost a second call. */
export const getObjectByExternalId = defineTool({
  name: 'get_single_roserocket_objects_external_by_id',
  title: 'Get a record by external id',
  description:
    'One record by your own key (PO, load number, ERP id). Its `id` is what the other tools ask for.',
  effect: 'read',
  tags: ['objects', 'external_ids'],
  input: z.strictObject({
    object_key: objectKeyField,
    external_id: externalIdField,
    fields: fieldsField,
  }),
  output: z.object({ record: recordOutput, cut: z.array(z.string()).optional() }),
  async run({ object_key, external_id, fields }, context) {
    const objectKey = normaliseObjectKey(object_key)
    return await readRecordByExternalId({ objectKey, externalId: external_id, fields }, context)
  },
})

/** Endpoint: PATCH /objects, the API's only idempotent write (API notes, section 5). */
export const upsertObject = defineTool({
  name: 'upsert_a_roserocket_object',
  title: 'Create or update a record',
  description:
    'Creates or updates by json.externalId: safe to repeat, so prefer it wherever you have your own key.',
  effect: 'update',
  tags: ['objects', 'external_ids'],
  input: z.strictObject({ object_key: objectKeyField, json: jsonField }),
  output: writtenRecordOutput,
  async run({ object_key, json }, context) {
    const { roserocket, signal } = context
    const objectKey = normaliseObjectKey(object_key)
    if (typeof json.externalId !== 'string' || json.externalId === '') {
      throw new RosebridgeError('invalid_input', 'An upsert needs json.externalId.', {
        nextStep: 'Put your own key of the record into json.externalId, or use the create tool.',
      })
    }
    const request = { objectKey, json }
    const record = await orLookUp(
      context,
      () => roserocket.upsert(request, { signal }),
      (patience) => findCreated(request, context, patience),
    )
    return writtenRecord(record)
  },
})

/** Endpoint: PATCH /objects/{objectKey}/{externalId}/external. */
export const updateObjectByExternalId = defineTool({
  name: 'update_a_roserocket_objects_external_by_id',
  title: 'Update a record by external id',
  description: 'Changes only the fields given in json, on the record with that external id.',
  effect: 'update',
  tags: ['objects', 'external_ids'],
  input: z.strictObject({
    object_key: objectKeyField,
    external_id: externalIdField,
    json: jsonField,
  }),
  output: writtenRecordOutput,
  async run({ object_key, external_id, json }, context) {
    const { roserocket, signal } = context
    const key = { objectKey: normaliseObjectKey(object_key), externalId: external_id }
    // The endpoint would create a missing record; this tool promises an update only.
    const { id } = await roserocket.getByExternalId(key, { signal })
    const record = await orLookUp(
      context,
      () => roserocket.updateByExternalId({ ...key, json }, { signal }),
      (patience) => findUpdated({ id, json }, context, patience),
    )
    return writtenRecord(record)
  },
})

/** Endpoint: DELETE /objects/{objectKey}/{externalId}/external. */
export const deleteObjectByExternalId = defineTool({
  name: 'delete_a_roserocket_objects_external_by_id',
  title: 'Delete a record by external id',
  description: 'Deletes the record with that external id. Cannot be undone here.',
  effect: 'delete',
  tags: ['objects', 'external_ids'],
  input: z.strictObject({ object_key: objectKeyField, external_id: externalIdField }),
  output: deletedOutput,
  async run({ object_key, external_id }, context) {
    const { roserocket, signal } = context
    const key = { objectKey: normaliseObjectKey(object_key), externalId: external_id }
    // Read first: once the record is gone, nothing tells any more which one it was.
    const { id } = await roserocket.getByExternalId(key, { signal })
    await orLookUp<unknown>(
      context,
      () => roserocket.removeByExternalId(key, { signal }),
      (patience) => findGone([id], context, patience),
    )
    return { deleted: [id] }
  },
})
