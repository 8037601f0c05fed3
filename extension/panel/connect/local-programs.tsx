/** For programs on this computer: an MCP URL in one click, or the ready configuration of a program. */
import type { ConfiguredClient } from '../../../shared/wire/connect-exchanges.ts'
import { copyText } from '../../components/copying.tsx'
import { Icon } from '../../components/icon.tsx'
import { SpokenFailure } from '../../components/spoken-failure.tsx'
import { connectWords } from '../../words/connect-words.ts'
import { words } from '../../words/words.ts'
import type { Desk } from '../desk.ts'
import { useAct } from '../use-act.ts'
import { Forget, type Made, MadeUrl } from './made-url.tsx'
import { allowsWords, type Server } from './server-words.ts'
import type { Deed } from './use-servers.ts'

const clients = [
  'claude-desktop',
  'cursor',
  'vscode',
  'claude-code',
  'codex',
  'mcp-remote',
] as const satisfies readonly ConfiguredClient[]
/** The bridge's own name for a door of this kind; it stays the same in every language, to be found again. */
const usualName = 'This computer'

export function LocalPrograms(props: {
  readonly desk: Desk
  readonly servers: readonly Server[]
  readonly shown: Made | null
  readonly show: (made: Made | null) => void
  readonly onDeed: (deed: Deed) => void
}) {
  const { desk, servers, shown, show, onDeed } = props
  const { local: say } = connectWords.value
  const { isBusy, failure, act } = useAct()
  const account = desk.accountId === undefined ? {} : { accountId: desk.accountId }

  // A door nobody has used yet gets a new key instead of another door beside it.
  const unused = servers.find(
    ({ name, last_used_at, integrated_account_id }) =>
      name === usualName &&
      last_used_at === null &&
      (desk.accountId ?? integrated_account_id) === integrated_account_id,
  )
  const create = () =>
    act(async () => {
      const made = await desk.worker.ask('servers.create', {
        name: usualName,
        ...account,
        ...(unused === undefined ? {} : { rotate: unused.id }),
      })
      show({ kind: 'url', made, isCopied: await copyText(made.url) })
      onDeed({ server: made.server, ...(unused === undefined ? {} : { gone: unused.id }) })
    })
  const configure = (client: ConfiguredClient) =>
    act(async () => {
      const made = await desk.worker.ask('servers.configure', { client, ...account })
      show({ kind: 'configuration', client, made, isCopied: await copyText(made.text) })
      onDeed(made.server === null ? {} : { server: made.server })
    })
  const isOff = !desk.isConnected || isBusy
  return (
    <section class="card" aria-label={say.title}>
      <header>
        <h2 class="title">{say.title}</h2>
      </header>
      <p>{say.works}</p>
      <div class="row">
        <button
          type="button"
          class="button main"
          data-copies="url"
          disabled={isOff}
          onClick={() => void create()}
        >
          <Icon name="copy" size={14} /> {isBusy ? say.making : say.copyUrl}
        </button>
      </div>
      <p class="soft small">{say.notChatGpt}</p>
      {shown?.kind === 'url' ? <MadeUrl shown={shown} onForget={() => show(null)} /> : null}
      <h3>{say.configure}</h3>
      <div class="row">
        {clients.map((client) => (
          <button
            key={client}
            type="button"
            class="button"
            disabled={isOff}
            aria-label={say.copyFor(say.clients[client])}
            data-client={client}
            onClick={() => void configure(client)}
          >
            {say.clients[client]}
          </button>
        ))}
      </div>
      <p class="soft small">{say.configureNext}</p>
      {failure === null ? null : <SpokenFailure error={failure} />}
      {shown?.kind === 'configuration' ? (
        <MadeConfiguration shown={shown} onForget={() => show(null)} />
      ) : null}
    </section>
  )
}

function MadeConfiguration({
  shown,
  onForget,
}: {
  readonly shown: Extract<Made, { kind: 'configuration' }>
  readonly onForget: () => void
}) {
  const { local: say } = connectWords.value
  const { server, text } = shown.made
  const program = say.clients[shown.client]
  return (
    <div class="note" role="status" data-configured={shown.client}>
      <p>
        <strong>{shown.isCopied ? say.configured(program) : words.value.common.cannotCopy}</strong>
      </p>
      <p class="small">
        {say.place + words.value.common.colon} {say.places[shown.client]}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
      <section class="letter code" tabIndex={0} aria-label={program}>
        {text}
      </section>
      {server === null ? (
        <p class="small">{say.signsIn}</p>
      ) : (
        <p class="small">
          <strong>{say.allows + words.value.common.colon}</strong> {allowsWords(server)}
        </p>
      )}
      <Forget onForget={onForget} />
    </div>
  )
}
