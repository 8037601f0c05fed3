/** What the step that is next asks of the person, or waits for. */

import { useState } from 'preact/hooks'
import type { TunnelStatus } from '../../../shared/wire/tunnel-exchanges.ts'
import { Command, CopyButton, copyText } from '../../components/copying.tsx'
import { Icon } from '../../components/icon.tsx'
import { BridgeWords, SpokenFailure } from '../../components/spoken-failure.tsx'
import { connectWords } from '../../words/connect-words.ts'
import { words } from '../../words/words.ts'
import { chatGptDialog, openInChatGpt } from '../chatgpt-pages.ts'
import type { Desk } from '../desk.ts'
import { view } from '../navigation.ts'
import { showTunnel } from '../tunnel-state.ts'
import { useAct } from '../use-act.ts'
import { DialogPicture, NumberPicture } from './pictures.tsx'
import { firstQuestion } from './prompt-starters.tsx'
import type { ConnectStep } from './steps.ts'
import { TunnelForm } from './tunnel-form.tsx'

interface StepProps {
  readonly desk: Desk
  readonly status: TunnelStatus
}

export function StepBody({ step, ...props }: StepProps & { readonly step: ConnectStep }) {
  switch (step) {
    case 'open':
      return props.status.state === 'returning' ? (
        <Returning {...props} />
      ) : (
        <TunnelForm {...props} />
      )
    case 'check':
      return <Check {...props} />
    case 'add':
      return <Add {...props} />
    case 'found':
      return <Found {...props} />
    case 'allow':
      return <Allow {...props} />
    case 'ask':
      return <Ask />
  }
}

function Returning({ status }: StepProps) {
  const { walk: say } = connectWords.value
  return (
    <div role="status">
      <p>{say.returning}</p>
      {status.problem === null ? null : <BridgeWords text={status.problem.message} />}
    </div>
  )
}

function Check({ desk, status }: StepProps) {
  const { walk: say } = connectWords.value
  const { isBusy, failure, act } = useAct()
  const { problem, state } = status
  return (
    <>
      <p role="status">{state === 'checking' ? say.checking : say.unreachable}</p>
      {problem === null ? null : <BridgeWords text={`${problem.message} ${problem.nextStep}`} />}
      {state === 'checking' ? (
        <progress aria-label={say.checking} />
      ) : (
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={isBusy}
            onClick={() =>
              void act(async () => showTunnel(await desk.worker.ask('tunnel.check', {})))
            }
          >
            {say.checkAgain}
          </button>
        </div>
      )}
      {failure === null ? null : <SpokenFailure error={failure} tried="tunnel" />}
    </>
  )
}

/** What goes into ChatGPT's dialog: the address, or for a private tunnel its id. */
function addressOf({ publicUrl, tunnelId }: TunnelStatus): string {
  return publicUrl === null ? (tunnelId ?? '') : `${publicUrl}/mcp`
}

function Add({ status }: StepProps) {
  const { walk: say } = connectWords.value
  const [outcome, setOutcome] = useState<boolean | null>(null)
  const address = addressOf(status)
  return (
    <>
      <p class="small good">
        <Icon name="check" size={12} /> {status.tunnelId === null ? say.checked : say.privateReady}
      </p>
      <div class="command">
        <code data-address={address}>{address}</code>
        <CopyButton text={address} what={say.address} class="icon-button" />
      </div>
      <DialogPicture address={address} isPrivate={status.tunnelId !== null} />
      <div class="row">
        <button
          type="button"
          class="button main"
          onClick={async () => {
            // Copied before the other page takes the focus, without which no browser lets us.
            setOutcome(await copyText(address))
            openInChatGpt(chatGptDialog)
          }}
        >
          <Icon name="copy" size={14} /> {say.copyAndOpen}
        </button>
      </div>
      <p role="status" class={outcome === null ? 'quiet-label' : 'small'}>
        {outcome === null ? '' : outcome ? say.addressCopied : words.value.common.cannotCopy}
      </p>
      {status.isTemporary ? null : <p class="soft small">{say.knownAlready}</p>}
    </>
  )
}

function Found({ status }: StepProps) {
  const { walk: say } = connectWords.value
  return (
    <>
      <p role="status">{say.found}</p>
      <div class="command">
        <code>{addressOf(status)}</code>
        <CopyButton text={addressOf(status)} what={say.address} class="icon-button" />
      </div>
    </>
  )
}

function Allow({ status }: StepProps) {
  const { walk: say } = connectWords.value
  return (
    <>
      <p role="status">{say.allow(status.arrivals.client ?? say.someone)}</p>
      <NumberPicture />
      <p>{say.allowNext}</p>
      <div class="row">
        <button
          type="button"
          class="button main"
          onClick={() => {
            view.value = 'activity'
          }}
        >
          {say.showRequest}
        </button>
      </div>
      {status.provider === 'ngrok' ? <p class="soft small">{say.ngrokPage}</p> : null}
      <details class="small">
        <summary>{say.terminal}</summary>
        <Command text="npm run -s bridge -- consents list" />
        <Command text="npm run -s bridge -- consents allow ID --number NUMBER" />
      </details>
    </>
  )
}

function Ask() {
  const { walk: say } = connectWords.value
  const { title, prompt, href } = firstQuestion()
  return (
    <>
      <p role="status">{say.ask}</p>
      <p class="said">{title}</p>
      <div class="row">
        <button
          type="button"
          class="button main"
          onClick={async () => {
            await copyText(prompt)
            openInChatGpt(href)
          }}
        >
          <Icon name="chat" size={14} /> {say.copyPrompt}
        </button>
      </div>
    </>
  )
}
