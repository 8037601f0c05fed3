/** The list of MCP servers as the bridge told it last; what was done to one in the panel stands in it at once. */
import { useRef } from 'preact/hooks'
import type { PanelExchanges } from '../../messages.ts'
import type { Desk } from '../desk.ts'
import { tunnelStatus } from '../tunnel-state.ts'
import { type Answer, useAnswer } from '../use-answer.ts'
import type { Server } from './server-words.ts'

type Told = PanelExchanges['servers.list']['reply']

/** What was done to one server: the record that came of it, and the id under which nothing opens any more. */
export interface Deed {
  readonly server?: Server
  readonly gone?: string
}

export interface Servers {
  readonly answer: Answer<Told>
  /** Null until the bridge has told them. */
  readonly servers: readonly Server[] | null
  again(): void
  /** Takes the deed's own answer over, and asks for the whole list behind it. */
  onDeed(deed: Deed): void
}

export function useServers(desk: Desk): Servers {
  const { allowedAt = null, callAt = null } = tunnelStatus.value?.arrivals ?? {}
  const { answer, again } = useAnswer({
    // Who has just been let in, or has just asked, is a server of the list.
    key: `servers ${allowedAt} ${callAt}`,
    isReady: desk.isConnected,
    ask: ({ signal }) => desk.worker.ask('servers.list', {}, { signal }),
  })
  // A form that is being filled in stays, also when the link is lost for a moment.
  const known = useRef<{ told: Told; servers: readonly Server[] } | null>(null)
  if (answer.state === 'ready' && answer.value !== known.current?.told) {
    known.current = { told: answer.value, servers: answer.value.servers }
  }
  return {
    answer,
    servers: known.current?.servers ?? null,
    again,
    onDeed(deed) {
      if (known.current !== null) {
        const { told, servers } = known.current
        known.current = { told, servers: withDeed(servers, deed) }
      }
      again()
    },
  }
}

function withDeed(servers: readonly Server[], { server, gone }: Deed): readonly Server[] {
  const place = servers.findIndex(({ id }) => id === (gone ?? server?.id))
  const now = server === undefined ? [] : [server]
  return place < 0 ? [...servers, ...now] : servers.toSpliced(place, 1, ...now)
}
