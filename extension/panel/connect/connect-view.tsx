/** Giving ChatGPT and other programs their door: the walk-through, addresses and configurations, who has which. */
import { useRef } from 'preact/hooks'
import { SpokenFailure } from '../../components/spoken-failure.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { connectWords } from '../../words/connect-words.ts'
import type { Desk } from '../desk.ts'
import { tunnelStatus } from '../tunnel-state.ts'
import { useAnswer } from '../use-answer.ts'
import './connect.css'
import { LocalPrograms } from './local-programs.tsx'
import { useMade } from './made-url.tsx'
import { PromptStarters } from './prompt-starters.tsx'
import { ServerList } from './server-list.tsx'
import type { Server } from './server-words.ts'
import { WalkThrough } from './walk-through.tsx'

export function ConnectView({ desk }: { readonly desk: Desk }) {
  const { servers: say } = connectWords.value
  const { allowedAt = null, callAt = null } = tunnelStatus.value?.arrivals ?? {}
  const list = useAnswer({
    // Who has just been let in, or has just asked, is a server of the list.
    key: `servers ${allowedAt} ${callAt}`,
    isReady: desk.isConnected,
    ask: ({ signal }) => desk.worker.ask('servers.list', {}, { signal }),
  })
  const { answer } = list
  const known = useRef<readonly Server[] | null>(null)
  if (answer.state === 'ready') known.current = answer.value.servers
  // A form that is being filled in stays, also when the link is lost for a moment.
  const servers = known.current
  const { made, show } = useMade(servers)
  return (
    <div class="connect">
      <WalkThrough desk={desk} />
      <LocalPrograms
        desk={desk}
        servers={servers ?? []}
        shown={made}
        show={show}
        onChange={list.again}
      />
      <section class="card" aria-label={say.title}>
        <header>
          <h2 class="title">{say.title}</h2>
        </header>
        {answer.state === 'failed' ? (
          <SpokenFailure error={answer.error} onAgain={list.again} />
        ) : null}
        {servers !== null ? (
          <ServerList
            desk={desk}
            servers={servers}
            shown={made}
            show={show}
            onChange={list.again}
          />
        ) : answer.state === 'waiting' ? (
          <Waiting lines={3} progress={null} />
        ) : null}
      </section>
      <PromptStarters />
    </div>
  )
}
