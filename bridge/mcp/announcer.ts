/** Tells connected clients what changed: one stream of changes for every MCP server that somebody listens to. */
import {
  InMemoryServerEventBus,
  type ServerEvent,
  type ServerEventBus,
} from '@modelcontextprotocol/server'

/** The resource that follows the user's screen. */
export const currentPageUri = 'roserocket://current'

/** Listening clients one MCP server may have at a time. */
const maxListeners = 64

/** The changes of one MCP server. */
export interface ChangeStream extends ServerEventBus {
  /** How many more clients may listen. */
  free(): number
}

export interface Announcer {
  /** The changes of a server; kept only while somebody listens. `mayHear` judges the address of a changed resource. */
  streamOf(
    server: { readonly serverId: string; readonly accountId: string },
    mayHear: (uri: string) => boolean,
  ): ChangeStream
  /** To be called when the page on a user's screen has changed: in that account's organisation, or (absent) in any. */
  pageChanged(accountId?: string): void
  /** To be called when what a server may do has changed: its lists are stale. */
  surfaceChanged(serverId: string): void
}

interface Audience {
  readonly accountId: string
  readonly bus: InMemoryServerEventBus
}

/** Builds the announcer of one bridge. */
export function createAnnouncer(): Announcer {
  const audiences = new Map<string, Audience>()

  const streamOf: Announcer['streamOf'] = ({ serverId, accountId }, mayHear) => ({
    free: () => maxListeners - (audiences.get(serverId)?.bus.listenerCount ?? 0),
    publish: (event) => audiences.get(serverId)?.bus.publish(event),
    subscribe(listener) {
      const audience = audiences.get(serverId) ?? { accountId, bus: new InMemoryServerEventBus() }
      audiences.set(serverId, audience)
      const leave = audience.bus.subscribe((event) => {
        // That something changed is news too, which only those may have who may read it.
        if (event.kind !== 'resource_updated' || mayHear(event.uri)) listener(event)
      })
      return () => {
        leave()
        if (audience.bus.listenerCount === 0 && audiences.get(serverId) === audience) {
          audiences.delete(serverId)
        }
      }
    },
  })

  const lists: readonly ServerEvent[] = [
    { kind: 'tools_list_changed' },
    { kind: 'prompts_list_changed' },
    { kind: 'resources_list_changed' },
  ]
  return {
    streamOf,
    pageChanged(accountId) {
      for (const audience of audiences.values()) {
        if (accountId !== undefined && audience.accountId !== accountId) continue
        audience.bus.publish({ kind: 'resource_updated', uri: currentPageUri })
      }
    },
    surfaceChanged(serverId) {
      for (const event of lists) audiences.get(serverId)?.bus.publish(event)
    },
  }
}
