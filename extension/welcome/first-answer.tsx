/** The first answer: in the sandbox at once, of an order that is late there; else where the person opens one. */
import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting } from '../components/waiting.tsx'
import { openPanel, openPanelTab } from '../open-panel.ts'
import { askTool, type Desk, type ShownAccount } from '../panel/desk.ts'
import { LinkTrouble } from '../panel/link-trouble.tsx'
import { type AskingOptions, useAnswer } from '../panel/use-answer.ts'
import { welcomeWords } from '../words/page-words.ts'
import { words } from '../words/words.ts'
import { LateOrder } from './late-order.tsx'

/** Only this build recognises the sandbox's pages; the others are told which order to show. */
const knowsSandboxPages = import.meta.env.MODE === 'demo'

export function FirstAnswer(props: {
  readonly desk: Desk
  readonly account: ShownAccount | undefined
  readonly isSandbox: boolean
  readonly windowId: number | null
}) {
  const { desk, account, isSandbox, windowId } = props
  const say = welcomeWords()
  const [isWanted, want] = useState(isSandbox)
  const { answer, again, cancel } = useAnswer({
    key: `${desk.accountId ?? ''} first`,
    isReady: desk.isConnected && isWanted,
    ask: (options) => findLate(desk, options),
  })
  const late = answer.state === 'ready' ? answer.value : null
  const url = late?.order.url ?? account?.webUrl

  const openBeside = () => {
    // The panel first: the click that opens it is over with the first wait.
    const opening = windowId === null ? null : openPanel(windowId)
    if (url !== undefined) void browser.tabs.create({ url })
    void opening?.then(async (isOpen) => {
      if (!isOpen && windowId !== null) await openPanelTab(windowId)
    })
    if (windowId === null || late === null || !isSandbox || knowsSandboxPages) return
    const errand = { kind: 'look_up', text: late.order.fullId } as const
    void desk.worker.ask('leave_errand', { errand, windowId }).catch(() => {})
  }
  const upstream = account?.upstream.state
  if (upstream === 'sign_in_failed' || upstream === 'unavailable') {
    const link = desk.worker.shown.value?.link
    return link === undefined ? null : (
      <LinkTrouble link={link} account={account} worker={desk.worker} />
    )
  }
  return (
    <>
      <p>{isSandbox ? say.sandboxWhy : say.accountWhy(account?.name ?? 'Rose Rocket')}</p>
      {!isWanted ? null : answer.state === 'waiting' ? (
        <Waiting
          lines={5}
          progress={answer.progress}
          what={words.value.board.reading}
          onCancel={cancel}
        />
      ) : answer.state === 'failed' ? (
        <SpokenFailure error={answer.error} onAgain={again} />
      ) : late === null ? (
        <p role="status">{say.noneLate}</p>
      ) : (
        <LateOrder late={late} now={desk.now()} />
      )}
      <div class="row">
        <button type="button" class="button main" onClick={openBeside}>
          {late === null ? say.openRoseRocket : say.openOrder(late.order.fullId)}
        </button>
        {isWanted ? null : (
          <button type="button" class="button" onClick={() => want(true)}>
            {say.findLate}
          </button>
        )}
      </div>
    </>
  )
}

async function findLate(desk: Desk, options: AskingOptions): Promise<DelayExplanation | null> {
  const input = { kinds: ['late'], limit: 1 }
  const { exceptions } = await askTool(desk, 'list_order_exceptions', input, options)
  const [worst] = exceptions
  if (worst === undefined) return null
  return await askTool(desk, 'explain_order_delay', { order: worst.order.id }, options)
}
