/** The history of every record, oldest first. */
import { randomUUID } from 'node:crypto'
import type { SandboxClock } from '../clock.ts'

export interface StoredEvent {
  readonly id: string
  readonly recordId: string
  readonly objectKey: string
  readonly type: string
  readonly createdAt: string
  readonly userId: string | null
  readonly json: unknown
}

export class EventStore {
  readonly #clock: SandboxClock
  readonly #byRecord = new Map<string, StoredEvent[]>()

  /** Called before a record's history is read. */
  beforeRead: (recordId: string) => void = () => undefined

  constructor(clock: SandboxClock) {
    this.#clock = clock
  }

  of(recordId: string): readonly StoredEvent[] {
    this.beforeRead(recordId)
    return this.#byRecord.get(recordId) ?? []
  }

  /** Takes in one event of a world, at its place in time. */
  load(event: StoredEvent): void {
    const events = this.#byRecord.get(event.recordId)
    if (!events) {
      this.#byRecord.set(event.recordId, [event])
      return
    }
    let at = events.length
    while (at > 0 && (events[at - 1]?.createdAt ?? '') > event.createdAt) at -= 1
    events.splice(at, 0, event)
  }

  /** Records something that happens now, by the sandbox's clock. */
  append(event: {
    readonly recordId: string
    readonly objectKey: string
    readonly type: string
    readonly userId: string | null
    readonly json: unknown
  }): StoredEvent {
    const stored = { id: randomUUID(), createdAt: this.#clock.nowIso(), ...event }
    this.load(stored)
    return stored
  }
}
