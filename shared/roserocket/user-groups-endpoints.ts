/** User groups and their members (API notes, section 7), and who the token speaks for. */
import type { CallClock } from './call-clock.ts'
import type { RoseRocketClient } from './client.ts'
import {
  memberChangeReplySchema,
  membersReplySchema,
  meReplySchema,
  userGroupPageSchema,
  userGroupsReplySchema,
} from './reply-envelopes.ts'
import type { Requester } from './request.ts'
import { type UserGroup, userGroupSchema } from './schemas.ts'

const searchPageSize = 100
/** No company has thousands of groups of one name; a host that repeats itself must not hold us. */
const maxSearchPages = 20

export type UserGroupsEndpoints = Pick<
  RoseRocketClient,
  | 'me'
  | 'userGroups'
  | 'searchUserGroups'
  | 'groupMembers'
  | 'createUserGroup'
  | 'changeGroupMembers'
>

export function userGroupsEndpoints(requester: Requester): UserGroupsEndpoints {
  function searchPage(name: string, offset: number, clock: CallClock) {
    return requester.send(
      {
        method: 'POST',
        path: ['userGroups', 'search'],
        json: { name, limit: searchPageSize, offset },
        action: 'search user groups',
        repeat: 'always',
      },
      userGroupPageSchema,
      clock,
    )
  }

  return {
    me: (options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'GET',
            base: 'v1',
            path: ['me'],
            action: 'say who is signed in',
            repeat: 'always',
          },
          meReplySchema,
          clock,
        ),
      ),

    userGroups: (options) =>
      requester.call(options, (clock) =>
        requester.send(
          { method: 'GET', path: ['userGroups'], action: 'list user groups', repeat: 'always' },
          userGroupsReplySchema,
          clock,
        ),
      ),

    searchUserGroups: (name, options) =>
      requester.call(options, async (clock) => {
        const found = new Map<string, UserGroup>()
        for (let page = 0; page < maxSearchPages; page += 1) {
          const { groups } = await searchPage(name, page * searchPageSize, clock)
          for (const group of groups) found.set(group.id, group)
          if (groups.length < searchPageSize) break
        }
        return [...found.values()]
      }),

    groupMembers: (groupId, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'GET',
            path: ['userGroups', groupId, 'members'],
            action: 'list the members of a group',
            repeat: 'always',
          },
          membersReplySchema,
          clock,
        ),
      ),

    createUserGroup: ({ name, description }, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'POST',
            path: ['userGroups'],
            json: { name, ...(description === undefined ? {} : { description }) },
            action: 'create a user group',
            // Sent twice, it would answer that its own name is taken.
            repeat: 'never',
            howToCheck: 'Search the user groups by name; create it again only if it is not there.',
          },
          userGroupSchema,
          clock,
        ),
      ),

    changeGroupMembers: ({ groupId, add, remove }, options) =>
      requester.call(options, (clock) =>
        requester.send(
          {
            method: 'POST',
            path: ['userGroups', groupId, 'members'],
            json: { add: add ?? [], remove: remove ?? [] },
            action: 'change the members of a group',
            repeat: 'unless_unclear',
            howToCheck: 'List the members; change again only those that are not as wanted.',
          },
          memberChangeReplySchema,
          clock,
        ),
      ),
  }
}
