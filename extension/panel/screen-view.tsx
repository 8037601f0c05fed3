/** The first view: the answers about what is on screen, or about the order that was looked up. */
import { Boundary } from '../components/boundary.tsx'
import { Icon } from '../components/icon.tsx'
import { fieldName } from '../components/names.ts'
import type { LinkState } from '../link-state.ts'
import type { PanelPage } from '../messages.ts'
import { words } from '../words/words.ts'
import type { Desk } from './desk.ts'
import { lazyView } from './lazy-view.tsx'
import { lookedUp, view } from './navigation.ts'
import { OrderView } from './order-view.tsx'

const BoardView = lazyView(async () => (await import('./board-view.tsx')).BoardView)

/** What a page shows, as one text: another text means another record. */
export function pageKey(page: PanelPage | null): string {
  return page === null ? '' : `${page.kind} ${page.id ?? page.fullId ?? ''}`
}

export function ScreenView(props: {
  readonly desk: Desk
  readonly page: PanelPage | null
  readonly chosen: { readonly order: string; readonly name: string } | null
  readonly link: LinkState
}) {
  const { desk, page, chosen, link } = props
  const say = words.value.screen
  if (chosen !== null) {
    return (
      <>
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => {
              lookedUp.value = null
            }}
          >
            <Icon name="back" size={14} /> {say.backToScreen}
          </button>
        </div>
        <OrderView key={chosen.order} desk={desk} order={chosen.order} />
      </>
    )
  }
  const name = page?.fullId ?? page?.id ?? ''
  return (
    <>
      {page === null || page.kind === 'other' ? null : (
        <p class="quiet-label" data-kind={page.kind} data-record={name}>
          {say.record(fieldName(page.kind), name)}
        </p>
      )}
      <Boundary key={name}>
        <OnScreen desk={desk} page={page} name={name} />
      </Boundary>
      {link.name === 'connected' && page === null ? (
        <p class="soft small">{words.value.link.thisBrowser(link.browser)}</p>
      ) : null}
    </>
  )
}

function OnScreen(props: {
  readonly desk: Desk
  readonly page: PanelPage | null
  readonly name: string
}) {
  const { desk, page, name } = props
  const say = words.value.screen
  if (page === null) return <Nothing title={say.none} next={say.noneNext} />
  if (page.kind === 'board') {
    return <BoardView key={page.id} desk={desk} boardId={page.id} besidePage={pageKey(page)} />
  }
  if (page.kind === 'order' && name !== '') {
    const order = page.id ?? name
    return (
      <>
        {page.certainty === 'heading' ? <p class="soft small">{say.byHeading}</p> : null}
        <OrderView key={order} desk={desk} order={order} />
      </>
    )
  }
  if (page.kind === 'other') return <Nothing title={say.other} next={say.otherNext} />
  return <Nothing title={say.record(fieldName(page.kind), name)} next={say.recordNext} />
}

function Nothing({ title, next }: { readonly title: string; readonly next: string }) {
  return (
    <section class="card" aria-label={words.value.screen.label}>
      <p>
        <strong>{title}</strong>
      </p>
      <p class="soft">{next}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            view.value = 'find'
          }}
        >
          {words.value.tabs.find}
        </button>
      </div>
    </section>
  )
}
