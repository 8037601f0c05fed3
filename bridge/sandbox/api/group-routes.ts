/** User groups: list, search, create, and change who is in them. */
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import type { JsonObject } from '../json-value.ts'
import type { StoredGroup } from '../store/group-store.ts'
import { type ApiParts, Visit } from './api-parts.ts'
import { check, readJsonObject } from './read-body.ts'
import { integer, requiredText, textList } from './rules.ts'

const createSchema = z.object({
  name: requiredText('name'),
  description: z.string({ error: () => 'description must be a string' }).nullish(),
})
const changeSchema = z.object({
  add: textList('add').nullish(),
  remove: textList('remove').nullish(),
})
const searchSchema = z.object({
  name: z.string({ error: () => 'name must be a string' }).nullish(),
  ids: textList('ids').nullish(),
  limit: integer('limit', { min: 0 }).nullish(),
  offset: integer('offset', { min: 0 }).nullish(),
})

export function groupRoutes(parts: ApiParts): Hono {
  const { state } = parts
  const routes = new Hono()

  /** Groups word their refusals differently from the rest of the API (API notes, section 9). */
  const visitor = (context: Context) => {
    try {
      const visit = new Visit(context, parts)
      if (!visit.caller.internal) throw new ApiError(403, 'Forbidden')
      return visit
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown
      throw new ApiError(
        thrown.status,
        thrown.status === 401 ? 'Action is unauthorized.' : 'Action is forbidden.',
      )
    }
  }
  const group = (id: string) => {
    const found = state.groups.get(id)
    if (found === undefined) throw new ApiError(404, `User group ${id} not found.`)
    return found
  }

  routes.get('/userGroups', (context) => {
    visitor(context)
    return context.json(state.groups.all().map(show))
  })

  routes.post('/userGroups', async (context) => {
    visitor(context)
    const { name, description } = check(createSchema, await readJsonObject(context))
    if (state.groups.byName(name) !== undefined) {
      throw new ApiError(409, 'Group name is already in use.')
    }
    return context.json(show(state.groups.create(name, description ?? undefined)))
  })

  routes.post('/userGroups/search', async (context) => {
    visitor(context)
    const asked = check(searchSchema, await readJsonObject(context))
    const wanted = asked.name?.trim().toLowerCase() ?? ''
    const found = state.groups
      .all()
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .filter(({ id }) => !asked.ids || asked.ids.includes(id))
    const start = asked.offset ?? 0
    const end = asked.limit == null ? undefined : start + asked.limit
    return context.json({ total: found.length, results: found.slice(start, end).map(show) })
  })

  routes.get('/userGroups/:groupId/members', (context) => {
    visitor(context)
    const { members } = group(context.req.param('groupId'))
    return context.json({ members: [...members].map(([id, facts]) => ({ id, ...facts })) })
  })

  routes.post('/userGroups/:groupId/members', async (context) => {
    const visit = visitor(context)
    const target = group(context.req.param('groupId'))
    const { add, remove } = check(changeSchema, await readJsonObject(context))
    const stranger = add?.find((id) => state.records.get(id)?.objectKey !== 'user')
    if (stranger !== undefined) throw new ApiError(404, `User ${stranger} not found.`)
    return context.json(
      state.groups.change(target, {
        add: add ?? [],
        remove: remove ?? [],
        addedAt: state.clock.nowIso(),
        addedBy: visit.caller.fullName,
      }),
    )
  })
  return routes
}

function show(group: StoredGroup): JsonObject {
  const { id, name, description } = group
  return { id, name, type: 'local', ...(description === undefined ? {} : { description }) }
}
