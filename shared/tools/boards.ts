/** The tool over boards: which lists of records the role can see. */
import { z } from 'zod'
import { normaliseObjectKey } from '../roserocket/object-keys.ts'
import { defineTool } from '../tool.ts'
import { objectKeyField } from './fields.ts'

/** Endpoint: GET /boards/nav, sent without the body its description declares (API notes, section 13). */
export const listBoards = defineTool({
  name: 'list_all_roserocket_boards',
  title: 'List boards',
  description: 'The boards this account can see, with the record type each shows.',
  effect: 'read',
  tags: ['boards'],
  input: z.strictObject({ object_key: objectKeyField.optional() }),
  output: z.object({
    boards: z.array(z.object({ id: z.string(), name: z.string(), objectKey: z.string() })),
  }),
  async run({ object_key }, { roserocket, signal, mayRead }) {
    const wanted = object_key === undefined ? undefined : normaliseObjectKey(object_key)
    const boards = await roserocket.boards({ signal })
    return {
      boards: boards
        .filter((board) => wanted === undefined || board.objectKey === wanted)
        .filter((board) => mayRead(board.objectKey))
        .map(({ id, name, objectKey }) => ({ id, name, objectKey })),
    }
  },
})
