/** Rose Rocket's replies, parsed at the door: what we rely on is checked, unknown fields pass through. */
import { z } from 'zod'

/** Any record: its id, and whatever fields its object type and the asked `paths` bring. */
export const recordSchema = z.looseObject({
  id: z.string(),
  objectKey: z.string().optional(),
})
export type RoseRecord = z.infer<typeof recordSchema>

const eventUserSchema = z.looseObject({
  id: z.string().optional(),
  email: z.string().nullish(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  role: z.string().nullish(),
})

/** One entry of a record's history (API notes, section 6). `json` holds what happened, in many shapes. */
export const eventSchema = z.looseObject({
  id: z.string(),
  type: z.string().catch('unknown'),
  createdAt: z.string().catch(''),
  user: eventUserSchema.nullish().catch(null),
  json: z.record(z.string(), z.unknown()).nullish().catch(null),
})
export type RoseEvent = z.infer<typeof eventSchema>

/** A board of the navigation: `id` is the `boardId` that search and events ask for. */
export const boardSchema = z.looseObject({
  id: z.string(),
  name: z.string().catch(''),
  objectKey: z.string(),
})
export type Board = z.infer<typeof boardSchema>

export const userGroupSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string().optional(),
  description: z.string().nullish(),
})
export type UserGroup = z.infer<typeof userGroupSchema>

/** A member of a group; `addedBy` is a display name, not an id (API notes, section 7). */
export const groupMemberSchema = z.looseObject({
  id: z.string(),
  addedAt: z.string().nullish(),
  addedBy: z.string().nullish(),
})
export type GroupMember = z.infer<typeof groupMemberSchema>

/** Who a token speaks for; only `id` is sure (design 4). */
export const meSchema = z.looseObject({
  id: z.string(),
  email: z.string().nullish(),
  org: z
    .looseObject({
      id: z.string(),
      name: z.string().nullish(),
      subdomain: z.string().nullish(),
      timezone: z.string().nullish(),
    })
    .nullish()
    .catch(null),
})
export type Me = z.infer<typeof meSchema>
