/** One MCP server in the list: what it may, who used it when, what is to be said of it, and what can be done. */
import { useState } from 'preact/hooks'
import { age } from '../../components/time-words.ts'
import { connectWords } from '../../words/connect-words.ts'
import { words } from '../../words/words.ts'
import { allowsWords, endWords, isFull, isStale, type Server } from './server-words.ts'

export function ServerRow(props: {
  readonly server: Server
  readonly isBusy: boolean
  readonly onChange: () => void
  readonly onRotate: () => void
  readonly onRevoke: () => void
}) {
  const { server, isBusy, onChange, onRotate, onRevoke } = props
  const { servers: say } = connectWords.value
  const [isAsking, setAsking] = useState(false)
  const { name, last_used_at, last_client } = server
  return (
    <li class="server" data-server={server.id}>
      <p>
        <strong>{name}</strong>{' '}
        <span class="soft small">
          {last_used_at === null
            ? say.neverUsed
            : say.used(age(last_used_at, Date.now()), last_client ?? '')}
          {' · '}
          {endWords(server, say.expires)}
        </span>
      </p>
      <p class="soft small">{allowsWords(server)}</p>
      {isFull(server) ? (
        <p class="small warning">
          <strong>{say.full}</strong>
        </p>
      ) : null}
      {isStale(server) ? (
        <p class="small warning" data-stale>
          <strong>{say.stale}</strong>
        </p>
      ) : null}
      {isAsking ? <p role="alert">{say.sure(name)}</p> : null}
      <div class="row">
        {isAsking ? null : (
          <>
            <button
              type="button"
              class="button"
              disabled={isBusy}
              aria-label={say.changeLong(name)}
              onClick={onChange}
            >
              {say.change}
            </button>
            <button
              type="button"
              class="button"
              disabled={isBusy}
              aria-label={say.rotateLong(name)}
              onClick={onRotate}
            >
              {say.rotate}
            </button>
          </>
        )}
        <button
          type="button"
          class="button"
          disabled={isBusy}
          aria-label={say.revokeLong(name)}
          onClick={() => (isAsking ? onRevoke() : setAsking(true))}
        >
          {say.revoke}
        </button>
        {isAsking ? (
          <button type="button" class="button plain" onClick={() => setAsking(false)}>
            {words.value.common.cancel}
          </button>
        ) : null}
      </div>
    </li>
  )
}
