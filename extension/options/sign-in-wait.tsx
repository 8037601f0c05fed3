/** Waits for a person who signs in on another tab, and asks the bridge how far that is. */
import { useEffect, useRef } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { CopyButton } from '../components/copying.tsx'
import type { PanelExchanges } from '../messages.ts'
import { factsOf } from '../panel/use-answer.ts'
import { accountWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'

const everyMs = 700
/** A link that broke mends itself; the sign-in goes on meanwhile. */
const passing = new Set(['link_closed', 'link_silent'])

export function SignInWait(props: {
  readonly begun: PanelExchanges['accounts.sign_in']['reply']
  readonly worker: WorkerConnection
  readonly onConnected: (connected: PanelExchanges['accounts.connect']['reply']) => void
  readonly onFailure: (error: WireErrorFacts) => void
  readonly onCancel: () => void
}) {
  const { begun, worker } = props
  const { id, url, redirectUri } = begun
  const say = accountWords()
  const { common } = words.value
  const latest = useRef(props)
  latest.current = props
  const openPage = () => void browser.tabs.create({ url })

  useEffect(() => {
    openPage()
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      try {
        const answer = await worker.ask('accounts.sign_in_state', { id })
        if (isOver) return
        if (answer.state === 'done') return latest.current.onConnected(answer.connected)
        if (answer.state === 'failed') {
          const { message, nextStep } = answer
          return latest.current.onFailure({ kind: 'sign_in_failed', message, nextStep })
        }
      } catch (thrown) {
        const error = factsOf(thrown)
        if (isOver) return
        if (!passing.has(error.kind)) return latest.current.onFailure(error)
      }
      timer = setTimeout(() => void look(), everyMs)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [id])

  const cancel = () => {
    worker.ask('accounts.cancel_sign_in', { id }).catch(() => {})
    props.onCancel()
  }
  return (
    <div class="note" data-sign-in="waiting">
      <p role="status">
        <strong>{say.waiting}</strong>
      </p>
      <p>{say.callback}</p>
      <div class="command">
        <code>{redirectUri}</code>
        <CopyButton text={redirectUri} what={redirectUri} class="icon-button" />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={openPage}>
          {say.openAgain}
        </button>
        <button type="button" class="button plain" onClick={cancel}>
          {common.cancel}
        </button>
      </div>
    </div>
  )
}
