/** What on the board needs somebody now, worst first, to be sifted by kind and handed over as text. */
import './single-answers.css'
import { useState } from 'preact/hooks'
import { CopyButton } from '../components/copying.tsx'
import { ExceptionRows } from '../components/exception-rows.tsx'
import { Icon } from '../components/icon.tsx'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { boardText } from './board-text.ts'
import { askTool, type Desk } from './desk.ts'
import { lookUp } from './navigation.ts'
import { SiftChips, type Sifted, sift } from './sift.tsx'
import { usePages } from './use-pages.ts'

const pageSize = 100

/** Undefined `boardId`: the usual board of orders. */
export function BoardView(props: {
  readonly desk: Desk
  readonly boardId: string | undefined
  readonly besidePage: string
}) {
  const { desk, boardId, besidePage } = props
  const { board: say, common, sifting } = words.value
  const [chosen, choose] = useState<Sifted>(null)
  const { whole, answer, again, cancel, more } = usePages({
    scope: `${desk.accountId ?? ''} ${boardId ?? ''}`,
    isReady: desk.isConnected,
    read: (cursor, options) =>
      askTool(
        desk,
        'list_order_exceptions',
        {
          limit: pageSize,
          ...(boardId === undefined ? {} : { board_id: boardId }),
          ...(cursor === undefined ? {} : { cursor }),
        },
        options,
      ),
    join: (list, page) => ({ ...page, exceptions: [...list.exceptions, ...page.exceptions] }),
  })
  const shown = sift(whole?.exceptions ?? [], chosen)
  // What was chosen may be gone after a refresh.
  const kind = shown.length === 0 ? null : chosen
  const rows = kind === null ? (whole?.exceptions ?? []) : shown
  return (
    <section class="card" aria-label={say.title} data-board={answer.state}>
      <header>
        <h2 class="title">{say.title}</h2>
        {rows.length === 0 ? null : (
          <CopyButton text={boardText(rows)} what={sifting.theList} class="icon-button" />
        )}
        {whole === null ? null : (
          <button
            type="button"
            class="icon-button"
            aria-label={common.refresh}
            title={common.refresh}
            onClick={again}
          >
            <Icon name="refresh" />
          </button>
        )}
      </header>
      {answer.state === 'failed' ? <SpokenFailure error={answer.error} onAgain={again} /> : null}
      {answer.state === 'waiting' ? (
        <Waiting
          lines={whole === null ? 12 : 0}
          progress={answer.progress}
          what={say.reading}
          onCancel={cancel}
        />
      ) : null}
      {whole === null ? null : (
        <>
          <p class="soft small">{say.looked(whole.considered, whole.notLookedAt)}</p>
          {whole.exceptions.length === 0 ? <p>{say.none}</p> : null}
          <SiftChips exceptions={whole.exceptions} chosen={kind} onChoose={choose} />
          <ExceptionRows
            exceptions={rows}
            onPick={({ id, fullId }) => lookUp({ order: id, name: fullId, besidePage })}
          />
          {whole.nextCursor === undefined ? null : (
            <button
              type="button"
              class="button"
              disabled={answer.state === 'waiting'}
              onClick={more}
            >
              {common.more}
            </button>
          )}
        </>
      )}
    </section>
  )
}
