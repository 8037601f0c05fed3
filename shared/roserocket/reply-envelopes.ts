/** The wrappers around Rose Rocket's items: lists with their approximate totals, and the odd exceptions. */
import { z } from 'zod'
import {
  boardSchema,
  eventSchema,
  groupMemberSchema,
  meSchema,
  recordSchema,
  userGroupSchema,
} from './schemas.ts'

const countSchema = z.number().int().nonnegative()

export const searchReplySchema = z
  .looseObject({ total: countSchema.optional().catch(undefined), results: z.array(recordSchema) })
  .transform(({ total, results }) => ({ total: total ?? results.length, records: results }))

export const eventsReplySchema = z
  .looseObject({ total: countSchema.optional().catch(undefined), results: z.array(eventSchema) })
  .transform(({ total, results }) => ({ total: total ?? results.length, events: results }))

export const boardsReplySchema = z.union([
  z.array(boardSchema),
  z.looseObject({ results: z.array(boardSchema) }).transform(({ results }) => results),
])

/** A list in words, one record by the schema (API notes, section 15 row 21): all forms are taken. */
export const autocompleteReplySchema = z.union([
  z.array(recordSchema),
  z.looseObject({ results: z.array(recordSchema) }).transform(({ results }) => results),
  recordSchema.transform((record) => [record]),
])

export const userGroupsReplySchema = z.array(userGroupSchema)

export const userGroupPageSchema = z
  .looseObject({
    total: countSchema.optional().catch(undefined),
    results: z.array(userGroupSchema),
  })
  .transform(({ total, results }) => ({ total: total ?? results.length, groups: results }))

export const membersReplySchema = z
  .looseObject({ members: z.array(groupMemberSchema) })
  .transform(({ members }) => members)

export const memberChangeReplySchema = z
  .looseObject({ added: countSchema, removed: countSchema })
  .transform(({ added, removed }) => ({ added, removed }))

/** Some hosts wrap v1 answers in `data` (API notes, section 12). */
export const meReplySchema = z.union([
  meSchema,
  z.looseObject({ data: meSchema }).transform(({ data }) => data),
])

/** An answer whose body does not matter. */
export const ignoredReplySchema = z.unknown().transform(() => undefined)
