/** Records by the caller's own key: read, upsert, update and delete by external id (API notes, section 5). */
import { RosebridgeError } from '../errors.ts'
import type { RoseRocketClient } from './client.ts'
import type { Requester } from './request.ts'
import { recordSchema } from './schemas.ts'

export type ExternalIdsEndpoints = Pick<
  RoseRocketClient,
  'getByExternalId' | 'upsert' | 'updateByExternalId' | 'removeByExternalId'
>

function externalPath(request: { readonly objectKey: string; readonly externalId: string }) {
  return ['objects', request.objectKey, request.externalId, 'external']
}

export function externalIdsEndpoints(requester: Requester): ExternalIdsEndpoints {
  return {
    getByExternalId: (request, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'GET',
            path: externalPath(request),
            action: 'read a record by external id',
            repeat: 'always',
          },
          recordSchema,
          clock,
        ),
      ),

    upsert: ({ objectKey, json }, options) =>
      requester.call(options, async (clock) => {
        // Without the key every repetition would make another record.
        if (typeof json.externalId !== 'string' || json.externalId.trim() === '') {
          throw new RosebridgeError('invalid_input', 'An upsert needs json.externalId.', {
            nextStep: 'Put your own key of the record (such as the ERP id) into json.externalId.',
          })
        }
        return requester.send(
          {
            method: 'PATCH',
            path: ['objects'],
            json: { objectKey, json },
            action: 'create or update a record',
            repeat: 'unless_unclear',
            howToCheck:
              'Look for the record by its external id; do it again only if it is not there as wanted.',
          },
          recordSchema,
          clock,
        )
      }),

    updateByExternalId: (request, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'PATCH',
            path: externalPath(request),
            json: { objectKey: request.objectKey, json: request.json },
            action: 'update a record by external id',
            repeat: 'unless_unclear',
            howToCheck:
              'Look at the record; update it again only if its fields are not what was wanted.',
          },
          recordSchema,
          clock,
        ),
      ),

    removeByExternalId: (request, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'DELETE',
            path: externalPath(request),
            action: 'delete a record by external id',
            repeat: 'unless_unclear',
            howToCheck: 'Look for the record; delete it again only if it is still there.',
          },
          recordSchema,
          clock,
        ),
      ),
  }
}
