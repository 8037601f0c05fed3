/** Records of any type: search, read, autocomplete, create, update and delete (API notes, sections 2 and 4). */
import type { BoardDirectory } from './boards.ts'
import type { RoseRocketClient } from './client.ts'
import { checkLimit, maxSearchLimit } from './limits.ts'
import {
  autocompleteReplySchema,
  ignoredReplySchema,
  searchReplySchema,
} from './reply-envelopes.ts'
import type { Requester } from './request.ts'
import { recordSchema } from './schemas.ts'
import { toApiFilter, toApiOrderPath } from './search-filters.ts'

export type ObjectsEndpoints = Pick<
  RoseRocketClient,
  'search' | 'get' | 'autocomplete' | 'create' | 'update' | 'remove' | 'removeMany'
>

export function objectsEndpoints(requester: Requester, boards: BoardDirectory): ObjectsEndpoints {
  return {
    search: (request, options) =>
      requester.call(options, async (clock) => {
        checkLimit(request.limit, maxSearchLimit)
        const searchBoard = (boardId: string) =>
          requester.send(
            {
              method: 'POST',
              path: ['objects', 'search'],
              json: {
                boardId,
                filters: (request.filters ?? []).map(toApiFilter),
                filtersOperator: request.join ?? 'and',
                orderByPath: toApiOrderPath(request.orderBy?.path ?? 'createdAt'),
                orderByDirection: request.orderBy?.direction ?? 'desc',
                limit: request.limit,
              },
              action: 'search records',
              repeat: 'always',
              isSearch: true,
            },
            searchReplySchema,
            clock,
          )
        return request.boardId === undefined
          ? boards.withBoard(request.objectKey, clock, searchBoard)
          : searchBoard(request.boardId)
      }),

    get: ({ id, paths }, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'GET',
            path: ['objects', id],
            // One comma-separated string: repeated and bracketed forms do not work (API notes 2.3).
            query: {
              paths: paths === undefined || paths.length === 0 ? undefined : paths.join(','),
            },
            action: 'read a record',
            repeat: 'always',
          },
          recordSchema,
          clock,
        ),
      ),

    autocomplete: ({ objectKey, term }, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'GET',
            path: ['objects', 'autocomplete'],
            query: { objectKey, searchTerm: term },
            action: 'autocomplete a term',
            repeat: 'always',
          },
          autocompleteReplySchema,
          clock,
        ),
      ),

    create: ({ objectKey, json }, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'POST',
            path: ['objects'],
            json: { objectKey, json },
            action: 'create a record',
            repeat: 'never',
            howToCheck:
              'Look for the new record by its external id, its reference or the newest records of its type; create it again only if it is not there.',
          },
          recordSchema,
          clock,
        ),
      ),

    update: ({ id, objectKey, json }, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'PUT',
            path: ['objects', id],
            json: { objectKey, json },
            action: 'update a record',
            repeat: 'unless_unclear',
            howToCheck:
              'Look at the record; update it again only if its fields are not what was wanted.',
          },
          recordSchema,
          clock,
        ),
      ),

    remove: ({ id }, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'DELETE',
            path: ['objects', id],
            action: 'delete a record',
            repeat: 'unless_unclear',
            howToCheck: 'Look for the record; delete it again only if it is still there.',
          },
          recordSchema,
          clock,
        ),
      ),

    removeMany: ({ objectKey, ids }, options) =>
      requester.call(options, (clock) =>
        boards.withMaybeBoard(objectKey, clock, (boardId) =>
          requester.send(
            {
              method: 'POST',
              path: ['objects', 'bulk_delete'],
              json: { ...(boardId === undefined ? {} : { boardId }), objectKey, ids },
              action: 'delete records',
              repeat: 'unless_unclear',
              howToCheck: 'Look for the records; delete again only those that are still there.',
            },
            ignoredReplySchema,
            clock,
          ),
        ),
      ),
  }
}
