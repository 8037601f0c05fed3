/** What the routes of the API are handed: the state, and who is calling. */
import type { Context } from 'hono'
import { ApiError } from '../api-error.ts'
import { type Caller, identify } from '../sign-in/caller.ts'
import type { TokenStore } from '../sign-in/token-store.ts'
import type { StoredRecord } from '../store/record-store.ts'
import type { SandboxState } from '../store/state.ts'
import { Presenter } from './present.ts'

export interface ApiParts {
  readonly state: SandboxState
  readonly tokens: TokenStore
}

/** One signed-in request. */
export class Visit {
  readonly caller: Caller
  readonly presenter: Presenter
  readonly #state: SandboxState

  constructor(context: Context, parts: ApiParts) {
    this.#state = parts.state
    this.caller = identify(context.req.raw.headers, parts)
    this.presenter = new Presenter(parts.state.records, this.caller)
  }

  /** Throws 403 where the role may not write. */
  requireWrite(): void {
    if (!this.caller.internal) throw new ApiError(403, 'Forbidden')
  }

  /** Throws 403 where the role may not see that type at all. */
  requireRead(objectKey: string): void {
    if (!this.presenter.mayRead(objectKey)) throw new ApiError(403, 'Forbidden')
  }

  /** Throws 404 for an unknown id, or one of another type where a type is named. */
  record(id: string, objectKey?: string): StoredRecord {
    const record = this.#state.records.get(id)
    if (record === undefined || (objectKey !== undefined && record.objectKey !== objectKey)) {
      throw new ApiError(404, `Record with id ${id} not found`)
    }
    this.requireRead(record.objectKey)
    return record
  }

  /** Throws 404 for an external id that no record of the type has. */
  byExternalId(objectKey: string, externalId: string): StoredRecord {
    this.requireRead(objectKey)
    const record = this.#state.records.byExternalId(objectKey, externalId)
    if (record === undefined) {
      throw new ApiError(404, `Record of type ${objectKey} with externalId ${externalId} not found`)
    }
    return record
  }
}
