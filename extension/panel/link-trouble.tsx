/** What is broken between here and Rose Rocket, and what mends it; nothing while all is well. */
import { browser } from 'wxt/browser'
import { Command } from '../components/copying.tsx'
import { inWords } from '../components/failure-words.ts'
import { Original } from '../components/spoken-failure.tsx'
import type { LinkState } from '../link-state.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import type { ShownAccount } from './desk.ts'
import { linkWords } from './link-words.ts'
import { PairingForm } from './pairing-form.tsx'

/** States that a wrong address or an old pairing may be the cause of; both are mended in the options. */
const atFault: readonly LinkState['name'][] = ['not_running', 'wrong_port', 'impostor']
/** What a bridge means that does not name the kind of its trouble. */
const kindOf = { sign_in_failed: 'sign_in_failed', unavailable: 'upstream_unavailable' } as const

export function LinkTrouble(props: {
  readonly link: LinkState
  readonly account: ShownAccount | undefined
  readonly worker: WorkerConnection
  /** Asks the bridge anew how Rose Rocket is; the panel's own, the other pages ask by themselves. */
  readonly onAgain?: () => void
}) {
  const { link, account, worker, onAgain } = props
  const { link: say, common } = words.value
  if (link.name === 'connected') {
    const upstream = account?.upstream
    if (upstream === undefined || upstream.state === 'ok' || upstream.state === 'unknown')
      return null
    // A secret that was rotated is given anew in the options.
    const isSignIn = upstream.state === 'sign_in_failed'
    const told = inWords({
      kind: upstream.kind ?? kindOf[upstream.state],
      message: upstream.problem ?? '',
      nextStep: upstream.nextStep ?? '',
    })
    return (
      <section
        class="note"
        data-tone="bad"
        data-trouble={upstream.state}
        aria-label={isSignIn ? say.signIn : say.upstream}
      >
        <p>
          <strong>{isSignIn ? say.signIn : say.upstream}</strong>
        </p>
        <p>{told.message}</p>
        <p>{told.nextStep}</p>
        <Original text={told.original} isOpen={told.isVague} />
        <Command text={`npm run -s bridge -- ${isSignIn ? 'accounts check' : 'doctor'}`} />
        <div class="row">
          {onAgain === undefined ? null : (
            <button type="button" class="button" onClick={onAgain}>
              {common.again}
            </button>
          )}
          {isSignIn ? <OptionsButton /> : null}
        </div>
      </section>
    )
  }
  const { title, advice, command } = linkWords(link)
  const mendsItself = link.name === 'connecting'
  return (
    <section class="note" data-tone={mendsItself ? 'calm' : 'risk'} aria-label={title}>
      <p>{advice}</p>
      {command === undefined ? null : <Command text={command} />}
      {link.name === 'not_paired' ? <PairingForm worker={worker} /> : null}
      {mendsItself || link.name === 'not_paired' ? null : (
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => void worker.ask('retry', {}).catch(() => {})}
          >
            {common.again}
          </button>
          {onAgain !== undefined && atFault.includes(link.name) ? <OptionsButton /> : null}
        </div>
      )}
    </section>
  )
}

function OptionsButton() {
  return (
    <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
      {words.value.common.options}
    </button>
  )
}
