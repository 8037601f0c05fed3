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

export function ServerList(props: {
  readonly desk: Desk
  readonly servers: readonly Server[]
  readonly shown: Made | null
  readonly show: (made: Made | null) => void
  readonly onChange: () => void
}) {
  const { desk, servers, shown, show, onChange } = props
  const { servers: say, form } = connectWords.value
  const { isBusy, failure, act } = useAct()
  const [changing, change] = useState<string | null>(null)
  const [said, tell] = useState<string | null>(null)
  if (servers.length === 0) return <p class="soft">{say.none}</p>

  const rotate = (server: Server) =>
    act(async () => {
      const rotated = await desk.worker.ask('servers.create', { rotate: server.id })
      tell(null)
      show({ kind: 'rotated', made: rotated, isCopied: await copyText(rotated.url) })
      onChange()
    })
  const revoke = (server: Server) =>
    act(async () => {
      await desk.worker.ask('servers.revoke', { id: server.id })
      tell(null)
      onChange()
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
                onSave={async (wanted) => {
                  const isDone = await act(async () => {
                    await desk.worker.ask('servers.update', wanted)
                  })
                  if (!isDone) return
                  change(null)
                  tell(`${wanted.name ?? server.name}: ${form.saved}`)
                  onChange()
                }}
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
