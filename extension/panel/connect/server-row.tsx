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
  const [sure, setSure] = useState<'rotate' | 'revoke' | null>(null)
  const { name, last_used_at, last_client } = server
  // Nobody is cut off from an address that nobody has used.
  const rotate = () => {
    if (last_used_at !== null && sure === null) return setSure('rotate')
    setSure(null)
    onRotate()
  }
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
      {sure === null ? null : (
        <p role="alert">{sure === 'revoke' ? say.sure(name) : say.sureRotate(name)}</p>
      )}
      <div class="row">
        {sure !== null ? null : (
          <button
            type="button"
            class="button"
            disabled={isBusy}
            aria-label={say.changeLong(name)}
            onClick={onChange}
          >
            {say.change}
          </button>
        )}
        {sure === 'revoke' ? null : (
          <button
            type="button"
            class="button"
            disabled={isBusy}
            aria-label={say.rotateLong(name)}
            onClick={rotate}
          >
            {say.rotate}
          </button>
        )}
        {sure === 'rotate' ? null : (
          <button
            type="button"
            class="button"
            disabled={isBusy}
            aria-label={say.revokeLong(name)}
            onClick={() => (sure === 'revoke' ? onRevoke() : setSure('revoke'))}
          >
            {say.revoke}
          </button>
        )}
        {sure === null ? null : (
          <button type="button" class="button plain" onClick={() => setSure(null)}>
            {words.value.common.cancel}
          </button>
        )}
      </div>
    </li>
  )
}
