/** What was just made and holds a secret address: shown once, and put out of sight again. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ConfiguredClient } from '../../../shared/wire/connect-exchanges.ts'
import { CopyButton, copyText } from '../../components/copying.tsx'
import type { PanelExchanges } from '../../messages.ts'
import { connectWords } from '../../words/connect-words.ts'
import { words } from '../../words/words.ts'
import { tunnelStatus } from '../tunnel-state.ts'
import { allowsWords, type Server } from './server-words.ts'

/** What was made: an address of a new server, another one of a server of the list, or a configuration. */
export type Made = { readonly isCopied: boolean } & (
  | {
      readonly kind: 'url' | 'rotated'
      readonly made: PanelExchanges['servers.create']['reply']
    }
  | {
      readonly kind: 'configuration'
      readonly client: ConfiguredClient
      readonly made: PanelExchanges['servers.configure']['reply']
    }
)

/**
 * The last thing made, for as long as it opens something: a list asked after it was made has its server while that lives.
 * `servers` is the newest list, null until there is one.
 */
export function useMade(servers: readonly Server[] | null): {
  readonly made: Made | null
  show(made: Made | null): void
} {
  const newest = useRef(servers)
  newest.current = servers
  const [kept, keep] = useState<{ made: Made; beside: typeof servers } | null>(null)
  useEffect(() => {
    // Whoever leaves the panel does not leave a key behind on the screen.
    const look = () => {
      if (document.visibilityState === 'hidden') keep(null)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  const id = kept?.made.made.server?.id
  const isNews = servers !== null && servers !== kept?.beside
  const hasEnded = id !== undefined && isNews && servers.every((server) => server.id !== id)
  return {
    made: hasEnded ? null : (kept?.made ?? null),
    show: (made) => keep(made === null ? null : { made, beside: newest.current }),
  }
}

/** The address in sight, for as long as the view is: where no clipboard took it this is the one chance. */
export function MadeUrl({
  shown,
  onForget,
}: {
  readonly shown: Exclude<Made, { kind: 'configuration' }>
  readonly onForget: () => void
}) {
  const { local: say } = connectWords.value
  const { server, url } = shown.made
  const { state, publicUrl } = tunnelStatus.value ?? {}
  const outside = state === 'ready' && publicUrl ? `${publicUrl}${new URL(url).pathname}` : null
  return (
    <div class="note" role="status" data-made={server.id}>
      <p>
        <strong>{shown.isCopied ? say.copied : words.value.common.cannotCopy}</strong>
      </p>
      <div class="command">
        <input readOnly aria-label={say.url} value={url} onFocus={selectAll} />
        <CopyButton text={url} what={say.url} class="icon-button" />
      </div>
      {outside === null ? null : (
        <>
          <p class="small">{say.outside}</p>
          <div class="command">
            <input readOnly aria-label={say.outsideUrl} value={outside} onFocus={selectAll} />
            <CopyButton text={outside} what={say.outsideUrl} class="icon-button" />
          </div>
        </>
      )}
      <p class="soft small">{say.secret}</p>
      <p class="small">
        <strong>{say.allows + words.value.common.colon}</strong> {allowsWords(server)}
      </p>
      <Forget onForget={onForget} />
    </div>
  )
}

/**
 * Only a person may empty the clipboard: without the right to read it nobody can tell whether it still holds the key,
 * and browsers let a page write it only while the page has the focus.
 */
export function Forget({ onForget }: { readonly onForget: () => void }) {
  return (
    <div class="row">
      <button
        type="button"
        class="button plain"
        onClick={() => {
          // An empty text is not taken everywhere.
          void copyText(' ')
          onForget()
        }}
      >
        {connectWords.value.local.forget}
      </button>
    </div>
  )
}

function selectAll(event: { readonly currentTarget: HTMLInputElement }): void {
  event.currentTarget.select()
}
