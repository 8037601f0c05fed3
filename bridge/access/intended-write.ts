/** The one write a call is about to make: caught before it happens, and let through only if it is that one. */
import { RosebridgeError } from '../../shared/errors.ts'
import type { CallOptions, RoseRocketClient } from '../../shared/roserocket/client.ts'
import { hashOf } from './canonical.ts'

type WriteMethod =
  | 'create'
  | 'update'
  | 'upsert'
  | 'updateByExternalId'
  | 'remove'
  | 'removeByExternalId'
  | 'removeMany'
  | 'createEvent'
  | 'createUserGroup'
  | 'changeGroupMembers'

/** A call of the client that changes something, with everything it would send. */
export type IntendedWrite = {
  readonly [Method in WriteMethod]: {
    readonly method: Method
    readonly request: Parameters<RoseRocketClient[Method]>[0]
  }
}[WriteMethod]

/** Thrown in place of a write that is only rehearsed. */
class Rehearsed extends Error {}

/**
 * Runs `work` with a client that reads but never writes, and answers the write it would have made,
 * or its output if it made none. What refuses the work before its write is thrown on.
 */
export async function rehearse<Output>(
  client: RoseRocketClient,
  work: (client: RoseRocketClient) => Promise<Output>,
): Promise<{ readonly write: IntendedWrite } | { readonly output: Output }> {
  const caught: { write?: IntendedWrite } = {}
  try {
    const output = await work(
      interceptWrites(client, (write) => {
        caught.write ??= write
        throw new Rehearsed()
      }),
    )
    return caught.write === undefined ? { output } : { write: caught.write }
  } catch (error) {
    if (caught.write !== undefined) return { write: caught.write }
    throw error
  }
}

/** A client that makes exactly `write`, once, and refuses every other with not_allowed. */
export function permitOnly(client: RoseRocketClient, write: IntendedWrite): RoseRocketClient {
  const permitted = hashOf(write)
  let isUsed = false
  return interceptWrites(client, (attempted) => {
    if (isUsed || hashOf(attempted) !== permitted) {
      throw new RosebridgeError('not_allowed', 'This write is not the one that was approved.', {
        nextStep: 'Nothing of it was done. Call the tool again, so that it is shown anew.',
      })
    }
    isUsed = true
  })
}

function interceptWrites(
  client: RoseRocketClient,
  intercept: (write: IntendedWrite) => void,
): RoseRocketClient {
  // Named one by one: a method that is added later must be sorted into reads or writes here.
  const reads: Omit<RoseRocketClient, WriteMethod> = {
    me: (options) => client.me(options),
    boards: (options) => client.boards(options),
    search: (request, options) => client.search(request, options),
    get: (request, options) => client.get(request, options),
    getByExternalId: (request, options) => client.getByExternalId(request, options),
    autocomplete: (request, options) => client.autocomplete(request, options),
    events: (request, options) => client.events(request, options),
    userGroups: (options) => client.userGroups(options),
    searchUserGroups: (name, options) => client.searchUserGroups(name, options),
    groupMembers: (groupId, options) => client.groupMembers(groupId, options),
  }
  return {
    ...reads,
    create: caught(client.create, (request) => ({ method: 'create', request })),
    update: caught(client.update, (request) => ({ method: 'update', request })),
    upsert: caught(client.upsert, (request) => ({ method: 'upsert', request })),
    updateByExternalId: caught(client.updateByExternalId, (request) => ({
      method: 'updateByExternalId',
      request,
    })),
    remove: caught(client.remove, (request) => ({ method: 'remove', request })),
    removeByExternalId: caught(client.removeByExternalId, (request) => ({
      method: 'removeByExternalId',
      request,
    })),
    removeMany: caught(client.removeMany, (request) => ({ method: 'removeMany', request })),
    createEvent: caught(client.createEvent, (request) => ({ method: 'createEvent', request })),
    createUserGroup: caught(client.createUserGroup, (request) => ({
      method: 'createUserGroup',
      request,
    })),
    changeGroupMembers: caught(client.changeGroupMembers, (request) => ({
      method: 'changeGroupMembers',
      request,
    })),
  }

  function caught<Request, Result>(
    send: (request: Request, options?: CallOptions) => Promise<Result>,
    writeOf: (request: Request) => IntendedWrite,
  ): (request: Request, options?: CallOptions) => Promise<Result> {
    return async (request, options) => {
      intercept(writeOf(request))
      return await send.call(client, request, options)
    }
  }
}
