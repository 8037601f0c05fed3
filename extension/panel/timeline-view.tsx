/** What happened to an order: the drawing, and the same as a list that evidence links point into. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OrderBrief } from '../../shared/insights/brief.ts'
import type { DelayExplanation } from '../../shared/insights/delay-schema.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'
import { calmScroll, EntryList, goToEntry } from '../components/entry-list.tsx'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { TimelineDrawing } from '../components/timeline-drawing.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { zonesOf } from './brief-zones.ts'
import { askTool, type Desk } from './desk.ts'
import { pointedAt } from './navigation.ts'
import { usePages } from './use-pages.ts'

/** Entries of the first page, and of each further one. */
const pageSize = 60
/** How far back a jump to an old event may read. */
const mostPages = 8

export function TimelineView(props: {
  readonly desk: Desk
  readonly order: string
  readonly brief: OrderBrief | null
  readonly eta: DelayExplanation['eta']
}) {
  const { desk, order, brief, eta } = props
  const { timeline: say } = words.value
  const [shownId, setShownId] = useState('')
  const [isMissing, setMissing] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const {
    whole: timeline,
    answer,
    pages,
    more,
    again,
    cancel,
  } = usePages<Timeline>({
    scope: `${desk.accountId ?? ''} ${order}`,
    // After the card, so that what is looked at first is answered first.
    isReady: desk.isConnected && brief !== null,
    read: (cursor, options) =>
      askTool(
        desk,
        'get_order_timeline',
        { order, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
        options,
      ),
    join: (whole, page) => ({ ...page, entries: [...whole.entries, ...page.entries] }),
  })
  const pointed = pointedAt.value

  const show = (id: string) => {
    if (!goToEntry(list.current, id)) return false
    setShownId(id)
    setMissing(false)
    return true
  }
  useEffect(() => {
    if (pointed === null) return
    const stop = document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(pointed.id)}"]`)
    if (stop !== null) {
      stop.tabIndex = -1
      stop.focus({ preventScroll: true })
      stop.scrollIntoView({ block: 'center', behavior: calmScroll() })
      return
    }
    // What failed or was stopped is not read on behind a person's back.
    if (timeline === null || show(pointed.id) || answer.state !== 'ready') return
    if (timeline.nextCursor !== undefined && pages < mostPages) more()
    else setMissing(true)
  }, [pointed, timeline, answer.state])
  useEffect(
    () => () => {
      pointedAt.value = null
    },
    [],
  )

  const zones = zonesOf(brief, desk)
  return (
    <section
      class="card"
      aria-label={say.title}
      data-timeline={timeline === null ? 'waiting' : 'ready'}
    >
      <header>
        <h2>{say.title}</h2>
      </header>
      {answer.state === 'failed' ? <SpokenFailure error={answer.error} onAgain={again} /> : null}
      {timeline === null || brief === null ? (
        answer.state === 'failed' ? null : (
          <Waiting
            lines={brief === null ? 9 : 7}
            progress={null}
            what={say.title}
            {...(brief === null ? {} : { onCancel: cancel })}
          />
        )
      ) : (
        <>
          <TimelineDrawing
            stops={brief.facts.stops}
            entries={timeline.entries}
            etaAt={eta?.at ?? null}
            zones={zones}
            now={desk.now()}
            shownId={shownId}
            onShow={show}
          />
          {isMissing ? (
            <p role="status" class="soft">
              {say.missing}
            </p>
          ) : null}
          {timeline.entries.length === 0 ? <p class="soft">{say.none}</p> : null}
          <EntryList
            entries={timeline.entries}
            zones={zones}
            now={desk.now()}
            shownId={shownId}
            list={list}
          />
          {answer.state === 'waiting' ? (
            <Waiting
              lines={0}
              progress={null}
              what={words.value.common.loading}
              onCancel={cancel}
            />
          ) : null}
          {timeline.nextCursor === undefined ? null : (
            <button
              type="button"
              class="button"
              disabled={answer.state === 'waiting'}
              onClick={more}
            >
              {say.more(timeline.left ?? 0)}
            </button>
          )}
        </>
      )}
    </section>
  )
}
