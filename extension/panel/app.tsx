/** The side panel: how the link stands, pairing, and what is on screen. */
import { activePage, newest } from '../active-page.ts'
import type { PanelPage } from '../messages.ts'
import type { WorkerConnection } from '../worker-connection.ts'
import { linkWords } from './link-words.ts'
import { PairingForm } from './pairing-form.tsx'

/** `windowId` is the window the panel stands in; null while that is not known. */
export function App(props: {
  readonly worker: WorkerConnection
  readonly windowId: number | null
}) {
  const shown = props.worker.shown.value
  if (shown === null) return <p role="status">Starting…</p>
  const { link, pages } = shown
  const page = (props.windowId === null ? null : activePage(pages, props.windowId)) ?? newest(pages)
  const words = linkWords(link)
  return (
    <main>
      <section aria-label="Bridge">
        <p role="status" data-link={link.name}>
          <strong>{words.title}</strong>
        </p>
        <p>{words.advice}</p>
        {words.command === undefined ? null : <code>{words.command}</code>}
        {link.name === 'not_paired' ? <PairingForm worker={props.worker} /> : null}
      </section>
      <section aria-label="On screen">
        <Sighting page={page} />
      </section>
    </main>
  )
}

function Sighting({ page }: { readonly page: PanelPage | null }) {
  if (page === null) return <p>No Rose Rocket page is open in this window.</p>
  if (page.kind === 'other') return <p>Rose Rocket is open, but no record is on screen.</p>
  const name = page.fullId ?? page.id ?? ''
  return (
    <p data-kind={page.kind} data-record={name}>
      On screen: {page.kind} <strong>{name}</strong>
      {page.certainty === 'heading' ? ' (by its heading, so less surely)' : ''}
    </p>
  )
}
