/** Giving ChatGPT and other programs their door: the walk-through, addresses and configurations, who has which. */
import { SpokenFailure } from '../../components/spoken-failure.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { connectWords } from '../../words/connect-words.ts'
import type { Desk } from '../desk.ts'
import './connect.css'
import { LocalPrograms } from './local-programs.tsx'
import { useMade } from './made-url.tsx'
import { PromptStarters } from './prompt-starters.tsx'
import { ServerList } from './server-list.tsx'
import { useServers } from './use-servers.ts'
import { WalkThrough } from './walk-through.tsx'

export function ConnectView({ desk }: { readonly desk: Desk }) {
  const { servers: say } = connectWords.value
  const { answer, servers, again, onDeed } = useServers(desk)
  const { made, show } = useMade(servers)
  return (
    <div class="connect">
      <WalkThrough desk={desk} />
      <LocalPrograms desk={desk} servers={servers ?? []} shown={made} show={show} onDeed={onDeed} />
      <section class="card" aria-label={say.title}>
        <header>
          <h2 class="title">{say.title}</h2>
        </header>
        {answer.state === 'failed' ? <SpokenFailure error={answer.error} onAgain={again} /> : null}
        {servers !== null ? (
          <ServerList desk={desk} servers={servers} shown={made} show={show} onDeed={onDeed} />
        ) : answer.state === 'waiting' ? (
          <Waiting lines={3} progress={null} />
        ) : null}
      </section>
      <PromptStarters />
    </div>
  )
}
