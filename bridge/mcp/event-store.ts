/** The recent messages of one session, kept so that a client whose stream broke gets what it missed. */
import type { EventStore, JSONRPCMessage } from '@modelcontextprotocol/server'

/** What a session keeps: enough for a lost connection, not a history. */
const maxEvents = 200
const maxCharacters = 1_000_000

interface StoredEvent {
  readonly id: string
  readonly streamId: string
  readonly message: JSONRPCMessage
  readonly characters: number
  /** The empty event that only tells a client an id to come back with. */
  readonly isPrimer: boolean
}

/** The SDK's name for the stream a client opens to hear what it has not asked for. */
const standaloneStream = '_GET_stream'

export interface KeptMessages extends EventStore {
  /** The id before everything that was ever sent on the standalone stream. */
  readonly beginning: string
}

/** Builds the store; the oldest messages go first. An id that is gone is unknown, and the client is told so. */
export function createEventStore(): KeptMessages {
  const events: StoredEvent[] = []
  let characters = 0
  let count = 0
  const beginning = '0'
  return {
    beginning,
    async storeEvent(streamId, message) {
      count += 1
      const text = JSON.stringify(message)
      const id = `${count}`
      events.push({ id, streamId, message, characters: text.length, isPrimer: text === '{}' })
      characters += text.length
      while (events.length > maxEvents || (characters > maxCharacters && events.length > 1)) {
        characters -= events.shift()?.characters ?? 0
      }
      return id
    },
    async getStreamIdForEventId(eventId) {
      if (eventId === beginning) return standaloneStream
      return events.find(({ id }) => id === eventId)?.streamId
    },
    async replayEventsAfter(lastEventId, { send }) {
      const from = events.findIndex(({ id }) => id === lastEventId)
      const streamId = lastEventId === beginning ? standaloneStream : events[from]?.streamId
      if (streamId === undefined) throw new Error('that event is not kept any more')
      // A copy, since messages may be added while these are sent.
      for (const event of events.slice(from + 1)) {
        if (event.streamId === streamId && !event.isPrimer) await send(event.id, event.message)
      }
      return streamId
    },
  }
}
