/** What was asked of the sandbox, newest last, so that a test can count calls. */

export interface LoggedRequest {
  readonly method: string
  readonly path: string
  status: number
  /** Machine time, ISO 8601. */
  readonly at: string
}

const maxEntries = 20_000

export class RequestLog {
  #entries: LoggedRequest[] = []

  /** Opens an entry; its status is filled in when the answer is known. */
  add(entry: LoggedRequest): LoggedRequest {
    if (this.#entries.length >= maxEntries) this.#entries.shift()
    this.#entries.push(entry)
    return entry
  }

  all(): readonly LoggedRequest[] {
    return this.#entries
  }

  clear(): void {
    this.#entries = []
  }
}
