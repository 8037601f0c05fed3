/** Wraps a Rose Rocket client so that no record outside a server's domains comes through it. */
import type {
  CallOptions,
  RecordJson,
  RoseRocketClient,
  SearchRequest,
} from '../../shared/roserocket/client.ts'
import type { Domain } from '../../shared/roserocket/object-keys.ts'
import type { RoseRecord } from '../../shared/roserocket/schemas.ts'
import { domainOf } from './domains.ts'
import {
  notAllowed,
  requireDomain,
  requireFields,
  requirePath,
  splitPaths,
  trimRecord,
} from './narrow-fields.ts'

/**
 * The client itself when `domains` is null. Otherwise a client that refuses with `not_allowed`: record types
 * outside the domains; records whose real type is outside, whatever type the caller claims; paths, filters,
 * sort keys and written fields that reach into connections of other domains. Replies are trimmed likewise.
 */
export function narrowClient(
  client: RoseRocketClient,
  domains: ReadonlySet<Domain> | null,
): RoseRocketClient {
  if (domains === null) return client

  const requireInside = (record: RoseRecord): void => {
    if (record.objectKey === undefined) {
      throw notAllowed('Rose Rocket does not say what type this record is')
    }
    if (!domains.has(domainOf(record.objectKey))) {
      throw notAllowed(
        'This record is outside what this server may touch',
        domainOf(record.objectKey),
      )
    }
  }
  /** For replies to calls whose type was judged already: only a reply that says otherwise is refused. */
  const trimKnown = (record: RoseRecord): RoseRecord => {
    if (record.objectKey !== undefined) requireInside(record)
    return trimRecord(domains, record)
  }
  const requireReally = async (id: string, options: CallOptions | undefined): Promise<void> => {
    requireInside(await client.get({ id }, options))
  }
  const requireJson = (objectKey: string, json: RecordJson): void => {
    requireDomain(domains, objectKey)
    const { objectKey: claimed, id, ...fields } = json
    if (claimed !== undefined && claimed !== objectKey) {
      throw notAllowed('The written fields name another record type')
    }
    if (id !== undefined) throw notAllowed('The written fields name a record by its id')
    requireFields(domains, fields)
  }
  const requireBoard = async (
    request: SearchRequest,
    options: CallOptions | undefined,
  ): Promise<void> => {
    if (request.boardId === undefined) return
    // The board decides which records a search finds, whatever object key stands beside it.
    const boards = await client.boards(options)
    const board = boards.find((known) => known.id === request.boardId)
    if (board === undefined) throw notAllowed('That board is not one this server may touch')
    requireDomain(domains, board.objectKey)
  }

  return {
    me: (options) => client.me(options),
    async boards(options) {
      const boards = await client.boards(options)
      return boards.filter((board) => domains.has(domainOf(board.objectKey)))
    },
    async search(request, options) {
      requireDomain(domains, request.objectKey)
      for (const filter of request.filters ?? []) requirePath(domains, filter.path)
      if (request.orderBy !== undefined) requirePath(domains, request.orderBy.path)
      await requireBoard(request, options)
      const reply = await client.search(request, options)
      return { ...reply, records: reply.records.map(trimKnown) }
    },
    async get(request, options) {
      const paths = request.paths === undefined ? undefined : splitPaths(request.paths)
      for (const path of paths ?? []) requirePath(domains, path)
      const asked = paths === undefined ? { id: request.id } : { id: request.id, paths }
      const record = await client.get(asked, options)
      requireInside(record)
      return trimRecord(domains, record)
    },
    async getByExternalId(request, options) {
      requireDomain(domains, request.objectKey)
      return trimKnown(await client.getByExternalId(request, options))
    },
    async autocomplete(request, options) {
      requireDomain(domains, request.objectKey)
      return (await client.autocomplete(request, options)).map(trimKnown)
    },
    async create(request, options) {
      requireJson(request.objectKey, request.json)
      return trimKnown(await client.create(request, options))
    },
    async update(request, options) {
      requireJson(request.objectKey, request.json)
      await requireReally(request.id, options)
      return trimKnown(await client.update(request, options))
    },
    async upsert(request, options) {
      requireJson(request.objectKey, request.json)
      return trimKnown(await client.upsert(request, options))
    },
    async updateByExternalId(request, options) {
      requireJson(request.objectKey, request.json)
      return trimKnown(await client.updateByExternalId(request, options))
    },
    async remove(request, options) {
      requireDomain(domains, request.objectKey)
      await requireReally(request.id, options)
      return trimKnown(await client.remove(request, options))
    },
    async removeByExternalId(request, options) {
      requireDomain(domains, request.objectKey)
      return trimKnown(await client.removeByExternalId(request, options))
    },
    async removeMany(request, options) {
      requireDomain(domains, request.objectKey)
      await Promise.all(request.ids.map((id) => requireReally(id, options)))
      return client.removeMany(request, options)
    },
    async events(request, options) {
      requireDomain(domains, request.objectKey)
      const [, reply] = await Promise.all([
        requireReally(request.recordId, options),
        client.events(request, options),
      ])
      return reply
    },
    async createEvent(request, options) {
      requireDomain(domains, request.objectKey)
      await requireReally(request.recordId, options)
      return client.createEvent(request, options)
    },
    userGroups: (options) => client.userGroups(options),
    searchUserGroups: (name, options) => client.searchUserGroups(name, options),
    groupMembers: (groupId, options) => client.groupMembers(groupId, options),
    createUserGroup: (group, options) => client.createUserGroup(group, options),
    changeGroupMembers: (change, options) => client.changeGroupMembers(change, options),
  }
}
