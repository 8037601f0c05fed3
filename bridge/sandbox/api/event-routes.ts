/** The history of a record: list it, add to it. */
import { Hono } from 'hono'
import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { JsonObject } from '../json-value.ts'
import type { StoredEvent } from '../store/event-store.ts'
import type { SandboxState } from '../store/state.ts'
import { type ApiParts, Visit } from './api-parts.ts'
import { check, readJsonObject } from './read-body.ts'
import { integer, jsonField, oneOf, queryList, requiredText, uuid } from './rules.ts'

const listSchema = z.object({
  recordId: requiredText('recordId'),
  objectKey: requiredText('objectKey'),
  boardId: uuid('boardId').optional(),
  type: z.string().optional(),
  userId: z.string().optional(),
  orderBy: oneOf('orderBy', ['createdAt', 'id', 'type', 'refId', 'ownerId']).default('createdAt'),
  orderByDirection: oneOf('orderByDirection', ['asc', 'desc']).default('desc'),
  limit: integer('limit', { min: 0, max: 200 }).default(200),
  offset: integer('offset', { min: 0 }).default(0),
  bookmark: z.string().optional(),
})

const createSchema = z.object({
  recordId: requiredText('recordId'),
  boardId: uuid('boardId'),
  type: oneOf('type', ['create', 'mutate', 'internal', 'widget-open', 'widget-close']),
  json: jsonField,
})

export function eventRoutes(parts: ApiParts): Hono {
  const { state } = parts
  const routes = new Hono()

  routes.get('/events', (context) => {
    const visit = new Visit(context, parts)
    const query = new URL(context.req.url).searchParams
    const number = (name: string) => {
      const text = query.get(name)
      return text === null || text === '' ? undefined : Number(text)
    }
    const text = (name: string) => query.get(name) ?? undefined
    const asked = check(listSchema, {
      ...Object.fromEntries(Object.keys(listSchema.shape).map((name) => [name, text(name)])),
      limit: number('limit'),
      offset: number('offset'),
    })
    const record = visit.record(asked.recordId, asked.objectKey)
    const inTypes = queryList(query, 'inTypes')
    const notInTypes = queryList(query, 'notInTypes')
    const events = state.events
      .of(record.id)
      .filter(
        (event) =>
          !event.type.startsWith('widget-') &&
          (asked.type === undefined || event.type === asked.type) &&
          (inTypes.length === 0 || inTypes.includes(event.type)) &&
          !notInTypes.includes(event.type) &&
          (asked.userId === undefined || event.userId === asked.userId),
      )
    const ordered = sortEvents(events, asked.orderBy)
    if (asked.orderByDirection === 'desc') ordered.reverse()
    const start = bookmarkEnd(ordered, asked.bookmark) + asked.offset
    return context.json({
      total: ordered.length,
      results: ordered.slice(start, start + asked.limit).map((event) => showEvent(state, event)),
    })
  })

  routes.post('/events', async (context) => {
    const visit = new Visit(context, parts)
    visit.requireWrite()
    const body = check(createSchema, await readJsonObject(context))
    if (!state.boards.some(({ id }) => id === body.boardId)) {
      throw new ApiError(404, `Board with id ${body.boardId} not found`)
    }
    const record = visit.record(body.recordId)
    const event = state.events.append({
      recordId: record.id,
      objectKey: record.objectKey,
      type: body.type,
      userId: visit.caller.userId,
      json: body.json,
    })
    return context.json(showEvent(state, event))
  })
  return routes
}

function sortEvents(
  events: readonly StoredEvent[],
  orderBy: 'createdAt' | 'id' | 'type' | 'refId' | 'ownerId',
): StoredEvent[] {
  // The store holds them by time already; other orders keep that order among equals.
  if (orderBy === 'createdAt' || orderBy === 'refId') return [...events]
  const key = (event: StoredEvent) =>
    orderBy === 'ownerId' ? (event.userId ?? '') : event[orderBy]
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** Where the list goes on after a bookmark, which is the id of the last event seen. */
function bookmarkEnd(events: readonly StoredEvent[], bookmark: string | undefined): number {
  if (bookmark === undefined) return 0
  const at = events.findIndex(({ id }) => id === bookmark)
  if (at < 0) throw new ApiError(400, [`bookmark ${bookmark} is not an event of this record`])
  return at + 1
}

/** An event as the API shows it, with the person who made it. */
export function showEvent(state: SandboxState, event: StoredEvent): JsonObject {
  const user = event.userId === null ? undefined : state.records.get(event.userId)
  const { email = null, firstName = null, lastName = null, role = null } = user?.fields ?? {}
  return {
    id: event.id,
    type: event.type,
    createdAt: event.createdAt,
    refId: event.recordId,
    objectKey: event.objectKey,
    ownerId: event.userId,
    orgId: state.org.id,
    user: event.userId === null ? null : { id: event.userId, email, firstName, lastName, role },
    json: event.json,
  }
}
