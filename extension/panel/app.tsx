/** The side panel: how the link stands, the views, and the order or board on screen. */
import { useEffect, useRef } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { activePage, newest } from '../active-page.ts'
import { Boundary } from '../components/boundary.tsx'
import { Icon } from '../components/icon.tsx'
import { Skeleton } from '../components/skeleton.tsx'
import type { LinkState } from '../link-state.ts'
import { words } from '../words/words.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { accountOf, deskOf } from './desk.ts'
import { listenForKeys } from './keys.ts'
import { lazyView } from './lazy-view.tsx'
import { LinkTrouble } from './link-trouble.tsx'
import { linkTone, linkWords } from './link-words.ts'
import { lookedUp, view } from './navigation.ts'
import { pageKey, ScreenView } from './screen-view.tsx'
import { Tabs } from './tabs.tsx'
import { TunnelPill } from './tunnel-pill.tsx'
import { useTunnelWatch } from './tunnel-state.ts'
import { useErrand } from './use-errand.ts'
import { useStatus } from './use-status.ts'
import { WaitingBanner } from './waiting-banner.tsx'

// The first view is wanted at once; the others are fetched while it is looked at.
const FindView = lazyView(async () => (await import('./find-view.tsx')).FindView)
const ShortcutsView = lazyView(async () => (await import('./shortcuts-view.tsx')).ShortcutsView)
const ActivityView = lazyView(async () => (await import('./activity-view.tsx')).ActivityView)
const ConnectView = lazyView(async () => {
  const [{ ConnectView }, { connectWordsReady }] = await Promise.all([
    import('./connect/connect-view.tsx'),
    import('../words/connect-words.ts'),
  ])
  await connectWordsReady()
  return ConnectView
})

const justOpenedMs = 3_000

/** `windowId` is the window the panel stands in; null while that is not known. */
export function App(props: {
  readonly worker: WorkerConnection
  readonly windowId: number | null
  readonly hasKeys: boolean
}) {
  const { worker, windowId, hasKeys } = props
  const shown = worker.shown.value
  const isConnected = shown?.link.name === 'connected'
  const { known, again } = useStatus(worker, isConnected)
  useTunnelWatch(worker, isConnected)
  useEffect(() => listenForKeys({ letters: hasKeys }), [hasKeys])
  useErrand(worker, windowId)
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Not wanted before somebody has pressed something.
    void import('../keep-focus.ts').then(({ keepFocus }) => {
      if (room.current !== null) keepFocus(room.current)
    })
  }, [])

  const pages = shown?.pages ?? []
  const page = (windowId === null ? null : activePage(pages, windowId)) ?? newest(pages)
  const account = accountOf(known?.status.accounts ?? [], page)
  const desk = deskOf({ worker, isConnected, known, account, onUpstreamTrouble: again })
  const waiting = shown?.waiting ?? null
  const writesWait = waiting !== null && waiting.writes.length > 0
  useEffect(() => {
    // Whoever opens the panel while a write waits, comes for that.
    if (writesWait && performance.now() < justOpenedMs && view.value === 'order') {
      view.value = 'activity'
    }
  }, [writesWait])
  const key = pageKey(page)
  useEffect(() => {
    // Whoever goes on in Rose Rocket has done with what was looked up, also when coming back.
    if (lookedUp.value !== null && lookedUp.value.besidePage !== key) lookedUp.value = null
  }, [key])
  const chosen = lookedUp.value?.besidePage === key ? lookedUp.value : null
  const order = chosen?.order ?? (page?.kind === 'order' ? (page.id ?? page.fullId ?? null) : null)

  return (
    <>
      <Top
        link={shown?.link ?? null}
        isSandbox={known?.status.sandbox === true}
        waitingCount={waiting === null ? 0 : waiting.writes.length + waiting.clients.length}
      />
      <main>
        <div
          class="view"
          id="view"
          role="tabpanel"
          tabIndex={-1}
          ref={room}
          aria-label={words.value.tabs[view.value]}
        >
          {shown === null ? (
            <Skeleton lines={4} />
          ) : (
            <LinkTrouble link={shown.link} account={account} worker={worker} onAgain={again} />
          )}
          {/* What is decided or typed in these must not be taken away by what happens on screen. */}
          <Boundary
            key={
              view.value === 'order' || view.value === 'shortcuts'
                ? `${view.value} ${order ?? pageKey(page)}`
                : view.value
            }
          >
            {view.value === 'order' && shown !== null ? (
              <ScreenView desk={desk} page={page} chosen={chosen} link={shown.link} />
            ) : null}
            {view.value === 'find' ? <FindView desk={desk} besidePage={pageKey(page)} /> : null}
            {view.value === 'shortcuts' ? (
              <ShortcutsView desk={desk} order={order} besidePage={pageKey(page)} />
            ) : null}
            {view.value === 'activity' && waiting !== null ? (
              <ActivityView desk={desk} waiting={waiting} besidePage={pageKey(page)} />
            ) : null}
            {view.value === 'connect' ? <ConnectView desk={desk} /> : null}
          </Boundary>
        </div>
      </main>
      {waiting === null ? null : <WaitingBanner waiting={waiting} />}
    </>
  )
}

function Top({
  link,
  isSandbox,
  waitingCount,
}: {
  readonly link: LinkState | null
  readonly isSandbox: boolean
  readonly waitingCount: number
}) {
  const { link: say, common } = words.value
  const title = link === null ? say.starting : linkWords(link).title
  return (
    <header class="top">
      <h1 class="quiet-label">Rosebridge</h1>
      <div class="bar">
        <div class="link">
          <span class="dot" data-tone={linkTone(link)} />
          <p role="status" data-link={link?.name ?? 'starting'}>
            {title}
          </p>
          {isSandbox ? <span class="badge">{say.sandbox}</span> : null}
          <TunnelPill />
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={common.options}
          title={common.options}
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <Icon name="options" />
        </button>
      </div>
      <Tabs waitingCount={waitingCount} />
    </header>
  )
}
