/** The Rose Rocket client: one typed method per endpoint of the platform model API. */
import type { Board, GroupMember, Me, RoseEvent, RoseRecord, UserGroup } from './schemas.ts'

/** Options of every call. `signal` aborts the wait and the request. */
export interface CallOptions {
  readonly signal?: AbortSignal
}

/** One condition of a search. */
export interface SearchFilter {
  readonly path: string
  readonly operator: string
  readonly value?: unknown
}

/** A single search call. The API has no paging beyond `limit` (at most 1,000). */
export interface SearchRequest {
  readonly objectKey: string
  /** A board of that object type; absent = the type's first board. */
  readonly boardId?: string
  readonly filters?: readonly SearchFilter[]
  /** Whether all conditions must hold (the default) or any of them. */
  readonly join?: 'and' | 'or'
  readonly orderBy?: { readonly path: string; readonly direction: 'asc' | 'desc' }
  readonly limit: number
}

export interface SearchReply {
  /** Approximate, as the API says itself. */
  readonly total: number
  readonly records: RoseRecord[]
}

/** One page of a record's history, newest first unless `direction` says otherwise. */
export interface EventsRequest {
  readonly recordId: string
  readonly objectKey: string
  readonly types?: readonly string[]
  readonly direction?: 'asc' | 'desc'
  /** 1 to 200. */
  readonly limit: number
  readonly offset?: number
}

export interface EventsReply {
  readonly total: number
  readonly events: RoseEvent[]
}

/** Fields of a record as Rose Rocket names them; the client puts them into the `json` envelope. */
export type RecordJson = Readonly<Record<string, unknown>>

/**
 * Rose Rocket's platform model API, one organisation.
 * Every method throws `RosebridgeError`: sign_in_failed (401 that a fresh token does not cure), forbidden (403),
 * not_found (404), conflict (409), rejected (400, 422), rate_limited (429), upstream_unavailable (5xx, network),
 * upstream_timeout, upstream_invalid_reply, outcome_unknown (a write whose answer was lost), cancelled.
 */
export interface RoseRocketClient {
  me(options?: CallOptions): Promise<Me>
  boards(options?: CallOptions): Promise<Board[]>
  search(request: SearchRequest, options?: CallOptions): Promise<SearchReply>
  /** One record; without `paths` its connections are absent. */
  get(
    request: { readonly id: string; readonly paths?: readonly string[] },
    options?: CallOptions,
  ): Promise<RoseRecord>
  getByExternalId(
    request: { readonly objectKey: string; readonly externalId: string },
    options?: CallOptions,
  ): Promise<RoseRecord>
  autocomplete(
    request: { readonly objectKey: string; readonly term: string },
    options?: CallOptions,
  ): Promise<RoseRecord[]>
  create(
    request: { readonly objectKey: string; readonly json: RecordJson },
    options?: CallOptions,
  ): Promise<RoseRecord>
  update(
    request: { readonly id: string; readonly objectKey: string; readonly json: RecordJson },
    options?: CallOptions,
  ): Promise<RoseRecord>
  upsert(
    request: { readonly objectKey: string; readonly json: RecordJson },
    options?: CallOptions,
  ): Promise<RoseRecord>
  updateByExternalId(
    request: {
      readonly objectKey: string
      readonly externalId: string
      readonly json: RecordJson
    },
    options?: CallOptions,
  ): Promise<RoseRecord>
  remove(
    request: { readonly id: string; readonly objectKey: string },
    options?: CallOptions,
  ): Promise<RoseRecord>
  removeByExternalId(
    request: { readonly objectKey: string; readonly externalId: string },
    options?: CallOptions,
  ): Promise<RoseRecord>
  removeMany(
    request: { readonly objectKey: string; readonly ids: readonly string[] },
    options?: CallOptions,
  ): Promise<void>
  events(request: EventsRequest, options?: CallOptions): Promise<EventsReply>
  createEvent(
    request: { readonly recordId: string; readonly objectKey: string; readonly text: string },
    options?: CallOptions,
  ): Promise<RoseEvent>
  userGroups(options?: CallOptions): Promise<UserGroup[]>
  searchUserGroups(name: string, options?: CallOptions): Promise<UserGroup[]>
  groupMembers(groupId: string, options?: CallOptions): Promise<GroupMember[]>
  createUserGroup(
    group: { readonly name: string; readonly description?: string },
    options?: CallOptions,
  ): Promise<UserGroup>
  changeGroupMembers(
    change: {
      readonly groupId: string
      readonly add?: readonly string[]
      readonly remove?: readonly string[]
    },
    options?: CallOptions,
  ): Promise<{ added: number; removed: number }>
}
