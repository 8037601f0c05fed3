/** One MCP server in the list: what it may, who used it when, a new URL for it, its end. */
import { useState } from 'preact/hooks'
import { age } from '../components/time-words.ts'
import type { PanelExchanges } from '../messages.ts'
import { words } from '../words/words.ts'

type Server = PanelExchanges['servers.list']['reply']['servers'][number]

export function ServerRow(props: {
  readonly server: Server
  readonly isBusy: boolean
  readonly onRotate: () => void
  readonly onRevoke: () => void
}) {
  const { server, isBusy, onRotate, onRevoke } = props
  const { connect: say, common } = words.value
  const [isAsking, setAsking] = useState(false)
  const { name, last_used_at, last_client, expires_at, config } = server
  const day = new Intl.DateTimeFormat(words.value.locale, { dateStyle: 'medium' })
  return (
    <li class="server" data-server={server.id}>
      <p>
        <strong>{name}</strong>{' '}
        <span class="soft small">
          {last_used_at === null
            ? say.neverUsed
            : say.used(age(last_used_at, Date.now()), last_client ?? '')}
          {' · '}
          {expires_at === null ? say.neverExpires : say.expires(day.format(new Date(expires_at)))}
        </span>
      </p>
      <p class="soft small">
        {say.allows}:{' '}
        {[...(config.methods ?? []), ...(config.tags ?? [])].join(', ') || say.everything}
      </p>
      {isAsking ? <p role="alert">{say.sure(name)}</p> : null}
      <div class="row">
        {isAsking ? null : (
          <button
            type="button"
            class="button"
            disabled={isBusy}
            aria-label={say.rotateLong(name)}
            onClick={onRotate}
          >
            {say.rotate}
          </button>
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
            {common.cancel}
          </button>
        ) : null}
      </div>
    </li>
  )
}
