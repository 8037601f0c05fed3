/** Giving ChatGPT and other programs their door: one click for a URL, what it allows, and who uses which. */
import { useState } from 'preact/hooks'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { Command, CopyButton, copyText } from '../components/copying.tsx'
import { Icon } from '../components/icon.tsx'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting } from '../components/waiting.tsx'
import type { PanelExchanges } from '../messages.ts'
import { words } from '../words/words.ts'
import type { Desk } from './desk.ts'
import { ServerRow } from './server-row.tsx'
import { factsOf, useAnswer } from './use-answer.ts'

/** ChatGPT's page with its dialog for adding an MCP server. */
const chatGptPage = 'https://chatgpt.com/plugins#settings/Connectors?create-connector=true'
const otherPrograms = ['claude-desktop', 'cursor', 'vscode', 'claude-code', 'codex', 'mcp-remote']

const usualName = 'ChatGPT'

type Made = PanelExchanges['servers.create']['reply'] & { readonly isCopied: boolean }

export function ConnectView({ desk }: { readonly desk: Desk }) {
  const { connect: say } = words.value
  const [made, setMade] = useState<Made | null>(null)
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  const [isBusy, setBusy] = useState(false)
  const list = useAnswer({
    key: 'servers',
    isReady: desk.isConnected,
    ask: ({ signal }) => desk.worker.ask('servers.list', {}, { signal }),
  })
  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
      list.again()
    } catch (thrown) {
      setFailure(factsOf(thrown))
    }
    setBusy(false)
  }
  const create = (rotate?: string) =>
    act(async () => {
      const { accountId } = desk
      const answer = await desk.worker.ask('servers.create', {
        name: usualName,
        ...(accountId === undefined ? {} : { accountId }),
        ...(rotate === undefined ? {} : { rotate }),
      })
      setMade({ ...answer, isCopied: await copyText(answer.url) })
    })
  const revoke = (id: string) =>
    act(async () => {
      await desk.worker.ask('servers.revoke', { id })
      if (made?.server.id === id) setMade(null)
    })
  // A door nobody has used yet gets a new key instead of another door beside it.
  const servers = list.answer.state === 'ready' ? list.answer.value.servers : []
  const unused = servers.find(
    ({ name, last_used_at, integrated_account_id }) =>
      name === usualName &&
      last_used_at === null &&
      (desk.accountId ?? integrated_account_id) === integrated_account_id,
  )
  return (
    <>
      <section class="card" aria-label={say.title}>
        <header>
          <h2 class="title">{say.title}</h2>
        </header>
        <div class="row">
          <button
            type="button"
            class="button main"
            disabled={!desk.isConnected || isBusy}
            onClick={() => void create(unused?.id)}
          >
            <Icon name="copy" size={14} /> {isBusy ? say.making : say.copyUrl}
          </button>
        </div>
        {failure === null ? null : <SpokenFailure error={failure} />}
        {made === null ? null : <MadeServer made={made} />}
        <p>{say.local}</p>
        <p class="soft">{say.public}</p>
        <div class="row">
          <a class="button" href={chatGptPage} target="_blank" rel="noreferrer">
            <Icon name="open" size={14} /> {say.openChatGpt}
          </a>
        </div>
      </section>
      <section class="card" aria-label={say.servers}>
        <header>
          <h2>{say.servers}</h2>
        </header>
        {list.answer.state === 'waiting' ? (
          <Waiting lines={3} progress={null} />
        ) : list.answer.state === 'failed' ? (
          <SpokenFailure error={list.answer.error} onAgain={list.again} />
        ) : list.answer.value.servers.length === 0 ? (
          <p class="soft">{say.noServers}</p>
        ) : (
          <ul class="list">
            {list.answer.value.servers.map((server) => (
              <ServerRow
                key={server.id}
                server={server}
                isBusy={isBusy}
                onRotate={() => void create(server.id)}
                onRevoke={() => void revoke(server.id)}
              />
            ))}
          </ul>
        )}
      </section>
      <section class="card" aria-label={say.configurations}>
        <header>
          <h2>{say.configurations}</h2>
        </header>
        <p class="soft">{say.configurationsNext}</p>
        {otherPrograms.map((program) => (
          <Command key={program} text={`npm run -s bridge -- config ${program}`} />
        ))}
      </section>
    </>
  )
}

function MadeServer({ made }: { readonly made: Made }) {
  const { connect: say, common } = words.value
  return (
    <div class="note" role="status" data-made={made.server.id}>
      <p>
        <strong>{made.isCopied ? say.copied : common.cannotCopy}</strong>
      </p>
      <div class="command">
        <input readOnly aria-label={say.url} value={made.url} onFocus={selectAll} />
        <CopyButton text={made.url} what={say.url} class="icon-button" />
      </div>
      <p class="soft small">{say.secret}</p>
      <p>
        <strong>{say.allows}:</strong> {made.allows}
      </p>
    </div>
  )
}

function selectAll(event: { readonly currentTarget: HTMLInputElement }): void {
  event.currentTarget.select()
}
