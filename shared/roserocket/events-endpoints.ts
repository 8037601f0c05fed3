/** The history of a record: one page of events, and a note added to it (API notes, section 6). */
import type { BoardDirectory } from './boards.ts'
import type { RoseRocketClient } from './client.ts'
import { checkLimit, maxEventsLimit } from './limits.ts'
import { eventsReplySchema } from './reply-envelopes.ts'
import type { Requester } from './request.ts'
import { eventSchema } from './schemas.ts'

export function eventsEndpoints(
  requester: Requester,
  boards: BoardDirectory,
): Pick<RoseRocketClient, 'events' | 'createEvent'> {
  return {
    events: (request, options) =>
      requester.call(options, async (clock) => {
        checkLimit(request.limit, maxEventsLimit)
        // Optional by the vendor's file, needed by its servers (API notes, section 15 row 16).
        const types = request.types ?? []
        // The board is optional by the vendor's file, needed by its servers (API notes, section 15 row 16).
        return boards.withMaybeBoard(request.objectKey, clock, (boardId) =>
          requester.send(
            {
              method: 'GET',
              path: ['events'],
              query: {
                recordId: request.recordId,
                objectKey: request.objectKey,
                boardId,
                inTypes: types.length === 0 ? undefined : types.join(','),
                orderBy: 'createdAt',
                orderByDirection: request.direction ?? 'desc',
                limit: String(request.limit),
                offset: String(request.offset ?? 0),
              },
              action: 'read the history of a record',
              repeat: 'always',
            },
            eventsReplySchema,
            clock,
          ),
        )
      }),

    createEvent: ({ recordId, objectKey, text }, options) =>
      requester.call(options, (clock) =>
        boards.withBoard(objectKey, clock, (boardId) =>
          requester.send(
            {
              method: 'POST',
              path: ['events'],
              json: { recordId, boardId, type: 'internal', json: { logMessage: text } },
              action: 'add a note',
              repeat: 'never',
              howToCheck:
                'Look at the newest events of the record; add the note again only if it is not there.',
            },
            eventSchema,
            clock,
          ),
        ),
      ),
  }
}
