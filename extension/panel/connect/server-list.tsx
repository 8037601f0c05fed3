/** The MCP servers there are; one at a time can be changed. */
import { useState } from 'preact/hooks'
import { copyText } from '../../components/copying.tsx'
import { SpokenFailure } from '../../components/spoken-failure.tsx'
import { connectWords } from '../../words/connect-words.ts'
import type { Desk } from '../desk.ts'
import { useAct } from '../use-act.ts'
import { type Made, MadeUrl } from './made-url.tsx'
import { ServerForm } from './server-form.tsx'
import { ServerRow } from './server-row.tsx'
import type { Server } from './server-words.ts'
import type { Deed } from './use-servers.ts'

export function ServerList(props: {
  readonly desk: Desk
  readonly servers: readonly Server[]
  readonly shown: Made | null
  readonly show: (made: Made | null) => void
  readonly onDeed: (deed: Deed) => void
}) {
  const { desk, servers, shown, show, onDeed } = props
  const { servers: say, form } = connectWords.value
  const { isBusy, failure, act } = useAct()
  const [changing, change] = useState<string | null>(null)
  const [said, tell] = useState<string | null>(null)
  if (servers.length === 0) return <p class="soft">{say.none}</p>

  const attempt = async (work: () => Promise<void>) => {
    const isDone = await act(work)
    // It may have failed because the list is not what it was.
    if (!isDone) onDeed({})
  }
  const rotate = (server: Server) =>
    attempt(async () => {
      const rotated = await desk.worker.ask('servers.create', { rotate: server.id })
      tell(null)
      show({ kind: 'rotated', made: rotated, isCopied: await copyText(rotated.url) })
      onDeed({ server: rotated.server, gone: server.id })
    })
  const revoke = (server: Server) =>
    attempt(async () => {
      await desk.worker.ask('servers.revoke', { id: server.id })
      tell(null)
      onDeed({ gone: server.id })
    })
  return (
    <>
      {failure === null ? null : <SpokenFailure error={failure} />}
      <p role="status" class={said === null ? 'quiet-label' : 'small'}>
        {said}
      </p>
      {shown?.kind === 'rotated' ? <MadeUrl shown={shown} onForget={() => show(null)} /> : null}
      <ul class="list">
        {servers.map((server) =>
          changing === server.id ? (
            <li key={server.id} class="server" data-server={server.id}>
              <ServerForm
                server={server}
                isBusy={isBusy}
                onCancel={() => change(null)}
                onSave={(wanted) =>
                  attempt(async () => {
                    const changed = await desk.worker.ask('servers.update', wanted)
                    change(null)
                    tell(`${changed.server.name}: ${form.saved}`)
                    onDeed(changed)
                  })
                }
              />
            </li>
          ) : (
            <ServerRow
              key={server.id}
              server={server}
              isBusy={isBusy}
              onChange={() => change(server.id)}
              onRotate={() => void rotate(server)}
              onRevoke={() => void revoke(server)}
            />
          ),
        )}
      </ul>
    </>
  )
}
