/** Giving ChatGPT and other programs their door: the walk-through, addresses and configurations, who has which. */
import { useEffect } from 'preact/hooks'
import { FailureNote } from '../../components/failure-note.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { connectWords } from '../../words/connect-words.ts'
import type { Desk } from '../desk.ts'
import { tunnelStatus } from '../tunnel-state.ts'
import { useAnswer } from '../use-answer.ts'
import './connect.css'
import { LocalPrograms } from './local-programs.tsx'
import { PromptStarters } from './prompt-starters.tsx'
import { ServerList } from './server-list.tsx'
import { WalkThrough } from './walk-through.tsx'

export function ConnectView({ desk }: { readonly desk: Desk }) {
  const { servers: say } = connectWords.value
  const list = useAnswer({
    key: 'servers',
    isReady: desk.isConnected,
    ask: ({ signal }) => desk.worker.ask('servers.list', {}, { signal }),
  })
  const { allowedAt = null, callAt = null } = tunnelStatus.value?.arrivals ?? {}
  // Who has just been let in, or has just asked, is a server of the list.
  useEffect(() => {
    if (allowedAt !== null || callAt !== null) list.again()
  }, [allowedAt, callAt])
  const { answer } = list
  const servers = answer.state === 'ready' ? answer.value.servers : []
  return (
    <>
      <WalkThrough desk={desk} />
      <LocalPrograms desk={desk} servers={servers} onChange={list.again} />
      <section class="card" aria-label={say.title}>
        <header>
          <h2 class="title">{say.title}</h2>
        </header>
        {answer.state === 'waiting' ? (
          <Waiting lines={3} progress={null} />
        ) : answer.state === 'failed' ? (
          <FailureNote error={answer.error} onAgain={list.again} />
        ) : (
          <ServerList desk={desk} servers={servers} onChange={list.again} />
        )}
      </section>
      <PromptStarters />
    </>
  )
}
