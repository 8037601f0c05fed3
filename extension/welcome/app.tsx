/** The welcome page: start the bridge, type the six digits, see the first answer; each step notices when it is done. */
import { useEffect, useRef } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Command } from '../components/copying.tsx'
import { LinkLine } from '../components/link-line.tsx'
import type { LinkState } from '../link-state.ts'
import { accountOf, deskOf } from '../panel/desk.ts'
import { LinkTrouble } from '../panel/link-trouble.tsx'
import { PairingForm } from '../panel/pairing-form.tsx'
import { useStatus } from '../panel/use-status.ts'
import { welcomeWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { FirstAnswer } from './first-answer.tsx'
import { Step } from './step.tsx'
import { Tips } from './tips.tsx'

const startCommand = 'npm start'
const pairCommand = 'npm run -s bridge -- pair'

/** `windowId`: the window this page stands in. `panelKeys`: what opens the panel, empty where nothing is set. */
export function Welcome(props: {
  readonly worker: WorkerConnection
  readonly windowId: number | null
  readonly panelKeys: string
}) {
  const { worker, windowId, panelKeys } = props
  const say = welcomeWords()
  const link = worker.shown.value?.link ?? null
  const isConnected = link?.name === 'connected'
  const { known, again } = useStatus(worker, isConnected)
  const account = accountOf(known?.status.accounts ?? [], null)
  const desk = deskOf({ worker, isConnected, known, account, onUpstreamTrouble: again })
  const isFound = isConnected || link?.name === 'not_paired'
  const wasPairing = useRef(false)
  const answer = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // The field that had the focus goes with the pairing; who types goes on where the page goes on.
    if (isConnected && wasPairing.current) answer.current?.focus()
    wasPairing.current = link?.name === 'not_paired'
  }, [link?.name])

  return (
    <main class="full-page">
      <header class="page-head">
        <img src="/icon/96.png" alt="" width="44" height="44" />
        <div>
          <h1>{say.title}</h1>
          <LinkLine link={link} />
        </div>
      </header>
      <p class="lead">{say.lead}</p>
      <ol class="steps" aria-label={say.steps}>
        <Step number={1} title={say.start} state={isFound ? 'done' : 'now'}>
          {isFound ? <p>{say.found(link.address)}</p> : <Starting link={link} worker={worker} />}
        </Step>
        <Step number={2} title={say.pair} state={isConnected ? 'done' : isFound ? 'now' : 'later'}>
          {isConnected ? (
            <p>{say.paired(link.browser)}</p>
          ) : isFound ? (
            <>
              <p>{say.pairWhy}</p>
              <PairingForm worker={worker} takesFocus />
              <p class="soft small">{say.pairNew}</p>
              <Command text={pairCommand} />
            </>
          ) : (
            <p class="soft">{say.pairWhy}</p>
          )}
        </Step>
        <Step number={3} title={say.open} state={isConnected ? 'now' : 'later'} element={answer}>
          {isConnected && known !== null ? (
            <FirstAnswer
              desk={desk}
              account={account}
              isSandbox={known.status.sandbox}
              windowId={windowId}
            />
          ) : (
            <p class="soft">{say.openLater}</p>
          )}
        </Step>
      </ol>
      <Tips panelKeys={panelKeys} />
      <p>
        <button
          type="button"
          class="button plain"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          {say.options}
        </button>
      </p>
    </main>
  )
}

function Starting(props: { readonly link: LinkState | null; readonly worker: WorkerConnection }) {
  const { link, worker } = props
  const say = welcomeWords()
  const isPlainlyAbsent = link === null || link.name === 'not_running' || link.name === 'connecting'
  return (
    <>
      <p>{say.startWhy}</p>
      <Command text={startCommand} />
      {isPlainlyAbsent ? (
        <p class="soft" role="status">
          {link === null || link.address === ''
            ? words.value.link.starting
            : say.looking(link.address)}
        </p>
      ) : (
        <LinkTrouble link={link} account={undefined} worker={worker} />
      )}
      <p>
        <button
          type="button"
          class="button plain"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          {say.elsewhere}
        </button>
      </p>
    </>
  )
}
