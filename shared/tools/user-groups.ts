/** Tools over user groups: who is on which team, and moving people between teams. */
import { z } from 'zod'
import { RosebridgeError } from '../errors.ts'
import type { GroupMember, UserGroup } from '../roserocket/schemas.ts'
import { defineTool } from '../tool.ts'
import { approvalOutput, groupIdField } from './fields.ts'
import { orLookUp } from './look-up.ts'

const groupOutput = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
})

function publicGroup({ id, name, description }: UserGroup): z.infer<typeof groupOutput> {
  return { id, name, ...(description ? { description } : {}) }
}

function publicMember({ id, addedAt, addedBy }: GroupMember) {
  return { id, ...(addedAt ? { addedAt } : {}), ...(addedBy ? { addedBy } : {}) }
}

/** Endpoint: GET /userGroups. */
export const listUserGroups = defineTool({
  name: 'list_all_roserocket_user_groups',
  title: 'List user groups',
  description: 'Every user group (team, shift) with its id. To find one by name, use the search.',
  effect: 'read',
  tags: ['user_groups'],
  input: z.strictObject({}),
  output: z.object({ groups: z.array(groupOutput) }),
  async run(_input, { roserocket, signal }) {
    return { groups: (await roserocket.userGroups({ signal })).map(publicGroup) }
  },
})

/** Endpoint: POST /userGroups/search. */
export const searchUserGroups = defineTool({
  name: 'roserocket_user_groups_search',
  title: 'Find user groups by name',
  description: 'User groups whose name holds the given words; gives the group_id.',
  effect: 'read',
  tags: ['user_groups'],
  input: z.strictObject({ name: z.string().min(1) }),
  output: z.object({ groups: z.array(groupOutput) }),
  async run({ name }, { roserocket, signal }) {
    return { groups: (await roserocket.searchUserGroups(name, { signal })).map(publicGroup) }
  },
})

/** Endpoint: GET /userGroups/{groupId}/members. */
export const listUserGroupMembers = defineTool({
  name: 'list_all_roserocket_user_group_members',
  title: 'List members of a user group',
  description: 'User ids in a group, when each was added and by whom.',
  effect: 'read',
  tags: ['user_groups'],
  input: z.strictObject({ group_id: groupIdField }),
  output: z.object({
    members: z.array(
      z.object({ id: z.string(), addedAt: z.string().optional(), addedBy: z.string().optional() }),
    ),
  }),
  async run({ group_id }, { roserocket, signal }) {
    return { members: (await roserocket.groupMembers(group_id, { signal })).map(publicMember) }
  },
})

/** Endpoint: POST /userGroups; names are unique, a duplicate is a conflict. */
export const createUserGroup = defineTool({
  name: 'create_a_roserocket_user_group',
  title: 'Create a user group',
  description: 'Creates a group. Names are unique: search first.',
  effect: 'create',
  tags: ['user_groups'],
  input: z.strictObject({ name: z.string().min(1), description: z.string().optional() }),
  output: z.object({ group: groupOutput.optional(), approval: approvalOutput.optional() }),
  async run({ name, description }, context) {
    const { roserocket, signal } = context
    const group = { name, ...(description === undefined ? {} : { description }) }
    const made = await orLookUp(
      context,
      () => roserocket.createUserGroup(group, { signal }),
      // A name that was taken before would have been refused, so the group of that name is this one.
      async (patience) =>
        (await roserocket.searchUserGroups(name, { signal: patience })).find(
          (found) => found.name === name,
        ),
    )
    return { group: publicGroup(made) }
  },
})

/** Endpoint: POST /userGroups/{groupId}/members; an id in both lists ends up removed. */
export const updateUserGroupMembers = defineTool({
  name: 'update_a_roserocket_user_group_member_by_id',
  title: 'Change members of a user group',
  description:
    'Adds and removes user ids of one group in one call; an id in both is removed. To move people, remove them from one group and add them to the other.',
  effect: 'update',
  tags: ['user_groups'],
  input: z.strictObject({
    group_id: groupIdField,
    add: z.array(z.string().min(1)).max(200).optional(),
    remove: z.array(z.string().min(1)).max(200).optional(),
  }),
  output: z.object({
    added: z.number().optional(),
    removed: z.number().optional(),
    approval: approvalOutput.optional(),
  }),
  async run({ group_id, add = [], remove = [] }, context) {
    const { roserocket, signal } = context
    if (add.length + remove.length === 0) {
      throw new RosebridgeError('invalid_input', 'Nobody to add and nobody to remove.', {
        nextStep: 'Give user ids in add, in remove, or in both.',
      })
    }
    return await orLookUp(
      context,
      () => roserocket.changeGroupMembers({ groupId: group_id, add, remove }, { signal }),
      async (patience) => {
        const members = await roserocket.groupMembers(group_id, { signal: patience })
        const ids = new Set(members.map(({ id }) => id))
        const added = add.filter((id) => !remove.includes(id))
        const isDone = added.every((id) => ids.has(id)) && !remove.some((id) => ids.has(id))
        return isDone ? { added: added.length, removed: remove.length } : undefined
      },
    )
  },
})
