/** Every tool, in the order clients see them: the only list. */
import type { Tool } from '../tool.ts'
import { listBoards } from './boards.ts'
import { checkApproval } from './context.ts'
import { getCurrentOrder } from './current-order.ts'
import { createRecordEvent, listRecordEvents } from './events.ts'
import { listOrderExceptions } from './exceptions.ts'
import {
  deleteObjectByExternalId,
  getObjectByExternalId,
  updateObjectByExternalId,
  upsertObject,
} from './external-ids.ts'
import {
  checkOrderDocuments,
  draftUpdate,
  explainOrderDelay,
  findOrder,
  getOrderBrief,
  getOrderTimeline,
} from './insights.ts'
import {
  autocompleteObjects,
  bulkDeleteObjects,
  createObject,
  deleteObject,
  getObject,
  listObjects,
  updateObject,
} from './objects.ts'
import { fetchRecord, search } from './search.ts'
import {
  createUserGroup,
  listUserGroupMembers,
  listUserGroups,
  searchUserGroups,
  updateUserGroupMembers,
} from './user-groups.ts'

export const catalog: readonly Tool[] = [
  listObjects,
  getObject,
  getObjectByExternalId,
  autocompleteObjects,
  createObject,
  updateObject,
  deleteObject,
  upsertObject,
  updateObjectByExternalId,
  deleteObjectByExternalId,
  bulkDeleteObjects,
  listRecordEvents,
  createRecordEvent,
  listBoards,
  listUserGroups,
  searchUserGroups,
  listUserGroupMembers,
  createUserGroup,
  updateUserGroupMembers,
  getCurrentOrder,
  findOrder,
  explainOrderDelay,
  getOrderTimeline,
  getOrderBrief,
  checkOrderDocuments,
  listOrderExceptions,
  draftUpdate,
  search,
  fetchRecord,
  checkApproval,
]

/** The domain of records a tool's call may touch is decided by its input: an `object_key` or a record id. */
export function takesRecords(tool: Tool): boolean {
  const keys = Object.keys(tool.input.shape)
  return keys.includes('object_key') || keys.includes('record_id') || tool.name === 'fetch'
}
